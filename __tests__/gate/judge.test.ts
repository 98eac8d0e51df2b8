import { describe, expect, it } from 'vitest';
import { judge, judgeFound, type PolicyFile, type Run } from '../../src/gate/judge.js';
import { emptyReport, exitCode, outcomeOf, type Report, unmatchedRules } from '../../src/gate/report.js';
import type { Rule } from '../../src/gate/rules.js';
import type { PolicyType } from '../../src/policy/document.js';
import { allow, byAddress, file, rule, rules } from './build.js';

const RUN: Run = {
  rulesFile: 'rules.yml',
  scope: { kind: 'all' },
  considered: 9,
  failOn: 'error',
  today: '2026-11-25',
  removed: [],
};

function report(list: readonly Rule[], ...files: readonly PolicyFile[]): Report {
  return judge({ rules: list, exceptions: [] }, files, RUN);
}

describe('a policy that grants what a rule forbids', () => {
  const text =
    '{ "Statement": [\n  { "Effect": "Deny", "Action": "s3:*", "Resource": "*" },\n  { "Sid": "Two",\n    "Effect": "Allow",\n    "Action": ["s3:GetObject", "iam:Pass*"],\n    "Resource": "arn:aws:iam::*" }\n] }';
  const found = report(rules(rule('a', ['p/*'], { description: 'why' })), file('p/x.json', text));

  it('is a finding that says which rule, access, statement and string it is', () => {
    expect(found.findings).toEqual([
      {
        ruleId: 'a',
        description: 'why',
        severity: 'error',
        path: 'p/x.json',
        policyType: 'IDENTITY_POLICY',
        accessIndex: 0,
        access: { actions: ['iam:PassRole'], resources: [] },
        statement: { index: 1, sid: 'Two', uniqueSid: true, line: 3, column: 3, endLine: 6 },
        place: { line: 5, column: 32, endLine: 5, endColumn: 43 },
        excerpt: { text: '    "Action": ["s3:GetObject", "iam:Pass*"],', start: 31, length: 11 },
        evidence: {
          kind: 'witness',
          request: {
            principal: undefined,
            action: 'iam:PassRole',
            resource: expect.stringMatching(/^arn:aws:iam::/),
            context: {},
          },
        },
        lapsed: undefined,
      },
    ]);
  });

  it('makes the run fail', () => {
    expect([outcomeOf(found), exitCode(found)]).toEqual(['fail', 1]);
    expect(found.counts).toEqual({ considered: 9, named: 1, checked: 1, pairs: 1 });
  });

  it('is plain data: JSON gives all of it back', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(structuredClone(found)).toEqual(found);
  });
});

it('judges every policy by what each rule forbids, and by all of it', () => {
  const pass = rule('pass', ['*'], { forbid: [{ actions: ['kms:Decrypt'] }, { actions: ['iam:PassRole'] }] });
  const put = rule('put', ['*'], { forbid: [{ actions: ['s3:PutObject'] }] });
  const { findings } = report(
    rules(pass, put),
    file('one', allow(['iam:PassRole', 's3:PutObject'])),
    file('two', allow('s3:PutObject')),
    file('three', allow('kms:*')),
  );
  const told = findings.map(({ path, ruleId, accessIndex, access }) => [path, ruleId, accessIndex, access.actions]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['one', 'pass', 1, ['iam:PassRole']],
      ['one', 'put', 0, ['s3:PutObject']],
      ['two', 'put', 0, ['s3:PutObject']],
      ['three', 'pass', 0, ['kms:Decrypt']],
    ]),
  );
  expect(told).toHaveLength(4);
});

