import { describe, expect, it, test } from 'vitest';
import { requestProblem } from '../../src/evaluator/wellformed.js';
import type { RequestPrincipal } from '../../src/policy/request.js';
import { type Asked, type Json, type Keys, policy, request } from './build.js';

const OF_IDENTITY = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
/** A resource policy whose one statement has this Principal. */
const ofResource = (principal: Json, element: 'Principal' | 'NotPrincipal' = 'Principal') =>
  policy({ Effect: 'Allow', [element]: principal, Action: '*', Resource: '*' }, 'RESOURCE_POLICY');
const FOR_ALL = ofResource('*');

const problemOf = (asked: Asked): string | undefined => requestProblem(request(asked), OF_IDENTITY, 'IDENTITY_POLICY');
const asks = (principal: RequestPrincipal, keys: Keys, document = FOR_ALL): string | undefined =>
  requestProblem(request({ principal, context: keys }), document, 'RESOURCE_POLICY');

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
    requestProblem({ ...request({}), context: new Map(entries) }, OF_IDENTITY, 'IDENTITY_POLICY');

  it('holds any keys, each with different values, of which one may be the empty text', () => {
    expect(problemOfContext([])).toBeUndefined();
    expect(
      problemOfContext([
        ['k', ['a', 'A', ' ', '']],
        ['s3:prefix', ['']],
        ['aws:resourcetag/é', ['1']],
        ['aws:newkey', ['x', '', 'y']],
      ]),
    ).toBeUndefined();
  });
  test.each([
    [[['', ['a']]], 'a condition key is empty. expected text'],
    [[['K', ['a']]], 'the key "K" has capital letters. expected "k"'],
    [[['k', []]], 'the key "k" has an empty list. expected at least one value, or no key'],
    [[['k', ['a', 'b', 'a']]], 'the key "k" has a value twice. expected different values'],
    [[['k', ['', '']]], 'the key "k" has a value twice. expected different values'],
    [[['k', ['a', '\ud83d']]], 'a value of "k" holds half of a surrogate pair. expected Unicode text'],
  ] as const)('%j: %s', (entries, problem) => {
    expect(problemOfContext(entries)).toBe(problem);
  });
});

