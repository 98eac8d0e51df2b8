import { describe, expect, it, test } from 'vitest';
import { type PatternParts, parsePattern } from '../../src/policy/pattern.js';
import {
  doubtOf,
  hasEarlyVariable,
  type ResourceForm,
  resourceForm,
  resourceProblem,
} from '../../src/policy/resource.js';

function parts(text: string): PatternParts {
  const parsed = parsePattern(text, { wildcards: true, variables: true });
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.parts;
}

describe('the form of a resource pattern', () => {
  const FORMS: Readonly<Record<ResourceForm, readonly string[]>> = {
    fields: [
      'arn:aws:s3:::b/*',
      'arn:aws:sns:eu-west-1:111111111111:t:x',
      'arn:aws:iam::aws:policy/x',
      'arn:aws:iam::cloudfront:user/x',
      'arn:aws:lambda:*:*:function:x',
      'arn:aws:lambda:*:11111111????:function:x',
      'arn:aws:lambda:*:????????????:function:x',
      'arn:aws:lambda:*:111111111111*:function:x',
      'arn:aws:lambda:*:1*1:function:x',
      'arn:aws:iam::a?s:policy/x',
      'arn:aws:iam::?ws*:policy/x',
      'arn:aws:iam::*c*d*t:user/x',
      'arn:aws:iam::***aws***:policy/x',
      'arn:aws:sns:*:${aws:PrincipalAccount}:t',
      'arn:aws:sns:*:1${aws:PrincipalAccount}:t',
      'arn:aws:sns:*:a${aws:PrincipalTag/x}s:t',
      '*:*:*:*:*:*',
      '${aws:PrincipalTag/x}:aws:s3:::b',
    ],
    'fields-without-account': [
      'arn:aws:lambda:*:function:x',
      'arn:aws:secretsmanager:*:secret:prod/*',
      'arn:aws:lambda:*:function*:x',
      'arn:aws:sns:eu:1:t',
      'arn:aws:sns:eu:1111111111111:t',
      'arn:aws:sns:eu:11111111111?1?:t',
      'arn:aws:sns:eu:11111111111111*:t',
      'arn:aws:sns:eu:?:t',
      'arn:aws:sns:eu:??:t',
      'arn:aws:sns:eu:Aws:t',
      'arn:aws:sns:eu:aw:t',
      'arn:aws:sns:eu:aws?:t',
      'arn:aws:sns:eu:x*:t',
      'arn:aws:sns:eu:x${aws:PrincipalAccount}:t',
      'arn:aws:sns:eu:${*}:t',
      '*:x:y:z:w:rest',
    ],
    'short-arn': ['arn:', 'arn:*', 'arn:aws:s3', 'arn:aws:s3:*:b', 'arn:${aws:PrincipalTag/a:b:c:d:e}:s3'],
    'execute-api': ['execute-api:/', 'execute-api:/*', 'execute-api:/prod/GET/a:b:c:d:e:f'],
    whole: ['*', '**', '?', '*:b', '*arn:', '?rn:aws:s3::', '${aws:PrincipalTag/x}', '${aws:PrincipalTag/x}:b'],
  };
  for (const [form, patterns] of Object.entries(FORMS)) {
    test.each(patterns)(`%s is of the form ${form}`, (pattern) => {
      expect(resourceForm(parts(pattern))).toBe(form);
    });
  }

  it.each([
    `arn:aws:s3:*:${'*'.repeat(20_000)}x:b`,
    `arn:aws:s3:*:${'*a'.repeat(20_000)}:b`,
    `arn:aws:s3:*:${'*c'.repeat(5)}${'*?'.repeat(10_000)}:b`,
  ])('is found without trying every way to fill wildcards: this would not end', (pattern) => {
    expect(resourceForm(parts(pattern))).toBe('fields-without-account');
  });
});

describe('a variable is early', () => {
  test.each([
    ['arn:${aws:PrincipalTag/p}:s3:::b', true],
    ['arn:aws:s3:${aws:RequestedRegion}::b', true],
    ['arn:aws:s3::${aws:PrincipalAccount}:b', true],
    ['arn:aws:s3::1${aws:PrincipalAccount}', true],
    ["arn:aws:s3:${aws:RequestedRegion, 'eu'}::b", true],
    ['arn:aws:s3:::${aws:username}', false],
    ['arn:aws:s3:::a:${aws:username}', false],
    ['arn:aws:s3:${*}:${$}:${?}', false],
    ['arn:aws:s3:*:b', false],
    ['${aws:username}', false],
    ['*/${aws:username}', false],
    ['${aws:username}:aws:s3:::b', false],
    ['${aws:username}:${aws:username}', true],
    ['*:${aws:username}', true],
  ] as const)('%s: %s', (pattern, expected) => {
    expect(hasEarlyVariable(parts(pattern))).toBe(expected);
  });
});

describe('a resource of a policy', () => {
  test.each([
    '*',
    '?',
    '**',
    '*/x',
    '?rn:aws:s3:::b',
    'arn:',
    'arn:aws:s3',
    'arn:aws:s3:::b',
    '${aws:username}',
    'execute-api:/',
    'execute-api:/*',
    'arn:aws:s3:::a b',
    'arn*:s3',
    'ar?:aws:s3:::b',
  ])('%j is one', (text) => {
    expect(resourceProblem(text)).toBeUndefined();
  });
  test.each(['my-bucket/*', 'fakeArn', 'arn', 'ARN:aws:s3:::b', 'arm*:s3', 'execute-api:*', 'execute-api', '$', '/*'])(
    '%j is none',
    (text) => {
      expect(resourceProblem(text)).toBe(
        `${JSON.stringify(text)} is no resource. expected "*" or an ARN, as in "arn:aws:s3:::bucket/*"`,
      );
    },
  );
  test.each([' *', '* ', 'arn:aws:s3:::b\n', '\tarn:aws:s3:::b', '\u00a0*'])('%j has white space round it', (text) => {
    expect(resourceProblem(text)).toBe(
      `${JSON.stringify(text)} has white space at its beginning or end. expected the resource without it`,
    );
  });
});

describe('what there is to doubt in a resource pattern', () => {
  it.each([
    ['execute-api:/prod', 'short-form'],
    ['execute-api:/${aws:PrincipalTag/x}', 'short-form'],
    ['arn:aws:iam::${aws:PrincipalAccount}:role/admin', 'early-variable'],
    ['arn:aws:iam:${aws:PrincipalTag/x}', 'early-variable'],
    ['arn:aws:iam::123456789012', 'missing-part'],
    ['arn:aws:lambda:*:function:${aws:PrincipalTag/x}', 'missing-part'],
    ['arn:aws:s3:::${aws:username}/*', undefined],
    ['*', undefined],
  ])('%s: %s', (text, doubt) => {
    expect(doubtOf(parts(text))).toBe(doubt);
  });
});
