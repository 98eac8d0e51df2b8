import { describe, expect, test } from 'vitest';
import { DEFAULT_BUDGET } from '../../src/engine/budget.js';
import { decide } from '../../src/engine/question/access-not-granted.js';
import type { Access } from '../../src/policy/access.js';
import { ALLOW, ATTACKS, DENY } from './attacks.js';
import { accessOf, decideStatements, parsed } from './build.js';

/** Work is bounded by counted steps (semantics 2): questions made to hang or to crash the engine. */

describe('attacks end in time', () => {
  test.each(Object.entries(ATTACKS))(
    '%s',
    (_, statements) => {
      const decision = decideStatements(statements, { actions: ['s3:GetObject'] });
      expect(decision.result).toBe('FAIL');
    },
    20_000,
  );
});

test('out of budget is a FAIL that says so', () => {
  const deny = { ...DENY, Condition: { StringEquals: { 'k:a': 'x' } } };
  const decision = decideStatements([ALLOW, deny], { actions: ['s3:GetObject'] }, 2);
  expect(decision).toMatchObject({
    result: 'FAIL',
    reasons: [{ statement: { index: 0 }, evidence: { kind: 'unconfirmed', cause: { kind: 'budget', limit: 2 } } }],
  });
});

test('what was asked before does not change what a question costs', () => {
  const { document, policyType } = parsed({ Version: '2012-10-17', Statement: [ALLOW, { ...DENY, Action: 's3:P*' }] });
  const steps = (access: Access): number => decide(document, policyType, access).steps;
  const access = accessOf({ actions: ['s3:*'], resources: ['arn:*:s3:*:*:?x*'] });
  const first = steps(access);
  decideStatements([{ ...ALLOW, Action: 'iam:*' }], { resources: ['arn:aws:s3:::x'] });
  expect(steps(access)).toBe(first);
  expect(steps(accessOf({ actions: ['s3:*'], resources: ['arn:*:s3:*:*:?x*'] }))).toBe(first);
});

describe('what no Deny asks for is decided whatever becomes of the rest', () => {
  const nothing = { ...ALLOW, Action: 's3:Get*' };
  const access = { actions: ['s3:?'] };

  test('when the rest cannot be decided', () => {
    const mixed = { DateLessThan: { 'k:a': '2020-01-01' }, ArnLike: { 'k:a': '*' } };
    const asks = { ...DENY, Condition: { StringEquals: { 'k:a': 'x' } } };
    expect(decideStatements([{ ...ALLOW, Condition: mixed }, asks], access).result).toBe('FAIL');
    expect(decideStatements([{ ...nothing, Condition: mixed }, asks], access).result).toBe('PASS');
  });

  test('when the rest takes too long', () => {
    const denies = Array.from({ length: 8 }, (_, index) => ({
      ...DENY,
      Condition: {
        'ForAllValues:StringNotLike': { 'k:a': [`*v${index}*`, `${index}?*`] },
        StringNotEquals: { 'k:b': String(index) },
      },
    }));
    expect(decideStatements([nothing, ...denies], access, 5000).result).toBe('PASS');
    expect(decideStatements([ALLOW, ...denies], access)).toMatchObject({
      result: 'FAIL',
      reasons: [{ evidence: { kind: 'witness' } }],
    });
  });
});