describe('the global keys, in requests against either kind of policy', () => {
  const google: RequestPrincipal = { kind: 'federated', provider: 'accounts.google.com' };
  const problems = (key: string, values: readonly string[]): readonly (string | undefined)[] => [
    problemOf({ context: { [key]: values } }),
    asks(google, { [key]: values }),
  ];

  const AT_MOST_ONE = [
    ...['PrincipalOrgID', 'PrincipalType', 'PrincipalTag/x', 'userid', 'username', 'FederatedProvider'],
    ...['SourceIdentity', 'SourceOrgID', 'SourceVpc', 'SourceVpcArn', 'SourceVpce', 'VpceAccount', 'VpceOrgID'],
    ...['AssumedRoot', 'ChatbotSourceArn', 'Ec2InstanceSourceVpc', 'Ec2InstanceSourcePrivateIPv4', 'ResourceAccount'],
    ...['ResourceOrgID', 'ResourceTag/x', 'RequestTag/x', 'RequestedRegion', 'Referer', 'UserAgent'],
    ...['CalledViaFirst', 'CalledViaLast'],
  ].map((name) => `aws:${name}`);
  test.each(AT_MOST_ONE)('%s has one value, which is any text', (key) => {
    expect(problems(key, ['any text'])).toEqual([undefined, undefined]);
    const twice = `the key ${JSON.stringify(key.toLowerCase())} has 2 values. expected one, or no key`;
    expect(problems(key, ['x', 'y'])).toEqual([twice, twice]);
  });

  const MAY_BE_EMPTY = /Tag\/|Referer|UserAgent|SourceIdentity/;
  test.each(AT_MOST_ONE)('%s is the empty text only where that is a value', (key) => {
    const empty = `the key ${JSON.stringify(key.toLowerCase())} is "". expected text that is not empty`;
    const expected = MAY_BE_EMPTY.test(key) ? undefined : empty;
    expect(problems(key, [''])).toEqual([expected, expected]);
  });

  /** Keys of one form; values of it; values that are not; and how the message calls the form. */
  const FORMS: readonly (readonly [readonly string[], readonly string[], readonly string[], string])[] = [
    [
      ['aws:MultiFactorAuthPresent', 'aws:SecureTransport', 'aws:ViaAWSService'],
      ['true', 'false'],
      ['True', 'FALSE', '1', ''],
      '"true" or "false"',
    ],
    [['aws:SourceAccount', 'aws:SourceOwner'], ['111111111111'], ['1', '1111111111111', 'anonymous', ''], '12 digits'],
    [['aws:PrincipalAccount'], ['111111111111', 'anonymous'], ['1', 'Anonymous', ''], '12 digits or "anonymous"'],
    [
      ['aws:PrincipalArn', 'aws:SourceArn'],
      ['arn:aws:s3:::b', 'arn:::::'],
      ['arn:aws:s3::b', 'x', '*', ''],
      'an ARN of six parts',
    ],
    [['aws:SourceIp', 'aws:VpcSourceIp'], ['10.0.0.1', '::1'], ['10.0.0.1/32', '010.0.0.1', ''], 'an IP address'],
    [
      ['aws:CurrentTime', 'aws:TokenIssueTime'],
      ['2026-01-31T12:00:00Z', '2026-01-31T12:00', '2026-01-31T12:00:00.5+02:00'],
      ['2026-01-31', '1769817600', '2026-02-30T12:00:00Z', 'now', ''],
      'a date with a time',
    ],
    [
      ['aws:EpochTime', 'aws:MultiFactorAuthAge'],
      ['0', '1769817600', '9'.repeat(18)],
      ['-1', '1.5', '01', '1e3', '1'.repeat(19), '2026-01-31', ''],
      'a whole number of at most 18 digits that is not negative, without leading zeros',
    ],
  ];
  for (const [keys, good, bad, expected] of FORMS) {
    describe.each(keys)('%s', (key) => {
      test.each(good)('may be %j', (value) => {
        expect(problems(key, [value])).toEqual([undefined, undefined]);
      });
      test.each(bad)('cannot be %j', (value) => {
        const problem = `the key "${key.toLowerCase()}" is ${JSON.stringify(value)}. expected ${expected}`;
        expect(problems(key, [value])).toEqual([problem, problem]);
      });
      it('has one value', () => {
        const [one = ''] = good;
        expect(problemOf({ context: { [key]: [one, `${one}0`] } })).toContain('has 2 values. expected one, or no key');
      });
    });
  }

  it('bind in identity policies by their form alone: nothing ties them to who asks', () => {
    const context = {
      'aws:PrincipalArn': 'arn:aws:s3:::b',
      'aws:PrincipalType': 'z',
      'aws:PrincipalIsAWSService': 'true',
      'aws:PrincipalServiceName': 'x',
      'aws:PrincipalServiceNamesList': ['x', 'y'],
      'aws:username': 'bob',
      'aws:PrincipalAccount': 'anonymous',
    };
    expect(problemOf({ context })).toBeUndefined();
    expect(problemOf({ context: { ...context, 'aws:PrincipalIsAWSService': 'yes' } })).toContain('"true" or "false"');
  });
});

test('a principal asks resource policies, and nobody else does', () => {
  const anonymous = request({ principal: { kind: 'anonymous' } });
  expect(requestProblem(anonymous, FOR_ALL, 'RESOURCE_POLICY')).toBeUndefined();
  expect(requestProblem(anonymous, OF_IDENTITY, 'IDENTITY_POLICY')).toBe(
    'a principal. expected none in a request against an identity policy',
  );
  expect(requestProblem(request({}), OF_IDENTITY, 'IDENTITY_POLICY')).toBeUndefined();
  expect(requestProblem(request({}), FOR_ALL, 'RESOURCE_POLICY')).toBe(
    'no principal. expected one in a request against a resource policy',
  );
});

const [A, B] = ['111111111111', '222222222222'];
const aws = { partition: 'aws', account: A } as const;
const keys = (arn: string, type: string): Keys => ({
  'aws:PrincipalArn': arn,
  'aws:PrincipalAccount': A,
  'aws:PrincipalType': type,
});
const ofUser = (arn: string, username: string): Keys => ({ ...keys(arn, 'User'), 'aws:username': username });

