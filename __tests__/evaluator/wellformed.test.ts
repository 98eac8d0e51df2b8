import { describe, expect, it, test } from 'vitest';
import { requestProblem } from '../../src/evaluator/wellformed.js';
import type { RequestPrincipal } from '../../src/policy/request.js';
import { type Asked, type Keys, request } from './build.js';

const problemOf = (asked: Asked): string | undefined => requestProblem(request(asked), 'IDENTITY_POLICY');
const asks = (principal: RequestPrincipal, keys: Keys): string | undefined =>
  requestProblem(request({ principal, context: keys }), 'RESOURCE_POLICY');

describe('an action', () => {
  test.each(['s3:GetObject', 's3:*', 'a:b:c', '*:\n'])('%j is one', (action) => {
    expect(problemOf({ action })).toBeUndefined();
  });
  test.each(['', '*', 's3', 's3:', ':Get', ':'])('%j is none', (action) => {
    expect(problemOf({ action })).toBe(`${JSON.stringify(action)} as the action. expected "service:Name"`);
  });
  it('is Unicode text', () => {
    expect(problemOf({ action: 's3:\ud800' })).toBe('the action holds half of a surrogate pair. expected Unicode text');
  });
});

describe('a resource', () => {
  test.each(['*', 'arn:::::', 'arn:aws:s3:::b/k', 'arn:a b:*:?:\n:x:y:z'])('%j is one', (resource) => {
    expect(problemOf({ resource })).toBeUndefined();
  });
  test.each(['', '**', 'arn', 'arn:aws:s3::b', 'ARN:aws:s3:::b', 'bucket', 'x:a:b:c:d:e'])('%j is none', (resource) => {
    expect(problemOf({ resource })).toBe(
      `${JSON.stringify(resource)} as the resource. expected "*" or an ARN of six parts`,
    );
  });
  it('is Unicode text', () => {
    expect(problemOf({ resource: 'arn:aws:s3:::\udc00' })).toBe(
      'the resource holds half of a surrogate pair. expected Unicode text',
    );
  });
});

describe('a context', () => {
  const problemOfContext = (entries: readonly (readonly [string, readonly string[]])[]): string | undefined =>
    requestProblem({ ...request({}), context: new Map(entries) }, 'IDENTITY_POLICY');

  it('holds any keys, each with different values', () => {
    expect(problemOfContext([])).toBeUndefined();
    expect(
      problemOfContext([
        ['k', ['a', 'A', ' ']],
        ['aws:resourcetag/é', ['1']],
      ]),
    ).toBeUndefined();
  });
  test.each([
    [[['', ['a']]], 'a condition key is empty. expected text'],
    [[['K', ['a']]], 'the key "K" has capital letters. expected "k"'],
    [[['k', []]], 'the key "k" has an empty list. expected at least one value, or no key'],
    [[['k', ['a', 'b', 'a']]], 'the key "k" has a value twice. expected different values'],
    [[['k', ['a', '']]], 'a value of "k" is empty. expected text'],
    [[['k', ['\ud83d']]], 'a value of "k" holds half of a surrogate pair. expected Unicode text'],
  ] as const)('%j: %s', (entries, problem) => {
    expect(problemOfContext(entries)).toBe(problem);
  });
  it('of a request against an identity policy has keys that nothing ties', () => {
    expect(
      problemOf({
        context: { 'aws:PrincipalArn': ['x', 'y'], 'aws:PrincipalType': 'z', 'aws:PrincipalIsAWSService': 'true' },
      }),
    ).toBeUndefined();
  });
});

test('a principal asks resource policies, and nobody else does', () => {
  const anonymous = request({ principal: { kind: 'anonymous' }, context: { 'aws:PrincipalType': 'Anonymous' } });
  expect(requestProblem(anonymous, 'RESOURCE_POLICY')).toBeUndefined();
  expect(requestProblem(anonymous, 'IDENTITY_POLICY')).toBe(
    'a principal. expected none in a request against an identity policy',
  );
  expect(requestProblem(request({}), 'IDENTITY_POLICY')).toBeUndefined();
  expect(requestProblem(request({}), 'RESOURCE_POLICY')).toBe(
    'no principal. expected one in a request against a resource policy',
  );
});

