import { DEFAULT_BUDGET } from '../../src/engine/budget.js';
import type { Decision } from '../../src/engine/decision.js';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { type AccessInput, readAccess } from '../../src/policy/access.js';
import type { PolicyDocument, PolicyType } from '../../src/policy/document.js';
import { policyOf } from '../../src/policy/parse.js';
import { nodeOf } from '../text/node.js';

export interface Parsed {
  readonly document: PolicyDocument;
  readonly policyType: PolicyType;
}

/** Parses a policy that has to be valid. Its keys may have any names, also such as templates have. */
export function parsed(policy: object, policyType: PolicyType | 'auto' = 'auto'): Parsed {
  return parsedText(JSON.stringify(policy), policyType);
}

export function parsedText(text: string, policyType: PolicyType | 'auto' = 'auto'): Parsed {
  const result = policyOf(nodeOf(text), policyType);
  if (!result.ok) throw new Error(`invalid test policy: ${JSON.stringify(result.problems)}`);
  return result;
}

/** An access as it stands: what can match nothing is a good test too. */
export const accessOf = readAccess;

/** Decides about the statements of a policy in version 2012-10-17. */
export function decideStatements(
  statements: readonly object[],
  access: AccessInput,
  budget: number = DEFAULT_BUDGET,
): Decision {
  const { document, policyType } = parsed({ Version: '2012-10-17', Statement: statements });
  return decide(document, policyType, accessOf(access), budget);
}

/** The indexes of the statements that are reasons; none with PASS. */
export function reasonIndexes(decision: Decision): readonly number[] {
  return decision.result === 'PASS' ? [] : decision.reasons.map(({ statement }) => statement.index);
}