/** Each kind of AWS principal with the only values that its keys can have. */
const AWS: readonly (readonly [RequestPrincipal, Keys])[] = [
  [{ kind: 'account-root', ...aws }, keys(`arn:aws:iam::${A}:root`, 'Account')],
  [{ kind: 'account-root', partition: 'aws-us-gov', account: A }, keys(`arn:aws-us-gov:iam::${A}:root`, 'Account')],
  [{ kind: 'user', ...aws, path: 'bob' }, ofUser(`arn:aws:iam::${A}:user/bob`, 'bob')],
  [{ kind: 'user', ...aws, path: 'a/team/bob' }, ofUser(`arn:aws:iam::${A}:user/a/team/bob`, 'bob')],
  [
    { kind: 'role-session', ...aws, role: 'ci/deploy', session: 's' },
    keys(`arn:aws:iam::${A}:role/ci/deploy`, 'AssumedRole'),
  ],
  [
    { kind: 'federated-user', ...aws, issuer: 'bob', session: 'f' },
    keys(`arn:aws:sts::${A}:federated-user/f`, 'FederatedUser'),
  ],
  [{ kind: 'unique-id', id: 'AIDAX' }, ofUser(`arn:aws-cn:iam::${A}:user/any/one`, 'one')],
  [{ kind: 'unique-id', id: 'AIDAX' }, keys(`arn:aws:sts::${A}:federated-user/f`, 'FederatedUser')],
  [{ kind: 'unique-id', id: 'AROAX' }, keys(`arn:aws:iam::${A}:role/path/r`, 'AssumedRole')],
];

/** For each tied key, a value that has its form and still is of no principal above. */
const OTHERS: Keys = {
  'aws:PrincipalArn': 'arn:aws:iam::333333333333:group/g',
  'aws:PrincipalAccount': '333333333333',
  'aws:PrincipalType': 'Anonymous',
  'aws:username': 'eve',
};

describe.each(AWS)('%j with %j', (principal, context) => {
  it('has the keys that are tied to it', () => {
    expect(asks(principal, context)).toBeUndefined();
    expect(
      asks(principal, {
        ...context,
        'aws:PrincipalIsAWSService': 'false',
        'aws:PrincipalOrgID': 'o-1',
        'aws:PrincipalOrgPaths': ['o-1/r-1/', 'o-1/r-1/ou-1/'],
        'aws:PrincipalTag/t': '',
        k: ['x', 'y'],
      }),
    ).toBeUndefined();
  });

  test.each(Object.keys(context))('must have %s', (key) => {
    const lower = key.toLowerCase();
    const without = Object.fromEntries(Object.entries(context).filter(([name]) => name !== key));
    expect(asks(principal, without)).toMatch(new RegExp(`^the key ${lower} is absent\\. expected `));
  });
  test.each(Object.entries(OTHERS))('cannot have %s = %s', (key, other) => {
    expect(asks(principal, { ...context, [key]: other })).toMatch(
      new RegExp(`^the key ${key.toLowerCase()} is "${String(other)}"\\. expected `),
    );
  });

  it('is no service', () => {
    expect(asks(principal, { ...context, 'aws:PrincipalIsAWSService': 'true' })).toBe(
      'the key aws:principalisawsservice is "true". expected "false" or it absent for this principal',
    );
    expect(asks(principal, { ...context, 'aws:PrincipalServiceName': 'x' })).toBe(
      'the key aws:principalservicename is there. expected it absent for this principal',
    );
    expect(asks(principal, { ...context, 'aws:PrincipalServiceNamesList': ['x', 'y'] })).toBe(
      'the key aws:principalservicenameslist is there. expected it absent for this principal',
    );
  });
});

