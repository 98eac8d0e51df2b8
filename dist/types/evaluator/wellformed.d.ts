import type { PolicyType } from '../policy/document.js';
import { type Request } from '../policy/request.js';
/** Which requests exist (semantics 1, 3, 5 and 9). */
/** Why this is no request that a policy of this type is asked, or `undefined` when it is one. */
export declare function requestProblem(request: Request, policyType: PolicyType): string | undefined;
