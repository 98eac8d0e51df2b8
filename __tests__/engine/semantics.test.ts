import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.js';
import type { AccessInput } from '../../src/policy/access.js';
import type { PolicyType } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/parse.js';
import { accessOf } from './build.js';

/** Cases with right answers and where they come from, gathered from AWS's pages and from what people reported of other tools. */
interface Case {
  readonly id: string;
  readonly policyType: PolicyType;
  readonly policyDocument: string;
  readonly access: readonly [AccessInput];
  readonly expected:
    | { readonly result: 'PASS' | 'FAIL'; readonly reasons: readonly number[] }
    | { readonly result: 'ERROR' };
  readonly source: string;
}

const CASES: readonly Case[] = readFileSync(resolve('__tests__/engine/semantics/cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** What we refuse, where the case has a verdict: an action with two colons (semantics 10), and a variable that no key can have (semantics 8). */
const REFUSED = new Set(['act-double-colon', 'var-negated-ifexists']);

test.each(CASES)('$id: $source', ({ id, policyType, policyDocument, access: [input], expected }) => {
  const parsed = parsePolicy(policyDocument, policyType);
  if (expected.result === 'ERROR' || REFUSED.has(id)) return expect(parsed.ok).toBe(false);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const decision = decide(parsed.document, policyType, accessOf(input));
  const reasons = decision.result === 'FAIL' ? decision.reasons : [];
  expect(decision.result).toBe(expected.result);
  expect(reasons.map(({ statement }) => statement.index)).toEqual(expected.reasons);
  for (const { evidence } of reasons) expect(evidence.kind).toBe('witness');
});