describe('a principal known by its unique id', () => {
  test.each([
    ['AIDAX', `arn:aws:iam::${A}:root`, 'user or federated user'],
    ['AIDAX', `arn:aws:iam::${A}:role/r`, 'user or federated user'],
    ['AIDAX', `arn:aws:iam::${A}:user/`, 'user or federated user'],
    ['AIDAX', `arn:aws:iam::${A}:user/b b`, 'user or federated user'],
    ['AIDAX', `arn:aws:iam::${A}:user//bob`, 'user or federated user'],
    ['AIDAX', 'arn:aws:iam::1:user/bob', 'user or federated user'],
    ['AIDAX', `arn:amazon:iam::${A}:user/bob`, 'user or federated user'],
    ['AIDAX', `arn:aws:sts::${A}:federated-user/a/b`, 'user or federated user'],
    ['AROAX', `arn:aws:iam::${A}:user/bob`, 'role'],
    ['AROAX', `arn:aws:sts::${A}:assumed-role/r/s`, 'role'],
    ['AROAX', `arn:aws:sts::${A}:federated-user/f`, 'role'],
    ['AROAX', `arn:aws:iam::${A}:role/é`, 'role'],
  ])('%s has not the ARN %s', (id, arn, expected) => {
    expect(asks({ kind: 'unique-id', id }, keys(arn, 'User'))).toBe(
      `the key aws:principalarn is ${JSON.stringify(arn)}. expected the ARN of some ${expected}`,
    );
  });
  it('has the account in its ARN', () => {
    const context = { ...ofUser(`arn:aws:iam::${A}:user/x`, 'x'), 'aws:PrincipalAccount': B };
    expect(asks({ kind: 'unique-id', id: 'AIDAX' }, context)).toBe(
      `the key aws:principalaccount is "${B}". expected "${A}" for this principal`,
    );
  });
});

test('the messages say what a key should be', () => {
  expect(asks({ kind: 'user', ...aws, path: 'bob' }, ofUser(`arn:aws:iam::${A}:user/eve`, 'bob'))).toBe(
    `the key aws:principalarn is "arn:aws:iam::${A}:user/eve". expected "arn:aws:iam::${A}:user/bob" for this principal`,
  );
  expect(
    asks({ kind: 'account-root', ...aws }, { ...keys(`arn:aws:iam::${A}:root`, 'Account'), 'aws:username': 'r' }),
  ).toBe('the key aws:username is "r". expected it absent for this principal');
});

describe('an anonymous principal', () => {
  const anonymous = { kind: 'anonymous' } as const;
  test.each<Keys>([
    {},
    { 'aws:PrincipalType': 'Anonymous' },
    { 'aws:PrincipalAccount': 'anonymous' },
    { 'aws:PrincipalIsAWSService': 'false' },
    { 'aws:SourceVpce': 'vpce-1', 'aws:userid': 'x', 'aws:SourceIp': '10.0.0.1' },
  ])('may have %j', (context) => {
    expect(asks(anonymous, context)).toBeUndefined();
  });
  test.each<readonly [Keys, string]>([
    [{ 'aws:PrincipalType': 'User' }, 'the key aws:principaltype is "User". expected "Anonymous" or it absent'],
    [{ 'aws:PrincipalAccount': A }, `the key aws:principalaccount is "${A}". expected "anonymous" or it absent`],
    [{ 'aws:PrincipalArn': 'arn:::::' }, 'the key aws:principalarn is "arn:::::". expected it absent'],
    [{ 'aws:username': 'bob' }, 'the key aws:username is "bob". expected it absent'],
    [{ 'aws:PrincipalOrgID': 'o-1' }, 'the key aws:principalorgid is there. expected it absent'],
    [{ 'aws:PrincipalOrgPaths': ['a', 'b'] }, 'the key aws:principalorgpaths is there. expected it absent'],
    [{ 'aws:PrincipalTag/Team': 'x' }, 'the key aws:principaltag/team is there. expected it absent'],
    [{ 'aws:PrincipalServiceName': 'x' }, 'the key aws:principalservicename is there. expected it absent'],
    [{ 'aws:PrincipalServiceNamesList': 'x' }, 'the key aws:principalservicenameslist is there. expected it absent'],
    [
      { 'aws:PrincipalIsAWSService': 'true' },
      'the key aws:principalisawsservice is "true". expected "false" or it absent',
    ],
  ])('cannot have %j', (context, problem) => {
    expect(asks(anonymous, context)).toBe(`${problem} for this principal`);
  });
});

