import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { init, killThreads, Z3_lbool } from 'z3-solver';
import { stringClasses } from './classes.js';
import { matchesText, tokens } from './patterns.js';
import type { PolicyType, RawAccess, RawCondition, RawPolicy, RawPrincipal, RawStatement } from './raw.js';
import { createOracle, type Oracle } from './z3.js';

/** The oracle against verdicts written by hand, row by row of semantics.md. */

let oracle: Oracle;
beforeAll(async () => {
  oracle = await createOracle();
});
afterAll(() => oracle.close());

const ANY_ACTION: RawAccess = { actions: ['*'] };

async function result(
  policy: RawPolicy,
  access: RawAccess = ANY_ACTION,
  type: PolicyType = 'IDENTITY_POLICY',
): Promise<string> {
  const answer = await oracle.check(policy, type, access);
  return answer.reasons.length > 0 ? `${answer.result} ${answer.reasons.join()}` : answer.result;
}

function policyOf(...statements: readonly Partial<RawStatement>[]): RawPolicy {
  return {
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({ Effect: 'Allow' as const, ...statement })),
  };
}

const EVERYTHING = { Action: '*', Resource: '*' };

describe('the question (semantics 1)', () => {
  it('fails with the Allow statements that a Deny does not cover', async () => {
    const policy = policyOf(
      { Action: 's3:GetObject', Resource: '*' },
      { Effect: 'Deny', Action: 's3:Get*', Resource: '*' },
      { Action: 's3:*', Resource: '*' },
    );
    expect(await result(policy)).toBe('FAIL 2');
    expect(await result(policy, { actions: ['s3:GetObject'] })).toBe('PASS');
  });

  it.each([
    ['s3:GetObject', ['s3:getobject'], 'FAIL 0'],
    ['s3:GetObject', ['s3:Get*'], 'FAIL 0'],
    ['s3:GetObject', ['s3:Put*'], 'PASS'],
    ['S3:?ET*', ['s3:get'], 'FAIL 0'],
    ['S3:?ET*', ['s3:forget'], 'PASS'],
    ['*:Get*', ['s3:GetObject', 'x:y'], 'FAIL 0'],
    ['*', ['a:b'], 'FAIL 0'],
  ])('reads action %s against %j as %s', async (action, actions, verdict) => {
    expect(await result(policyOf({ Action: action, Resource: '*' }), { actions })).toBe(verdict);
  });

  it('takes every action to have two non-empty sides (semantics 9)', async () => {
    expect(await result(policyOf({ NotAction: '*:*', Resource: '*' }))).toBe('PASS');
    expect(await result(policyOf({ NotAction: '*:?*', Resource: '*' }))).toBe('PASS');
    expect(await result(policyOf({ NotAction: 's3:*', Resource: '*' }))).toBe('FAIL 0');
  });
});

describe('the documented examples of the service', () => {
  const john = { AWS: 'arn:aws:iam::123456789012:user/JohnDoe' };
  it.each<[string, Partial<RawStatement>, RawAccess, string]>([
    ['another action', { Action: 's3:GetObject', Resource: '*' }, { actions: ['s3:PutObject'] }, 'PASS'],
    [
      'another bucket',
      { Action: 's3:PutObject', Resource: 'arn:aws:s3:::non-sensitive-bucket/*' },
      { resources: ['arn:aws:s3:::sensitive-bucket/*'] },
      'PASS',
    ],
    [
      'the bucket',
      { Action: 's3:PutObject', Resource: 'arn:aws:s3:::my-bucket/*' },
      { resources: ['arn:aws:s3:::my-bucket/*'] },
      'FAIL 0',
    ],
  ])('%s', async (_, statement, access, verdict) => {
    expect(await result(policyOf({ Principal: john, ...statement }), access, 'RESOURCE_POLICY')).toBe(verdict);
  });
});

