import { expect, test } from 'vitest';
import { decideStatements } from './build.js';

/** Whether a key has a value is settled key by key, and only as far as it matters: never 2^n ways for n variables. */

const KEYS = Array.from({ length: 24 }, (_, place) => `aws:PrincipalTag/t${place}`);
const RESOURCES = KEYS.map((key) => `arn:aws:s3:::b/\${${key}}/x`);
const ALLOW = { Effect: 'Allow', Action: 's3:*' };
const DENY = { ...ALLOW, Effect: 'Deny' };
const VARIABLES = KEYS.map((key) => `\${${key}}`);

test.each<readonly [string, readonly object[]]>([
  [
    'in one list',
    [
      { ...ALLOW, Resource: RESOURCES },
      { ...DENY, Resource: RESOURCES },
    ],
  ],
  ['in a Deny for each', [{ ...ALLOW, Resource: RESOURCES }, ...RESOURCES.map((Resource) => ({ ...DENY, Resource }))]],
  [
    'in a NotResource',
    [
      { ...ALLOW, Resource: RESOURCES },
      { ...DENY, NotResource: RESOURCES.map((resource) => resource.replace(/x$/, 'y')) },
    ],
  ],
  [
    'in one pattern',
    [ALLOW, DENY].map((statement) => ({ ...statement, Resource: `arn:aws:s3:::b/${VARIABLES.join('/')}` })),
  ],
  [
    'in one pattern, with defaults',
    [ALLOW, DENY].map((statement) => ({
      ...statement,
      Resource: `arn:aws:s3:::b/${KEYS.map((key) => `\${${key}, 'x'}`).join('/')}`,
    })),
  ],
  [
    'for one key',
    [ALLOW, DENY].map((statement) => ({
      ...statement,
      Resource: '*',
      Condition: { StringLike: { 'k:x': VARIABLES } },
    })),
  ],
])('24 variables that are allowed and denied alike, %s', (_, statements) => {
  const decision = decideStatements(statements, { actions: ['s3:GetObject'] });
  expect(decision.result).toBe('PASS');
  expect(decision.steps).toBeLessThan(200_000);
});

test('one variable that is not denied among 24 gets through', () => {
  const statements = [
    { ...ALLOW, Resource: RESOURCES },
    { ...DENY, Resource: RESOURCES.slice(1) },
  ];
  const decision = decideStatements(statements, { actions: ['s3:GetObject'] });
  expect(decision).toMatchObject({ result: 'FAIL', reasons: [{ evidence: { kind: 'witness' } }] });
});
