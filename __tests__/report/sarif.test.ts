import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/gate/report.js';
import { sarifReport } from '../../src/report/sarif.js';
import { ACKNOWLEDGEMENT, acknowledged, finding, HOSTILE, hostileReport, POLICY, problem, report } from './build.js';
import { sarifErrors } from './schema.js';

interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly help: { readonly text: string; readonly markdown: string };
      }[];
    };
  };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly unknown[];
  }[];
  readonly results: readonly Result[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly unknown[];
  readonly relatedLocations: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
}

/** The one run of a log, which the schema has found no fault with. */
function runOf(given: Report, limit?: number): Run {
  const json = sarifReport(given, limit);
  expect(sarifErrors(json)).toEqual([]);
  return JSON.parse(json).runs[0];
}

function fingerprints(...findings: readonly ReturnType<typeof finding>[]): readonly string[] {
  return runOf(report({ findings })).results.map(
    ({ partialFingerprints }) => partialFingerprints['iamAccessGate/v1'] ?? '',
  );
}

describe('the SARIF log', () => {
  it('has a result for a finding: in its place, with its statement and its rule', () => {
    const { results, tool, invocations } = runOf(report({ findings: [finding()] }));
    const where = { uri: 'policies/ci.json', uriBaseId: '%SRCROOT%' };
    expect(results).toEqual([
      {
        ruleId: 'no-pass-role',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'allows iam:PassRole on arn:aws:iam::111122223333:role/x when aws:sourceip is 10.0.0.1. forbidden: iam:PassRole on any resource. granted by Statement[2] "Deploy"',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: where,
              region: { startLine: 14, startColumn: 9, endLine: 14, endColumn: 16 },
            },
          },
        ],
        relatedLocations: [
          {
            physicalLocation: { artifactLocation: where, region: { startLine: 12, startColumn: 5, endLine: 20 } },
            message: { text: 'Statement[2] "Deploy"' },
          },
        ],
        partialFingerprints: { 'iamAccessGate/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) },
      },
    ]);
    expect(tool.driver.rules).toMatchObject([
      {
        id: 'no-pass-role',
        shortDescription: { text: 'Nobody passes roles' },
        help: {
          text: expect.stringContaining('acknowledge the grant'),
          markdown: expect.stringContaining('**Nobody passes roles**'),
        },
        defaultConfiguration: { level: 'error' },
      },
    ]);
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('has a result for a problem too, under a name that no rule can have', () => {
    const { results, tool, invocations } = runOf(report({ findings: [finding()], problems: [problem()] }));
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['problem/invalid-policy', 'no-pass-role']);
    expect(results[0]).toMatchObject({
      level: 'error',
      message: { text: 'not judged: unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)' },
    });
    expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toEqual([true, true]);
    expect(invocations).toMatchObject([{ executionSuccessful: false }]);
  });

  it('suppresses what is acknowledged, with the reason', () => {
    const [result] = runOf(report({ acknowledged: [acknowledged()] })).results;
    expect(result?.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'acknowledged by security team until 2027-03-31: the pipeline creates the roles',
        location: {
          physicalLocation: {
            artifactLocation: { uri: 'rules.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 8 },
          },
        },
      },
    ]);
  });

  it('suppresses nothing by an exception that does not hold, and shows the way to it', () => {
    const [result] = runOf(report({ findings: [finding({ lapsed: { why: 'expired', ...ACKNOWLEDGEMENT } })] })).results;
    expect(result?.suppressions).toBeUndefined();
    expect(result?.message.text).toContain('. its exception (line 8 of the rules) expired: it held until 2027-03-31');
    expect(result?.relatedLocations[1]).toMatchObject({ message: { text: 'the exception in the rules' } });
  });

  it('gives a finding without Sid, on one line, its region as well', () => {
    const statement = { index: 0, sid: undefined, uniqueSid: false, line: 1, column: 15, endLine: 1 };
    const [result] = runOf(report({ findings: [finding({ statement })] })).results;
    expect(result?.relatedLocations[0]).toMatchObject({
      physicalLocation: { region: { startLine: 1, startColumn: 15 } },
      message: { text: 'Statement[0]' },
    });
  });

  it('names the policy of a file, where the file is none', () => {
    const given = {
      findings: [finding({ policy: POLICY })],
      acknowledged: [acknowledged({ policy: POLICY })],
      problems: [problem({ policy: POLICY })],
    };
    const { results } = runOf(report(given));
    const logicalLocations = [{ fullyQualifiedName: POLICY }];
    expect(results.map(({ locations }) => locations)).toMatchObject(Array.from(results, () => [{ logicalLocations }]));
    for (const { message } of results) expect(message.text).toContain(`in "${POLICY}"`);
    expect(results).toHaveLength(3);
  });

  it('takes no more results than GitHub does: the most important, and a word about the rest', () => {
    const findings = [finding({ severity: 'warning' }), finding({ path: 'a' }), finding({ path: 'b' })];
    const { results, invocations } = runOf(report({ findings, acknowledged: [acknowledged()] }), 2);
    expect(results.map(({ level }) => level)).toEqual(['error', 'error']);
    expect(invocations).toMatchObject([
      {
        toolExecutionNotifications: [
          { level: 'warning', message: { text: expect.stringMatching(/^2 more results left out here/) } },
        ],
      },
    ]);
    const many = Array.from({ length: 25_003 }, () => finding());
    expect(JSON.parse(sarifReport(report({ findings: many }))).runs[0].results).toHaveLength(25_000);
  });
});

