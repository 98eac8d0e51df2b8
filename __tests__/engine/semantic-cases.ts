import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessInput } from '../../src/policy/access.js';
import type { PolicyType } from '../../src/policy/document.js';
import { accessOf } from './build.js';
import type { Engine } from './golden.js';

/** Cases with right answers and where they come from, gathered from AWS's pages and from what people reported of other tools. */
export interface SemanticCase {
  readonly id: string;
  readonly policyType: PolicyType;
  readonly policyDocument: string;
  readonly access: readonly [AccessInput];
  readonly expected: Answer;
  readonly source: string;
}

type Answer =
  | { readonly result: 'PASS' | 'FAIL'; readonly reasons: readonly number[] }
  /** The policy is refused. */
  | { readonly result: 'ERROR' };

/** What we refuse, where the case has a verdict: an action with two colons (semantics 10), and a variable that no key can have (semantics 8). */
const REFUSED = new Set(['act-double-colon', 'var-negated-ifexists']);

export const SEMANTIC_CASES: readonly SemanticCase[] = readFileSync(
  join(import.meta.dirname, 'semantics/cases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line): SemanticCase => JSON.parse(line))
  .map((one) => (REFUSED.has(one.id) ? { ...one, expected: { result: 'ERROR' } } : one));

/** What an engine answers to a case; a FAIL without an example of each reason is no answer. */
export function answerOf({ policyDocument, policyType, access: [input] }: SemanticCase, engine: Engine): Answer {
  const parsed = engine.parsePolicy(policyDocument, policyType);
  if (!parsed.ok) return { result: 'ERROR' };
  const decision = engine.decide(parsed.document, policyType, accessOf(input));
  if (decision.result === 'PASS') return { result: 'PASS', reasons: [] };
  const shown = decision.reasons.filter(({ evidence }) => evidence.kind === 'witness');
  return { result: 'FAIL', reasons: shown.map(({ statement }) => statement.index) };
}

export function isAnswered(one: SemanticCase, engine: Engine): boolean {
  return JSON.stringify(answerOf(one, engine)) === JSON.stringify(one.expected);
}
