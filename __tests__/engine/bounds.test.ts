import { describe, expect, test } from 'vitest';
import { DEFAULT_BUDGET, decide } from '../../src/engine/decide.js';
import { accessOf, decideStatements, parsed } from './build.js';

/** Work is bounded by counted steps (semantics 2): questions made to hang or to crash the engine. */

const ALLOW = { Effect: 'Allow', Action: '*', Resource: '*' };
const DENY = { Effect: 'Deny', Action: '*', Resource: '*' };
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const KEYS = numbers(21).map((index) => `k${index}`);

/** Each is at most 1 MiB, and each once took from five seconds to minutes, or gigabytes. */
const ATTACKS: Readonly<Record<string, readonly object[]>> = {
  'stars against stars': [
    { ...ALLOW, Resource: `${'*a'.repeat(100_000)}b` },
    { ...DENY, Resource: `${'*b'.repeat(100_000)}a` },
  ],
  'an automaton of exponential size': [
    { ...ALLOW, Resource: `*a${'?'.repeat(40)}` },
    { ...DENY, Resource: `*b${'?'.repeat(39)}*` },
  ],
  'thousands of Allow statements': numbers(8000).map(() => ALLOW),
  'thousands of Deny statements that each need a choice': [
    ALLOW,
    ...numbers(5000).map((index) => ({ ...DENY, Condition: { StringNotEquals: { [`k:${index}`]: 'x' } } })),
  ],
  'many actions and many resources': [
    {
      Effect: 'Allow',
      Action: [...numbers(10_000).map(() => 'a:b'), 's3:GetObject'],
      Resource: [...numbers(10_000).map(() => 'a'), '*'],
    },
  ],
  'variables that may each be there or not': [
    { ...ALLOW, Resource: `arn:aws:s3:::${KEYS.map((key) => `\${${key}}`).join('')}` },
    ...KEYS.map((key) => ({ ...DENY, Condition: { Null: { [key]: 'false' } } })),
  ],
  'thousands of variables': [
    {
      ...ALLOW,
      Resource: numbers(5000)
        .map((index) => `arn:aws:s3:::\${k${index}}`)
        .join(''),
    },
  ],
  'thousands of keys': [
    { ...ALLOW, Condition: { StringEquals: Object.fromEntries(numbers(20_000).map((index) => [`k:${index}`, 'x'])) } },
  ],
  'users by federated users': [
    {
      ...ALLOW,
      Principal: {
        AWS: numbers(700).flatMap((index) => [
          `arn:aws:iam::123456789012:user/u${index}`,
          `arn:aws:sts::123456789012:federated-user/f${index}`,
        ]),
      },
      Condition: { StringEquals: { 'aws:PrincipalType': 'None' } },
    },
  ],
  'a very long default': [{ ...ALLOW, Resource: `arn:aws:s3:::\${k, '${'a'.repeat(900_000)}'}` }],
  'more numbers than a check can compare': [
    { ...ALLOW, Condition: { NumericEquals: { k: numbers(50_000) }, NumericNotEquals: { k: numbers(50_000) } } },
  ],
};

describe('attacks end in time', () => {
  test.each(Object.entries(ATTACKS))(
    '%s',
    (_, statements) => {
      const decision = decideStatements(statements, { actions: ['s3:GetObject'] });
      if (decision.result === 'PASS') expect(decision.steps).toBeLessThanOrEqual(DEFAULT_BUDGET);
      else expect(decision.reasons.length).toBeGreaterThan(0);
    },
    20_000,
  );
});

test('out of budget is a FAIL that says so', () => {
  const decision = decideStatements([ALLOW, DENY], { actions: ['s3:GetObject'] }, 5);
  expect(decision).toMatchObject({
    result: 'FAIL',
    reasons: [{ statement: { index: 0 }, evidence: { kind: 'unconfirmed', cause: { kind: 'budget', limit: 5 } } }],
  });
});

test('what was asked before does not change what a question costs', () => {
  const { document, policyType } = parsed({ Version: '2012-10-17', Statement: [ALLOW, { ...DENY, Action: 's3:P*' }] });
  const steps = (): number => decide(document, policyType, accessOf({ actions: ['s3:*'] })).steps;
  const first = steps();
  decideStatements([{ ...ALLOW, Action: 'iam:*' }], { resources: ['arn:aws:s3:::x'] });
  expect(steps()).toBe(first);
});
