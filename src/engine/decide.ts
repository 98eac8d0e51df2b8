import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType } from '../policy/document.js';
import type { Decision } from './decision.js';

/** Steps of work that one check may take before it gives up with an unconfirmed FAIL. */
export const DEFAULT_BUDGET = 2_000_000;

/** Decides whether some request inside `access` is allowed by the policy (semantics 1). */
export function decide(
  document: PolicyDocument,
  policyType: PolicyType,
  access: Access,
  budget: number = DEFAULT_BUDGET,
): Decision {
  throw new Error(`engine under construction: ${document.version} ${policyType} ${access.actions.length} ${budget}`);
}
