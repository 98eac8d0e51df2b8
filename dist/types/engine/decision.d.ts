import type { Pattern, PatternElement, Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import type { Undecided } from './search-result.js';
/** The answer to "does this policy grant this access?" (semantics 1 and 2). */
export type Decision = 
/** A proof: no request inside the access is allowed. */
{
    readonly result: 'PASS';
    readonly steps: number;
}
/** Reasons in the order of the document; at least one. */
 | {
    readonly result: 'FAIL';
    readonly reasons: readonly Reason[];
    readonly steps: number;
};
/** An Allow statement that lets some request inside the access through. */
export interface Reason {
    readonly statement: Statement;
    readonly evidence: Evidence;
}
/** What shows that the access is granted, or why nothing shows that it is not. */
export type Evidence = {
    readonly kind: 'witness';
    /** A request that the evaluator found to be inside the access, matched by the statement and by no Deny. */
    readonly request: Request;
    /** The part of the statement that matches the witness's action, and its resource (absent without Resource element). */
    readonly action: Origin;
    readonly resource: Origin | undefined;
    /** Resource patterns of Deny statements that would match the request, if they were read as AWS may not read them (semantics 3). */
    readonly sparedBy: readonly Pattern[];
} | {
    readonly kind: 'unconfirmed';
    readonly cause: UnconfirmedCause;
};
/** Which string of a statement lets a request through; for NotAction and NotResource it is the element as a whole. */
export type Origin = {
    readonly kind: 'pattern';
    readonly pattern: Pattern;
} | {
    readonly kind: 'not-element';
    readonly element: PatternElement;
};
/** Why a FAIL has no example. */
export type UnconfirmedCause = 
/** The work of this check reached its limit. */
{
    readonly kind: 'budget';
    readonly limit: number;
}
/** The search could neither find a request nor prove that there is none. */
 | {
    readonly kind: 'undecided';
    readonly why: Undecided;
}
/** The evaluator did not agree with the search. This is a bug of ours, and so a FAIL. */
 | {
    readonly kind: 'not-reproduced';
    readonly request: Request;
};