describe('the place of a finding', () => {
  const place = (access: object, action: string, resource: string): string => {
    const { findings } = report(rules(rule('a', ['p'], { forbid: [access] })), file('p', allow(action, resource)));
    const [{ excerpt } = { excerpt: { text: '', start: 0, length: 0 } }] = findings;
    return excerpt.text.slice(excerpt.start, excerpt.start + excerpt.length);
  };

  it.each([
    ['the action', { actions: ['iam:PassRole'] }, 'iam:*', 'arn:aws:iam::*', '"iam:*"'],
    [
      'the resource, where the action is a bare star',
      { actions: ['iam:PassRole'] },
      '*',
      'arn:aws:iam::*',
      '"arn:aws:iam::*"',
    ],
    ['the action, where both are', { actions: ['iam:PassRole'] }, '*', '*', '"*"'],
    [
      'the resource, where only resources are forbidden',
      { resources: ['arn:aws:s3:::b/*'] },
      's3:*',
      'arn:aws:s3:::b/x',
      '"arn:aws:s3:::b/x"',
    ],
    ['the action, where the resource tells nothing', { resources: ['arn:aws:s3:::b/*'] }, 's3:*', '*', '"s3:*"'],
  ])('is %s', (_, access, action, resource, expected) => expect(place(access, action, resource)).toBe(expected));

  it('is the whole element for NotAction', () => {
    const text = '{"Statement": {"Effect": "Allow", "NotAction": ["s3:*",\n "ec2:*"], "Resource": "*"}}';
    const { findings } = report(rules(rule('a', ['p'])), file('p', text));
    expect(findings[0]?.place).toEqual({ line: 1, column: 48, endLine: 2, endColumn: 10 });
    expect(findings[0]?.excerpt).toEqual({
      text: '{"Statement": {"Effect": "Allow", "NotAction": ["s3:*",',
      start: 47,
      length: 8,
    });
  });

  it('is cut out of a minified policy of any length', () => {
    const sids = Array.from({ length: 50 }, (_, index) => ({
      Sid: `S${index}`,
      Effect: 'Allow',
      Action: 's3:Get*',
      Resource: '*',
    }));
    sids.splice(25, 0, { Sid: 'X', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' });
    const { findings } = report(rules(rule('a', ['p'])), file('p', JSON.stringify({ Statement: sids })));
    const excerpt = findings[0]?.excerpt ?? { text: '', start: 0, length: 0 };
    expect(excerpt.text.length).toBeLessThan(165);
    expect(excerpt.text).toMatch(/^….*…$/);
    expect(excerpt.text.slice(excerpt.start, excerpt.start + excerpt.length)).toBe('"iam:PassRole"');
  });

  it('counts lines as git does: a carriage return that ends no line moves nothing', () => {
    const text = '{"Statement":\r{"Effect": "Allow",\n\r"Action": "iam:PassRole",\r\n"Resource": "*"}}';
    const [finding] = report(rules(rule('a', ['p'])), file('p', text)).findings;
    expect(finding?.place).toEqual({ line: 2, column: 12, endLine: 2, endColumn: 26 });
    expect(finding?.excerpt).toEqual({ text: '\r"Action": "iam:PassRole",', start: 11, length: 14 });
  });

  it('counts lines as editors do, with a byte order mark and CR LF at the ends', () => {
    const text = '\uFEFF{"Statement":\r\n{"Effect": "Allow",\r\n\t"Action": "iam:PassRole",\r\n"Resource": "*"}}';
    const { findings } = report(rules(rule('a', ['p'])), file('p', text));
    expect(findings[0]?.excerpt).toEqual({ text: '\t"Action": "iam:PassRole",', start: 11, length: 14 });
  });
});

describe('what every finding repeats', () => {
  const long = 'x'.repeat(2000);
  const more = {
    description: long,
    forbid: [{ actions: Array.from({ length: 300 }, () => `iam:${long}`) }, { actions: ['*'] }],
  };
  const condition = { StringEquals: { [long]: [long] } };
  const statement = { Sid: long, Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${long}`, Condition: condition };
  const text = JSON.stringify({ Statement: [{ ...statement, Principal: { Federated: long } }] });
  const { findings } = report(rules(rule('a', ['p'], more)), file('p', text));

  it('is cut where it is long', () => {
    const texts = new Set<string>();
    JSON.stringify(findings, (name, value: unknown) => {
      for (const one of [name, value]) if (typeof one === 'string') texts.add(one);
      return value;
    });
    expect(findings).toHaveLength(2);
    expect(Math.max(...Array.from(texts, ({ length }) => length))).toBe(1001);
    expect(findings[0]?.statement.sid).toHaveLength(301);
    expect(findings[0]?.access.actions).toHaveLength(101);
    expect(findings[0]?.access.actions.at(-1)).toBe('… and 200 more');
  });

  it('is counted in full where Sids are compared', () => {
    const twice = JSON.stringify({ Statement: [statement, { ...statement, Sid: `${long}y` }] });
    const judged = report(rules(rule('a', ['p'], { forbid: [{ actions: ['*'] }] })), file('p', twice));
    expect(judged.findings.map(({ statement: { uniqueSid } }) => uniqueSid)).toEqual([true, true]);
  });
});

describe('a policy that cannot be judged', () => {
  it('is a problem for each mistake, and the run is no verdict', () => {
    const bad = report(
      rules(rule('a', ['p/*'])),
      file('p/x', '{\n"Statement": {"Effect": "allow", "Action": "a:b", "Resource": "*"}}'),
      file('p/y', allow('iam:*')),
    );
    expect(bad.problems).toEqual([
      {
        code: 'invalid-policy',
        path: 'p/x',
        line: 2,
        column: 25,
        element: 'Statement.Effect',
        message: '"allow". expected "Allow" or "Deny"',
      },
    ]);
    expect(bad.findings).toHaveLength(1);
    expect(bad.counts).toMatchObject({ checked: 1, pairs: 1 });
    expect([outcomeOf(bad), exitCode(bad)]).toEqual(['error', 2]);
  });

  it('does not repeat a part of endless name in every problem', () => {
    const condition = { ['x'.repeat(10_000)]: { a: 'b' } };
    const text = JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: condition } });
    const [problem] = report(rules(rule('a', ['p'])), file('p', text)).problems;
    expect(problem?.element).toMatch(/^Statement\.Condition\.x{250,}…$/);
    expect(problem?.element.length).toBeLessThan(310);
  });

  it('tells a mistake once, though two rules read it as different types', () => {
    const both = rules(
      rule('a', ['p']),
      rule('b', ['p'], { policyType: 'resource' }),
      rule('c', ['p'], { policyType: 'identity' }),
    );
    expect(report(both, file('p', '{"Statement": []')).problems).toHaveLength(1);
  });

  it('is a problem for the rule that asks for the wrong type, and judged by the others', () => {
    const both = rules(rule('a', ['p']), rule('b', ['p'], { policyType: 'resource' }));
    const { problems, findings, counts } = report(both, file('p', allow('iam:*')));
    expect(problems.map(({ message }) => message)).toEqual([
      'the statement has no Principal. expected Principal or NotPrincipal in every statement of a resource policy',
    ]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['a']);
    expect(counts.checked).toBe(0);
  });

  it('is a problem too when it could not be read, even where no rule names it', () => {
    const problem = { message: 'a folder. expected a file', position: { line: 1, column: 1 }, path: '' };
    const { problems } = report(rules(rule('a', ['p'])), {
      path: 'elsewhere',
      content: { kind: 'unreadable', problem },
    });
    expect(problems).toEqual([
      {
        code: 'unreadable-policy',
        path: 'elsewhere',
        line: 1,
        column: 1,
        element: '',
        message: 'a folder. expected a file',
      },
    ]);
  });
});

describe('rules', () => {
  it('that only warn let the run pass', () => {
    const warned = report(rules(rule('a', ['p'], { severity: 'warning' })), file('p', allow('*')));
    expect(warned.findings[0]?.severity).toBe('warning');
    expect([outcomeOf(warned), exitCode(warned)]).toEqual(['pass', 0]);
  });

  it.each([
    ['error', 'error', 1],
    ['warning', 'error', 0],
    ['error', 'warning', 1],
    ['warning', 'warning', 1],
    ['error', 'never', 0],
    ['warning', 'never', 0],
  ] as const)('of severity %s end a run that fails on %s with %i', (severity, failOn, code) => {
    const list = rules(rule('a', ['p'], { severity }));
    const files = [file('p', allow('iam:*'))];
    const judged = judge({ rules: list, exceptions: [] }, files, { ...RUN, failOn });
    expect([judged.findings.length, exitCode(judged)]).toEqual([1, code]);
    const broken = judge({ rules: list, exceptions: [] }, [...files, file('p', '{')], { ...RUN, failOn });
    expect([outcomeOf(broken), exitCode(broken)]).toEqual(['error', 2]);
  });

  it('ask each of their access objects on its own', () => {
    const forbid = [{ actions: ['s3:GetObject'] }, { actions: ['iam:PassRole'] }, { resources: ['arn:aws:s3:::x'] }];
    const { findings, counts } = report(
      rules(rule('a', ['p'], { forbid })),
      file('p', allow('iam:*', 'arn:aws:iam::1:role/x')),
    );
    expect(findings.map(({ accessIndex }) => accessIndex)).toEqual([1]);
    expect(counts.pairs).toBe(3);
  });

  it('judge a policy with a Principal as a resource policy, and show who gets in', () => {
    const text = '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "iam:*", "Resource": "*"}}';
    const [finding] = report(rules(rule('a', ['p'])), file('p', text)).findings;
    expect(finding?.policyType).toBe('RESOURCE_POLICY');
    expect(finding?.evidence).toMatchObject({
      kind: 'witness',
      request: { principal: { kind: expect.any(String), name: expect.any(String) } },
    });
  });

  it('are counted by the files they name, and those that name none are told', () => {
    const used = report(
      rules(rule('a', ['p/*']), rule('b', ['q/*'])),
      file('p/1', allow('a:b')),
      file('p/2', '{'),
      file('r', allow('iam:*')),
    );
    expect(used.rules).toEqual([
      { id: 'a', description: undefined, severity: 'error', matched: 2, anyAction: [] },
      { id: 'b', description: undefined, severity: 'error', matched: 0, anyAction: [] },
    ]);
    expect(unmatchedRules(used)).toEqual(['b']);
    expect(used.findings).toEqual([]);
  });
});

describe('a file with several policies', () => {
  const judged = (text: string, policyType?: PolicyType, list = [rule('a', ['t'])]): Report =>
    judgeFound({ rules: rules(...list), exceptions: [] }, [byAddress('t', text, policyType)], RUN);
  const statement = (Sid: string, more: object = {}): object => ({
    Sid,
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: '*',
    ...more,
  });
  const lines = (...policies: readonly (readonly [string, unknown])[]): string =>
    `{\n${policies.map(([name, policy]) => `${JSON.stringify(name)}: ${JSON.stringify(policy)}`).join(',\n')}\n}`;
  const names = (report: Report): readonly unknown[] =>
    report.findings.map(({ path, policy, ruleId, place }) => [path, policy, ruleId, place.line]);

  it('has each of them judged, and findings and problems that name it', () => {
    const text = lines(
      ['Role/Policies[0]', { Statement: [statement('S')] }],
      ['Role/Policies[1]', { Statement: [statement('S', { Effect: 'allow' })] }],
      ['clean', { Statement: [statement('S', { Action: 's3:GetObject' })] }],
      ['odd', 7],
      ['Role/Policies[2]', { Statement: [statement('S')] }],
    );
    const report = judged(text, undefined, [rule('a', ['t']), rule('b', ['t'])]);
    expect(names(report)).toEqual([
      ['t', 'Role/Policies[0]', 'a', 2],
      ['t', 'Role/Policies[0]', 'b', 2],
      ['t', 'Role/Policies[2]', 'a', 6],
      ['t', 'Role/Policies[2]', 'b', 6],
    ]);
    expect(report.findings[3]?.excerpt.text).toMatch(/^"Role\/Policies\[2\]": \{.*\}$/);
    expect(report.problems.map(({ policy, line, element }) => [policy, line, element])).toEqual([
      ['odd', 5, ''],
      ['Role/Policies[1]', 3, 'Statement[0].Effect'],
    ]);
    expect(report.counts).toMatchObject({ named: 1, checked: 3, pairs: 6 });
    expect(outcomeOf(report)).toBe('error');
  });

  it('has Sids of its own in each', () => {
    const unique = (...policies: readonly (readonly [string, unknown])[]): unknown =>
      judged(lines(...policies)).findings.map((finding) => finding.statement.uniqueSid);
    const one = { Statement: [statement('S')] };
    expect(unique(['a', one], ['b', one])).toEqual([true, true]);
    expect(unique(['a', { Statement: [statement('S'), statement('S')] }], ['b', one])).toEqual([false, false, true]);
    // Two of one name cannot be told apart, and so cannot be excused; nor can two whose names differ where they are cut.
    expect(unique(['a', one], ['a', one])).toEqual([false, false]);
    expect(unique(['a', one], ['a', { Statement: [statement('S', { Effect: 'Deny' })] }])).toEqual([false]);
    const long = 'x'.repeat(300);
    expect(unique([`${long}y`, one], [`${long}z`, one], ['b', one])).toEqual([false, false, true]);
  });

  it('is told by addresses of any text, which are cut where they are long', () => {
    const [finding] = judged(lines([`::error::\u001b${'x'.repeat(1000)}`, { Statement: [statement('S')] }])).findings;
    expect(finding?.policy).toBe(`::error::\u001b${'x'.repeat(290)}…`);
  });

  it('reads each as what can stand there, unless the rule says otherwise', () => {
    const text = lines(['a', { Statement: [statement('S')] }]);
    const types = (policyType: string): readonly unknown[] => {
      const { findings, problems } = judged(text, 'RESOURCE_POLICY', [rule('a', ['t'], { policyType })]);
      return [...findings.map((finding) => finding.policyType), ...problems.map(({ kind }) => kind)];
    };
    expect([types('auto'), types('identity')]).toEqual([['no-principal'], ['IDENTITY_POLICY']]);
  });

  it('says of each that there was no effort left for it', () => {
    const one = { Statement: [statement('S')] };
    const ruleSet = { rules: rules(rule('a', ['t'])), exceptions: [] };
    const text = lines(['a', one], ['b', one], ['c', one]);
    const effort = { steps: 1e9, findings: 1, characters: 1e9 };
    const { problems, counts } = judgeFound(ruleSet, [byAddress('t', text)], RUN, effort);
    expect(problems.map(({ code, policy }) => [code, policy])).toEqual([
      ['too-much', 'b'],
      ['too-much', 'c'],
    ]);
    expect(counts.checked).toBe(1);
  });

  it('takes time by its length, however many they are', () => {
    const one = { Statement: [statement('S')] };
    const text = lines(...Array.from({ length: 8000 }, (_, index) => [`p${index}`, one] as const));
    const start = performance.now();
    expect(judged(text).findings).toHaveLength(8000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

it('a file that is a policy has no address: the member is not there', () => {
  const { findings, problems } = report(rules(rule('a', ['*'])), file('p', allow('iam:*')), file('q', '{}'));
  for (const one of [...findings, ...problems]) expect(Object.keys(one)).not.toContain('policy');
  expect([findings.length, problems.length]).toEqual([1, 1]);
});

describe('a Deny that does not prevent what it seems to', () => {
  const spared = (Version: string | undefined, resource: string): unknown => {
    const statements = [
      { Effect: 'Allow', Action: 'x:*', Resource: '*' },
      { Effect: 'Deny', Action: 'x:*', Resource: resource },
    ];
    const forbid = [{ actions: ['x:y'], resources: [`${resource}::role/admin`] }];
    const text = JSON.stringify({ Version, Statement: statements });
    const [found] = report(rules({ id: 'r', policies: ['p'], forbid }), file('p', text)).findings;
    return found?.evidence.kind === 'witness' ? found.evidence.sparedBy : undefined;
  };

  it('says why, by what the pattern is where it stands: without a version nothing is a variable', () => {
    const resource = 'arn:aws:${aws:username}';
    const place = { resource, line: 1, column: expect.any(Number) };
    expect(spared(undefined, resource)).toEqual([{ ...place, why: 'missing-part' }]);
  });
});

/** Clean, but not at a glance: all but the roles named `a…` is denied, and those are not allowed. */
const HARD = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Action: 'iam:*', NotResource: ['arn:aws:iam::*:role/a*', '*a*b*c*d*'] },
    {
      Effect: 'Deny',
      Action: 'iam:*',
      NotResource: Array.from({ length: 60 }, (_, index) => `arn:aws:iam::*:role/a${index}*`),
    },
  ],
});

describe('a run', () => {
  it('over nothing passes', () => {
    expect(outcomeOf(report(rules(rule('a', ['p']))))).toBe('pass');
  });

  it.each([
    [{ steps: 5000, findings: 9, characters: 1e9 }, HARD, 'the run has reached its limit of 5000 steps of work'],
    [{ steps: 1e9, findings: 1, characters: 1e9 }, allow('iam:*'), 'the run has reached its limit of 1 findings'],
    [
      { steps: 1e9, findings: 9, characters: 1500 },
      allow('iam:*'),
      'the run has reached its limit of 1500 characters of findings',
    ],
  ])('has limits, %j; policies that come after that are problems, and never clean', (effort, text, reason) => {
    const files = ['p/1', 'p/2', 'p/3'].map((path) => file(path, text));
    const ruleSet = { rules: rules(rule('a', ['p/*'])), exceptions: [] };
    const judged = judge(ruleSet, files, RUN, effort);
    const last = judged.problems.at(-1);
    expect(last).toMatchObject({ code: 'too-much', path: 'p/3', message: expect.stringContaining(reason) });
    expect(judged.counts.checked + judged.problems.length).toBe(3);
    expect(judged.counts.checked).toBeGreaterThan(0);
    expect(outcomeOf(judged)).toBe('error');
    expect(judge(ruleSet, files, RUN).problems).toEqual([]);
  });

  it('counts what it has no room to tell', () => {
    const files = Array.from({ length: 100 }, (_, index) => file(`p/${index}`, '{}'));
    const ruleSet = { rules: rules(rule('a', ['p/*'])), exceptions: [] };
    const { problems } = judge(ruleSet, files, RUN, { steps: 1e9, findings: 9, characters: 5000 });
    const last = problems.at(-1);
    expect(last).toMatchObject({ code: 'too-much', path: `p/${problems.length - 1}` });
    expect(last?.message).toMatch(
      `problems left out, from this file on: ${101 - problems.length}, because the report has reached its limit of 5000`,
    );
    expect(problems.length).toBeLessThan(20);
  });

  it('is cut short between two statements, however many reasons a policy has', () => {
    const text = JSON.stringify({ Statement: Array.from({ length: 100 }, () => JSON.parse(allow('*')).Statement[0]) });
    const ruleSet = { rules: rules(rule('a', ['p'])), exceptions: [] };
    const judged = judge(ruleSet, [file('p', text)], RUN, { steps: 1e9, findings: 9, characters: 1e9 });
    expect(judged.findings).toHaveLength(9);
    expect(judged.problems).toMatchObject([{ code: 'too-much' }]);
  });

  it('that could not begin has no verdict', () => {
    const failed = emptyReport(RUN, [
      { code: 'missing-rules', path: 'r.yml', line: 1, column: 1, element: '', message: 'm' },
    ]);
    expect(exitCode(failed)).toBe(2);
  });

  it('keeps hostile names as they are, `__proto__` included', () => {
    const text =
      '{"Statement": {"Sid": "::error::\\u001b", "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"__proto__": "x"}}}}';
    const [finding] = report(rules(rule('a', ['p'])), file('p', text)).findings;
    expect(finding?.statement.sid).toBe('::error::\u001b');
    const evidence = finding?.evidence;
    expect(evidence?.kind === 'witness' && JSON.stringify(evidence.request.context)).toBe('{"__proto__":["x"]}');
  });
});