const A = '111111111111';
const aws = { partition: 'aws', account: A } as const;
const keys = (arn: string, type: string, account = A): Keys => ({
  'aws:PrincipalArn': arn,
  'aws:PrincipalAccount': account,
  'aws:PrincipalType': type,
});

/** Each kind of AWS principal with the only values that its keys can have. */
const AWS: readonly (readonly [RequestPrincipal, Keys])[] = [
  [{ kind: 'account-root', ...aws }, keys(`arn:aws:iam::${A}:root`, 'Account')],
  [{ kind: 'account-root', partition: 'aws-us-gov', account: A }, keys(`arn:aws-us-gov:iam::${A}:root`, 'Account')],
  [{ kind: 'user', ...aws, path: 'team/bob' }, keys(`arn:aws:iam::${A}:user/team/bob`, 'User')],
  [
    { kind: 'role-session', ...aws, role: 'ci/deploy', session: 's' },
    keys(`arn:aws:iam::${A}:role/ci/deploy`, 'AssumedRole'),
  ],
  [
    { kind: 'federated-user', ...aws, issuer: 'bob', session: 'f' },
    keys(`arn:aws:sts::${A}:federated-user/f`, 'FederatedUser'),
  ],
  [{ kind: 'unique-id', id: 'AIDAX' }, keys(`arn:aws-cn:iam::${A}:user/any/one`, 'User')],
  [{ kind: 'unique-id', id: 'AROAX' }, keys(`arn:aws:iam::${A}:role/r`, 'AssumedRole')],
];

describe.each(AWS)('%j', (principal, context) => {
  it('has the keys that are tied to it', () => {
    expect(asks(principal, context)).toBeUndefined();
    expect(asks(principal, { ...context, 'aws:PrincipalIsAWSService': 'false', k: ['x', 'y'] })).toBeUndefined();
  });

  test.each(Object.entries(context))('must have %s', (key, value) => {
    const lower = key.toLowerCase();
    expect(asks(principal, Object.fromEntries(Object.entries(context).filter(([name]) => name !== key)))).toMatch(
      new RegExp(`^the key ${lower} is absent\\. expected `),
    );
    for (const other of ['x', 'Anonymous', '333333333333']) {
      expect(asks(principal, { ...context, [key]: other })).toContain(`the key ${lower} is "${other}". expected `);
    }
    expect(asks(principal, { ...context, [key]: [String(value), 'x'] })).toContain(
      `the key ${lower} is ${JSON.stringify(value)}, "x". expected `,
    );
  });

  test.each(['true', 'False', 'no'])('is no service: aws:PrincipalIsAWSService cannot be %s', (value) => {
    expect(asks(principal, { ...context, 'aws:PrincipalIsAWSService': value })).toBe(
      `the key aws:principalisawsservice is "${value}". expected it absent or "false" for this principal`,
    );
  });
});

test('the messages say what a key should be', () => {
  expect(asks({ kind: 'user', ...aws, path: 'bob' }, keys(`arn:aws:iam::${A}:user/eve`, 'User'))).toBe(
    `the key aws:principalarn is "arn:aws:iam::${A}:user/eve". expected "arn:aws:iam::${A}:user/bob" for this principal`,
  );
  expect(asks({ kind: 'unique-id', id: 'AIDAX' }, keys(`arn:aws:iam::${A}:root`, 'User'))).toBe(
    `the key aws:principalarn is "arn:aws:iam::${A}:root". expected the ARN of some user`,
  );
  expect(asks({ kind: 'unique-id', id: 'AIDAX' }, keys(`arn:aws:iam::${A}:user/x`, 'User', '222222222222'))).toBe(
    `the key aws:principalaccount is "222222222222". expected "${A}" for this principal`,
  );
});

