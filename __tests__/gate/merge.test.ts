import { expect, it } from 'vitest';
import { judgeFound, type Run } from '../../src/gate/judge.js';
import { mergeReports } from '../../src/gate/merge.js';
import { readReport } from '../../src/gate/read-report.js';
import type { Report, Scope } from '../../src/gate/report.js';
import { pathsOf } from '../../src/gate/shard.js';
import { reportJson } from '../../src/report/json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { byAddress, rule, ruleSet } from './build.js';

const COUNT = 3;

it('the reports of files with several policies, written and read back, come to that of one run', () => {
  const statement = { Sid: 'Deploy', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
  const texts = ['z', 'a', 'm'].map((name) => [name, JSON.stringify({ Statement: [statement] })]);
  const text = `{${texts.map(([name, policy]) => `"${name}": ${policy}`).join(', ')}, "broken": {}}`;
  const words = { rule: 'a', policies: ['*'], statement: 'Deploy', reason: 'r', until: '2027-01-01', approvedBy: 'x' };
  const rules = ruleSet([rule('a', ['*'])], [words, { ...words, policy: 'a' }, { ...words, policy: 'none' }]);
  const paths = ['1', '2', '3', '4', '5', '6'];
  const over = (scope: Scope, some: readonly string[]): Report => {
    const run: Run = {
      rulesFile: 'r',
      scope,
      considered: some.length,
      failOn: 'error',
      today: '2026-01-01',
      removed: [],
    };
    const files = some.map((path) => byAddress(path, text));
    const read = readReport(reportJson(judgeFound(rules, files, run)));
    if ('message' in read) throw new Error(read.message);
    return read.report;
  };
  const shards = Array.from({ length: COUNT }, (_, place) => ({ index: place + 1, count: COUNT }));
  const merged = mergeReports(shards.map((shard) => over({ kind: 'all', shard }, pathsOf(shard, paths))));
  const whole = over({ kind: 'all' }, paths);
  if ('message' in merged) throw new Error(merged.message);
  expect(merged.report).toEqual(whole);
  expect(reportJson(merged.report)).toBe(reportJson(whole));
  expect(whole.findings.slice(0, 3).map(({ path, policy }) => [path, policy])).toEqual([
    ['1', 'z'],
    ['1', 'm'],
    ['2', 'z'],
  ]);
  expect(whole.acknowledged.map(({ policy }) => policy)).toEqual(paths.map(() => 'a'));
  expect(whole.problems.map(({ policy }) => policy)).toEqual(paths.map(() => 'broken'));
  expect(whole.exceptions.map(({ policy, matched }) => [policy, matched])).toEqual([
    [undefined, 18],
    ['a', 6],
    ['none', 0],
  ]);
  const keys = [...sarifReport(whole).matchAll(/"iamAccessGate\/v1": "(\w+):(\d+)"/g)].map(([, key, number]) => [
    key,
    number,
  ]);
  expect(new Set(keys.map(([key]) => key)).size).toBe(24);
  expect(new Set(keys.map(([, number]) => number))).toEqual(new Set(['1']));
});
