import type { PolicyDocument, PolicyType } from '../policy/document.js';
import { type Request } from '../policy/request.js';
/** Which requests exist (semantics 1, 3, 4, 5 and 9). */
/**
 * Why this is no request that the policy is asked, or `undefined` when it is one.
 *
 * @param document whole: it says in which partition an account is, and whether a service must say that it is one
 */
export declare function requestProblem(request: Request, document: PolicyDocument, policyType: PolicyType): string | undefined;