describe('an anonymous principal', () => {
  const anonymous = { kind: 'anonymous' } as const;
  it('has the type Anonymous, and neither ARN nor account', () => {
    expect(asks(anonymous, { 'aws:PrincipalType': 'Anonymous' })).toBeUndefined();
    expect(asks(anonymous, {})).toBe('the key aws:principaltype is absent. expected "Anonymous" for this principal');
    expect(asks(anonymous, { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalArn': 'x' })).toBe(
      'the key aws:principalarn is "x". expected it absent for this principal',
    );
    expect(asks(anonymous, { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalAccount': A })).toBe(
      `the key aws:principalaccount is "${A}". expected it absent for this principal`,
    );
    expect(asks(anonymous, { 'aws:PrincipalType': 'Anonymous', 'aws:PrincipalIsAWSService': 'true' })).toContain(
      'aws:principalisawsservice',
    );
  });
});

describe('services, identity providers and canonical users', () => {
  const free: Keys = { 'aws:PrincipalArn': ['x', 'y'], 'aws:PrincipalAccount': 'z', 'aws:PrincipalType': 'Any' };
  test.each([
    { kind: 'federated', provider: 'accounts.google.com' },
    { kind: 'canonical-user', id: '79a5' },
  ] as const)('%j may have any keys but is no service', (principal) => {
    expect(asks(principal, {})).toBeUndefined();
    expect(asks(principal, { ...free, 'aws:PrincipalIsAWSService': 'false' })).toBeUndefined();
    expect(asks(principal, { ...free, 'aws:PrincipalIsAWSService': 'true' })).toContain(
      'expected it absent or "false"',
    );
  });
  it('a service says so, and may have any other keys', () => {
    const lambda = { kind: 'service', service: 'lambda.amazonaws.com' } as const;
    expect(asks(lambda, { 'aws:PrincipalIsAWSService': 'true' })).toBeUndefined();
    expect(asks(lambda, { ...free, 'aws:PrincipalIsAWSService': 'true' })).toBeUndefined();
    expect(asks(lambda, {})).toBe('the key aws:principalisawsservice is absent. expected "true" for this principal');
    expect(asks(lambda, { 'aws:PrincipalIsAWSService': ['true', 'false'] })).toContain(
      'is "true", "false". expected "true"',
    );
  });
});

describe('a principal that cannot be', () => {
  test.each<readonly [RequestPrincipal, string]>([
    [{ kind: 'account-root', partition: 'aws', account: '1' }, '"1" as an account. expected 12 digits'],
    [
      { kind: 'account-root', partition: 'amazon', account: A },
      '"amazon" as a partition. expected "aws" or one such as "aws-cn"',
    ],
    [{ kind: 'user', ...aws, account: '', path: 'bob' }, '"" as an account. expected 12 digits'],
    [{ kind: 'user', ...aws, path: '' }, 'the user is empty. expected text'],
    [{ kind: 'role-session', ...aws, role: '', session: 's' }, 'the role is empty. expected text'],
    [{ kind: 'role-session', ...aws, role: 'r', session: '' }, 'the session is empty. expected text'],
    [{ kind: 'role-session', ...aws, role: 'r', session: 'a/b' }, '"a/b" as a session. expected no slash in it'],
    [
      { kind: 'role-session', ...aws, partition: '', role: 'r', session: 's' },
      '"" as a partition. expected "aws" or one such as "aws-cn"',
    ],
    [{ kind: 'federated-user', ...aws, issuer: '', session: 's' }, 'the issuer is empty. expected text'],
    [{ kind: 'federated-user', ...aws, issuer: 'b', session: '/' }, '"/" as a session. expected no slash in it'],
    [
      { kind: 'federated-user', ...aws, account: 'x', issuer: 'b', session: 's' },
      '"x" as an account. expected 12 digits',
    ],
    [{ kind: 'unique-id', id: 'AKIA1' }, '"AKIA1" as a unique id. expected AIDA… or AROA…'],
    [{ kind: 'service', service: '' }, 'the principal is empty. expected text'],
    [{ kind: 'federated', provider: '' }, 'the principal is empty. expected text'],
    [{ kind: 'canonical-user', id: '' }, 'the principal is empty. expected text'],
  ])('%j: %s', (principal, problem) => {
    expect(asks(principal, {})).toBe(problem);
  });
});
