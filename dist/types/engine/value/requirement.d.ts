import type { Cidr } from '../../policy/address.js';
import type { Decimal } from '../../policy/decimal.js';
import type { ValueForm } from '../../policy/global-keys.js';
import type { TextLimit } from '../language/text-limit.js';
import type { TextSet } from '../language/text-set.js';
/**
 * The one form that every part of a statement takes before the search: a test on one dimension of a request. Action and resource
 * are dimensions that always have exactly one value; all others are context keys, which may have none, one or several.
 */
export type Dimension = typeof ACTION | typeof RESOURCE | string;
/** The dimensions that are no keys. Symbols, because any text can be a key. */
export declare const ACTION: unique symbol;
export declare const RESOURCE: unique symbol;
/** The context key that a dimension is; `undefined` for action and resource. */
export declare function keyOfDimension(dimension: Dimension): string | undefined;
/** What a test says about the values of its dimension. */
export type Test = 
/** Whatever the values are. */
{
    readonly kind: 'constant';
    readonly passes: boolean;
}
/** Null: only whether there is a value counts. */
 | {
    readonly kind: 'presence';
    readonly ifAbsent: boolean;
    readonly ifPresent: boolean;
    readonly empties: Empties;
} | {
    readonly kind: 'values';
    /** `one`: there is exactly one value, and it passes. `every` and `some`: the set operators. */
    readonly quantifier: 'one' | 'every' | 'some';
    readonly set: ValueSet;
    /** A value passes when it is outside the set. */
    readonly negated: boolean;
    /** The answer when there is no value. */
    readonly ifAbsent: boolean;
    readonly empties: Empties;
};
export type PresenceTest = Extract<Test, {
    readonly kind: 'presence';
}>;
export type ValuesTest = Extract<Test, {
    readonly kind: 'values';
}>;
/**
 * What the empty text is among the values (semantics 4): a value like any other; or the test is judged twice, with it and with it left
 * out, and passes if it passes either way, or only both ways.
 */
type Empties = 'values' | 'either' | 'both';
/** Whether a test is judged twice where the empty text is among the values. */
export declare function hasTwoReadings(test: Test): boolean;
/** The keys of the variables in a test. */
export declare function holesOf(test: Test): readonly string[];
/** One part of a statement: the statement matches a request when all its parts hold (semantics 1). */
export interface Part {
    readonly dimension: Dimension;
    readonly test: Test;
}
/** The part that asks for a value in a set of texts, or outside it. */
export declare function textsPart(dimension: Dimension, texts: TextSet, negated?: boolean): Part;
/** Whether there is exactly one value, and it is in a set of texts, or outside it. */
export declare function textsTest(texts: TextSet, negated?: boolean, ifAbsent?: boolean): Test;
/** A set of values: texts by pattern, or texts that are read as something else first. */
export type ValueSet = TextSet | OrderedSet | AddressSet | FormSet;
/** Numbers, or instants as seconds since the epoch. */
export interface OrderedSet {
    readonly kind: 'numeric' | 'date';
    /** Two values between the same neighbouring marks are both in the set or both outside. */
    readonly marks: readonly Decimal[];
    /** Whether texts that are no number, or no instant, are in the set. */
    readonly withOthers: boolean;
    has(value: Decimal): boolean;
}
/** Addresses of either family. */
export interface AddressSet {
    readonly kind: 'ip';
    /** The set is the union of these blocks. */
    readonly blocks: readonly Cidr[];
    /** Whether texts that are no address are in the set. */
    readonly withOthers: boolean;
}
/** The texts that a global key can have, where they are no set that patterns could write (semantics 4). */
export interface FormSet {
    readonly kind: 'form';
    readonly form: Extract<ValueForm, 'address' | 'date-time' | 'whole-number'>;
}
/** A test that must hold, or must fail. */
export interface Requirement {
    readonly test: Test;
    readonly holds: boolean;
}
/** What is required of each dimension. */
export type Requirements = ReadonlyMap<Dimension, readonly Requirement[]>;
/** The values of every dimension that something is required of; every other key is absent: a request, but for who asks. */
export type Assignment = ReadonlyMap<Dimension, readonly string[]>;
/** A set that one value must be in, or must not be in. */
export interface ValueLimit {
    readonly set: ValueSet;
    readonly inside: boolean;
}
/** Whether a limit is one that automata decide: a set of texts by pattern. */
export declare function isTextLimit(limit: ValueLimit): limit is TextLimit;
export {};
