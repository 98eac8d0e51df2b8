import { decide } from '../../src/engine/question/access-not-granted.js';
import { readAccess } from '../../src/policy/access.js';
import { policyOf } from '../../src/policy/parse.js';
import { nodeOf } from '../text/node.js';
import type { EngineCheck } from './differential.js';

/** The engine under test: from texts to the indexes of its reasons. */
export const engineCheck: EngineCheck = (policyText, policyType, accessInput) => {
  const parsed = policyOf(nodeOf(policyText), policyType);
  if (!parsed.ok) throw new Error(`policy: ${parsed.problems.map(({ message }) => message).join('; ')}`);
  const decision = decide(parsed.document, policyType, readAccess(accessInput));
  if (decision.result === 'PASS') return { result: 'PASS', reasons: [], unconfirmed: [] };
  const unconfirmed = decision.reasons.flatMap(({ statement, evidence }) =>
    evidence.kind === 'unconfirmed' ? [{ index: statement.index, cause: evidence.cause }] : [],
  );
  // The search and the evaluator then contradict each other: one of them is wrong, whatever the answer is.
  const contradiction = unconfirmed.find(({ cause }) => cause.kind === 'not-reproduced');
  if (contradiction !== undefined) throw new Error(`statement ${contradiction.index}: the example was not reproduced`);
  return {
    result: 'FAIL',
    reasons: decision.reasons.map(({ statement }) => statement.index),
    unconfirmed: unconfirmed.map(({ index }) => index),
  };
};
