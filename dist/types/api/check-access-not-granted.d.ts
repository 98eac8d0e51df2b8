import type { Reason } from '../engine/decision.js';
import type { PolicyDocument } from '../policy/document.js';
import { type CheckAccessNotGrantedInput } from './input.js';
/** The answer of the operation, as the service words it (api.md). */
export interface CheckAccessNotGrantedOutput {
    readonly result: 'PASS' | 'FAIL';
    readonly message: string;
    /** Only with FAIL. */
    readonly reasons?: readonly ReasonSummary[];
}
/** An Allow statement that grants some of the access. */
export interface ReasonSummary {
    readonly description: string;
    /** Counts from 0. */
    readonly statementIndex: number;
    /** The Sid, where there is one. */
    readonly statementId?: string;
}
/** An answer, and what is behind it. */
export interface Explanation {
    readonly answer: CheckAccessNotGrantedOutput;
    /** Those of the answer, in its order, each with an example request or why it has none. */
    readonly reasons: readonly Reason[];
    readonly document: PolicyDocument;
}
/**
 * The original operation, offline: does the policy grant none of the access?
 *
 * @throws {ValidationException} when the input does not fit the API, or all that is wrong with the policy is a resource that is no ARN, or a
 *   missing Principal
 * @throws {InvalidParameterException} when the policy document is not a valid policy
 * @throws {UnprocessableEntityException} when the policy document is larger, or nested deeper, than is read
 */
export declare function checkAccessNotGranted(input: CheckAccessNotGrantedInput): CheckAccessNotGrantedOutput;
/** The same for an input of unknown origin, with the examples that the service does not give. */
export declare function explainAccessNotGranted(input: unknown): Explanation;
