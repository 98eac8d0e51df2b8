import { describe, expect, it, test } from 'vitest';
import { parseAccess } from '../../src/policy/access.js';

function faultOf(input: Parameters<typeof parseAccess>[0]): string | undefined {
  const parsed = parseAccess(input);
  if ('access' in parsed) return undefined;
  expect(parsed.problems).toHaveLength(1);
  return parsed.problems[0]?.message;
}

describe('an action that could never match', () => {
  test.each([
    [
      'iam:PassRole, iam:CreateRole',
      'is more than one action. expected a string for each: "iam:PassRole", "iam:CreateRole"',
    ],
    [
      'iam:PassRole iam:CreateRole',
      'is more than one action. expected a string for each: "iam:PassRole", "iam:CreateRole"',
    ],
    ['a:B,c:D;e:F,g:H', 'is more than one action. expected a string for each: "a:B", "c:D", "e:F", …'],
    [
      '[iam:PassRole, "iam:CreateRole"]',
      'is more than one action. expected a string for each: "iam:PassRole", "iam:CreateRole"',
    ],
    [' iam:PassRole', 'is no action, with quotes or blanks round it. expected "iam:PassRole"'],
    ["'iam:PassRole'", 'is no action, with quotes or blanks round it. expected "iam:PassRole"'],
    ['iam:PassRole,', 'is no action, with quotes or blanks round it. expected "iam:PassRole"'],
    ['iam::PassRole', 'is no action: it has more than one colon. expected "iam:PassRole"'],
    ['iam:Pass:Role', 'is no action: it has more than one colon. expected "*" or "service:Name"'],
    ['arn:aws:iam::111122223333:role/x', 'is no action, but a resource. expected it under "resources"'],
    [
      'iam:Pass Role',
      'is no action: no action has the character U+0020 in it. expected letters, digits and "-_.*?" round one colon',
    ],
    [
      'iam:PassRolé',
      'is no action: no action has the character U+00E9 in it. expected letters, digits and "-_.*?" round one colon',
    ],
    [
      'iam:Pass\u200bRole',
      'is no action: no action has the character U+200B in it. expected letters, digits and "-_.*?" round one colon',
    ],
    ['iam:Pass/Role', 'is no action: no action has "/" in it. expected letters, digits and "-_.*?" round one colon'],
    ['**', 'is no action. expected "*"'],
    ['iam', 'is no action. expected "*" or "service:Name"'],
    ['iam*', 'is no action. expected "*" or "service:Name"'],
    ['iam:', 'is no action. expected "*" or "service:Name"'],
    [':PassRole', 'is no action. expected "*" or "service:Name"'],
    ['', 'is no action. expected "*" or "service:Name"'],
  ])('%j %s', (action, fault) => {
    expect(faultOf({ actions: [action] })).toBe(`${JSON.stringify(action)} ${fault}`);
  });

  test.each(['*', 'iam:PassRole', '*:*', 's3:Get*', 'ec2?:x', 'a-b:C_d.e'])('%s can', (action) => {
    expect(faultOf({ actions: [action] })).toBeUndefined();
  });
});

describe('a resource that could never match', () => {
  test.each([
    ['arn:aws:s3::payroll-*/*', 'can match no ARN: it has a colon too few. expected "arn:aws:s3:::payroll-*/*"'],
    [
      'arn:aws:iam:111122223333:role/x',
      'can match no ARN: it has a colon too few. expected "arn:aws:iam::111122223333:role/x"',
    ],
    [
      'arn:aws:sns:eu-west-1:topic',
      'can match no ARN: it has a colon too few. expected "arn:aws:sns:eu-west-1::topic"',
    ],
    [
      'arn:aws:s3',
      `can match no ARN: parts of it are missing. expected ${'"arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"'}, or "arn:aws:s3:*" for all of them`,
    ],
    [
      'arn:aws:lambda:*:function:x',
      'can match no ARN: "function" stands in the place of the account. expected "arn:aws:lambda:*:*:function:x"',
    ],
    [
      'arn:aws:secretsmanager:*:secret:prod/*',
      'can match no ARN: "secret" stands in the place of the account. expected "arn:aws:secretsmanager:*:*:secret:prod/*"',
    ],
    ['arn:aws:iam::11112222333:role/x', 'can match no ARN: "11112222333" is no account. expected one of twelve digits'],
    [
      'arn:aws:iam::1111-2222-3333:role/x',
      'can match no ARN: "1111-2222-3333" is no account. expected one of twelve digits',
    ],
    ['ARN:aws:s3:::b', 'is no ARN: it is compared with case. expected "arn:aws:s3:::b"'],
    [' arn:aws:s3:::b', 'has quotes or blanks round it. expected "arn:aws:s3:::b"'],
    ['arn:aws:s3:::b/* ', 'has quotes or blanks round it. expected "arn:aws:s3:::b/*"'],
    ['"arn:aws:s3:::b"', 'has quotes or blanks round it. expected "arn:aws:s3:::b"'],
    ['arn:AWS:s3:::b/*', 'can match no ARN: "AWS" is no partition. expected "aws", or one such as "aws-cn"'],
    [
      'arn:aws:s3:::a/*, arn:aws:s3:::b/*',
      'is more than one resource. expected a string for each: "arn:aws:s3:::a/*", "arn:aws:s3:::b/*"',
    ],
    ['execute-api:/prod/*', 'is a short form that only policies have. expected "arn:*:execute-api:*:*:*/prod/*"'],
    ['payroll-data/*', 'is no ARN. expected "*" or an ARN, such as "arn:aws:s3:::payroll-data/*"'],
    ['s3:::b/*', 'is no ARN. expected "*" or an ARN, such as "arn:aws:s3:::b/*"'],
    ['example', 'is no ARN. expected "*" or "arn:…"'],
    ['', 'is no ARN. expected "*" or "arn:…"'],
  ])('%j %s', (resource, fault) => {
    expect(faultOf({ resources: [resource] })).toBe(`${JSON.stringify(resource)} ${fault}`);
  });

  test.each(['*', '*payroll*', 'arn:*', 'arn:aws:iam::*', 'arn:aws:s3:::b', 'arn:aws:s3:::a b,c'])(
    '%s can',
    (resource) => {
      expect(faultOf({ resources: [resource] })).toBeUndefined();
    },
  );

  it('is told beside the others, each with its place', () => {
    const parsed = parseAccess({ actions: ['a:b', 'x'], resources: ['*', 'arn:aws:s3'] });
    expect(parsed).toMatchObject({
      problems: [
        { kind: 'no-action', field: 'actions', index: 1 },
        { kind: 'no-arn', field: 'resources', index: 1 },
      ],
    });
  });
});

test('however long it is, what is wrong with a string is soon found', () => {
  const long = (run: string): string => `x${run.repeat(100_000)}x`;
  const start = performance.now();
  const result = parseAccess({
    actions: [long(' '), long(','), long(', ')],
    resources: [long(' '), long('"'), long("]'")],
  });
  expect('problems' in result && result.problems).toHaveLength(6);
  expect(performance.now() - start).toBeLessThan(2000);
});
