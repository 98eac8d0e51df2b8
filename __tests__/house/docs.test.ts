import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { HELP } from '../../src/cli/help.js';
import { parseRules } from '../../src/gate/rules.js';
import { DEFAULT_LIMITS } from '../../src/server/limits.js';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');

/** The code blocks of the README in one language. */
function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code);
}

describe('the README', () => {
  test('shows what the first command prints, and how it ends', () => {
    const [, ...command] = (blocks('sh')[0] ?? '').trim().split(' && ');
    const [program = '', ...args] = (command[0] ?? '').split(' ');
    const { stdout, status } = spawnSync(program, args, { cwd: join(ROOT, 'examples'), encoding: 'utf8' });
    expect(stdout).toContain(blocks('text')[0]);
    expect(status).toBe(1);
    expect(stdout).toContain('3 errors, 1 warning: 6 policies judged');
  });

  test('has rules that are rules', () => {
    expect(parseRules(blocks('yaml')[0] ?? '')).toMatchObject({ ok: true });
  });

  test('shows an exception that these rules could have', () => {
    expect(parseRules(`${blocks('yaml')[0]}${blocks('yaml')[2]}`)).toMatchObject({ ok: true });
  });

  test('shows a workflow for shards that is valid, and whose last job is never skipped', () => {
    const text = blocks('yaml').find((block) => block.includes('--shard')) ?? '';
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(parse(text)).toMatchObject({ jobs: { gate: { needs: 'shard', if: 'always()' } } });
  });

  test('shows a workflow that is on pull requests and in the merge queue, and can read them', () => {
    const text = blocks('yaml')[1] ?? '';
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(parse(text)).toMatchObject({
      on: { pull_request: { types: expect.arrayContaining(['synchronize', 'edited']) }, merge_group: null },
      permissions: { contents: 'read', 'pull-requests': 'read' },
    });
  });

  test('lists the inputs and outputs of action.yml', () => {
    const { inputs, outputs } = parse(read('action.yml'));
    const rows = [
      ...Object.entries<{ description: string; default: string }>(inputs).map(
        ([name, input]) =>
          `| \`${name}\` | ${input.description} | ${input.default === '' ? '' : `\`${input.default}\` `}|`,
      ),
      ...Object.entries<{ description: string }>(outputs).map(
        ([name, output]) => `| \`${name}\` | ${output.description} |`,
      ),
    ];
    for (const row of rows) expect(README).toContain(row);
  });

  test('gives the usage of --help', () => {
    expect(HELP).toContain((blocks('text')[1] ?? '').trim());
  });

  test('has a call in place of the AWS one that runs, and names the limits of the server', () => {
    const call = blocks('sh').find((code) => code.includes('check-access-not-granted')) ?? '';
    const { stdout, stderr, status } = spawnSync('sh', ['-c', call], { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ result: 'FAIL' });
    expect([stderr.split('\n')[1], status]).toEqual(['  iam:PassRole', 1]);
    const { maxBody, maxRequests, headerTimeout, requestTimeout, stopTimeout } = DEFAULT_LIMITS;
    expect(README).toContain(`${maxBody / 2 ** 20} MiB (\`--max-body\`) and ${maxRequests} requests at once`);
    expect(README).toMatch(
      new RegExp(
        `within ${requestTimeout} seconds\\s.*within ${headerTimeout} \\(\`--header.*for ${stopTimeout} seconds`,
        's',
      ),
    );
  });

  test('has a sample of the library that runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iam-access-gate-readme-'));
    const said = vi.spyOn(console, 'log').mockReturnValue();
    try {
      const sample = join(folder, 'sample.ts');
      writeFileSync(
        sample,
        (blocks('ts')[0] ?? '').replace("'iam-access-gate'", JSON.stringify(join(ROOT, 'src/index.ts'))),
      );
      await import(/* @vite-ignore */ sample);
      expect(said).toHaveBeenCalledWith('FAIL', 'One or more of the listed actions in the statement with index: 0.');
    } finally {
      said.mockRestore();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('CONTRIBUTING', () => {
  const paths = [
    ...read('CONTRIBUTING.md').matchAll(/`((?:src|docs|dist|examples|scripts|bench|__tests__)\/[^`]*)`/g),
  ].map(([, path = '']) => path);

  test.each([...new Set(paths)])('%s exists', (path) => expect(existsSync(join(ROOT, path))).toBe(true));

  test('maps every folder of the sources and every file of the engine', () => {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const files = listed.split('\n').filter((file) => existsSync(join(ROOT, file)));
    for (const file of files) if (file.startsWith('src/engine/')) expect(paths).toContain(file);
    const folders = files.flatMap((file) => /^src\/[^/]+\//.exec(file) ?? []);
    for (const folder of new Set(folders)) expect(paths).toContain(folder);
  });
});

test('every section of the semantics that a comment names is there', () => {
  const sections = new Set([...read('docs/semantics.md').matchAll(/^## (\d+)\./gm)].map(([, number = '']) => number));
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const named = sources.flatMap((file) =>
    [...read(join('src', file)).matchAll(/semantics ([\d, and]*\d)/gi)].flatMap(
      ([, list = '']) => list.match(/\d+/g) ?? [],
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((number) => !sections.has(number))).toEqual([]);
});
