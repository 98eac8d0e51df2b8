import { describe, expect, it, test } from 'vitest';
import { canMatchAccount, canMatchResource } from '../../src/policy/matchable.js';
import { parsePattern, partsOf } from '../../src/policy/pattern.js';

const canMatch = (text: string): boolean => canMatchResource(partsOf(text, { wildcards: true, variables: false }));

test.each([
  '*',
  '?',
  '**',
  '*?',
  'arn:*',
  'ar*',
  '*:*',
  'a?n*',
  'arn:aws:s3:::payroll-*/*',
  'arn:aws:s3:*:bucket/x',
  'arn:aws:iam::*',
  'arn:*:execute-api:*:*:*/GET/x',
  'arn:aws:iam::aws:policy/x',
  'arn:aws:iam::cloudfront:user/x',
  'arn:aws:imagebuilder:*:aws-marketplace:component/*',
  'arn:aws:imagebuilder:*:third-party:component/*',
  'arn:aws:iam::partner:policy/*',
  'arn:aws:x:*:???-managed:*',
  'arn:aws:iam::1111222?3333:role/*',
  'arn:aws:iam::????????????:role/*',
  'arn:aws:iam::1*3:role/*',
  'arn:aws:iam::??s:x',
  'arn:aws:lambda:*:*:function:x',
  '???:aws::::',
  '*:*::::',
  'arn:a*n:s3:::b',
  '*payroll*',
])('%s can match a resource', (text) => {
  expect(canMatch(text)).toBe(true);
});

test.each([
  '',
  'payroll-*/*',
  'arn',
  'arn:aws:s3',
  'arn:aws:s3::payroll-*/*',
  'arn:aws:lambda:*:function:x',
  'arn:aws:secretsmanager:*:secret:prod/*',
  'arn:aws:iam::11112222333:role/x',
  'arn:aws:iam::?????????????:role/x',
  'arn:aws:iam::1*a:role/x',
  'ARN:aws:s3:::b',
  'arn:AWS:s3:::b',
  'arn: aws:s3:::b',
  'arn:::::',
  'arn:a?:s3:::b',
  ' arn:aws:s3:::b',
  '"arn:aws:s3:::b"',
  'execute-api:/*',
  's3:::b/*',
])('%s can match none', (text) => {
  expect(canMatch(text)).toBe(false);
});

it('an ARN with an empty rest counts as one', () => {
  expect(canMatch('arn:aws:s3:::')).toBe(true);
});

test.each([
  ['111122223333', true],
  ['', true],
  ['aws', true],
  ['*', true],
  ['1*', true],
  ['cloud*', true],
  ['${aws:PrincipalAccount}', true],
  ['1${a:b}', true],
  ['function', false],
  ['third-party', false],
  ['11112222333', false],
  ['x${a:b}', false],
  [`${'*'.repeat(60)}b`, false],
] as const)('"%s" can be an account: %s', (text, can) => {
  const parsed = parsePattern(text, { wildcards: true, variables: true });
  expect('parts' in parsed && canMatchAccount(parsed.parts)).toBe(can);
});

describe('in a small world', () => {
  /** The universe of semantics 3, with the accounts that there are. */
  const RESOURCE = /^(?:\*|arn:aws[a-z-]*:[^:]*:[^:]*:(?:\d{12}|aws|cloudfront|):.*)$/s;
  const SMALLEST = ['*', 'arn:aws::::', 'arn:aws:::aws:', 'arn:aws:::cloudfront:', 'arn:aws:::111111111111:'];
  /** What a star can stand for in a smallest resource; what else a resource has comes from the pattern's own text. */
  const RUNS = [
    ...new Set(
      SMALLEST.flatMap((text) =>
        Array.from(text, (_, from) => Array.from(text.slice(from), (_, length) => text.slice(from, from + length + 1))),
      ).flat(),
    ),
    '',
  ];
  const ONES = [...'*:arnwscloudft1x'];

  /** Tries all texts that a pattern could stand for, field by field where it has six parts. */
  function byTrying(pattern: string): boolean {
    const isArn = pattern.split(':').length >= 6;
    const texts = (rest: string, colons: number): readonly string[] => {
      const at = rest.search(/[*?]/);
      if (at === -1) return [rest];
      const before = colons + rest.slice(0, at).split(':').length - 1;
      const choices = (rest[at] === '*' ? RUNS : ONES).filter((text) => !(isArn && before < 5 && text.includes(':')));
      const tails = texts(rest.slice(at + 1), before);
      return choices.flatMap((choice) => tails.map((tail) => rest.slice(0, at) + choice + tail));
    };
    return texts(pattern, 0).some((text) => RESOURCE.test(text));
  }

  /** Deterministic: the same patterns in every run. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }

  const PIECES = [
    'arn:',
    'arn',
    'a',
    'x',
    ':',
    '::',
    ':::',
    '1',
    '111111111111',
    'aws',
    'cloudfront',
    ':s',
    '*',
    '?',
    '*',
    '?',
  ];

  it('the walk says what trying says', () => {
    const next = random(Number(process.env['SEED'] ?? 7));
    const seen = { true: 0, false: 0 };
    for (let round = 0; round < 1500; round += 1) {
      const length = 1 + Math.floor(next() * 7);
      const pieces = Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)] ?? '');
      const pattern = (next() < 0.6 ? ['arn:', ...pieces] : pieces).join('');
      if ((pattern.match(/[*?]/g) ?? []).length > 2) continue;
      const expected = byTrying(pattern);
      seen[`${expected}`] += 1;
      expect([pattern, canMatch(pattern)]).toEqual([pattern, expected]);
    }
    expect(seen.true).toBeGreaterThan(100);
    expect(seen.false).toBeGreaterThan(100);
  });
});
