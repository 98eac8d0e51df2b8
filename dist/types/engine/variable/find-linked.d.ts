import type { Budget } from '../budget.js';
import { type Bindings } from '../language/hole.js';
import { type SearchResult } from '../search-result.js';
import { type Assignment, type Dimension, type Requirements } from '../value/requirement.js';
/**
 * Policy variables tie dimensions together: the resource that `${aws:username}` lets through depends on the value that a condition
 * asks of the same key. The dimensions so linked are solved together: first it is settled, key by key, whether it has exactly one value,
 * then one key after another gets a value, until only texts without holes are left. Values come from the relaxed search,
 * which is also what proves that no value will do, often before all keys are settled; a value that failed is excluded, and the search
 * asked again.
 */
/** The keys that variables stand for, and the dimensions linked by them. */
interface Links {
    readonly keys: readonly string[];
    readonly dimensions: ReadonlySet<Dimension>;
}
/** What the variables in requirements link: groups of dimensions that have nothing to do with one another. */
export declare function linksOf(requirements: Requirements, budget: Budget): readonly Links[];
/** What variables stand for in a request with these values. */
export declare function bindingsOf(keys: readonly string[], values: Assignment): Bindings;
/** Values for all linked dimensions. */
export declare function findLinked(requirements: Requirements, links: Links, budget: Budget): SearchResult<Assignment>;
export {};
