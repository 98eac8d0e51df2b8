import type { AddressSet, OrderedSet, ValueSet } from './requirement.js';
/**
 * Typed values need no automata. The marks of the sets cut the line of numbers, of instants or of addresses into finitely many
 * regions, and two values of one region are in the same sets; so one sample of every region decides exactly. Each
 * region comes with two texts where it has them, for keys that need two different values.
 */
export declare function samples(sets: readonly (OrderedSet | AddressSet)[]): readonly string[];
/** Whether a text is in a typed set. A text of another type is in none (semantics 4). */
export declare function typedContains(set: Exclude<ValueSet, {
    readonly kind: 'texts';
}>, text: string): boolean;
