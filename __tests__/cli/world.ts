import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect } from 'vitest';
import { main } from '../../src/cli/main.js';
import { reportErrors, sarifErrors } from '../report/schema.js';

/** A folder on disk with the command line in it, gone after the test. */
export interface World {
  readonly root: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly git: (...args: readonly string[]) => string;
  /** Runs the command line in the folder, or in `cwd` below it. */
  readonly run: (
    argv: readonly string[],
    options?: {
      readonly cwd?: string;
      readonly env?: Record<string, string>;
      readonly isTTY?: boolean;
      readonly stdin?: string | Uint8Array;
      readonly now?: Date;
    },
  ) => Promise<Ran>;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const made: string[] = [];

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** Nobody's own configuration of git changes what the tests see. */
const GIT_ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

export function makeWorld(): World {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'gate-')));
  made.push(root);
  const git = (...args: readonly string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=t',
        '-c',
        'user.email=t@e',
        '-c',
        'init.defaultBranch=main',
        '-c',
        'protocol.file.allow=always',
        ...args,
      ],
      {
        cwd: root,
        env: GIT_ENV,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  return {
    root,
    git,
    write: (path, content) => {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    run: async (argv, { cwd = '.', env = {}, isTTY = false, stdin = '', now = new Date() } = {}) => {
      const [out, err]: [string[], string[]] = [[], []];
      const io = {
        stdout: (text: string) => void out.push(text),
        stderr: (text: string) => void err.push(text),
        cwd: join(root, cwd),
        env: { ...GIT_ENV, NO_COLOR: undefined, ...env },
        isTTY,
        stdin: () => Readable.from([Buffer.from(stdin)]),
        now: () => now,
        onStop: () => {},
      };
      const code = await main(argv, io);
      const ran = { code, out: out.join(''), err: err.join('') };
      if (argv[0] === 'check' && ran.out.startsWith('{')) expect(schemaErrors(ran.out)).toEqual([]);
      return ran;
    },
  };
}

/** Every report that a test has made is held against its schema. */
function schemaErrors(json: string): readonly string[] {
  return 'runs' in JSON.parse(json) ? sarifErrors(json) : reportErrors(json);
}

export const RULES = `version: 1
rules:
  - id: no-pass-role
    policies: ["policies/**/*.json"]
    forbid:
      - actions: ["iam:PassRole"]
`;

export const BAD = '{"Statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}}';
export const GOOD = '{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}';

/** A world with the rules above, in a git repository with one commit. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): World {
  const world = makeWorld();
  world.git('init', '-q');
  world.write('.github/iam-access-rules.yml', RULES);
  for (const [path, content] of Object.entries(files)) world.write(path, content);
  world.git('add', '-A');
  world.git('commit', '-q', '-m', 'first');
  return world;
}
