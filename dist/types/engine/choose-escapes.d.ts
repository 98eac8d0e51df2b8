import type { Budget } from './budget.js';
import { type SearchResult, type Undecided } from './search-result.js';
import type { CompiledStatement } from './statement/compile.js';
import { type Domains } from './value/domain.js';
import { type Assignment } from './value/requirement.js';
/**
 * The choice. A request escapes a statement when at least one of its parts fails. The search finds a request for
 * what is required so far, looks for a statement that matches it though it has to be escaped, and requires in turn that one of its parts
 * fails; statements that never come in the way are never thought about. When the requirements on a dimension contradict each
 * other, the statements that brought them in are to blame, and the search goes straight back to the last one of them.
 * A statement is known by its place in the list of those to escape: what it is in its document, and in which, does not matter here.
 */
type Step = {
    readonly kind: 'found';
    readonly value: Assignment;
}
/** There is nothing here, whatever is chosen for statements whose places are not among `blamed`. */
 | {
    readonly kind: 'conflict';
    readonly blamed: ReadonlySet<number>;
} | {
    readonly kind: 'undecided';
    readonly why: Undecided;
};
/** What came of a step of the search, for whoever watches it: each is told of, in the order of the search. */
interface Visit {
    readonly domains: Domains;
    /** How many parts were made to fail on the way there. */
    readonly depth: number;
    readonly step: Step;
    /** The place of a statement that matches what was found though it has to be escaped. */
    readonly match: number | undefined;
}
/**
 * Finds values that meet all requirements and that no statement to escape matches.
 *
 * @param watch decides nothing
 */
export declare function choose(domains: Domains, escapes: readonly CompiledStatement[], budget: Budget, watch?: (visit: Visit) => void): SearchResult<Assignment>;
/**
 * Whether plainly no request in these domains fails any part of a statement, so that there is nothing to choose. Only a short statement without
 * conditions is looked at: there a glance is less work than the search that it may save.
 */
export declare function isInescapable({ parts }: CompiledStatement, domains: Domains, budget: Budget): boolean;
export {};
