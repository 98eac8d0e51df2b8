import type { PrincipalElement, PrincipalName } from '../policy/document.js';
import { type RequestPrincipal } from '../policy/request.js';
import type { Budget } from './budget.js';
import type { Part } from './compile.js';
import { type Requirement } from './requirement.js';
/**
 * Who may ask (semantics 5). The principals that a policy names, and one of each kind that it does not name, behave like
 * all there are; so the search goes through a finite list of candidates. A candidate may leave its name open: then the name is what the
 * search finds for `aws:PrincipalArn`.
 */
export interface Candidate {
    /** Whether a Principal element, or a NotPrincipal element, matches. */
    isMatchedBy(element: PrincipalElement): boolean;
    /** The keys that are tied to the principal. */
    readonly ties: readonly Tie[];
    /** The principal, once the values of its keys are known. */
    build(context: ReadonlyMap<string, readonly string[]>): RequestPrincipal;
}
export type Tie = Part & Requirement;
/** Candidates for every principal there is, given all names that the statements at hand use. */
export declare function candidates(names: readonly PrincipalName[], budget: Budget): Iterable<Candidate>;
