import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';
import type { Evidence } from './decision.js';
import { type Values } from './requirement.js';
/** What is asked: does the policy grant the access? */
export interface Question {
    readonly document: PolicyDocument;
    readonly policyType: PolicyType;
    readonly access: Access;
}
/** What the search found: who asks, and with what. */
export interface Find {
    readonly values: Values;
    readonly principal: RequestPrincipal | undefined;
}
/**
 * What the search found is put together as a request, and the evaluator, which knows nothing of the search, has to agree that
 * the policy allows it. Only then is it reported as an example.
 */
export declare function prove({ document, policyType, access }: Question, statement: Statement, find: Find): Evidence;
/** The context keys that have a value. */
export declare function contextOf(values: Values): ReadonlyMap<string, readonly string[]>;
