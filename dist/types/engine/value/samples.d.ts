import type { AddressSet, FormSet, OrderedSet } from './requirement.js';
/**
 * Typed values need no automata. The marks of the sets cut the line of numbers, of instants or of addresses into finitely many
 * regions, and two values of one region are in the same sets; so one sample of every region decides exactly. Each
 * region comes with two texts where it has them, for keys that need two different values. They are made one by one: of very many, the
 * first that fits is enough.
 */
export declare function samples(sets: readonly TypedSet[]): Iterable<string>;
/** A set of values that are read as something else than text. */
export type TypedSet = OrderedSet | AddressSet | FormSet;
/** Whether a text is in a typed set. What becomes of a text of another type, the set says (semantics 4). */
export declare function typedContains(set: TypedSet, text: string): boolean;
