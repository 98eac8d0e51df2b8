import { type JsonResult } from '../text/json.js';
import { type Node } from '../text/node.js';
import type { Problem } from '../text/problem.js';
import type { PolicyDocument, PolicyType } from './document.js';
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
 * Reads the JSON text of a policy document (semantics 8). Strict: what is not understood is a problem, never skipped or repaired.
 *
 * @param policyType `auto` reads a document as a resource policy exactly when a Principal or NotPrincipal stands in it.
 */
export declare function parsePolicy(text: string, policyType: PolicyType | 'auto'): ParseResult;
/** The value that the text of a policy spells: neither a template, nor a file of another sort. */
export declare function readPolicyText(text: string): JsonResult;
/** The same for a tree of whatever origin that is known to be no template, and no file of another sort. Paths begin at its root. */
export declare function policyOf(root: Node, policyType: PolicyType | 'auto'): ParseResult;
