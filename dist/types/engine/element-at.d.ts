/**
 * The element at an index that is known to exist.
 *
 * @throws {Error} where there is none: a fault of ours. Not a `RangeError`, which a question takes for its being too large.
 */
export declare function elementAt<Value>(list: readonly Value[], index: number): Value;
