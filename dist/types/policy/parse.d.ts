import type { PolicyDocument, PolicyType } from './document.js';
import { type JsonNode } from './json.js';
import { type Problem } from './problem.js';
/** A document, or everything that is wrong with it. */
export type ParseResult = {
    readonly ok: true;
    readonly document: PolicyDocument;
    readonly policyType: PolicyType;
}
/** At least one problem, in the order of the document. */
 | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/**
 * Reads a policy document (semantics 8). Strict: what is not understood is a problem, never skipped or repaired.
 *
 * @param policyType `auto` reads a document as a resource policy exactly when a Principal or NotPrincipal stands in it.
 */
export declare function parsePolicy(text: string, policyType: PolicyType | 'auto'): ParseResult;
/** Reads what is known to be no template, and no file of another sort. */
export declare function readDocument(root: JsonNode, policyType: PolicyType | 'auto'): ParseResult;
