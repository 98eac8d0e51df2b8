import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PolicyType, RawAccess } from './raw.js';
import { createOracle, type Oracle } from './z3.js';

/** The oracle alone on the cases that come with the specification. What is no policy at all is not for it to say. */

interface Case {
  readonly id: string;
  readonly policyType: PolicyType;
  readonly policyDocument: string;
  readonly access: readonly RawAccess[];
  readonly expected: { readonly result: 'PASS' | 'FAIL' | 'ERROR'; readonly reasons?: readonly number[] };
}

const CASES = readFileSync(new URL('../engine/semantics/cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case) // written for this project in this shape
  .filter(({ expected }) => expected.result !== 'ERROR');

let oracle: Oracle;
beforeAll(async () => {
  oracle = await createOracle();
});
afterAll(() => oracle.close());

it.each(CASES.map((one) => [one.id, one] as const))(
  '%s',
  async (_, { policyType, policyDocument, access, expected }) => {
    const policy = JSON.parse(policyDocument) as object; // all of them are objects
    const answers = await Promise.all(access.map((one) => oracle.check(policy, policyType, one)));
    expect(answers.flatMap(({ undecided }) => undecided)).toEqual([]);
    const reasons = new Set(answers.flatMap((answer) => answer.reasons));
    expect([...reasons].sort((a, b) => a - b)).toEqual(expected.reasons ?? []);
  },
);
