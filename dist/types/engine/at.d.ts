/**
 * The element at an index that is known to exist.
 *
 * @throws {Error} where there is none: a fault of ours. Not a `RangeError`, which `decide` takes for a question that is too large.
 */
export declare function at<Value>(list: readonly Value[], index: number): Value;