describe('resource patterns (semantics 3)', () => {
  it.each([
    ['arn:aws:dynamodb:*:*:table/app*', 'arn:aws:dynamodb:*:*:table/payroll*', false],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/x:y', true],
    ['arn:aws:s3:*:x', 'arn:aws:s3:::b:x', true],
    ['arn:aws:s3:*:bucket/x', 'arn:aws:s3:::bucket/x', true],
    ['arn:aws:iam::*', 'arn:aws:iam::111122223333:role/r', true],
    ['arn:aws:s3:::*', '?', false],
    ['*', '?', true],
    ['?', '*', true],
    ['??', '*', false],
    ['*b', 'arn:aws:s3:::b', true],
    ['arn:aws:s3:::B', 'arn:aws:s3:::b', false],
    ['*:x:y', 'arn:aws:s3::x:y', true],
    ['arn:aws:s3:*:*:b', 'arn:aws:s3:r:a:b', true],
    ['arn:aws:s3:*:*:b', 'arn:aws:s3:r:a:c:b', false],
  ])('%s and %s meet: %s', async (one, other, meet) => {
    expect(await result(policyOf({ Action: '*', Resource: one }), { resources: [other] })).toBe(
      meet ? 'FAIL 0' : 'PASS',
    );
  });

  const object: RawAccess = { resources: ['arn:aws:s3:::b/x'] };
  it('reads a short arn pattern both ways where that makes access larger', async () => {
    expect(await result(policyOf({ Action: '*', Resource: 'arn:aws:s3' }), object)).toBe('FAIL 0');
    expect(await result(policyOf({ Action: '*', NotResource: 'arn:aws:s3' }), object)).toBe('FAIL 0');
    expect(await result(policyOf(EVERYTHING, { Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3' }), object)).toBe(
      'FAIL 0',
    );
    expect(await result(policyOf(EVERYTHING, { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3' }), object)).toBe(
      'FAIL 0',
    );
    expect(
      await result(policyOf(EVERYTHING, { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:ec2' }), object),
    ).toBe('PASS');
    expect(await result(policyOf({ Action: '*', Resource: 'arn:aws:s3:*' }), object)).toBe('FAIL 0');
    expect(await result(policyOf({ Action: '*', NotResource: 'arn:aws:s3:*' }), object)).toBe('PASS');
  });

  it('reads a short pattern of the access object as it stands', async () => {
    expect(await result(policyOf(EVERYTHING), { resources: ['arn:aws:s3'] })).toBe('PASS');
  });
});

describe('classes of strings', () => {
  const patterns = ['a*', '*b', '?', 'ab', '*a*b*'].map((pattern) => tokens(pattern, true, false));

  it('are those that Z3 finds in its theory of strings', async () => {
    const { Z3, em } = await init();
    const possible = async (formula: string): Promise<boolean> => {
      const context = Z3.mk_context(Z3.mk_config());
      const solver = Z3.mk_simple_solver(context);
      Z3.solver_inc_ref(context, solver);
      Z3.solver_from_string(
        context,
        solver,
        `(declare-const s String) (declare-const t String) (assert (and ${formula}))`,
      );
      const answer = await Z3.solver_check(context, solver);
      Z3.del_context(context);
      return answer === Z3_lbool.Z3_L_TRUE;
    };
    const found = new Map(
      stringClasses(patterns).map(({ matches, only }) => [matches.join(), only === undefined ? 'many' : 'one']),
    );
    for (let bits = 0; bits < 2 ** patterns.length; bits += 1) {
      const wanted = patterns.map((_, index) => (bits & (2 ** index)) !== 0);
      const inClass = (name: string): string =>
        patterns
          .map((pattern, index) =>
            wanted[index] === true ? matchesText(name, pattern) : `(not ${matchesText(name, pattern)})`,
          )
          .join(' ');
      const one = await possible(inClass('s'));
      const two = one && (await possible(`${inClass('s')} ${inClass('t')} (not (= s t))`));
      expect([wanted.join(), two ? 'many' : one ? 'one' : undefined]).toEqual([
        wanted.join(),
        found.get(wanted.join()),
      ]);
    }
    await killThreads(em);
  });
});

// Conditions (semantics 4)

type State = 'absent' | string | readonly [string, string];

/** Operators that leave the key no other state than this one. They are spelled so that they meet no operator under test. */
function pin(key: string, state: State): RawCondition {
  if (state === 'absent') return { null: { [key]: 'true' } };
  if (typeof state === 'string') return { null: { [key]: 'false' }, 'forallvalues:stringequals': { [key]: state } };
  const [first] = state;
  return {
    null: { [key]: 'false' },
    'forallvalues:stringequals': { [key]: state },
    'foranyvalue:stringequals': { [key]: first },
    'foranyvalue:stringnotequals': { [key]: first },
  };
}

/** Whether the condition holds in the state, asked of an Allow and of a Deny. */
async function holds(condition: RawCondition, state: State): Promise<boolean> {
  const key = Object.keys(Object.values(condition)[0] ?? {})[0] ?? '';
  const pinned = { ...EVERYTHING, Condition: pin(key, state) };
  const both = policyOf({ ...EVERYTHING, Condition: { ...pin(key, state), ...condition } });
  const denied = policyOf(pinned, { Effect: 'Deny', ...EVERYTHING, Condition: condition });
  const [allows, leaves] = [await result(both), await result(denied)];
  expect([allows, leaves], 'an Allow and a Deny must read a condition alike').toEqual(
    allows === 'PASS' ? ['PASS', 'FAIL 0'] : ['FAIL 0', 'PASS'],
  );
  return allows === 'FAIL 0';
}

type Row = readonly [operator: string, listed: string | number | boolean, matching: string, other: string];
const POSITIVE: readonly Row[] = [
  ['StringEquals', 'a*', 'a*', 'ab'],
  ['StringEqualsIgnoreCase', 'aB', 'Ab', 'a'],
  ['StringLike', 'a*c?', 'abcd', 'abc'],
  ['NumericEquals', 5, '5.0', '5.01'],
  ['NumericEquals', '5e1', '50', '5'],
  ['NumericLessThan', 5, '-7', '5'],
  ['NumericLessThanEquals', 5, '5', '6'],
  ['NumericGreaterThan', 5, '5.5', 'ten'],
  ['NumericGreaterThanEquals', 5, '5', '4'],
  ['DateEquals', '2026-01-01', '2026-01-01T01:00:00+01:00', '2026-01-01T00:00:00.001Z'],
  ['DateEquals', '1767225600', '2026-01-01T00:00:00', '1767225601'],
  ['DateLessThan', '2026-01-01', '2025-12-31', '2026-01-01'],
  ['DateLessThanEquals', '2026-01-01', '2026-01-01', 'soon'],
  ['DateGreaterThan', '2026-01-01', '2026-01-02', '2026-01-01'],
  ['DateGreaterThanEquals', '2026-01-01', '2026-01-01', '2025-01-01'],
  ['Bool', true, 'TRUE', 'false'],
  ['BinaryEquals', 'YQ==', 'YQ==', 'YWI='],
  ['IpAddress', '10.0.0.5/8', '10.255.0.1', '11.0.0.1'],
  ['IpAddress', '::/0', '::1', '10.0.0.1'],
  ['IpAddress', '2001:db8::/32', '2001:db8:0:0::7', '2001:db9::7'],
  ['ArnEquals', 'arn:aws:iam::*:role/*', 'arn:aws:iam::1:role/a:b', 'arn:aws:iam::1:user/a'],
  ['ArnLike', 'arn:*:iam::1:root', 'arn:aws:iam::1:root', 'arn:aws:iam:x:1:root'],
  ['ArnLike', '*', 'arn:::::', 'arn::::'],
];
const NEGATED: readonly Row[] = [
  ['StringNotEquals', 'a', 'b', 'a'],
  ['StringNotEqualsIgnoreCase', 'a', 'b', 'A'],
  ['StringNotLike', 'a*', 'b', 'ab'],
  ['NumericNotEquals', 5, 'five', '5.0'],
  ['DateNotEquals', '2026-01-01', 'soon', '2026-01-01T00:00:00Z'],
  ['NotIpAddress', '10.0.0.0/8', '::1', '10.1.1.1'],
  ['ArnNotEquals', 'arn:aws:iam::*:*', 'no arn', 'arn:aws:iam::1:root'],
  ['ArnNotLike', 'arn:aws:iam::*:*', 'arn:aws:s3:::b', 'arn:aws:iam::1:root'],
];

describe.each(POSITIVE)('%s %j', (operator, listed, matching, other) => {
  const test = (prefix = '', suffix = '', values: unknown = listed): RawCondition => ({
    [`${prefix}${operator}${suffix}`]: { k: values as string },
  }); // values of any JSON type

  it(`matches ${matching} and not ${other}`, async () => {
    expect(await holds(test(), matching)).toBe(true);
    expect(await holds(test(), other)).toBe(false);
  });

  it('is false when the key is absent, but for IfExists and ForAllValues', async () => {
    expect(await holds(test(), 'absent')).toBe(false);
    expect(await holds(test('', 'IfExists'), 'absent')).toBe(true);
    expect(await holds(test('ForAllValues:'), 'absent')).toBe(true);
    expect(await holds(test('ForAnyValue:'), 'absent')).toBe(false);
    expect(await holds(test('ForAnyValue:', 'IfExists'), 'absent')).toBe(true);
  });

  it('of several values takes none, all or any', async () => {
    const several = [matching, other] as const;
    expect(await holds(test(), several)).toBe(false);
    expect(await holds(test('', 'IfExists'), several)).toBe(false);
    expect(await holds(test('ForAllValues:'), several)).toBe(false);
    expect(await holds(test('ForAnyValue:'), several)).toBe(true);
  });

  it('matches nothing with an empty list', async () => {
    expect(await holds(test('', '', []), matching)).toBe(false);
    expect(await holds(test('', 'IfExists', []), 'absent')).toBe(true);
  });
});

describe.each(NEGATED)('%s %j', (operator, listed, matching, other) => {
  const test = (prefix = '', suffix = '', values: unknown = listed): RawCondition => ({
    [`${prefix}${operator}${suffix}`]: { k: values as string },
  }); // values of any JSON type

  it(`matches ${matching} and not ${other}`, async () => {
    expect(await holds(test(), matching)).toBe(true);
    expect(await holds(test(), other)).toBe(false);
  });

  it('is true when the key is absent, but for ForAnyValue', async () => {
    expect(await holds(test(), 'absent')).toBe(true);
    expect(await holds(test('ForAllValues:'), 'absent')).toBe(true);
    expect(await holds(test('ForAnyValue:'), 'absent')).toBe(false);
    expect(await holds(test('ForAnyValue:', 'IfExists'), 'absent')).toBe(true);
  });

  it('of several values takes none, all or any', async () => {
    const several = [matching, other] as const;
    expect(await holds(test(), several)).toBe(false);
    expect(await holds(test('ForAllValues:'), several)).toBe(false);
    expect(await holds(test('ForAnyValue:'), several)).toBe(true);
  });

  it('matches everything with an empty list, but not several values', async () => {
    expect(await holds(test('', '', []), other)).toBe(true);
    expect(await holds(test('', '', []), [matching, other])).toBe(false);
  });
});

describe('Null and several operators', () => {
  it('tells absent from present', async () => {
    expect(await holds({ Null: { k: 'true' } }, 'absent')).toBe(true);
    expect(await holds({ Null: { k: true } }, 'a')).toBe(false);
    expect(await holds({ Null: { k: 'false' } }, ['a', 'b'])).toBe(true);
    expect(await holds({ Null: { k: ['true', 'false'] } }, 'a')).toBe(true);
    expect(await holds({ Null: { k: [] } }, 'absent')).toBe(false);
  });

  it('reads several values of an operator as OR, of a negated one as NOR', async () => {
    expect(await holds({ StringEquals: { k: ['a', 'b'] } }, 'b')).toBe(true);
    expect(await holds({ StringNotEquals: { k: ['a', 'b'] } }, 'b')).toBe(false);
  });

  it('compares key names without case', async () => {
    expect(
      await result(
        policyOf({ ...EVERYTHING, Condition: { StringEquals: { 'aws:X': 'a' }, StringLike: { 'AWS:x': 'b' } } }),
      ),
    ).toBe('PASS');
  });

  it('lets values be only those that one string can have', async () => {
    const conditions: readonly (readonly [RawCondition, string])[] = [
      [{ StringLike: { k: 'a*' }, StringNotLike: { k: '*' } }, 'PASS'],
      [{ StringLike: { k: 'a*' }, StringEqualsIgnoreCase: { k: 'AB' } }, 'FAIL 0'],
      [{ NumericGreaterThan: { k: 5 }, NumericLessThan: { k: 5.1 } }, 'FAIL 0'],
      [{ NumericGreaterThan: { k: 5 }, NumericLessThan: { k: 5 } }, 'PASS'],
      [{ Bool: { k: 'true' }, StringEquals: { k: 'false' } }, 'PASS'],
      [{ 'ForAllValues:IpAddress': { k: '10.0.0.1' }, NotIpAddress: { k: '10.0.0.1' } }, 'FAIL 0'],
    ];
    for (const [condition, verdict] of conditions)
      expect(await result(policyOf({ ...EVERYTHING, Condition: condition }))).toBe(verdict);
  });
});

// Principals (semantics 5)

const ACCOUNT = '111122223333';
const BOB = `arn:aws:iam::${ACCOUNT}:user/bob`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/path/r`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/r/s`;
const FEDERATED = `arn:aws:sts::${ACCOUNT}:federated-user/f`;

describe('principals (semantics 5)', () => {
  const allow = (principal: RawPrincipal): Partial<RawStatement> => ({ ...EVERYTHING, Principal: principal });
  const deny = (principal: RawPrincipal): Partial<RawStatement> => ({
    Effect: 'Deny',
    ...EVERYTHING,
    Principal: principal,
  });
  const resource = (policy: RawPolicy): Promise<string> => result(policy, ANY_ACTION, 'RESOURCE_POLICY');

  it.each<[string, RawPrincipal, RawPrincipal, string]>([
    ['everyone in everyone', '*', { AWS: '*' }, 'PASS'],
    ['a service in everyone', { Service: 'x.com' }, '*', 'PASS'],
    ['an account in its number', { AWS: `arn:aws:iam::${ACCOUNT}:root` }, { AWS: ACCOUNT }, 'PASS'],
    ['a user in the account', { AWS: BOB }, { AWS: ACCOUNT }, 'PASS'],
    ['an account not in a user', { AWS: ACCOUNT }, { AWS: BOB }, 'FAIL 0'],
    ['a federated session not in its user', { AWS: FEDERATED }, { AWS: BOB }, 'FAIL 0'],
    ['a user not in a federated session', { AWS: BOB }, { AWS: FEDERATED }, 'FAIL 0'],
    ['a federated session in its account', { AWS: FEDERATED }, { AWS: ACCOUNT }, 'PASS'],
    ['a session not in the role: another role may have its name', { AWS: SESSION }, { AWS: ROLE }, 'FAIL 0'],
    ['a role not in one session', { AWS: ROLE }, { AWS: SESSION }, 'FAIL 0'],
    ['a session in its account', { AWS: SESSION }, { AWS: ACCOUNT }, 'PASS'],
    ['a unique id in itself', { AWS: 'AIDAX' }, { AWS: 'AIDAX' }, 'PASS'],
    ['a unique id not in an account', { AWS: 'AIDAX' }, { AWS: ACCOUNT }, 'FAIL 0'],
    ['a user not in a unique id', { AWS: BOB }, { AWS: 'AIDAX' }, 'FAIL 0'],
    ['a service not in another', { Service: 'x.com' }, { Service: 'y.com' }, 'FAIL 0'],
    ['a service not in a provider', { Service: 'x.com' }, { Federated: 'x.com' }, 'FAIL 0'],
    ['a provider in itself', { Federated: 'x.com' }, { Federated: ['y.com', 'x.com'] }, 'PASS'],
    ['a canonical user in itself', { CanonicalUser: 'c' }, { CanonicalUser: 'c' }, 'PASS'],
    ['an account of another partition', { AWS: `arn:aws-cn:iam::${ACCOUNT}:root` }, { AWS: ACCOUNT }, 'FAIL 0'],
  ])('%s', async (_, allowed, denied, verdict) => {
    expect(await resource(policyOf(allow(allowed), deny(denied)))).toBe(verdict);
  });

  it('reads NotPrincipal as everyone else', async () => {
    expect(
      await resource(policyOf(allow({ AWS: BOB }), { Effect: 'Deny', ...EVERYTHING, NotPrincipal: { AWS: BOB } })),
    ).toBe('FAIL 0');
    expect(
      await resource(policyOf(allow({ AWS: ROLE }), { Effect: 'Deny', ...EVERYTHING, NotPrincipal: { AWS: BOB } })),
    ).toBe('PASS');
    expect(await resource(policyOf({ ...EVERYTHING, NotPrincipal: '*' }))).toBe('PASS');
  });

  it.each<[string, RawPrincipal, RawCondition, string]>([
    [
      'a user has its ARN',
      { AWS: BOB },
      { ArnNotEquals: { 'aws:PrincipalArn': [BOB, `arn:aws:sts::${ACCOUNT}:federated-user/*`] } },
      'PASS',
    ],
    [
      'a federated session has its own ARN',
      { AWS: BOB },
      { StringLike: { 'aws:PrincipalArn': 'arn:aws:sts::*' } },
      'FAIL 0',
    ],
    ['a session has the ARN of its role', { AWS: ROLE }, { StringNotEquals: { 'aws:PrincipalArn': ROLE } }, 'PASS'],
    ['an account number is tied', { AWS: ACCOUNT }, { StringNotEquals: { 'aws:PrincipalAccount': ACCOUNT } }, 'PASS'],
    [
      'types are tied',
      { AWS: BOB },
      { StringEquals: { 'aws:PrincipalType': ['Account', 'AssumedRole', 'Anonymous'] } },
      'PASS',
    ],
    [
      'the anonymous have no ARN',
      '*',
      { Null: { 'aws:PrincipalArn': 'true' }, StringEquals: { 'aws:PrincipalType': 'Anonymous' } },
      'FAIL 0',
    ],
    ['AWS principals have an account', { AWS: ACCOUNT }, { Null: { 'aws:PrincipalAccount': 'true' } }, 'PASS'],
    [
      'services may carry any account',
      { Service: 'x.com' },
      { StringEquals: { 'aws:PrincipalAccount': 'x' } },
      'FAIL 0',
    ],
    ['only services are services', { AWS: ACCOUNT }, { Bool: { 'aws:PrincipalIsAWSService': 'true' } }, 'PASS'],
    ['services are', { Service: 'x.com' }, { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }, 'PASS'],
    [
      'accounts are twelve digits',
      '*',
      {
        StringLike: { 'aws:PrincipalAccount': '?' },
        StringEquals: { 'aws:PrincipalType': 'User' },
        Null: { 'aws:PrincipalArn': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
      'FAIL 0',
    ],
    ['a unique id may have any ARN of its kind', { AWS: 'AROAX' }, { ArnLike: { 'aws:PrincipalArn': ROLE } }, 'FAIL 0'],
    ['a unique id has no ARN of another kind', { AWS: 'AROAX' }, { ArnLike: { 'aws:PrincipalArn': BOB } }, 'PASS'],
  ])('%s', async (_, principal, condition, verdict) => {
    expect(await resource(policyOf({ ...allow(principal), Condition: condition }))).toBe(verdict);
  });

  it('reads a statement without Resource as one for any resource', async () => {
    const policy = policyOf({ Action: 'sts:AssumeRole', Principal: '*' });
    expect(await result(policy, { resources: ['arn:aws:iam::1:role/r'] }, 'RESOURCE_POLICY')).toBe('FAIL 0');
  });
});

describe('policy variables (semantics 6)', () => {
  const home = { Action: '*', Resource: 'arn:aws:s3:::b/${aws:username}/*' };
  const object = (path: string): RawAccess => ({ resources: [`arn:aws:s3:::b/${path}`] });
  const named = (condition: RawCondition): RawPolicy => policyOf({ ...home, Condition: condition });

  it('takes the value of a single-valued key, literally', async () => {
    expect(await result(policyOf(home), object('bob/x'))).toBe('FAIL 0');
    expect(await result(named({ StringEquals: { 'aws:username': 'bob' } }), object('bob/x'))).toBe('FAIL 0');
    expect(await result(named({ StringEquals: { 'aws:username': 'eve' } }), object('bob/x'))).toBe('PASS');
    expect(await result(named({ StringEquals: { 'aws:username': '*' } }), object('bob/x'))).toBe('PASS');
    expect(await result(policyOf(home), object('/x'))).toBe('PASS');
  });

  it('matches nothing when the key is absent or has several values, but for a default', async () => {
    expect(await result(named({ Null: { 'aws:username': 'true' } }))).toBe('PASS');
    expect(await result(named(pin('aws:username', ['a', 'b'])))).toBe('PASS');
    const withDefault = { Action: '*', Resource: "arn:aws:s3:::b/${aws:username, 'x'}" };
    expect(
      await result(policyOf({ ...withDefault, Condition: { Null: { 'aws:username': 'true' } } }), object('x')),
    ).toBe('FAIL 0');
    expect(await result(policyOf({ ...withDefault, Condition: pin('aws:username', ['a', 'b']) }), object('x'))).toBe(
      'FAIL 0',
    );
    expect(await result(policyOf({ ...withDefault, Condition: pin('aws:username', 'a') }), object('x'))).toBe('PASS');
  });

  it('has one value per request', async () => {
    const deny = { Effect: 'Deny' as const, Action: '*', Resource: 'arn:aws:s3:::b/${AWS:UserName}/*' };
    expect(await result(policyOf(home, deny))).toBe('PASS');
    expect(
      await result(
        policyOf(EVERYTHING, { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::b/${aws:username}/*' }),
        object('bob/x'),
      ),
    ).toBe('FAIL 0');
    const tagged = {
      ...EVERYTHING,
      Condition: {
        StringEquals: { 'aws:ResourceTag/owner': '${aws:username}' },
        StringNotEquals: { 'aws:ResourceTag/owner': 'bob' },
      },
    };
    expect(
      await result(policyOf({ ...tagged, Condition: { ...tagged.Condition, StringLike: { 'aws:username': 'bo?' } } })),
    ).toBe('FAIL 0');
    expect(
      await result(policyOf({ ...tagged, Condition: { ...tagged.Condition, StringLike: { 'aws:username': 'bob' } } })),
    ).toBe('PASS');
  });

  it('reads a value with a colon as no part of an ARN before the last', async () => {
    const region = { Action: '*', Resource: 'arn:aws:s3:${k}:*:x' };
    expect(await result(policyOf({ ...region, Condition: pin('k', 'a:b') }))).toBe('PASS');
    expect(await result(policyOf({ ...region, Condition: pin('k', 'a') }))).toBe('FAIL 0');
    expect(await result(policyOf({ Action: '*', Resource: 'arn:aws:s3:::${k}', Condition: pin('k', 'a:b') }))).toBe(
      'FAIL 0',
    );
  });

  it('compares without case under the IgnoreCase operators', async () => {
    const same = { StringEqualsIgnoreCase: { a: '${b}' } };
    expect(
      await result(policyOf({ ...EVERYTHING, Condition: { ...same, StringNotEqualsIgnoreCase: { a: 'X', b: 'X' } } })),
    ).toBe('FAIL 0');
    expect(
      await result(
        policyOf({
          ...EVERYTHING,
          Condition: {
            ...same,
            'ForAllValues:StringEqualsIgnoreCase': { b: 'x' },
            StringNotEqualsIgnoreCase: { a: 'X' },
          },
        }),
      ),
    ).toBe('PASS');
  });

  it('knows the escapes, in the new version only', async () => {
    const star = { Effect: 'Allow' as const, Action: '*', Resource: 'arn:aws:s3:::b/${*}' };
    expect(await result({ Version: '2012-10-17', Statement: star }, object('*'))).toBe('FAIL 0');
    expect(await result({ Version: '2012-10-17', Statement: star }, object('x'))).toBe('PASS');
    expect(await result({ Statement: star }, object('${xyz}'))).toBe('FAIL 0');
    expect(await result({ Version: '2008-10-17', Statement: { ...home, Effect: 'Allow' } }, object('bob/x'))).toBe(
      'PASS',
    );
    expect(
      await result({ Version: '2008-10-17', Statement: { ...home, Effect: 'Allow' } }, object('${aws:username}/x')),
    ).toBe('FAIL 0');
  });
});
