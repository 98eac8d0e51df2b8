import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/gate/read-report.js';
import type { Report } from '../../src/gate/report.js';
import { reportJson } from '../../src/report/json.js';
import { acknowledged, exception, finding, hostileReport, POLICY, problem, report } from '../report/build.js';
import { reportErrors } from '../report/schema.js';

/** Reports in which every member stands that a report can have. */
const REPORTS: readonly Report[] = [
  report(),
  hostileReport(),
  report({
    commit: 'a'.repeat(40),
    scope: { kind: 'all', shard: { index: 2, count: 3 } },
    findings: [
      finding({
        lapsed: { why: 'expired', reason: 'r', until: '2026-01-01', approvedBy: 'x', line: 3 },
        evidence: {
          kind: 'witness',
          request: {
            principal: { kind: 'service', name: 'x' },
            action: 'a:b',
            resource: '*',
            context: JSON.parse('{"__proto__": ["x"]}'),
          },
          sparedBy: [
            { resource: 'arn:aws:s3', line: 1, column: 2, why: 'missing-part' },
            { resource: 'arn:aws:s3', line: 1, column: 2 },
          ],
        },
      }),
      finding({ policy: POLICY, evidence: { kind: 'unconfirmed', reason: 'r' } }),
    ],
    acknowledged: [acknowledged({ policy: POLICY })],
    exceptions: [exception(), exception({ policy: POLICY })],
    problems: [problem(), problem({ policy: POLICY })],
    removed: ['x.json'],
  }),
  report({ scope: { kind: 'paths' }, failOn: 'never' }),
];

describe('a report that was written', () => {
  it.each(REPORTS)('is read as it was, %#', (written) => {
    const read = readReport(reportJson(written));
    expect('report' in read && reportJson(read.report)).toBe(reportJson(written));
  });

  it('is not read where it contradicts itself', () => {
    const failing = JSON.parse(reportJson(report({ findings: [finding()] })));
    expect(messageOf({ ...failing, outcome: 'pass' })).toBe('outcome: pass. expected fail, by the rest of it');
    expect(messageOf({ ...failing, unmatchedRules: ['no-pass-role'] })).toMatch(/^unmatchedRules: /);
  });

  it.each([
    ['no JSON', '{', 'it is not JSON. expected an object in JSON'],
    ['a list', '[]', 'the whole: a list. expected an object'],
    [
      'a severity of its own',
      changed(['findings', 0, 'severity'], '\u001b'),
      'findings[0].severity: "\\u001b". expected "error" or "warning"',
    ],
    [
      'no severity',
      changed(['findings', 0, 'severity'], undefined),
      'findings[0].severity: missing. expected "error" or "warning"',
    ],
    ['a policy that is a number', changed(['findings', 0, 'policy'], 7), 'findings[0].policy: 7. expected a text'],
    ['no failOn', changed(['failOn'], undefined), 'failOn: missing. expected "error" or "warning" or "never"'],
    [
      'an unknown failOn',
      changed(['failOn'], 'critical'),
      'failOn: "critical". expected "error" or "warning" or "never"',
    ],
    [
      'a line that is a text',
      changed(['findings', 0, 'place', 'line'], '1\n'),
      'findings[0].place.line: "1\\n". expected a whole number from 1 to 9007199254740991',
    ],
    [
      'a shard of none',
      changed(['scope', 'shard', 'count'], 0),
      'scope.shard.count: 0. expected a whole number from 1 to 1000',
    ],
    [
      'a shard of a thousand million',
      changed(['scope', 'shard', 'count'], 1e9),
      'scope.shard.count: 1000000000. expected a whole number from 1 to 1000',
    ],
    [
      'a scope of its own',
      changed(['scope', 'kind'], 'some'),
      'scope.kind: "some". expected "all" or "changed" or "paths"',
    ],
    [
      'a member of its own',
      changed(['rules', 0, 'x\n'], 1),
      'rules[0]."x\\n": 1. expected no member but id, description, severity, matched, anyAction',
    ],
    [
      'a member named __proto__',
      changed(['counts', '__proto__'], 1),
      'counts.__proto__: 1. expected no member but considered, named, checked, pairs',
    ],
  ])('is not read where it has %s, and the message says so', (_, json, message) => {
    expect(readReport(json)).toEqual({ message });
  });

  it('is read where its schema takes it, and nowhere else', () => {
    let valid = 0;
    const property = fc.property(fc.constantFrom(...REPORTS), fc.nat(), fc.nat(), (written, where, what) => {
      const json = damaged(reportJson(written), where, what);
      const read = readReport(json);
      const isValid = reportErrors(json).length === 0;
      valid += isValid ? 1 : 0;
      // In a valid form it may still contradict itself.
      const isRead =
        'report' in read || read.message.endsWith('by the rest of it') || read.message.endsWith('expected these');
      expect([json, isRead]).toEqual([json, isValid]);
    });
    fc.assert(property, { numRuns: 5000 });
    expect(valid).toBeGreaterThan(500);
  });
});

/** A report that has been read and is one of a shard, with another value in one place. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const shard = report({ scope: { kind: 'all', shard: { index: 1, count: 2 } }, findings: [finding()] });
  return JSON.stringify(withValue(JSON.parse(reportJson(shard)), path, value));
}

function messageOf(value: unknown): string {
  const read = readReport(JSON.stringify(value));
  return 'message' in read ? read.message : '';
}

const ODD: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  1,
  -1,
  1.5,
  1000,
  1001,
  '',
  'error',
  'warning',
  'never',
  'pass',
  'all',
  '2026-01-01',
  '2026-01-01\n',
  'a'.repeat(40),
  [],
  [''],
  {},
  { kind: 'paths' },
  { kind: 'all' },
  { kind: 'changed', since: 'x' },
  { kind: 'unconfirmed', reason: 'x' },
];

/** JSON in which one value, told by a number, has become another one, is gone, or has a member or an item more. */
function damaged(json: string, where: number, what: number): string {
  const value: unknown = JSON.parse(json);
  const paths = pathsIn(value).slice(1); // not the whole
  const path = paths[where % paths.length] ?? [];
  const change = what % (ODD.length + 1);
  return JSON.stringify(
    withValue(value, change < ODD.length ? path : [...path, 'more'], ODD[change] ?? null, change === 0),
  );
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([name, member]) => pathsIn(member, [...path, name]))];
}

/** The same value with another one at a path; none where `isGone`. */
function withValue(value: unknown, [name, ...rest]: Path, inner: unknown, isGone = inner === undefined): unknown {
  if (name === undefined) return inner;
  if (Array.isArray(value))
    return name === 'more'
      ? [...value, inner]
      : value.flatMap((item, index) =>
          index !== name ? [item] : isGone && rest.length === 0 ? [] : [withValue(item, rest, inner, isGone)],
        );
  const entries = Object.entries(value ?? {}).filter(([key]) => key !== name || !isGone || rest.length > 0);
  const has = entries.some(([key]) => key === name);
  const changedEntries = entries.map(([key, member]) => [
    key,
    key === name ? withValue(member, rest, inner, isGone) : member,
  ]);
  return Object.fromEntries(has || isGone ? changedEntries : [...changedEntries, [name, inner]]);
}
