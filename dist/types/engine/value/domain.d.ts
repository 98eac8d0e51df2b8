import type { Budget } from '../budget.js';
import type { SearchResult } from '../search-result.js';
import type { Dimension, Part, Requirement } from './requirement.js';
/** Where the search stands: the domains of all dimensions that something is required of, each of one dimension. */
export type Domains = readonly Domain[];
/** A requirement, and the statement (its place among those to escape) whose failing it serves; what holds from the start has none. */
export interface Blamed extends Requirement {
    readonly blame: number | undefined;
}
/**
 * The values that one dimension may have: those that meet a list of requirements, which never changes, so that what is known of it stays
 * true wherever the domain stands.
 */
export declare class Domain {
    #private;
    readonly dimension: Dimension;
    readonly list: readonly Blamed[];
    readonly isShared: boolean;
    /** @param isShared whether other checks have the same one: then each of them pays for what one has found out */
    constructor(dimension: Dimension, list: readonly Blamed[], isShared?: boolean);
    /**
     * What comes of looking for values, where no variable ties the dimension to others: found out once. What is shared costs each check
     * the same, once, for what a check may do must not depend on the checks before it.
     */
    outcome(find: (domain: Domain) => SearchResult<readonly string[]>, budget: Budget): SearchResult<readonly string[]>;
}
/** The requirement that a part holds, whatever is chosen. */
export declare function required({ test }: Part): Blamed;
/**
 * The domains where all these parts have to hold. Few parts are soon compared each with each, and no statement has many: the caller
 * counts the square of their number.
 */
export declare function domainsOf(parts: readonly Part[]): Domains;
/** The domains where both have to hold; what is known of dimensions that only one of them has is kept. */
export declare function joined(domains: Domains, other: Domains, budget: Budget): Domains;
/** The same with one more requirement. */
export declare function and(domains: Domains, dimension: Dimension, requirement: Blamed, budget: Budget): Domains;
/** What is required of a dimension; `undefined` where that is nothing. */
export declare function domainOn(domains: Domains, dimension: Dimension): Domain | undefined;
