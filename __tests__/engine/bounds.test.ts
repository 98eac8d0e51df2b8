import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.js';
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
  const decision = decideStatements([ALLOW, DENY], { actions: ['s3:GetObject'] }, 2);
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
