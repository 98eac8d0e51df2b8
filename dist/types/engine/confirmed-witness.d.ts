import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import type { Evidence } from './decision.js';
/** What a request is to show: that this statement of the policy grants something of the access. */
export interface Grant {
    readonly document: PolicyDocument;
    readonly policyType: PolicyType;
    readonly access: Access;
    readonly statement: Statement;
}
/**
 * The evaluator, which knows nothing of the search, has to agree that the policy allows the request that the search found. Only then
 * is it reported as an example.
 */
export declare function prove({ document, policyType, access, statement }: Grant, request: Request): Evidence;