describe('the fingerprint of a finding', () => {
  const moved = {
    statement: { index: 7, sid: 'Deploy', uniqueSid: true, line: 92, column: 1, endLine: 99 },
    place: { line: 94, column: 1, endLine: 94, endColumn: 8 },
    excerpt: { text: 'something else', start: 0, length: 4 },
  };

  it('stays when lines move, and when the words of the rule or the example change', () => {
    const evidence = { kind: 'unconfirmed', reason: 'r' } as const;
    const [first, second] = [finding(), finding({ ...moved, description: 'd', severity: 'warning', evidence })];
    expect(fingerprints(first)).toEqual(fingerprints(second));
  });

  it.each([
    ['rule', { ruleId: 'other' }],
    ['policy', { path: 'policies/other.json' }],
    ['policy of the file', { policy: POLICY }],
    ['access', { access: { actions: ['iam:PassRole'], resources: ['*'] } }],
    ['statement', { statement: { ...moved.statement, sid: 'Other' } }],
  ])('is another one for another %s', (_, more) => {
    expect(fingerprints(finding(more))).not.toEqual(fingerprints(finding()));
  });

  it('is that of the granting line where no Sid names the statement', () => {
    const nameless = { ...moved.statement, sid: undefined, uniqueSid: false };
    const [first, second] = [finding({ statement: nameless }), finding({ ...moved, statement: nameless })];
    expect(fingerprints(first)).not.toEqual(fingerprints(second));
    const again = finding({
      statement: { ...nameless, line: 1 },
      excerpt: { text: '  "x", "iam:*",', start: 7, length: 7 },
    });
    expect(fingerprints(first)).toEqual(fingerprints(again));
    const repeated = { ...moved.statement, uniqueSid: false };
    expect(fingerprints(finding({ statement: repeated }))).not.toEqual(fingerprints(finding()));
  });

  it('is never that of another policy of the file, by Sid or by line, nor is that of a problem', () => {
    const nameless = { ...moved.statement, sid: undefined, uniqueSid: false };
    const policies = [{}, ...['a', 'b', 'Deploy', '', '["a"]'].map((policy) => ({ policy }))];
    const findings = policies.flatMap((more) => [finding(more), finding({ ...more, statement: nameless })]);
    const { results } = runOf(report({ findings, problems: policies.map(problem) }));
    const told = results.map(({ partialFingerprints }) => partialFingerprints['iamAccessGate/v1']);
    expect(told).toHaveLength(18);
    expect(told.filter((text) => !text?.endsWith(':1'))).toEqual([]);
  });

  it('stays what it was before files could have several policies, so that no dismissed alert comes back', () => {
    const statement = { ...finding().statement, uniqueSid: false };
    const { results } = runOf(report({ findings: [finding(), finding({ statement })], problems: [problem()] }));
    expect(results.map(({ partialFingerprints }) => partialFingerprints['iamAccessGate/v1'])).toEqual([
      'ae4c7942f8dbb2126f05851ffdb2c755:1',
      'dbd66e51d0071f680357d2c671aecb29:1',
      'd536f8693cc3c3ebc6364443844b9a84:1',
    ]);
  });

  it('counts findings that nothing else tells apart', () => {
    const [one = '', two = ''] = fingerprints(finding(), finding());
    expect([one.replace(/:1$/, ''), two.replace(/:2$/, '')]).toEqual([one.slice(0, -2), one.slice(0, -2)]);
    expect(one).not.toBe(two);
  });
});

describe('hostile text in the SARIF log', () => {
  const json = sarifReport(hostileReport());

  it('keeps the log valid', () => expect(sarifErrors(json)).toEqual([]));

  it('is no link and no placeholder', () => {
    const sid = '[click](https://e.example) {0} {1}';
    const statement = { index: 0, sid, uniqueSid: true, line: 1, column: 1, endLine: 1 };
    const [result] = runOf(report({ findings: [finding({ statement })] })).results;
    expect(result?.message.text).toContain('"[click] (https://e.example) { 0} { 1}"');
    expect(json.match(/"(?:text|justification)": ".*"/g)?.filter((line) => line.includes(']('))).toEqual([]);
  });

  it('makes a path no other address', () => {
    const uris = [...json.matchAll(/"uri": "([^"]*)"/g)].map(([, uri = '']) => uri);
    expect(new Set(uris).size).toBe(2);
    for (const uri of uris) expect(uri).toMatch(/^[\w%.!'()*~/-]+$/);
    expect(decodeURIComponent(uris[0] ?? '')).toBe(HOSTILE.toWellFormed());
  });

  it('leaves nothing that a log or a terminal would act on', () => {
    expect(json).not.toMatch(/[^\n\P{C}]|##\[|^\s*::/mu);
    const { help } = runOf(hostileReport()).tool.driver.rules[0] ?? { help: { text: '', markdown: '' } };
    expect(help.markdown).not.toMatch(/[<>[\]`@]/);
  });
});
