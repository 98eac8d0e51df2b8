import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, makeRepository, type Ran, type World } from './world.js';

/** What ships, in a process of its own: only there a stack overflows, or memory ends, as it does for a user. */
function runBundle({ root }: World, ...argv: readonly string[]): Promise<Ran> {
  const limit = '--max-old-space-size=512'; // in MiB
  const program = resolve('node_modules/node20/bin/node');
  return new Promise((done) => {
    const options = { cwd: root, maxBuffer: 2 ** 29 };
    execFile(program, [limit, resolve('dist/cli.js'), ...argv], options, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe('a megabyte that every finding repeats', () => {
  const long = 'a'.repeat(1_000_000);
  const identity = (more: object): object => ({ Statement: { Effect: 'Allow', Action: '*', Resource: '*', ...more } });

  it.each([
    ['a Sid', identity({ Sid: long })],
    ['the name of a context key', identity({ Condition: { StringEquals: { [long]: 'value' } } })],
    ['a federated principal', identity({ Principal: { Federated: long } })],
  ])(
    'takes neither all memory nor the verdict: %s',
    async (_, policy) => {
      const policies = Array.from({ length: 60 }, (_, index) => [`policies/${index}.json`, JSON.stringify(policy)]);
      const world = makeRepository(Object.fromEntries(policies));
      world.write('.github/iam-access-rules.yml', TEN_RULES);
      const { code, out, err } = await runBundle(world, 'check', '--report-file', 'r.json', '--sarif-file', 'r.sarif');
      expect(err).toBe('');
      expect([1, 2]).toContain(code);
      expect(out.length).toBeLessThan(2 ** 28);
      const report = JSON.parse(readFileSync(join(world.root, 'r.json'), 'utf8'));
      const problems: readonly { readonly code: string }[] = report.problems;
      expect(report.findings.length + problems.length).toBeGreaterThanOrEqual(60);
      expect(code === 2).toBe(problems.length > 0);
      expect(statSync(join(world.root, 'r.json')).size).toBeLessThan(2 ** 28);
      expect(statSync(join(world.root, 'r.sarif')).size).toBeLessThan(2 ** 28);
    },
    120_000,
  );
});

it('a path of four thousand characters that an address escapes, in twenty thousand findings, leaves room for all reports', async () => {
  const folder = `big/${`${'"'.repeat(250)}/`.repeat(16)}`;
  const statements = (count: number, more: object): string =>
    JSON.stringify({ Statement: Array(count).fill({ Effect: 'Allow', Action: '*', Resource: '*', ...more }) });
  const broken = Array.from({ length: 110 }, (_, index) => [`${folder}${index}.json`, statements(60, { Actio: '*' })]);
  const world = makeRepository({
    ...Object.fromEntries(broken),
    [`${folder}a.json`]: statements(20_000, {}),
    [`${folder}b.json`]: statements(20_000, {}),
    '.github/iam-access-rules.yml': RULES,
  });
  const { code, err } = await runBundle(world, 'check', '--report-file', 'r.json', '--sarif-file', 'r.sarif');
  expect({ code, err }).toEqual({ code: 2, err: '' });
  expect(readFileSync(join(world.root, 'r.json'), 'utf8')).toContain('has reached its limit of');
  for (const name of ['r.json', 'r.sarif']) expect(statSync(join(world.root, name)).size).toBeLessThan(2 ** 28);
}, 120_000);

const TEN_RULES = JSON.stringify({
  version: 1,
  rules: Array.from({ length: 10 }, (_, index) => ({
    id: `rule-${index}`,
    policies: ['policies/*.json'],
    forbid: [{ actions: ['iam:*', 's3:*'] }],
  })),
});

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
