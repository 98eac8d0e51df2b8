import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShard, pathsOf } from '../../src/gate/shard.js';
import { BAD, GOOD, makeRepository, makeWorld, type World } from './world.js';

const RULES = `version: 1
rules:
  - id: no-pass-role
    policies: ["policies/**/*.json"]
    forbid:
      - actions: ["iam:PassRole"]
      - actions: ["iam:*"]
  - id: warned
    severity: warning
    policies: ["policies/1*.json"]
    forbid:
      - actions: ["s3:GetObject"]
  - id: idle
    policies: ["elsewhere/*.json"]
    forbid:
      - actions: ["s3:GetObject"]
exceptions:
  - rule: no-pass-role
    policies: ["policies/3.json"]
    statement: Known
    reason: it is known
    until: 2099-01-01
    approvedBy: somebody
  - rule: no-pass-role
    policies: ["policies/*.json"]
    statement: Nowhere
    reason: it was known
    until: 2099-01-01
    approvedBy: somebody
`;

const KNOWN = BAD.replace('{"Effect"', '{"Sid": "Known", "Effect"');

function repository(extra: Readonly<Record<string, string>> = {}): World {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const policies = numbers.map((index) => [`policies/${index}.json`, index % 3 === 0 ? BAD : GOOD]);
  return makeRepository({
    ...Object.fromEntries(policies),
    'policies/3.json': KNOWN,
    '.github/iam-access-rules.yml': RULES,
    ...extra,
  });
}

/** Judges every shard and leaves its report in the folder; gives the files' names. */
async function judgeShards({ run, root }: World, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const { out } = await run(['check', '--shard', `${index}/${count}`, '--format', 'json']);
    names.push(join(root, '..', `${root.split('/').at(-1)}-${index}.json`));
    writeFileSync(names.at(-1) ?? '', out);
  }
  return names;
}

