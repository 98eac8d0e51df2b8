/**
 * Work is counted, never timed, so that the same question gets the same answer on every machine (semantics 2). A step is one
 * position of one pattern moved over one character, or one comparison of like cost.
 */
export declare class Budget {
    #private;
    readonly limit: number;
    constructor(limit: number);
    /** Never more than the limit: what was not done is not counted. */
    get used(): number;
    get isExhausted(): boolean;
    /** @throws {BudgetExhausted} when the limit is passed */
    spend(steps: number): void;
}
/** Steps of work that one check may take before it gives up with an unconfirmed FAIL. */
export declare const DEFAULT_BUDGET = 2000000;
/** What going through so many characters is worth, in steps: a hundred are compared in the time that the search takes for a step. */
export declare function stepsOf(characters: number): number;
/** Thrown through the search, and caught by the question, which turns it into an unconfirmed FAIL. */
export declare class BudgetExhausted extends Error {
    readonly limit: number;
    readonly name = "BudgetExhausted";
    constructor(limit: number);
}