test('as many keys as a policy has room for take no more than a look at each', () => {
  const keys = (name: string, value: string): object =>
    Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${name}:${index}`, value]));
  const denies = Array.from({ length: 8 }, () => ({ ...DENY, Condition: { StringEquals: keys('d', 'q') } }));
  const allow = { ...ALLOW, Condition: { StringEquals: keys('a', 'p') } };
  const { steps } = decideStatements([allow, ...denies], { actions: ['s3:GetObject'] });
  expect(steps).toBeLessThan(20_000);
});

test('what is asked of everybody costs no more for many principals', () => {
  const names = Array.from({ length: 20 }, (_, index) => `arn:aws:iam::111122223333:user/u${index}`);
  const allow = { ...ALLOW, Principal: { AWS: names }, Condition: { StringEquals: { 'aws:PrincipalType': 'Nobody' } } };
  const steps = (action: string): number => decideStatements([allow], { actions: [action] }).steps;
  expect(steps('?:x')).toBeLessThan(2 * steps('s3:x'));
});

describe('a bucket that many principals may use', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const account = (index: number): string => String(100_000_000_000 + index);
  const everybody = { ...DENY, Principal: '*' };

  test('is decided by the patterns of their ARNs', () => {
    const allow = { ...ALLOW, Principal: { AWS: numbers.map(account) } };
    const ci = { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ci-*' } };
    const deny = { ...everybody, Condition: { StringNotEquals: { 'aws:PrincipalAccount': '999999999999' } } };
    const access = { actions: ['s3:GetObject'] };
    expect(decideStatements([{ ...allow, Condition: ci }, deny], access).result).toBe('PASS');
  });

  test('costs no more where some of them are known by unique ids', () => {
    const names = numbers
      .slice(0, 30)
      .flatMap((index) => [
        `arn:aws:iam::${account(index)}:role/app/r${index}`,
        `arn:aws:sts::${account(index)}:assumed-role/r${index}/s`,
      ]);
    const ids = numbers.slice(0, 30).map((index) => `AROA${index}`);
    const allow = { ...ALLOW, Principal: '*', Condition: { StringLike: { 'aws:PrincipalArn': 'arn:*' } } };
    const deny = {
      ...everybody,
      Condition: { StringLike: { 'aws:PrincipalArn': ['*:role/*', '*:user/*', '*root', '*federated*'] } },
    };
    const service = { ...everybody, Condition: { Null: { 'aws:PrincipalArn': 'false' } } };
    const stepsWith = (AWS: readonly string[]): number => {
      const decision = decideStatements([allow, { ...DENY, NotPrincipal: { AWS } }, deny, service], {
        actions: ['s3:GetObject'],
      });
      expect(decision.result).toBe('PASS');
      return decision.steps;
    };
    expect(stepsWith([...names, ...ids])).toBeLessThan(2 * stepsWith([...names, ...ids.slice(0, 1)]));
  });
});

describe('a look at a Deny that may leave no choice', () => {
  const resources = (name: string): readonly string[] =>
    Array.from({ length: 15 }, (_, index) => `arn:aws:s3:::${name}-${index}/*`);
  const plain = Array.from({ length: 20 }, (_, index) => ({ ...DENY, Resource: resources(`d${index}`) }));
  const stepsOf = (statements: readonly object[]): number =>
    decideStatements(statements, { actions: ['s3:GetObject'] }).steps;

  test('is not taken where conditions leave one', () => {
    const asking = plain.map((deny) => ({ ...deny, Condition: { StringEquals: { 'k:a': 'x' } } }));
    expect(stepsOf([{ ...ALLOW, Resource: resources('a') }, ...asking])).toBeLessThan(3000);
  });

  test('is counted, however short it is', () => {
    const many = <Item>(item: Item): readonly Item[] => Array.from({ length: 2000 }, () => item);
    const asking = many({ ...DENY, Condition: { Bool: { 'k:a': 'true' } } });
    expect(stepsOf([...many(ALLOW), ...asking, DENY])).toBe(DEFAULT_BUDGET);
    expect(stepsOf([...many(ALLOW), DENY, ...asking])).toBeLessThan(100_000);
  });

  test('is not taken again for each principal', () => {
    const names = Array.from({ length: 20 }, (_, index) => `arn:aws:iam::111122223333:role/r${index}`);
    const allow = { ...ALLOW, Principal: { AWS: names }, Resource: resources('a') };
    const all = { ...DENY, Principal: '*', Condition: { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::1*' } } };
    const denies = plain.map((deny) => ({ ...deny, Principal: '*' }));
    expect(stepsOf([allow, all, ...denies])).toBeLessThan(60_000);
  });
});