describe('shards', () => {
  it.each([
    ['with findings, exceptions and rules that name nothing', {}],
    ['with files that cannot be judged', { 'policies/7.json': '{', 'policies/8.json': '[]' }],
    ['with broken rules', { '.github/iam-access-rules.yml': 'version: 2' }],
    [
      'with a pattern that names nothing, and policies that no rule names',
      {
        '.github/iam-access-rules.yml': RULES.replace('"elsewhere/*.json"', '"policies/5.json", "gone.json"'),
        ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`other/${index}.json`, GOOD])),
      },
    ],
    ['without any policy', { '.github/iam-access-rules.yml': RULES.replaceAll('policies/', 'nowhere/') }],
  ])('are together what one run is, %s', async (_, extra) => {
    const world = repository(extra);
    const whole = { json: '', text: '', sarif: '' };
    for (const format of ['json', 'text', 'sarif'] as const) {
      const { out, code } = await world.run(['check', '--all', '--format', format]);
      whole[format] = `${code} ${out}`;
    }
    for (const count of [1, 2, 7]) {
      const names = await judgeShards(world, count);
      for (const format of ['json', 'text', 'sarif'] as const) {
        const { out, code } = await world.run(['merge', '--format', format, ...names.toReversed()]);
        expect(`${code} ${out}`).toBe(whole[format]);
      }
    }
  });

  it('have something to put together in these tests', async () => {
    const { out } = await repository().run(['check', '--all', '--format', 'json']);
    const { findings, acknowledged, exceptions, unmatchedRules } = JSON.parse(out);
    expect(findings.length).toBeGreaterThan(20);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(exceptions).toMatchObject([{ stale: false }, { stale: true }]);
    expect(unmatchedRules).toEqual(['idle']);
  });

  it('say in their own reports that they are not all', async () => {
    const { out } = await repository().run(['check', '--shard', '2/3']);
    expect(out).toMatch(/out of \d+ files of shard 2 of 3/);
    expect(out).not.toContain('idle');
  });

  it('are not merged when one is missing, there twice, of another split or by other rules', async () => {
    const world = repository();
    const [first = '', second = ''] = await judgeShards(world, 2);
    const merge = async (...files: readonly string[]): Promise<string> => (await world.run(['merge', ...files])).err;
    expect(await merge(first)).toContain('no report of shard 2 of 2. expected all of them');
    expect(await merge(first, second, second)).toContain('a shard twice. expected each of them once');
    const other = repository();
    const [third = ''] = await judgeShards(other, 3);
    expect(await merge(first, second, third)).toContain('shards of 2 and of 3. expected all of the same number');
    const before = readFileSync(first);
    world.write('.github/iam-access-rules.yml', RULES.replace('id: idle', 'id: other'));
    const [, changed = ''] = await judgeShards(world, 2);
    writeFileSync(first, before);
    expect(await merge(first, changed)).toContain('judged by different rules');
    const whole = join(world.root, 'whole.json');
    writeFileSync(whole, (await world.run(['check', '--format', 'json'])).out);
    expect(await merge(first, whole)).toContain('a report that is of no shard');
  });

  it('are not merged when they are of different commits, or one of none', async () => {
    const world = repository();
    const [first = ''] = await judgeShards(world, 2);
    const old = readFileSync(first, 'utf8');
    world.write('elsewhere/remark', '');
    world.git('add', '-A');
    world.git('commit', '-q', '-m', 'second');
    const [, second = ''] = await judgeShards(world, 2);
    const head = world.git('rev-parse', 'HEAD').trim();
    expect(JSON.parse(readFileSync(second, 'utf8')).commit).toBe(head);
    expect((await world.run(['merge', first, second])).code).toBe(1);
    for (const commit of [JSON.parse(old).commit, undefined]) {
      writeFileSync(first, JSON.stringify({ ...JSON.parse(old), commit }));
      const { code, err } = await world.run(['merge', first, second]);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('shards of different commits: ') });
      expect(err).toContain(head);
    }
  });

  it('are merged outside a git work tree, where no commit can be named', async () => {
    const world = makeWorld();
    world.write('.github/iam-access-rules.yml', RULES);
    world.write('policies/1.json', BAD);
    const names = await judgeShards(world, 2);
    expect((await world.run(['merge', ...names])).code).toBe(1);
  });

  it.each([
    ['fails on something unknown', { failOn: 'critical' }, 'failOn: "critical". expected'],
    ['fails on nothing', { failOn: undefined }, 'failOn: missing. expected'],
    [
      'is the first of none',
      { scope: { kind: 'all', shard: { index: 1, count: 0 } } },
      'scope.shard.count: 0. expected',
    ],
    [
      'is one of a thousand million',
      { scope: { kind: 'all', shard: { index: 1, count: 1e9 } } },
      'scope.shard.count: 1000000000. expected',
    ],
    [
      'is the third of two',
      { scope: { kind: 'all', shard: { index: 3, count: 2 } } },
      'a shard beyond the 2 that there are',
    ],
    ['has no findings where it has failed', { findings: [] }, 'outcome: fail. expected pass'],
    ['has a finding of no severity', { findings: [{}] }, 'findings[0].ruleId: missing. expected a text'],
  ])('are not merged when one %s', async (_, more, message) => {
    const world = repository();
    const [first = '', second = ''] = await judgeShards(world, 2);
    writeFileSync(first, JSON.stringify({ ...JSON.parse(readFileSync(first, 'utf8')), ...more }));
    for (const names of [[first], [first, second]]) {
      const { code, out, err } = await world.run(['merge', ...names]);
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
    }
  });

  it.each(['no/such/file', 'policies/1.json', '.github/iam-access-rules.yml'])('are not read from %s', async (name) => {
    const { code, err } = await repository().run(['merge', name]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(`"${name}" is no report`) });
  });

  it.each([
    [['check', '--shard', '3/2'], '"3/2" as "--shard". expected one such as "2/4"'],
    [['check', '--shard', '0/2'], '"0/2" as "--shard". expected one such as "2/4"'],
    [['check', '--shard', ''], '"" as "--shard". expected one such as "2/4"'],
    [['check', '--shard', '1/2', 'policies'], '"--shard" with only some of the files. expected it with --all'],
    [['check', '--shard', '1/2', '--base', 'main'], '"--shard" with only some of the files. expected it with --all'],
    [['merge'], 'no reports to merge. expected the files that "check --report-file" wrote'],
  ])('%j makes no sense', async (argv, message) => {
    expect(await makeWorld().run(argv)).toMatchObject({ code: 2, err: `iam-access-gate: ${message}\n` });
  });
});

it('every path is in exactly one shard, whatever other paths there are', () => {
  const path = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(path), fc.integer({ min: 1, max: 9 }), (paths, count) => {
      const shards = Array.from({ length: count }, (_, index) => pathsOf({ index: index + 1, count }, paths));
      expect(shards.flat().toSorted()).toEqual(paths.toSorted());
      for (const [index, shard] of shards.entries())
        for (const one of shard) expect(pathsOf({ index: index + 1, count }, [one])).toEqual([one]);
    }),
  );
  const many = Array.from({ length: 4000 }, (_, index) => `policies/team-${index % 40}/${index}.json`);
  for (const index of [1, 2, 3, 4]) {
    const { length } = pathsOf({ index, count: 4 }, many);
    expect(length).toBeGreaterThan(800);
    expect(length).toBeLessThan(1200);
  }
  expect(parseShard('2/4')).toEqual({ index: 2, count: 4 });
});
