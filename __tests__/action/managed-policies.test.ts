import { expect, test } from 'vitest';
import { listOf, managedPolicy, policyNames, pretty, type RawStatement, statementsOf } from './policies.js';
import { play, RULES_FILE } from './stage.js';

const RULES = `version: 1
rules:
  - id: no-pass-role
    policies: ["policies/*.json"]
    forbid:
      - actions: ["iam:PassRole"]
`;

/**
 * Which Allow statements can grant iam:PassRole, told from the raw JSON in a few lines of its own. The arguments are AWS's:
 * an Allow grants the action when one of its Action patterns matches it, or none of its NotAction patterns does; the conditions
 * and resources in these documents can all be met. A Deny takes that back for sure only when it names the action and has
 * neither a condition nor any resource that it leaves out.
 */
function granting(statements: readonly RawStatement[]): readonly number[] {
  const denied = statements.some(
    (one) => one.Effect === 'Deny' && one.Condition === undefined && speaksOf(one) && coversAll(one),
  );
  if (denied) return [];
  return [...statements.entries()].filter(([, one]) => one.Effect === 'Allow' && speaksOf(one)).map(([index]) => index);
}

function speaksOf({ Action, NotAction }: RawStatement): boolean {
  return NotAction === undefined ? listOf(Action).some(isPassRole) : !listOf(NotAction).some(isPassRole);
}

function isPassRole(pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test('iam:PassRole');
}

function coversAll({ Resource }: RawStatement): boolean {
  return listOf(Resource).includes('*');
}

test('of all managed policies, exactly the statements that can grant iam:PassRole are found', async () => {
  const path = (name: string): string => `policies/${name}.json`;
  const change = Object.fromEntries(policyNames.map((name) => [path(name), pretty(managedPolicy(name))]));
  const expected = policyNames.flatMap((name) =>
    granting(statementsOf(managedPolicy(name))).map((index) => `${path(name)} ${index}`),
  );
  expect(policyNames.length).toBeGreaterThanOrEqual(1594);
  expect(expected.length).toBeGreaterThan(300);

  const step = await play({ base: { [RULES_FILE]: RULES }, change });

  const found = step.report?.findings.map((finding) => `${finding.path} ${finding.statement.index}`);
  expect(new Set(found)).toEqual(new Set(expected));
  expect(step.report?.findings.filter(({ evidence }) => evidence.kind !== 'witness')).toEqual([]);
  expect(step.report?.problems).toEqual([]);
  expect(step.outputs).toMatchObject({
    result: 'fail',
    checked: String(policyNames.length),
    violations: String(expected.length),
  });
  expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024);
}, 120_000);
