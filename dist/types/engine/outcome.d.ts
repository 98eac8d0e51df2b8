/** What a search step can end with. Only `none` is a proof. */
export type Outcome<Value> = {
    readonly kind: 'found';
    readonly value: Value;
} | {
    readonly kind: 'none';
} | {
    readonly kind: 'undecided';
    readonly what: string;
};
export declare const NONE: {
    readonly kind: 'none';
};
export declare function found<Value>(value: Value): Outcome<Value>;
/** The first alternative that is found; otherwise undecided if any was, otherwise none. */
export declare function firstFound<Alternative, Value>(alternatives: Iterable<Alternative>, solve: (alternative: Alternative) => Outcome<Value>): Outcome<Value>;
