/** What a search step can end with. Only `none` is a proof. */
export type SearchResult<Value> = {
    readonly kind: 'found';
    readonly value: Value;
} | {
    readonly kind: 'none';
} | {
    readonly kind: 'undecided';
    readonly why: Undecided;
};
/** Why a search can neither find anything nor prove that there is nothing. */
export type Undecided = 
/** More statements to escape than the limit stand in each other's way. */
{
    readonly kind: 'depth';
    readonly limit: number;
}
/** Operators of different types test the values of a key. */
 | {
    readonly kind: 'mixed-types';
    readonly key: string;
}
/** So many values of these keys, which variables stand for, were tried in vain that the rest was left. */
 | {
    readonly kind: 'variables';
    readonly keys: readonly string[];
};
export declare const NONE: {
    readonly kind: 'none';
};
export declare function found<Value>(value: Value): SearchResult<Value>;
/** The first alternative that is found; otherwise undecided if any was, otherwise none. */
export declare function firstFound<Alternative, Value>(alternatives: Iterable<Alternative>, solve: (alternative: Alternative) => SearchResult<Value>): SearchResult<Value>;
