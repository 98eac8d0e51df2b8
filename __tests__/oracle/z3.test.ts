import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { init, killThreads, Z3_lbool } from 'z3-solver';
import { stringClasses } from './classes.js';
import { matchesText, type Token, tokens } from './patterns.js';
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

  const meets = async (statement: Partial<RawStatement>, resource: string): Promise<boolean> =>
    (await result(policyOf({ Action: '*', ...statement }), { resources: [resource] })) !== 'PASS';
  /** Whether a Deny leaves the resource open. */
  const leaves = async (statement: Partial<RawStatement>, resource: string): Promise<boolean> =>
    (await result(policyOf(EVERYTHING, { Effect: 'Deny', Action: '*', ...statement }), { resources: [resource] })) !==
    'PASS';

  /** What a pattern covers where a larger match is more access, and where it is less. */
  it.each([
    ['a short arn pattern', 'arn:aws:s3', 'arn:aws:s3:::b/x', true, false],
    ['a short arn pattern with a star at its end', 'arn:aws:s3:*', 'arn:aws:s3:::b/x', true, true],
    [
      'a short arn pattern in one reading only',
      'arn:aws:ssm:*:parameter/x',
      'arn:aws:ssm:r:111122223333:parameter/x',
      true,
      false,
    ],
    ['a short arn pattern in the other', 'arn:aws:ssm:*:parameter/x', 'arn:aws:ssm:r:parameter/x:y', true, false],
    ['a short pattern of another start', '*b/x', 'arn:aws:s3:::b/x', true, true],
    ['an account part that is none', 'arn:aws:lambda:*:function:x', 'arn:aws:lambda:r:1:function:x', true, false],
    [
      'an account part that is none, field by field',
      'arn:aws:lambda:*:function:x',
      'arn:aws:lambda:r:function:x',
      true,
      true,
    ],
    ['an account part of eleven digits', 'arn:aws:a:*:11112222333:x', 'arn:aws:a:r:s:11112222333:x', true, false],
    ['an account part of twelve digits', 'arn:aws:a:*:111122223333:x', 'arn:aws:a:r:s:111122223333:x', false, false],
    ['an account part that may be twelve digits', 'arn:aws:a:*:1*3:x', 'arn:aws:a:r:s:1111:3:x', false, false],
    ['an account part that may be aws', 'arn:aws:a:*:a?s:x', 'arn:aws:a:r:s:aws:x', false, false],
    ['an account part that may not be one', 'arn:aws:a:*:a?t:x', 'arn:aws:a:r:s:aet:x', true, false],
    ['an account part with a variable', 'arn:aws:a:*:s${aws:username}:x', 'arn:aws:a:r:s:sa:x', true, false],
    ['an account part that is a variable', 'arn:aws:a:*:${aws:username}:x', 'arn:aws:a:r:s:sa:x', false, false],
    ['the short form of API Gateway', 'execute-api:/prod/*', 'arn:aws:execute-api:r:1:api/prod/GET/x', true, false],
    ['the short form, deeper', 'execute-api:/prod', 'arn:aws-cn:execute-api:r:1:api/stage/prod', true, false],
    ['the short form of another stage', 'execute-api:/prod/*', 'arn:aws:execute-api:r:1:api/test/GET/x', false, false],
    ['the short form of another service', 'execute-api:/*', 'arn:aws:s3:::b/x', false, false],
  ])('%s', async (_, pattern, resource, more, less) => {
    expect([await meets({ Resource: pattern }, resource), await leaves({ NotResource: pattern }, resource)]).toEqual([
      more,
      more,
    ]);
    expect([await leaves({ Resource: pattern }, resource), await meets({ NotResource: pattern }, resource)]).toEqual([
      !less,
      !less,
    ]);
  });

  it('reads a short pattern of the access object as it stands', async () => {
    expect(await result(policyOf(EVERYTHING), { resources: ['arn:aws:s3'] })).toBe('PASS');
  });

  it('takes empty lists to match nothing, and their Not… to match everything in an Allow', async () => {
    expect(await result(policyOf({ Action: [], Resource: '*' }))).toBe('PASS');
    expect(await result(policyOf({ Action: '*', Resource: [] }))).toBe('PASS');
    expect(await result(policyOf({ NotAction: [], Resource: '*' }))).toBe('FAIL 0');
    expect(await result(policyOf({ Action: '*', NotResource: [] }))).toBe('FAIL 0');
    const deny = (statement: Partial<RawStatement>): Promise<string> =>
      result(policyOf(EVERYTHING, { Effect: 'Deny', ...statement }));
    expect(await deny({ Action: [], Resource: '*' })).toBe('FAIL 0');
    expect(await deny({ NotAction: [], Resource: '*' })).toBe('FAIL 0');
    expect(await deny({ Action: '*', NotResource: [] })).toBe('FAIL 0');
  });
});

