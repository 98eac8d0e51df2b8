import type { Budget } from '../budget.js';
import type { Bindings } from '../language/hole.js';
import { type TextLimit } from '../language/text-limit.js';
import { type SearchResult } from '../search-result.js';
import { type Dimension, type Requirement, type Test } from './requirement.js';
import { type Shape } from './shape.js';
/**
 * The values of one dimension. With the shape of the values chosen (none, one, several, the empty text among them), what the requirements
 * ask becomes limits on single values, and each of those is decided exactly: texts by automata, typed values by samples.
 */
export interface ValueSearch {
    readonly dimension: Dimension;
    readonly bindings: Bindings;
    readonly budget: Budget;
    /** The bindings once the dimension has this value: it may be what an open hole stands for. */
    bindingsWith(text: string): Bindings;
    /** Finds a text within limits, or proves that there is none. */
    findText(limits: readonly TextLimit[]): string | undefined;
}
/** Values of a dimension that meet all requirements: an empty list is an absent key. */
export declare function findValues(requirements: readonly Requirement[], shapes: readonly Shape[], search: ValueSearch): SearchResult<readonly string[]>;
/** The search without open holes: automata decide. */
export declare class ExactSearch implements ValueSearch {
    readonly dimension: Dimension;
    readonly bindings: Bindings;
    readonly budget: Budget;
    constructor(dimension: Dimension, bindings: Bindings, budget: Budget);
    bindingsWith(): Bindings;
    findText(limits: readonly TextLimit[]): string | undefined;
}
/** Whether a test holds for given values: how the search recognises the statements that a request runs into. */
export declare function holdsFor(test: Test, values: readonly string[], bindings: Bindings, budget: Budget): boolean;
