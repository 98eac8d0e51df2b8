import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, makeRepository, type Ran, type World } from './world.js';

/** What ships, in a process of its own: only there a stack overflows, or memory ends, as it does for a user. */
function runBundle({ root }: World, ...argv: readonly string[]): Promise<Ran> {
  const program = resolve('node_modules/node20/bin/node');
  return new Promise((done) => {
    const options = { cwd: root, maxBuffer: 2 ** 29 };
    execFile(program, [resolve('dist/cli.js'), ...argv], options, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe('150,000 files', () => {
  it('are looked at, in the folder that was named and in a repository within this one', async () => {
    const world = makeRepository({ 'big/policies/bad.json': BAD });
    world.write('.github/iam-access-rules.yml', RULES);
    for (let index = 0; index < 150_000; index += 1) writeFileSync(join(world.root, `big/${index}`), '');
    expect(await runBundle(world, 'check', '.')).toMatchObject({ code: 1, err: '' });
    world.git('-C', 'big', 'init', '--quiet');
    world.git('rm', '-r', '--quiet', '--cached', 'big');
    const { code, out, err } = await runBundle(world, 'check', '--all');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('1 policy judged in 1 check, out of 150003 files');
  }, 120_000);
});

const RULES = `version: 1
rules:
  - id: no-pass-role
    policies: ["big/**/*.json"]
    forbid:
      - actions: ["iam:PassRole"]
`;
