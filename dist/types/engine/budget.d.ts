/**
 * Work is counted, never timed, so that the same question gets the same answer on every machine (semantics 2). A step is one
 * position of one pattern moved over one character, or one comparison of like cost.
 */
export declare class Budget {
    #private;
    readonly limit: number;
    constructor(limit: number);
    get used(): number;
    get isExhausted(): boolean;
    /** @throws {BudgetExhausted} when the limit is passed */
    spend(steps: number): void;
}
/** Thrown through the search, and caught by `decide`, which turns it into an unconfirmed FAIL. */
export declare class BudgetExhausted extends Error {
    readonly limit: number;
    readonly name = "BudgetExhausted";
    constructor(limit: number);
}