describe('services, identity providers, canonical users and CloudFront identities', () => {
  const free: Keys = {
    'aws:PrincipalArn': 'arn:aws:x:::y',
    'aws:PrincipalAccount': B,
    'aws:PrincipalType': 'Any',
    'aws:PrincipalOrgID': 'o-1',
    'aws:PrincipalTag/t': 'x',
    'aws:username': 'bob',
  };
  test.each<RequestPrincipal>([
    { kind: 'federated', provider: 'accounts.google.com' },
    { kind: 'canonical-user', id: '79a5' },
    { kind: 'cloudfront-identity', id: 'E1' },
  ])('%j may have any keys but is no service', (principal) => {
    expect(asks(principal, {})).toBeUndefined();
    expect(asks(principal, { ...free, 'aws:PrincipalIsAWSService': 'false' })).toBeUndefined();
    expect(asks(principal, { ...free, 'aws:PrincipalIsAWSService': 'true' })).toContain(
      'expected "false" or it absent',
    );
    expect(asks(principal, { 'aws:PrincipalServiceName': 'x' })).toContain('aws:principalservicename is there');
  });

  const lambda = { kind: 'service', service: 'lambda.amazonaws.com' } as const;
  it('a service says that it is one, and may have any other keys', () => {
    expect(asks(lambda, { 'aws:PrincipalIsAWSService': 'true' })).toBeUndefined();
    expect(
      asks(lambda, {
        ...free,
        'aws:PrincipalIsAWSService': 'true',
        'aws:PrincipalServiceName': 'ec2.amazonaws.com',
        'aws:PrincipalServiceNamesList': ['x', 'y'],
      }),
    ).toBeUndefined();
    expect(asks(lambda, {})).toBe('the key aws:principalisawsservice is absent. expected "true" for this principal');
    expect(asks(lambda, { 'aws:PrincipalIsAWSService': 'false' })).toContain('is "false". expected "true"');
  });
  it('a service may be silent in a policy none of whose statements has a Resource or NotResource', () => {
    const assume = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' };
    const problemIn = (statements: Json, keys: Keys): string | undefined =>
      asks(lambda, keys, policy(statements, 'RESOURCE_POLICY'));
    expect(problemIn([assume, { ...assume, Effect: 'Deny' }], {})).toBeUndefined();
    expect(problemIn([assume], { 'aws:PrincipalIsAWSService': 'true' })).toBeUndefined();
    expect(problemIn([assume], { 'aws:PrincipalIsAWSService': 'false' })).toContain('expected "true" or it absent');
    expect(problemIn([assume, { ...assume, Resource: '*' }], {})).toContain('is absent. expected "true"');
    expect(problemIn([{ ...assume, NotResource: [] }], {})).toContain('is absent. expected "true"');
  });
});

describe('an account', () => {
  const root = (partition: string): RequestPrincipal => ({ kind: 'account-root', partition, account: A });
  const problemIn = (partition: string, document: ReturnType<typeof policy>): string | undefined =>
    asks(root(partition), keys(`arn:${partition}:iam::${A}:root`, 'Account'), document);
  const PARTITIONS = ['aws', 'aws-cn', 'aws-x'] as const;

  test.each<readonly [Json, readonly string[]]>([
    ['*', PARTITIONS],
    [{ AWS: A }, PARTITIONS],
    [{ AWS: `arn:aws-cn:iam::${B}:root` }, PARTITIONS],
    [{ AWS: `arn:aws:iam::${A}:root` }, ['aws']],
    [{ AWS: [A, `arn:aws-cn:iam::${A}:root`] }, ['aws-cn']],
    [{ AWS: `arn:aws-cn:iam::${A}:user/bob` }, ['aws-cn']],
    [{ AWS: `arn:aws-cn:iam::${A}:role/r` }, ['aws-cn']],
    [{ AWS: `arn:aws-cn:sts::${A}:assumed-role/r/s` }, ['aws-cn']],
    [{ AWS: `arn:aws-cn:sts::${A}:federated-user/f` }, ['aws-cn']],
    [{ AWS: [`arn:aws:iam::${A}:root`, `arn:aws-cn:iam::${A}:role/r`] }, ['aws', 'aws-cn']],
    [{ Federated: `arn:aws-cn:iam::${A}:saml-provider/p` }, PARTITIONS],
  ])('in a policy with %j is in one of %j', (principal, expected) => {
    for (const partition of PARTITIONS) {
      for (const element of ['Principal', 'NotPrincipal'] as const) {
        const problem = problemIn(partition, ofResource(principal, element));
        if (expected.includes(partition)) expect(problem).toBeUndefined();
        else expect(problem).toContain(`${JSON.stringify(partition)} as the partition of ${A}. expected `);
      }
    }
  });

  it('is in the partition that any statement says', () => {
    const statement = { Effect: 'Deny', Action: '*', Resource: '*' };
    const document = policy(
      [
        { ...statement, Principal: { AWS: A } },
        { ...statement, NotPrincipal: { AWS: `arn:aws-cn:iam::${A}:root` } },
      ],
      'RESOURCE_POLICY',
    );
    expect(problemIn('aws-cn', document)).toBeUndefined();
    expect(problemIn('aws', document)).toBe(
      `"aws" as the partition of ${A}. expected "aws-cn", where the policy has this account`,
    );
  });

  it('is in it too when its user is known by a unique id', () => {
    const document = ofResource({ AWS: [`arn:aws-cn:iam::${A}:root`, 'AIDAX'] });
    const asksAs = (partition: string): string | undefined =>
      asks({ kind: 'unique-id', id: 'AIDAX' }, ofUser(`arn:${partition}:iam::${A}:user/bob`, 'bob'), document);
    expect(asksAs('aws-cn')).toBeUndefined();
    expect(asksAs('aws')).toContain('as the partition of');
  });
});

