import { describe, expect, it } from 'vitest';
import { shownText, terminalText } from '../../src/report/doors/terminal.js';
import { reportJson } from '../../src/report/json.js';
import { formatProblem } from '../../src/report/problem.js';
import { textReport } from '../../src/report/text.js';
import { ACKNOWLEDGEMENT, acknowledged, exception, finding, hostileReport, POLICY, problem, report } from './build.js';
import { reportErrors } from './schema.js';

const PLAIN = { colour: false };

/** What a terminal must never be sent by a stranger. A line feed is fine only where the reporter itself writes it. */
const UNSAFE = /[^\n\P{C}]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('the text for a terminal', () => {
  it('shows findings and problems by file, the source line with carets, the example, and what was looked at', () => {
    const text = textReport(report({ findings: [finding()], problems: [problem()] }), PLAIN);
    expect(text).toBe(`policies/bad.json
problem policies/bad.json:3:7: unknown operator "StringLikes" (at Statement[0].Condition.StringLikes) [invalid-policy]

policies/ci.json
error policies/ci.json:14:9: Nobody passes roles (no-pass-role)
  14 |   "x", "iam:*",
     |        ^^^^^^^
  forbidden: iam:PassRole on any resource
  Statement[2] "Deploy" allows, for example:
    iam:PassRole
    on arn:aws:iam::111122223333:role/x
    with aws:sourceip = "10.0.0.1"

1 problem, 1 error: 2 policies judged in 4 checks, out of 9 files, by 1 rule of rules.yml
`);
  });

  it('names the Deny that does not prevent it, and why', () => {
    const { evidence } = finding();
    if (evidence.kind !== 'witness') throw new Error('expected an example');
    const sparing = { resource: 'arn:aws:iam::1', line: 3, column: 9 };
    const sparedBy = [{ ...sparing, why: 'missing-part' as const }, sparing];
    const lines = textReport(report({ findings: [finding({ evidence: { ...evidence, sparedBy } })] }), PLAIN);
    const what = 'the Deny on "arn:aws:iam::1" in line 3 does not prevent it';
    const why = 'AWS may match it field by field, and then it lacks one. write all six parts of the ARN';
    expect(lines).toContain(`  ${what}: ${why}\n`);
    expect(lines).toContain(`  ${what}\n`);
  });

  it('says why there is no example', () => {
    const text = textReport(
      report({ findings: [finding({ evidence: { kind: 'unconfirmed', reason: 'the analysis stopped' } })] }),
      PLAIN,
    );
    expect(text).toContain('\n  Statement[2] "Deploy": the analysis stopped\n');
  });

  it('shows what is acknowledged, by whom and why', () => {
    expect(textReport(report({ acknowledged: [acknowledged()] }), PLAIN)).toBe(`policies/known.json
acknowledged policies/known.json:14:9: Nobody passes roles (no-pass-role)
  forbidden: iam:PassRole on any resource
  Statement[2] "Deploy" is acknowledged by security team until 2027-03-31: the pipeline creates the roles

no forbidden access but for 1 acknowledged finding: 2 policies judged in 4 checks, out of 9 files, by 1 rule of rules.yml
`);
  });

  it.each([
    ['expired', 'expired: it held until 2027-03-31, approved by security team: the pipeline creates the roles'],
    ['repeated-sid', 'does not hold, because several statements of the policy have this Sid. expected a Sid for this'],
    ['no-policy', 'does not hold, because the policy is one inside a file and it names none. expected the address of'],
  ] as const)('says of a finding why its exception does not hold: %s', (why, words) => {
    const text = textReport(report({ findings: [finding({ lapsed: { why, ...ACKNOWLEDGEMENT } })] }), PLAIN);
    expect(text).toContain(`\n  its exception (line 8 of the rules) ${words}`);
  });

  it('says which policy of a file it is about', () => {
    const found = { policy: POLICY, evidence: { kind: 'unconfirmed', reason: 'r' } } as const;
    const given = report({
      findings: [finding({ policy: POLICY }), finding(found)],
      acknowledged: [acknowledged({ policy: POLICY })],
      problems: [problem({ policy: POLICY }), problem({ policy: POLICY, element: '' })],
      exceptions: [exception({ policy: POLICY, matched: 0, stale: true })],
    });
    const lines = textReport(given, PLAIN)
      .split('\n')
      .filter((line) => line.includes(POLICY));
    expect(lines).toEqual([
      'problem policies/bad.json:3:7: unknown operator "StringLikes" (at Statement[0].Condition.StringLikes in "PayrollRole/Policies[0]") [invalid-policy]',
      'problem policies/bad.json:3:7: unknown operator "StringLikes" (in "PayrollRole/Policies[0]") [invalid-policy]',
      '  Statement[2] "Deploy" in "PayrollRole/Policies[0]" allows, for example:',
      '  Statement[2] "Deploy" in "PayrollRole/Policies[0]": r',
      '  Statement[2] "Deploy" in "PayrollRole/Policies[0]" is acknowledged by security team until 2027-03-31: the pipeline creates the roles',
      'note: the exception in line 8 of the rules (rule no-pass-role, statement "Deploy" in "PayrollRole/Policies[0]", policies policies/known.json) matches nothing. take it out',
    ]);
  });

  it('lets no address speak for the gate, and no Sid hide it', () => {
    const policy = 'x" is acknowledged by me: "';
    const statement = { ...finding().statement, sid: 's'.repeat(300) };
    const text = textReport(report({ findings: [finding({ policy, statement })] }), PLAIN);
    expect(text).toContain(`s… in ${JSON.stringify(policy)} allows, for example:\n`);
  });

  it('tells of exceptions that match nothing, and of policies that are gone', () => {
    const removed = Array.from({ length: 22 }, (_, index) => `p/${index}.json`);
    const text = textReport(
      report({ removed, exceptions: [exception(), exception({ sid: 'Old', matched: 0, stale: true, line: 12 })] }),
      PLAIN,
    );
    expect(text).toContain('note: 22 policies deleted: p/0.json, ');
    expect(text).toContain(', p/19.json, and 2 more\n');
    expect(text).toContain(
      'note: the exception in line 12 of the rules (rule no-pass-role, statement "Old", policies policies/known.json) matches nothing. take it out\n',
    );
    expect(text.match(/matches nothing/g)).toHaveLength(1);
  });

  it('shows the first of very many context keys, and how many there are', () => {
    const context = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, ['x']]));
    const request = { principal: undefined, action: 'a:b', resource: '*', context };
    const text = textReport(report({ findings: [finding({ evidence: { kind: 'witness', request } })] }), PLAIN);
    expect(text).toContain('\n    with key9 = "x"\n    and 490 more context keys\n');
  });

  it.each([
    ['who asks', { kind: 'anonymous', name: 'anonymous' }, 'by anyone, without signing in'],
    ['a service', { kind: 'service', name: 's3.amazonaws.com' }, 'by the service s3.amazonaws.com'],
    ['a role session', { kind: 'role-session', name: 'arn:x' }, 'by arn:x'],
    [
      'a CloudFront identity',
      { kind: 'cloudfront-identity', name: 'arn:aws:iam::cloudfront:user/x' },
      'by arn:aws:iam::cloudfront:user/x',
    ],
  ] as const)('shows %s', (_, principal, line) => {
    const request = { principal, action: 'a:b', resource: '*', context: {} };
    expect(textReport(report({ findings: [finding({ evidence: { kind: 'witness', request } })] }), PLAIN)).toContain(
      `    ${line}\n`,
    );
  });

  it.each([
    [
      'a clean run',
      report(),
      'no forbidden access: 2 policies judged in 4 checks, out of 9 files, by 1 rule of rules.yml\n',
    ],
    [
      'warnings alone',
      report({ findings: [finding({ severity: 'warning' }), finding({ severity: 'warning' })] }),
      '2 warnings: 2 policies judged in 4 checks, out of 9 files, by 1 rule of rules.yml\n',
    ],
    [
      'a run that no finding fails',
      report({ findings: [finding()], failOn: 'never' }),
      '1 error: 2 policies judged in 4 checks, out of 9 files, by 1 rule of rules.yml; no finding fails the run \\(fail-on: never\\)\n',
    ],
    [
      'a run in which rules name few of the files',
      report({ counts: { considered: 90, named: 2, checked: 2, pairs: 4 } }),
      'no forbidden access: 2 policies judged in 4 checks, out of 90 files \\(88 named by no rule\\), by 1 rule of rules.yml\n',
    ],
    [
      'a run that looked at nothing',
      report({
        scope: { kind: 'changed', since: 'main' },
        counts: { considered: 3, named: 0, checked: 0, pairs: 0 },
        rules: [{ id: 'a', description: undefined, severity: 'error', matched: 0, anyAction: [] }],
      }),
      'no policy was judged: no rule of rules.yml names any of 3 files changed since main\n',
    ],
    [
      'a run that could read nothing',
      report({
        scope: { kind: 'paths' },
        counts: { considered: 1, named: 0, checked: 0, pairs: 0 },
        problems: [problem()],
      }),
      '1 problem: no policy was judged: none could be read of 1 named file\n',
    ],
    [
      'a run that could not begin',
      report({
        rules: [],
        problems: [problem({ code: 'invalid-rules' })],
        counts: { considered: 0, named: 0, checked: 0, pairs: 0 },
      }),
      '1 problem: no policy was judged, because the gate could not begin\n',
    ],
  ])('ends by saying what came of %s', (_, given, line) => {
    expect(textReport(given, PLAIN)).toMatch(new RegExp(`(?:^|\\n)${line}$`));
  });

  it('warns of rules that are known to name no file of the whole tree', () => {
    const lost = { id: 'lost', description: undefined, severity: 'error', matched: 0, anyAction: [] } as const;
    const rules = [lost, { ...lost, id: 'other' }];
    const scope = { kind: 'changed', since: 'main' } as const;
    expect(textReport(report({ rules, scope, idleRules: ['lost'] }), PLAIN)).toContain(
      'warning: no file of the whole tree has a name that these rules look for: lost. mend their patterns\n',
    );
    expect(textReport(report({ rules, idleRules: ['lost', 'other'] }), PLAIN)).toContain(
      'warning: no rule of rules.yml names any file of the whole tree: this gate looks at nothing. mend the patterns\n',
    );
    expect(textReport(report({ rules, scope }), PLAIN)).not.toContain('lost');
  });

  it('notes rules that name resources and no actions', () => {
    const rule = { id: 'payroll', description: undefined, severity: 'error', matched: 2, anyAction: [0, 2] } as const;
    expect(textReport(report({ rules: [rule] }), PLAIN)).toContain(
      'note: rule payroll names resources and no actions (forbid[0], forbid[2]), which asks for any action: so every statement counts that allows one on "*", such as cloudwatch:PutMetricData. name the actions of the service too\n',
    );
  });

  it.each([
    [{ count: 0, paths: [], isAll: true }, undefined],
    [{ count: 1, paths: ['a'], isAll: true }, '1 file that looks like a policy is named by no rule: a'],
    [
      { count: 12, paths: ['a', 'b'], isAll: true },
      '12 files that look like policies are named by no rule: a, b, and 10 more',
    ],
    [
      { count: 2, paths: ['a', 'b'], isAll: false },
      'at least 2 files that look like policies are named by no rule: a, b',
    ],
  ])('tells of policies that no rule names: %j', (unnamed, text) => {
    const told = textReport(report({ unnamed }), PLAIN);
    if (text === undefined) expect(told).not.toContain('note');
    else expect(told).toContain(`note: ${text}\n`);
  });

  it('has colours when asked, and none otherwise', () => {
    const given = report({ findings: [finding()] });
    expect(textReport(given, PLAIN)).not.toContain('\u001b');
    expect(textReport(given, { colour: true })).toContain('\u001b[31merror\u001b[0m policies/ci.json:14:9');
  });

  it('lets nothing through that a terminal would act on', () => {
    const text = textReport(hostileReport(), PLAIN);
    expect(text).not.toMatch(UNSAFE);
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
    expect(text).toContain('\\n::error::x\\r\\x00\\x1b[31m\\u{202e}\\u{200b}');
  });

  it('stays readable when somebody writes very long names', () => {
    const long = 'x'.repeat(100_000);
    const text = textReport(
      report({ findings: [finding({ path: long, description: long, access: { actions: [long], resources: [] } })] }),
      PLAIN,
    );
    expect(text.length).toBeLessThan(3000);
  });
});

