import { describe, expect, it } from 'vitest';
import type { WitnessRequest } from '../../src/gate/report.js';
import { annotationsOf, type LineRange } from '../../src/report/annotations.js';
import { ACKNOWLEDGEMENT, acknowledged, finding, HOSTILE, hostileReport, POLICY, problem, report } from './build.js';

describe('annotations', () => {
  it('stand on the very line and say in words what is allowed', () => {
    expect(annotationsOf(report({ findings: [finding()] }))).toEqual([
      {
        level: 'error',
        path: 'policies/ci.json',
        line: 14,
        endLine: 14,
        column: 9,
        title: 'Nobody passes roles (no-pass-role)',
        message:
          'allows iam:PassRole on arn:aws:iam::111122223333:role/x when aws:sourceip is 10.0.0.1\nforbidden: iam:PassRole on any resource\ngranted by Statement[2] "Deploy"',
      },
    ]);
  });

  const anyone = { kind: 'anonymous', name: 'anonymous' } as const;
  const user = { kind: 'user', name: 'arn:aws:iam::1:user/x' } as const;
  it.each<[string, Partial<WitnessRequest>, string]>([
    ['no conditions', { context: {} }, 'allows s3:GetObject on arn:aws:s3:::b/x'],
    [
      'anyone',
      { principal: anyone, context: {} },
      'allows anyone, without signing in, to call s3:GetObject on arn:aws:s3:::b/x',
    ],
    [
      'a user',
      { principal: user, context: {} },
      'allows arn:aws:iam::1:user/x to call s3:GetObject on arn:aws:s3:::b/x',
    ],
    [
      'a user whose keys say no more than that',
      { principal: user, context: { 'aws:principalARN': [user.name], 'aws:SourceIp': ['10.0.0.1'] } },
      'allows arn:aws:iam::1:user/x to call s3:GetObject on arn:aws:s3:::b/x when aws:SourceIp is 10.0.0.1',
    ],
    [
      'the principal keys of an identity policy',
      { context: { 'aws:PrincipalArn': [user.name] } },
      'allows s3:GetObject on arn:aws:s3:::b/x when aws:PrincipalArn is arn:aws:iam::1:user/x',
    ],
    [
      'several keys and values',
      { context: { 'aws:SourceIp': ['10.0.0.1'], 'aws:TagKeys': ['a', 'b c'] } },
      'allows s3:GetObject on arn:aws:s3:::b/x when aws:SourceIp is 10.0.0.1 and aws:TagKeys holds [a, "b c"]',
    ],
    [
      'a value that reads like more of the sentence',
      { context: { k: ['x and aws:SourceIp is 1'] } },
      'allows s3:GetObject on arn:aws:s3:::b/x when k is "x and aws:SourceIp is 1"',
    ],
    [
      'very many keys',
      { context: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`k${index}`, ['v']])) },
      'allows s3:GetObject on arn:aws:s3:::b/x when k0 is v and k1 is v and k2 is v and k3 is v and 5 more context keys have their value',
    ],
  ])('put %s in words', (_, more, sentence) => {
    const request = {
      principal: undefined,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/x',
      context: {},
      ...more,
    };
    const [annotation] = annotationsOf(report({ findings: [finding({ evidence: { kind: 'witness', request } })] }));
    expect(annotation?.message.split('\n')[0]).toBe(sentence);
  });

  it('say why there is no example', () => {
    const evidence = { kind: 'unconfirmed', reason: 'the analysis stopped' } as const;
    const [annotation] = annotationsOf(report({ findings: [finding({ evidence })] }));
    expect(annotation?.message).toMatch(/^may allow iam:PassRole on any resource: the analysis stopped\n/);
  });

  it('have no column where they cover several lines', () => {
    const [annotation] = annotationsOf(
      report({ findings: [finding({ place: { line: 2, column: 3, endLine: 5, endColumn: 4 } })] }),
    );
    expect(annotation).toMatchObject({ line: 2, endLine: 5, column: undefined });
  });

  it('put problems first, then errors, and of these the ones with an example', () => {
    const unsure = { kind: 'unconfirmed', reason: 'r' } as const;
    const findings = [
      finding({ path: 'w', severity: 'warning' }),
      finding({ path: 'unsure', evidence: unsure }),
      finding({ path: 'sure', description: undefined }),
    ];
    const annotations = annotationsOf(report({ findings, problems: [problem()] }));
    expect(annotations.map(({ level, path, title }) => `${level}: ${path}: ${title}`)).toEqual([
      'error: policies/bad.json: not judged (invalid-policy)',
      'error: sure: forbidden access (no-pass-role)',
      'error: unsure: Nobody passes roles (no-pass-role)',
      'warning: w: Nobody passes roles (no-pass-role)',
    ]);
    expect(annotations[0]?.message).toBe('unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)');
  });

  it('tell acknowledged findings as notices, with who answers for them', () => {
    expect(annotationsOf(report({ acknowledged: [acknowledged()] }))).toMatchObject([
      {
        level: 'notice',
        path: 'policies/known.json',
        line: 14,
        title: 'acknowledged: Nobody passes roles (no-pass-role)',
        message: expect.stringMatching(
          /^allows iam:PassRole .*\nStatement\[2\] "Deploy" is acknowledged by security team until 2027-03-31: the pipeline creates the roles$/,
        ),
      },
    ]);
  });

  it.each([
    ['expired', /\nits exception \(line 8 of the rules\) expired: it held until 2027-03-31/],
    ['no-policy', /\nits exception .* it names none\. expected the address of the policy/],
    ['repeated-sid', /\nits exception .* several statements of the policy have this Sid\. expected a Sid/],
  ] as const)('say that the exception is %s', (why, words) => {
    const [annotation] = annotationsOf(report({ findings: [finding({ lapsed: { why, ...ACKNOWLEDGEMENT } })] }));
    expect(annotation).toMatchObject({ level: 'error', message: expect.stringMatching(words) });
  });

  it('say which policy of a file it is', () => {
    const policy = POLICY;
    const given = {
      findings: [finding({ policy })],
      acknowledged: [acknowledged({ policy })],
      problems: [problem({ policy })],
    };
    expect(annotationsOf(report(given)).map(({ message }) => message)).toEqual([
      expect.stringContaining(' in "PayrollRole/Policies[0]")'),
      expect.stringMatching(/\ngranted by Statement\[2\] "Deploy" in "PayrollRole\/Policies\[0\]"$/),
      expect.stringMatching(/\nStatement\[2\] "Deploy" in "PayrollRole\/Policies\[0\]" is acknowledged by /),
    ]);
  });

  it('are ten of a level at the most, and the last one says how many are left', () => {
    const errors = Array.from({ length: 13 }, (_, index) => finding({ path: `e${index}` }));
    const warnings = Array.from({ length: 11 }, (_, index) => finding({ path: `w${index}`, severity: 'warning' }));
    const known = Array.from({ length: 7 }, () => acknowledged());
    const annotations = annotationsOf(report({ findings: [...warnings, ...errors], acknowledged: known }));
    expect(annotations).toHaveLength(25);
    expect(annotations[9]?.path).toBe('e9');
    const where = 'not shown here: see the job summary or the JSON report';
    expect([9, 19, 24].map((index) => annotations[index]?.message.split('\n').at(-1))).toEqual([
      `3 more errors ${where}`,
      `1 more warning ${where}`,
      `2 more notices ${where}`,
    ]);
    expect(annotations[8]?.message).not.toContain('not shown');
  });

  it('say nothing of more where exactly ten are', () => {
    const annotations = annotationsOf(report({ findings: Array.from({ length: 10 }, () => finding()) }));
    expect(annotations.filter(({ message }) => message.includes('not shown'))).toEqual([]);
  });

  it('hold nothing that a log would act on, and are short', () => {
    const annotations = annotationsOf(hostileReport());
    expect(annotations).toHaveLength(4);
    for (const { title, message, path } of annotations) {
      expect(`${title}${message}`).not.toMatch(/[^\n\P{C}]/u);
      expect(message.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
      expect([HOSTILE, 'policies/ci.json']).toContain(path);
    }
    const long = 'x'.repeat(100_000);
    const [one] = annotationsOf(
      report({ findings: [finding({ access: { actions: [long], resources: [] }, description: long })] }),
    );
    expect((one?.title.length ?? 0) + (one?.message.length ?? 0)).toBeLessThan(2000);
  });
});

