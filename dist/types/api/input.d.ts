import { type Access, type AccessInput } from '../policy/access.js';
import type { PolicyType } from '../policy/document.js';
/** What the operation takes (api.md). */
export interface CheckAccessNotGrantedInput {
    /** The JSON text of the policy. */
    readonly policyDocument: string;
    readonly policyType: PolicyType;
    /** One access object, or none: then nothing is asked. */
    readonly access: readonly AccessInput[];
}
/** An input that fits the API. */
interface ValidInput {
    readonly policyDocument: string;
    readonly policyType: PolicyType;
    /** `undefined` when nothing is asked. */
    readonly access: Access | undefined;
}
/**
 * Checks an input of unknown origin against the table of api.md.
 *
 * @throws {ValidationException} naming every member that does not fit
 */
export declare function validate(input: unknown): ValidInput;
export {};