describe('the terminal door', () => {
  it.each([
    ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
    ['\u001b[2J\u0007\u009b', '\\x1b[2J\\x07\\x9b'],
    ['\u202eevil\u2066', '\\u{202e}evil\\u{2066}'],
    ['a\u200bb\ufeffc\u00add', 'a\\u{200b}b\\u{feff}c\\xadd'],
    ['\u2028\ud800\u{e0041}', '\\u{2028}\\u{d800}\\u{e0041}'],
    ['  ::error::x', '  \\x3a:error::x'],
    ['::error::x', '\\x3a:error::x'],
    ['a::b ##[error]c', 'a::b \\x23#[error]c'],
    ['grüße 日本 😀 \\ "', 'grüße 日本 😀 \\ "'],
  ])('%j becomes %j', (text, expected) => expect(terminalText(text)).toBe(expected));

  it('cuts between characters', () => {
    expect(shownText('😀😀😀', 2)).toBe('😀😀…');
    expect(shownText('😀😀', 2)).toBe('😀😀');
  });
});

describe('a problem in one line', () => {
  it('says where, what, and of which kind', () => {
    expect(formatProblem(problem())).toBe(
      'policies/bad.json:3:7: unknown operator "StringLikes" (at Statement[0].Condition.StringLikes) [invalid-policy]',
    );
  });

  it('names no part where the whole document is at fault', () => {
    expect(formatProblem(problem({ element: '', message: 'm' }))).toBe('policies/bad.json:3:7: m [invalid-policy]');
  });

  it('stays one line', () => {
    expect(formatProblem(problem({ path: 'a\nb', message: 'c\nd', element: 'e\u001bf' }))).toBe(
      'a\\nb:3:7: c\\nd (at e\\x1bf) [invalid-policy]',
    );
  });

  it('tells both what is wrong and where, however long the two are', () => {
    const line = formatProblem(problem({ message: 'm'.repeat(100_000), element: 'e'.repeat(100_000) }));
    expect(line).toMatch(/: m+… \(at e+…\) \[invalid-policy\]$/);
    expect(line.length).toBeLessThan(1000);
  });
});