describe('classes of strings', () => {
  const plain = ['a*', '*b', '?', 'ab', '*a*b*'].map((pattern) => tokens(pattern, true, false));
  const digit: Token = { kind: 'digit' };
  const ofNames: readonly (readonly Token[])[] = [
    [{ kind: 'name-run' }],
    [{ kind: 'printable-run' }],
    [{ kind: 'text', text: '7/' }, { kind: 'star' }],
    [{ kind: 'text', text: 'a' }, { kind: 'printable-run' }, digit],
  ];

  it.each([
    ['plain patterns', plain],
    ['names and paths', ofNames],
  ])('of %s are those that Z3 finds in its theory of strings', async (_, patterns) => {
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

/**
 * Operators that leave the key no other state than this one, but that two values may have the empty text beside them.
 * They are spelled so that they meet no operator under test.
 */
function pin(key: string, state: State): RawCondition {
  if (state === 'absent') return { null: { [key]: 'true' }, stringnotequals: { [key]: '' } };
  if (typeof state === 'string') return { stringequals: { [key]: state } };
  const [first, second] = state;
  return {
    'forallvalues:stringequals': { [key]: state },
    'foranyvalue:stringequals': { [key]: first },
    'foranyvalue:stringEquals': { [key]: second },
  };
}

/** Whether the condition holds in the state, asked of an Allow and of a Deny, which may want more of it. */
async function holds(condition: RawCondition, state: State): Promise<boolean | 'in an Allow only'> {
  const key = Object.keys(Object.values(condition)[0] ?? {})[0] ?? '';
  const pinned = { ...EVERYTHING, Condition: pin(key, state) };
  const both = policyOf({ ...EVERYTHING, Condition: { ...pin(key, state), ...condition } });
  const denied = policyOf(pinned, { Effect: 'Deny', ...EVERYTHING, Condition: condition });
  expect(await result(policyOf(pinned)), 'the state must be possible').toBe('FAIL 0');
  const [allows, leaves] = [await result(both), await result(denied)];
  expect([allows, leaves], 'a Deny must not hold where an Allow does not').not.toEqual(['PASS', 'PASS']);
  if (leaves === 'PASS') return true;
  return allows === 'FAIL 0' ? 'in an Allow only' : false;
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
  ['NumericNotEquals', 5, '5.01', '5.0'],
  ['DateNotEquals', '2026-01-01', '2026-01-02', '2026-01-01T00:00:00Z'],
  ['NotIpAddress', '10.0.0.0/8', '::1', '10.1.1.1'],
  ['ArnNotEquals', 'arn:aws:iam::*:*', 'arn:aws:iam:x::', 'arn:aws:iam::1:root'],
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
    expect(await holds(test('ForAllValues:'), 'absent')).toBe('in an Allow only');
    expect(await holds(test('ForAllValues:', 'IfExists'), 'absent')).toBe(true);
    expect(await holds(test('ForAnyValue:'), 'absent')).toBe(false);
    expect(await holds(test('ForAnyValue:', 'IfExists'), 'absent')).toBe(true);
  });

  it('of several values takes none, all or any', async () => {
    const several = [matching, other] as const;
    expect(await holds(test(), several)).toBe(false);
    expect(await holds(test('ForAllValues:'), several)).toBe(false);
    expect(await holds(test('ForAnyValue:'), several)).toBe(true);
  });
});

describe('values that are not of the type of a negated operator', () => {
  it.each([
    ['NumericNotEquals', 5, 'five'],
    ['NumericNotEquals', 5, ''],
    ['DateNotEquals', '2026-01-01', 'soon'],
    ['NotIpAddress', '10.0.0.0/8', '10.0.0'],
    ['ArnNotEquals', 'arn:aws:iam::*:*', 'no arn'],
    ['ArnNotLike', '*', 'arn::::'],
  ])('%s %j satisfies %j in an Allow only', async (operator, listed, value) => {
    expect(await holds({ [operator]: { k: listed } }, value)).toBe('in an Allow only');
    expect(await holds({ [`ForAnyValue:${operator}`]: { k: listed } }, [value, 'z'])).toBe('in an Allow only');
  });
});

describe('an empty list of values', () => {
  it.each(['StringEquals', 'StringNotLike', 'NumericEquals', 'NotIpAddress', 'ArnLike'])('of %s', async (operator) => {
    const test = (prefix = '', suffix = ''): RawCondition => ({ [`${prefix}${operator}${suffix}`]: { k: [] } });
    for (const state of ['absent', 'a', ['a', 'b']] as const) {
      expect(await holds(test(), state)).toBe('in an Allow only');
      expect(await holds(test('ForAnyValue:'), state)).toBe(false);
      expect(await holds(test('ForAnyValue:', 'IfExists'), state)).toBe(false);
      expect(await holds(test('ForAllValues:'), state)).toBe(state === 'absent');
      expect(await holds(test('ForAllValues:', 'IfExists'), state)).toBe(state === 'absent');
      expect(await holds(test('', 'IfExists'), state)).toBe(state === 'absent');
    }
    expect(await holds(test('', 'IfExists'), '')).toBe('in an Allow only');
    expect(await holds(test('ForAllValues:'), '')).toBe('in an Allow only');
  });
});

describe('the empty text as a value', () => {
  it.each<[string, RawCondition, State, boolean | 'in an Allow only']>([
    ['equals itself', { StringEquals: { k: '' } }, '', true],
    ['is no absent key', { StringEquals: { k: '' } }, 'absent', false],
    ['is like a star', { StringLike: { k: '*' } }, '', true],
    ['is not like one character', { StringLike: { k: '?*' } }, '', false],
    ['differs', { StringNotEquals: { k: 'a' } }, '', true],
    ['does not differ from itself', { StringNotEqualsIgnoreCase: { k: '' } }, '', false],
    ['may be absent for Null', { Null: { k: 'true' } }, '', 'in an Allow only'],
    ['may be present for Null', { Null: { k: 'false' } }, '', 'in an Allow only'],
    ['is one or the other', { Null: { k: ['true', 'false'] } }, '', true],
    ['may be absent for IfExists', { StringEqualsIfExists: { k: 'a' } }, '', 'in an Allow only'],
    ['equals itself with IfExists', { StringEqualsIfExists: { k: '' } }, '', true],
    ['may be left out of all values', { 'ForAllValues:StringEquals': { k: 'a' } }, '', 'in an Allow only'],
    ['may be left out of all values, negated', { 'ForAllValues:StringNotEquals': { k: '' } }, '', 'in an Allow only'],
    ['may leave no value to differ', { 'ForAllValues:StringNotEquals': { k: 'a' } }, '', 'in an Allow only'],
    ['may be left out of any value', { 'ForAnyValue:StringEquals': { k: '' } }, '', 'in an Allow only'],
    [
      'may be left out of any value that differs',
      { 'ForAnyValue:StringNotEquals': { k: 'a' } },
      '',
      'in an Allow only',
    ],
    ['takes IfExists', { 'ForAnyValue:StringNotEqualsIfExists': { k: 'a' } }, '', true],
    ['is no value at all of a set', { 'ForAnyValue:StringEqualsIfExists': { k: 'a' } }, '', 'in an Allow only'],
  ])('%s', async (_, condition, state, expected) => {
    expect(await holds(condition, state)).toBe(expected);
  });

  it('is judged for each test on its own', async () => {
    const both = { Null: { k: 'true' }, StringEquals: { k: '' } };
    expect(await result(policyOf({ ...EVERYTHING, Condition: both }))).toBe('FAIL 0');
    expect(
      await result(
        policyOf(
          { ...EVERYTHING, Condition: { StringEquals: { k: '' } } },
          { Effect: 'Deny', ...EVERYTHING, Condition: { Null: { k: 'true' } } },
          { Effect: 'Deny', ...EVERYTHING, Condition: { Null: { k: 'false' } } },
        ),
      ),
    ).toBe('FAIL 0');
  });

  it('beside another value may leave one', async () => {
    const withOther = { 'ForAnyValue:StringEquals': { k: '' }, 'foranyvalue:stringequals': { k: 'a' } };
    const only = { StringEqualsIfExists: { k: 'a' } };
    expect(await result(policyOf({ ...EVERYTHING, Condition: { ...withOther, ...only } }))).toBe('FAIL 0');
    expect(await result(policyOf({ ...EVERYTHING, Condition: { ...withOther, StringEquals: { k: 'a' } } }))).toBe(
      'PASS',
    );
    expect(
      await result(
        policyOf({ ...EVERYTHING, Condition: withOther }, { Effect: 'Deny', ...EVERYTHING, Condition: only }),
      ),
    ).toBe('FAIL 0');
  });

  it('is the value of a variable', async () => {
    const home = { Action: '*', Resource: 'arn:aws:s3:::home-${aws:PrincipalTag/team}/*' };
    expect(await result(policyOf(home), { resources: ['arn:aws:s3:::home-/x'] })).toBe('FAIL 0');
    expect(
      await result(policyOf({ ...home, Condition: { StringNotEquals: { 'aws:PrincipalTag/team': '' } } }), {
        resources: ['arn:aws:s3:::home-/x'],
      }),
    ).toBe('PASS');
    expect(
      await result(policyOf({ ...home, Resource: 'arn:aws:s3:::home-${aws:username}/*' }), {
        resources: ['arn:aws:s3:::home-/x'],
      }),
    ).toBe('PASS');
  });
});

describe('global keys (semantics 4)', () => {
  const possible = async (condition: RawCondition): Promise<boolean> =>
    (await result(policyOf({ ...EVERYTHING, Condition: condition }))) !== 'PASS';
  const hasSeveral = (key: string): RawCondition => ({
    'ForAnyValue:StringLike': { [key]: '1*' },
    'ForAnyValue:StringNotLike': { [key]: '1*' },
  });

  it('of the table have at most one value', async () => {
    for (const key of [
      'aws:PrincipalOrgID',
      'aws:RequestTag/x',
      'aws:SourceAccount',
      'AWS:CalledViaFirst',
      'aws:UserId',
    ])
      expect([key, await possible(hasSeveral(key))]).toEqual([key, false]);
    for (const key of ['aws:TagKeys', 'aws:PrincipalOrgPaths', 'aws:CalledVia', 's3:x', 'aws:requesttag'])
      expect([key, await possible(hasSeveral(key))]).toEqual([key, true]);
  });

  it('are the empty text in some of them only', async () => {
    for (const key of [
      'aws:PrincipalTag/x',
      'aws:Referer',
      'aws:useragent',
      'aws:SourceIdentity',
      's3:x',
      'aws:TagKeys',
    ])
      expect([key, await possible({ StringEquals: { [key]: '' } })]).toEqual([key, true]);
    for (const key of [
      'aws:username',
      'aws:SourceVpc',
      'aws:SourceIp',
      'aws:CurrentTime',
      'aws:EpochTime',
      'aws:SourceArn',
    ])
      expect([key, await possible({ StringEquals: { [key]: '' } })]).toEqual([key, false]);
  });

  it.each<[string, RawCondition, boolean]>([
    [
      'a flag is true or false',
      { StringNotEquals: { 'aws:SecureTransport': ['true', 'false'] }, Null: { 'aws:SecureTransport': 'false' } },
      false,
    ],
    ['a flag is written in lower case', { StringEquals: { 'aws:ViaAWSService': 'TRUE' } }, false],
    [
      'a flag is no ARN',
      { ArnNotLike: { 'aws:SecureTransport': '*' }, Null: { 'aws:SecureTransport': 'false' } },
      true,
    ],
    [
      'an account has twelve digits',
      { StringLike: { 'aws:SourceAccount': '1*' }, StringNotLike: { 'aws:SourceAccount': '????????????' } },
      false,
    ],
    ['only a caller is anonymous', { StringEquals: { 'aws:SourceAccount': 'anonymous' } }, false],
    ['a caller may be anonymous', { StringEquals: { 'aws:PrincipalAccount': 'anonymous' } }, true],
    [
      'an ARN is one',
      { StringNotLike: { 'aws:SourceArn': 'arn:*:*:*:*:*' }, Null: { 'aws:SourceArn': 'false' } },
      false,
    ],
    [
      'an ARN is one for ARN operators',
      { ArnNotLike: { 'aws:SourceArn': 'arn:*:*:*:*:*' }, Null: { 'aws:SourceArn': 'false' } },
      false,
    ],
    [
      'an address is one',
      { NotIpAddress: { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] }, Null: { 'aws:SourceIp': 'false' } },
      false,
    ],
    ['an address is no block', { StringEquals: { 'aws:VpcSourceIp': '10.0.0.0/8' } }, false],
    [
      'a time is one',
      {
        DateNotEquals: { 'aws:CurrentTime': '2026-01-01' },
        DateLessThanEquals: { 'aws:CurrentTime': '2026-01-01' },
        DateGreaterThanEquals: { 'aws:CurrentTime': '2026-01-01' },
      },
      false,
    ],
    ['a time has a time of day', { StringEquals: { 'aws:CurrentTime': '2026-01-01' } }, false],
    ['a time is no count of seconds', { StringEquals: { 'aws:TokenIssueTime': '1767225600' } }, false],
    [
      'a time is written as a date with one',
      { StringEquals: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' }, DateEquals: { 'aws:CurrentTime': '2026-01-01' } },
      true,
    ],
    [
      'a time is dense',
      { DateGreaterThan: { 'aws:CurrentTime': 1767225600 }, DateLessThan: { 'aws:CurrentTime': 1767225601 } },
      true,
    ],
    [
      'seconds are whole',
      { DateGreaterThan: { 'aws:EpochTime': 1767225600 }, DateLessThan: { 'aws:EpochTime': 1767225601 } },
      false,
    ],
    [
      'seconds are numbers too',
      { NumericGreaterThan: { 'aws:EpochTime': 5 }, DateLessThan: { 'aws:EpochTime': 7 } },
      true,
    ],
    [
      'an age is whole',
      { NumericGreaterThan: { 'aws:MultiFactorAuthAge': 5 }, NumericLessThan: { 'aws:MultiFactorAuthAge': 6 } },
      false,
    ],
    ['an age is not negative', { NumericLessThan: { 'aws:MultiFactorAuthAge': 0 } }, false],
    ['an age has no leading zeros', { StringEquals: { 'aws:MultiFactorAuthAge': '05' } }, false],
    [
      'an age has one spelling',
      { StringNotEquals: { 'aws:MultiFactorAuthAge': '5' }, NumericEquals: { 'aws:MultiFactorAuthAge': '5.0' } },
      false,
    ],
  ])('%s', async (_, condition, expected) => {
    expect(await possible(condition)).toBe(expected);
  });

  it('may be untrue in no way that a Deny does not see', async () => {
    const denied = policyOf(
      { ...EVERYTHING, Condition: { Null: { 'aws:SecureTransport': 'false' } } },
      { Effect: 'Deny', ...EVERYTHING, Condition: { Bool: { 'aws:SecureTransport': ['true', 'false'] } } },
    );
    expect(await result(denied)).toBe('PASS');
  });
});

describe('blocks and ARN patterns that are too short', () => {
  const allow = (condition: RawCondition): Partial<RawStatement> => ({ ...EVERYTHING, Condition: condition });
  const deny = (condition: RawCondition): Partial<RawStatement> => ({ Effect: 'Deny', ...allow(condition) });

  it('reads an IPv6 address without a length as /32 where that is more access, else as /128', async () => {
    const one = { IpAddress: { k: '2001:db8::1' } };
    const block = { IpAddress: { k: '2001:db8::/32' } };
    const exactly = { IpAddress: { k: '2001:db8::1/128' } };
    expect(await result(policyOf(allow(one), deny(exactly)))).toBe('FAIL 0');
    expect(await result(policyOf(allow(one), deny(block)))).toBe('PASS');
    expect(await result(policyOf(allow(block), deny(one)))).toBe('FAIL 0');
    expect(await result(policyOf(allow(exactly), deny(one)))).toBe('PASS');
    expect(await result(policyOf(allow(block), deny({ NotIpAddress: { k: '2001:db8::1' } })))).toBe('FAIL 0');
    expect(await result(policyOf(allow(exactly), allow({ NotIpAddress: { k: '2001:db8::1' }, ...block })))).toBe(
      'FAIL 0,1',
    );
    expect(
      await result(policyOf(allow({ IpAddress: { k: '10.0.0.1' } }), deny({ IpAddress: { k: '10.0.0.1/32' } }))),
    ).toBe('PASS');
  });

  it('lets an ARN operator with fewer than six parts match nothing where a larger match is less access', async () => {
    const short = 'arn:aws:iam:*';
    const some = { ArnLike: { k: 'arn:aws:iam::1:role/r' } };
    expect(await result(policyOf(allow({ ArnLike: { k: short }, ...pin('k', 'arn:aws:iam::1:root') })))).toBe('FAIL 0');
    expect(await result(policyOf(allow(some), deny({ ArnLike: { k: short } })))).toBe('FAIL 0');
    expect(await result(policyOf(allow(some), deny({ ArnLike: { k: '*' } })))).toBe('PASS');
    expect(await result(policyOf(allow(some), deny({ ArnNotLike: { k: short } })))).toBe('FAIL 0');
    expect(await result(policyOf(allow({ ...some, ArnNotLike: { k: short } })))).toBe('FAIL 0');
    expect(await result(policyOf(allow({ ...some, ArnNotLike: { k: '*' } })))).toBe('PASS');
    expect(
      await result(policyOf(allow({ ArnLike: { k: 'arn:aws:s3:::b' } }), deny({ ArnNotLike: { k: short } }))),
    ).toBe('PASS');
  });
});

describe('Null and several operators', () => {
  it('tells absent from present', async () => {
    expect(await holds({ Null: { k: 'true' } }, 'absent')).toBe(true);
    expect(await holds({ Null: { k: true } }, 'a')).toBe(false);
    expect(await holds({ Null: { k: 'false' } }, ['a', 'b'])).toBe(true);
    expect(await holds({ Null: { k: ['true', 'false'] } }, 'a')).toBe(true);
    expect(await holds({ 'ForAllValues:Null': { k: 'true' } }, 'a')).toBe(true);
    expect(await holds({ 'ForAllValues:Null': { k: 'false' } }, 'absent')).toBe(true);
    expect(await holds({ 'ForAnyValue:Null': { k: ['true', 'false'] } }, 'a')).toBe(false);
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

const USER = `arn:aws:iam::${ACCOUNT}:user/`;
const OAI = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE';

const ofUsers = { 'forallvalues:stringequals': { 'aws:PrincipalType': 'User' } };
const ofNoServices = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };

describe('principals (semantics 5)', () => {
  const allow = (principal: RawPrincipal): Partial<RawStatement> => ({ ...EVERYTHING, Principal: principal });
  const deny = (principal: RawPrincipal): Partial<RawStatement> => ({
    Effect: 'Deny',
    ...EVERYTHING,
    Principal: principal,
  });
  const resource = (policy: RawPolicy): Promise<string> => result(policy, ANY_ACTION, 'RESOURCE_POLICY');

  it.each<[string, RawPrincipal, RawPrincipal, string]>([
    ['everyone in everyone', { AWS: '*' }, '*', 'PASS'],
    ['everyone not in AWS principals', '*', { AWS: '*' }, 'FAIL 0'],
    ['an account in AWS principals', { AWS: ACCOUNT }, { AWS: '*' }, 'PASS'],
    ['a unique id in AWS principals', { AWS: 'AROAX' }, { AWS: '*' }, 'PASS'],
    ['a service not in AWS principals', { Service: 'x.com' }, { AWS: '*' }, 'FAIL 0'],
    ['a provider not in AWS principals', { Federated: 'x.com' }, { AWS: '*' }, 'FAIL 0'],
    ['a canonical user not in AWS principals', { CanonicalUser: 'c' }, { AWS: '*' }, 'FAIL 0'],
    ['a CloudFront identity not in AWS principals', { AWS: OAI }, { AWS: '*' }, 'FAIL 0'],
    ['a CloudFront identity in itself', { AWS: OAI }, { AWS: OAI }, 'PASS'],
    ['a CloudFront identity in everyone', { AWS: OAI }, '*', 'PASS'],
    ['a CloudFront identity not in another', { AWS: OAI }, { AWS: `${OAI}2` }, 'FAIL 0'],
    ['any provider not in any provider', { Federated: '*' }, { Federated: '*' }, 'FAIL 0'],
    ['nobody but providers in any provider', { Federated: '*' }, { Federated: 'x.com' }, 'FAIL 0'],
    ['a user with a path in the user with it', { AWS: `${USER}team/a/bob` }, { AWS: `${USER}team/a/bob` }, 'PASS'],
    ['a user with a path not in the user without', { AWS: `${USER}team/bob` }, { AWS: `${USER}bob` }, 'FAIL 0'],
    [
      'an account number in the ARN of its partition',
      { AWS: ACCOUNT },
      { AWS: `arn:aws-cn:iam::${ACCOUNT}:root` },
      'PASS',
    ],
    [
      'an account number not in one of two partitions',
      { AWS: ACCOUNT },
      { AWS: [`arn:aws-cn:iam::${ACCOUNT}:root`, `arn:aws:iam::${ACCOUNT}:user/bob`] },
      'FAIL 0',
    ],
    [
      'an account number in both of two partitions',
      { AWS: ACCOUNT },
      { AWS: [`arn:aws-cn:iam::${ACCOUNT}:root`, `arn:aws:iam::${ACCOUNT}:root`] },
      'PASS',
    ],
    ['nobody in nobody', { AWS: [] }, { AWS: [] }, 'PASS'],
    ['an account not in nobody', { AWS: ACCOUNT }, {}, 'FAIL 0'],
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
    ['an account of another partition', { AWS: `arn:aws-cn:iam::${ACCOUNT}:root` }, { AWS: ACCOUNT }, 'PASS'],
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
    expect(await resource(policyOf({ ...EVERYTHING, NotPrincipal: { AWS: '*' } }))).toBe('FAIL 0');
    expect(await resource(policyOf({ ...EVERYTHING, NotPrincipal: {} }))).toBe('FAIL 0');
    expect(
      await resource(
        policyOf(
          { ...EVERYTHING, NotPrincipal: { AWS: '*' } },
          { ...deny({ Service: 'x.com' }), Condition: { Bool: { 'aws:PrincipalIsAWSService': 'true' } } },
        ),
      ),
    ).toBe('FAIL 0');
    expect(
      await resource(
        policyOf({ ...EVERYTHING, NotPrincipal: { Federated: '*', AWS: '*' } }, deny({ Federated: 'x.com' })),
      ),
    ).toBe('FAIL 0');
  });

  const names = {
    account: { AWS: ACCOUNT },
    root: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
    user: { AWS: BOB },
    role: { AWS: ROLE },
    session: { AWS: SESSION },
    federated: { AWS: FEDERATED },
    'user id': { AWS: 'AIDAX' },
    'role id': { AWS: 'AROAX' },
    cloudfront: { AWS: OAI },
    service: { Service: 'x.com' },
    provider: { Federated: 'p.com' },
    'any provider': { Federated: '*' },
    canonical: { CanonicalUser: 'c' },
    'AWS principals': { AWS: '*' },
  } as const;
  type Name = keyof typeof names;

  it.each<[Name, readonly Name[]]>([
    // The user's sessions too: one of them may be the session that is listed.
    ['user', ['account', 'root', 'user', 'federated', 'user id', 'canonical']],
    ['role', ['account', 'root', 'role', 'session', 'role id', 'provider', 'any provider', 'canonical']],
    ['session', ['account', 'root', 'role', 'session', 'role id', 'provider', 'any provider', 'canonical']],
    ['federated', ['account', 'root', 'user', 'federated', 'user id', 'canonical']],
    ['user id', ['account', 'root', 'user', 'federated', 'user id', 'canonical']],
    ['role id', ['account', 'root', 'role', 'session', 'role id', 'provider', 'any provider', 'canonical']],
    ['cloudfront', ['cloudfront', 'canonical']],
    ['service', ['service']],
    ['provider', ['account', 'root', 'role', 'session', 'role id', 'provider', 'any provider']],
    [
      'canonical',
      ['account', 'root', 'user', 'role', 'session', 'federated', 'user id', 'role id', 'cloudfront', 'canonical'],
    ],
  ])('%s is spared by a NotPrincipal of a Deny that may mean it by another name', async (allowed, spared) => {
    const found: string[] = [];
    for (const [name, listed] of Object.entries(names)) {
      const policy = policyOf(allow(names[allowed]), { Effect: 'Deny', ...EVERYTHING, NotPrincipal: listed });
      if ((await resource(policy)) === 'FAIL 0') found.push(name);
    }
    expect(found.toSorted()).toEqual([...spared, 'AWS principals'].toSorted());
  });

  it('reads a NotPrincipal without values as nobody in a Deny, and as everybody in an Allow', async () => {
    expect(await resource(policyOf(allow('*'), { Effect: 'Deny', ...EVERYTHING, NotPrincipal: {} }))).toBe('FAIL 0');
    expect(await resource(policyOf({ ...EVERYTHING, NotPrincipal: { AWS: [] } }))).toBe('FAIL 0');
  });

  it('lets a service come without its mark where no statement has a Resource', async () => {
    const trust: Partial<RawStatement> = { Action: 'sts:AssumeRole', Principal: { Service: 'x.com' } };
    const unmarked = { Null: { 'aws:PrincipalIsAWSService': 'true' } };
    expect(await resource(policyOf({ ...trust, Condition: unmarked }))).toBe('FAIL 0');
    expect(
      await resource(policyOf({ ...trust, Condition: unmarked }, { ...trust, Action: 'a:b', Resource: '*' })),
    ).toBe('FAIL 1');
    expect(await resource(policyOf({ ...trust, Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } } }))).toBe(
      'PASS',
    );
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
      { StringEquals: { 'aws:PrincipalAccount': '000000000000' } },
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
      'PASS',
    ],
    [
      'a user has a name',
      { AWS: `${USER}team/bob` },
      { StringNotEquals: { 'aws:username': 'bob' }, ...ofUsers },
      'PASS',
    ],
    ['a user has its name', { AWS: `${USER}team/bob` }, { StringEquals: { 'aws:username': 'bob' } }, 'FAIL 0'],
    [
      'a federated session has no name',
      { AWS: BOB },
      { StringEquals: { 'aws:PrincipalType': 'FederatedUser' }, Null: { 'aws:username': 'false' } },
      'PASS',
    ],
    ['a role has no name', { AWS: ROLE }, { Null: { 'aws:username': 'false' } }, 'PASS'],
    ['a service may carry a name', { Service: 'x.com' }, { Null: { 'aws:username': 'false' } }, 'FAIL 0'],
    [
      'a name is the end of the ARN',
      '*',
      {
        StringEquals: { 'aws:username': 'bob' },
        StringNotLike: { 'aws:PrincipalArn': '*bob' },
        ...ofUsers,
        ...ofNoServices,
      },
      'FAIL 0',
    ],
    [
      'a name is the end of the ARN of an account',
      { AWS: ACCOUNT },
      { StringEquals: { 'aws:username': 'bob' }, StringNotLike: { 'aws:PrincipalArn': '*bob' } },
      'PASS',
    ],
    ['names have no blanks', { AWS: ACCOUNT }, { StringLike: { 'aws:PrincipalArn': '*:user/* *' } }, 'PASS'],
    ['names have no letters beyond ASCII', { AWS: ACCOUNT }, { StringLike: { 'aws:PrincipalArn': '*é' } }, 'PASS'],
    ['names have no slash', { AWS: ACCOUNT }, { StringLike: { 'aws:PrincipalArn': '*/' } }, 'PASS'],
    ['names have some marks', { AWS: ACCOUNT }, { StringLike: { 'aws:PrincipalArn': '*:user/+=,.@_-' } }, 'FAIL 0'],
    ['paths have other marks', { AWS: ACCOUNT }, { StringLike: { 'aws:PrincipalArn': '*:user/!#:*/a' } }, 'FAIL 0'],
    ['names do not', { AWS: ACCOUNT }, { StringLike: { 'aws:PrincipalArn': '*:user/!#a' } }, 'PASS'],
    ['a path is no slash alone', { AWS: ACCOUNT }, { StringEquals: { 'aws:PrincipalArn': `${USER}/bob` } }, 'PASS'],
    ['a path may be two slashes', { AWS: ACCOUNT }, { StringEquals: { 'aws:PrincipalArn': `${USER}//bob` } }, 'FAIL 0'],
    [
      'the root has no name behind it',
      { AWS: ACCOUNT },
      { StringLike: { 'aws:PrincipalArn': '*:root?*', 'aws:PrincipalType': 'Account' } },
      'PASS',
    ],
    [
      'a unique id may be of a federated session',
      { AWS: 'AIDAX' },
      {
        ArnLike: { 'aws:PrincipalArn': 'arn:aws:sts::*:federated-user/x' },
        StringEquals: { 'aws:PrincipalType': 'FederatedUser' },
        Null: { 'aws:username': 'true' },
      },
      'FAIL 0',
    ],
    [
      'a unique id of a user has a name',
      { AWS: 'AIDAX' },
      { StringNotLike: { 'aws:username': '*' }, ...ofUsers },
      'PASS',
    ],
    [
      'a unique id of a role has no federated sessions',
      { AWS: 'AROAX' },
      { StringEquals: { 'aws:PrincipalType': 'FederatedUser' } },
      'PASS',
    ],
    [
      'a bare number is of any partition',
      { AWS: ACCOUNT },
      { ArnLike: { 'aws:PrincipalArn': 'arn:aws-cn:iam::*:*' } },
      'FAIL 0',
    ],
    ['partitions start with aws', { AWS: ACCOUNT }, { ArnLike: { 'aws:PrincipalArn': 'arn:x:iam::*:*' } }, 'PASS'],
    [
      'the anonymous may have the account anonymous',
      '*',
      {
        StringEquals: { 'aws:PrincipalAccount': 'anonymous', 'aws:PrincipalType': 'Anonymous' },
        Null: { 'aws:PrincipalArn': 'true' },
        ...ofNoServices,
      },
      'FAIL 0',
    ],
    [
      'nobody with an account is anonymous',
      { AWS: ACCOUNT },
      { StringEquals: { 'aws:PrincipalAccount': 'anonymous' } },
      'PASS',
    ],
    ['anybody but AWS principals may have no type', '*', { Null: { 'aws:PrincipalType': 'true' } }, 'FAIL 0'],
    ['AWS principals have a type', { AWS: ACCOUNT }, { Null: { 'aws:PrincipalType': 'true' } }, 'PASS'],
    [
      'services have service names',
      { Service: 'x.com' },
      { StringEquals: { 'aws:PrincipalServiceName': 'y.com' } },
      'FAIL 0',
    ],
    [
      'services may have several',
      { Service: 'x.com' },
      {
        'ForAnyValue:StringEquals': { 'aws:PrincipalServiceNamesList': 'y.com' },
        'ForAnyValue:StringLike': { 'aws:PrincipalServiceNamesList': 'z.*' },
      },
      'FAIL 0',
    ],
    ['services may have none', { Service: 'x.com' }, { Null: { 'aws:PrincipalServiceName': 'true' } }, 'FAIL 0'],
    [
      'others have none',
      { AWS: [ACCOUNT, OAI], Federated: '*', CanonicalUser: 'c' },
      { Null: { 'aws:PrincipalServiceName': 'false' } },
      'PASS',
    ],
    [
      'others have no list of them',
      { AWS: [ACCOUNT, OAI], Federated: '*', CanonicalUser: 'c' },
      { Null: { 'aws:PrincipalServiceNamesList': 'false' } },
      'PASS',
    ],
    ['a CloudFront identity is no service', { AWS: OAI }, { Bool: { 'aws:PrincipalIsAWSService': 'true' } }, 'PASS'],
    ['a CloudFront identity may carry any ARN', { AWS: OAI }, { ArnLike: { 'aws:PrincipalArn': BOB } }, 'FAIL 0'],
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
    const listing = { Action: '*', Resource: 'arn:aws:s3:::b/${s3:x}/*' };
    expect(await result(policyOf({ ...listing, Condition: pin('s3:x', ['a', 'b']) }))).toBe('PASS');
    expect(await result(policyOf({ ...listing, Condition: pin('s3:x', 'a') }))).toBe('FAIL 0');
    const withDefault = (condition: RawCondition): RawPolicy =>
      policyOf({ Action: '*', Resource: "arn:aws:s3:::b/${s3:x, 'x'}", Condition: condition });
    expect(await result(withDefault(pin('s3:x', 'absent')), object('x'))).toBe('FAIL 0');
    expect(await result(withDefault(pin('s3:x', ['a', 'b'])), object('x'))).toBe('FAIL 0');
    expect(await result(withDefault(pin('s3:x', 'a')), object('x'))).toBe('PASS');
    expect(await result(withDefault(pin('s3:x', '')), object('x'))).toBe('PASS');
    expect(await result(withDefault(pin('s3:x', '')), object(''))).toBe('FAIL 0');
    const empty = { Action: '*', Resource: "arn:aws:s3:::b${s3:x, ''}/*" };
    expect(await result(policyOf({ ...empty, Condition: pin('s3:x', 'absent') }), object('x'))).toBe('FAIL 0');
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

  it('before the fifth colon is replaced, or matches nothing', async () => {
    const user = { Action: '*', Resource: 'arn:aws:iam::${aws:PrincipalAccount}:user/bob' };
    const bob: RawAccess = { resources: ['arn:aws:iam::111122223333:user/bob'] };
    const same = { StringEquals: { 'aws:PrincipalAccount': '111122223333' } };
    const all = { ...EVERYTHING, Condition: same };
    const deny = { Effect: 'Deny' as const, Action: '*' };
    expect(await result(policyOf({ ...user, Condition: same }), bob)).toBe('FAIL 0');
    expect(await result(policyOf(all, { ...user, ...deny }), bob)).toBe('FAIL 0');
    expect(await result(policyOf(all, { ...deny, NotResource: user.Resource }), bob)).toBe('FAIL 0');
    expect(await result(policyOf({ Action: '*', NotResource: user.Resource, Condition: same }), bob)).toBe('FAIL 0');
    const star = { resources: ['arn:aws:iam::111122223333:user/*'] };
    expect(await result(policyOf(all, { ...deny, Resource: 'arn:aws:iam::*:user/${*}' }), star)).toBe('FAIL 0');
    const named = { ...EVERYTHING, Condition: { StringEquals: { 'aws:username': 'bob' } } };
    expect(await result(policyOf(named, { ...deny, Resource: '*${aws:username}' }), bob)).toBe('PASS');
    expect(await result(policyOf(named, { ...deny, Resource: '*:user/${aws:username}' }), bob)).toBe('FAIL 0');
    expect(await result(policyOf(all, { ...deny, Resource: '*:iam::${aws:PrincipalAccount}:user/bob' }), bob)).toBe(
      'FAIL 0',
    );
    expect(await result(policyOf(all, { ...deny, Resource: 'arn:${?}*:iam::111122223333:user/bob' }), bob)).toBe(
      'FAIL 0',
    );
  });

  it('is replaced in every part by ARN operators', async () => {
    const account = { StringEquals: { 'aws:PrincipalAccount': '111122223333' } };
    const source = { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns::${aws:PrincipalAccount}:t' } };
    const topic = { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns::111122223333:t' } };
    expect(
      await result(
        policyOf(
          { ...EVERYTHING, Condition: { ...account, ...topic } },
          { Effect: 'Deny', ...EVERYTHING, Condition: source },
        ),
      ),
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
            StringNotEqualsIgnoreCase: { a: 'X', b: '' },
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
