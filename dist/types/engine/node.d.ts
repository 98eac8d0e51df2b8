import type { Budget } from './budget.js';
import type { Outcome } from './outcome.js';
import type { Dimension, Part, Requirement } from './requirement.js';
/** Where the search stands: what is required of each dimension that something is required of. */
export type Node = readonly Demands[];
/** A requirement, and the Deny statement (its place among those to escape) whose failing it serves; what holds from the start has none. */
export interface Blamed extends Requirement {
    readonly blame: number | undefined;
}
/** What is required of one dimension. The list never changes, so what is known of it stays true in every node that has it. */
export declare class Demands {
    #private;
    readonly dimension: Dimension;
    readonly list: readonly Blamed[];
    readonly isShared: boolean;
    /** @param isShared whether other checks have the same demands: then each of them pays for what one has found out */
    constructor(dimension: Dimension, list: readonly Blamed[], isShared?: boolean);
    /**
     * What comes of looking for values, where no variable ties the dimension to others: found out once. What is shared costs each check
     * the same, once, for what a check may do must not depend on the checks before it.
     */
    outcome(find: (demands: Demands) => Outcome<readonly string[]>, budget: Budget): Outcome<readonly string[]>;
}
/** The requirement that a part holds, whatever is chosen. */
export declare function required({ test }: Part): Blamed;
/**
 * The node in which all these parts have to hold. Few parts are soon compared each with each, and no statement has many: the caller
 * counts the square of their number.
 */
export declare function nodeOf(parts: readonly Part[]): Node;
/** The node in which both have to hold; what is known of dimensions that only one of them has is kept. */
export declare function joined(node: Node, other: Node, budget: Budget): Node;
/** The node with one more requirement. */
export declare function and(node: Node, dimension: Dimension, requirement: Blamed, budget: Budget): Node;
/** What is required of a dimension; `undefined` where that is nothing. */
export declare function demandsOn(node: Node, dimension: Dimension): Demands | undefined;
