import type { Access } from '../../policy/access.js';
import type { PolicyDocument, PolicyType } from '../../policy/document.js';
import type { Decision } from '../decision.js';
import { CompiledPolicy } from '../statement/compile.js';
import { CompiledAccess } from '../statement/compiled-access.js';
/**
 * Decides whether some request inside `access` is allowed by the policy (semantics 1), Allow by Allow: a statement is a reason
 * when some request inside the access is matched by it and by no Deny. PASS is a proof; every reason carries a request that the
 * evaluator confirmed, or says why it has none.
 *
 * @param budget the steps that the whole check may take; when they run out, the Allow statements not yet decided count as reasons
 */
export declare function decide(document: PolicyDocument, policyType: PolicyType, access: Access, budget?: number): Decision;
/** The same for many policies and many accesses, each of them compiled once. */
export declare function decideCompiled(policy: CompiledPolicy, access: CompiledAccess, budget?: number): Decision;