describe('names and paths', () => {
  test.each([
    ['bob', 'bob'],
    ['a/bob', 'bob'],
    ['Team-1/sub/bob', 'bob'],
    ['*?:$"~!/b', 'b'],
    ['//b', 'b'],
    ['Az09+=,.@_-', 'Az09+=,.@_-'],
  ])('%j is a path and the name %s', (path, username) => {
    const context = ofUser(`arn:aws:iam::${A}:user/${path}`, username);
    expect(asks({ kind: 'user', ...aws, path }, context)).toBeUndefined();
  });
  test.each(['', '/bob', 'a/', 'a b', 'a b/c', 'é', 'é/b', 'b*', 'b:c', 'b\n'])('%j is none', (path) => {
    expect(asks({ kind: 'user', ...aws, path }, {})).toBe(
      `${JSON.stringify(path)} as a user. expected letters, digits and +=,.@_-, with or without a path in front`,
    );
  });
});

describe('a principal that cannot be', () => {
  const name = 'expected letters, digits and +=,.@_-';
  test.each<readonly [RequestPrincipal, string]>([
    [{ kind: 'account-root', partition: 'aws', account: '1' }, '"1" as an account. expected 12 digits'],
    [
      { kind: 'account-root', partition: 'amazon', account: A },
      '"amazon" as a partition. expected "aws" or one such as "aws-cn"',
    ],
    [
      { kind: 'account-root', partition: 'aws1', account: A },
      '"aws1" as a partition. expected "aws" or one such as "aws-cn"',
    ],
    [{ kind: 'user', ...aws, account: '', path: 'bob' }, '"" as an account. expected 12 digits'],
    [
      { kind: 'role-session', ...aws, role: '', session: 's' },
      `"" as a role. ${name}, with or without a path in front`,
    ],
    [{ kind: 'role-session', ...aws, role: 'r', session: '' }, `"" as a session. ${name}`],
    [{ kind: 'role-session', ...aws, role: 'r', session: 'a/b' }, `"a/b" as a session. ${name}`],
    [
      { kind: 'role-session', ...aws, partition: '', role: 'r', session: 's' },
      '"" as a partition. expected "aws" or one such as "aws-cn"',
    ],
    [
      { kind: 'federated-user', ...aws, issuer: 'b b', session: 's' },
      `"b b" as an issuer. ${name}, with or without a path in front`,
    ],
    [{ kind: 'federated-user', ...aws, issuer: 'b', session: '/' }, `"/" as a session. ${name}`],
    [
      { kind: 'federated-user', ...aws, account: 'x', issuer: 'b', session: 's' },
      '"x" as an account. expected 12 digits',
    ],
    [{ kind: 'unique-id', id: 'AKIA1' }, '"AKIA1" as a unique id. expected AIDA… or AROA…'],
    [{ kind: 'cloudfront-identity', id: 'e 1' }, '"e 1" as a CloudFront identity. expected capital letters and digits'],
    [{ kind: 'service', service: '' }, 'the principal is empty. expected text'],
    [{ kind: 'federated', provider: '' }, 'the principal is empty. expected text'],
    [{ kind: 'canonical-user', id: '' }, 'the principal is empty. expected text'],
  ])('%j: %s', (principal, problem) => {
    expect(asks(principal, {})).toBe(problem);
  });
});