describe('the JSON report', () => {
  it('escapes what a terminal or a runner would act on, and stays the same value', () => {
    const path = '##[error]\u009b\u202e\u{e0041}.json';
    const text = reportJson(report({ findings: [finding({ path })] }));
    expect(text).not.toMatch(/##\[|[\u009b\u202e]|\u{e0041}/u);
    expect(JSON.parse(text).findings[0].path).toBe(path);
  });

  it('holds the report as it is, the outcome and the rules that named nothing', () => {
    const given = {
      ...hostileReport(),
      rules: [{ id: 'lost', description: undefined, severity: 'error', matched: 0, anyAction: [] }],
    } as const;
    expect(JSON.parse(reportJson(given))).toEqual({
      ...JSON.parse(JSON.stringify(given)),
      outcome: 'error',
      unmatchedRules: ['lost'],
    });
    expect(Object.keys(JSON.parse(reportJson(given))).slice(0, 2)).toEqual(['version', 'outcome']);
  });

  it.each([
    ['a clean run', report()],
    ['hostile text', hostileReport()],
    [
      'no Sid',
      report({ findings: [finding({ statement: { ...finding().statement, sid: undefined, uniqueSid: false } })] }),
    ],
    ['exceptions', report({ acknowledged: [acknowledged()], exceptions: [exception()], removed: ['a'] })],
    ['a run over named files', report({ scope: { kind: 'paths' } })],
  ])('is what its schema says: %s', (_, given) => expect(reportErrors(reportJson(given))).toEqual([]));

  it('is held against a schema that knows every member', () => {
    const surprise = { ...report({ findings: [finding()] }), surprise: 1 };
    expect(reportErrors(reportJson(surprise))).toHaveLength(1);
    expect(reportErrors(reportJson(report()).replace('"version": 1', '"version": 2'))).toHaveLength(1);
  });
});