describe('the line of an annotation', () => {
  // The statement has the lines 12 to 20; the string that grants stands in 14.
  const lineAmong = (...ranges: readonly LineRange[]): number | undefined => {
    const given = report({ findings: [finding()], acknowledged: [acknowledged({ path: 'policies/ci.json' })] });
    const annotations = annotationsOf(given, 10, new Map([['policies/ci.json', ranges]]));
    const [line, ...others] = annotations.map((annotation) => annotation.line);
    expect(others).toEqual([line]);
    return line;
  };

  it.each<[string, number, readonly LineRange[]]>([
    ['that of the string that grants', 14, []],
    [
      'that one too, where nothing of the statement changed',
      14,
      [
        { start: 1, end: 11 },
        { start: 21, end: 99 },
      ],
    ],
    [
      'that one too, where it changed itself',
      14,
      [
        { start: 12, end: 12 },
        { start: 14, end: 14 },
      ],
    ],
    ['the changed line of the statement', 17, [{ start: 17, end: 17 }]],
    [
      'the first of several, in whatever order they come',
      16,
      [
        { start: 18, end: 19 },
        { start: 16, end: 16 },
      ],
    ],
    ['one of the statement, where the change began before it', 12, [{ start: 3, end: 13 }]],
    ['one of the statement, where the change goes on behind it', 20, [{ start: 20, end: 30 }]],
  ])('is %s', (_, line, ranges) => expect(lineAmong(...ranges)).toBe(line));

  it('has no column, and is one line, where it is not the granting string', () => {
    const changed = new Map([['policies/ci.json', [{ start: 17, end: 18 }]]]);
    expect(annotationsOf(report({ findings: [finding()] }), 10, changed)).toMatchObject([
      { line: 17, endLine: 17, column: undefined },
    ]);
  });

  it('is not moved by changes of another file', () => {
    const changed = new Map([['policies/other.json', [{ start: 17, end: 18 }]]]);
    expect(annotationsOf(report({ findings: [finding()] }), 10, changed)).toMatchObject([{ line: 14, column: 9 }]);
  });
});
