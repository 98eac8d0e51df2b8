import { decide } from '../../src/engine/decide.js';
import { parseAccess } from '../../src/policy/access.js';
import { parsePolicy } from '../../src/policy/parse.js';
import type { EngineCheck } from './differential.js';

/** The engine under test: from texts to the indexes of its reasons. */
export const engineCheck: EngineCheck = (policyText, policyType, accessInput) => {
  const parsed = parsePolicy(policyText, policyType);
  if (!parsed.ok) throw new Error(`policy: ${parsed.problems.map(({ message }) => message).join('; ')}`);
  const read = parseAccess(accessInput);
  if ('problems' in read) throw new Error(`access: ${read.problems.map(({ message }) => message).join('; ')}`);
  const decision = decide(parsed.document, policyType, read.access);
  if (decision.result === 'PASS') return { result: 'PASS', reasons: [], unconfirmed: [] };
  return {
    result: 'FAIL',
    reasons: decision.reasons.map(({ statement }) => statement.index),
    unconfirmed: decision.reasons
      .filter(({ evidence }) => evidence.kind === 'unconfirmed')
      .map(({ statement }) => statement.index),
  };
};
