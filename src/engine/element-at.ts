/**
 * The element at an index that is known to exist.
 *
 * @throws {Error} where there is none: a fault of ours. Not a `RangeError`, which a question takes for its being too large.
 */
export function elementAt<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`no element ${index} in a list of ${list.length}`);
  return value;
}
