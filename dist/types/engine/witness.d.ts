import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import type { Evidence } from './decision.js';
/** What is asked: does the policy grant the access? */
export interface Question {
    readonly document: PolicyDocument;
    readonly policyType: PolicyType;
    readonly access: Access;
}
/**
 * The evaluator, which knows nothing of the search, has to agree that the policy allows the request that the search found. Only then
 * is it reported as an example.
 */
export declare function prove({ document, policyType, access }: Question, statement: Statement, request: Request): Evidence;
