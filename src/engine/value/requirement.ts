import type { Cidr } from '../../policy/address.js';
import type { Decimal } from '../../policy/decimal.js';
import type { ValueForm } from '../../policy/global-keys.js';
import type { TextLimit } from '../language/text-limit.js';
import type { Texts } from '../language/texts.js';

/**
 * The one form that every part of a statement takes before the search: a test on one dimension of a request. Action and resource
 * are dimensions that always have exactly one value; all others are context keys, which may have none, one or several.
 */
export type Dimension = typeof ACTION | typeof RESOURCE | string;

/** The dimensions that are no keys. Symbols, because any text can be a key. */
export const ACTION = Symbol('action');
export const RESOURCE = Symbol('resource');

/** The context key that a dimension is; `undefined` for action and resource. */
export function keyOfDimension(dimension: Dimension): string | undefined {
  return typeof dimension === 'string' ? dimension : undefined;
}

/** What a test says about the values of its dimension. */
export type Test =
  /** Whatever the values are. */
  | { readonly kind: 'constant'; readonly passes: boolean }
  /** Null: only whether there is a value counts. */
  | {
      readonly kind: 'presence';
      readonly ifAbsent: boolean;
      readonly ifPresent: boolean;
      readonly empties: Empties;
    }
  | {
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

type PresenceTest = Extract<Test, { readonly kind: 'presence' }>;
type ValuesTest = Extract<Test, { readonly kind: 'values' }>;

/**
 * What the empty text is among the values (semantics 4): a value like any other; or the test is judged twice, with it and with it left
 * out, and passes if it passes either way, or only both ways.
 */
export type Empties = 'values' | 'either' | 'both';

/** Whether a test is judged twice where the empty text is among the values. */
export function hasTwoReadings(test: Test): boolean {
  return test.kind !== 'constant' && test.empties !== 'values';
}

/** The keys of the variables in a test. */
export function holesOf(test: Test): readonly string[] {
  return test.kind === 'values' && test.set.kind === 'texts' ? test.set.holes : [];
}

/** One part of a statement: the statement matches a request when all its parts hold (semantics 1). */
export interface Part {
  readonly dimension: Dimension;
  readonly test: Test;
}

/** The part that asks for a value in a set of texts, or outside it. */
export function textsPart(dimension: Dimension, texts: Texts, negated = false): Part {
  return { dimension, test: textsTest(texts, negated) };
}

/** Whether there is exactly one value, and it is in a set of texts, or outside it. */
export function textsTest(texts: Texts, negated = false, ifAbsent = false): Test {
  return { kind: 'values', quantifier: 'one', set: texts, negated, ifAbsent, empties: 'values' };
}

/** A set of values: texts by pattern, or texts that are read as something else first. */
export type ValueSet = Texts | OrderedSet | AddressSet | FormSet;

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
export function isTextLimit(limit: ValueLimit): limit is TextLimit {
  return limit.set.kind === 'texts';
}

/**
 * How many values a dimension has, and whether the empty text is one of them, as far as that makes a difference: `any-one` is one value,
 * empty or not, where no test has two readings; `one` and `several` hold no empty text.
 */
export type Shape = 'absent' | 'any-one' | 'one' | 'several' | 'empty' | 'empty-and-one' | 'empty-and-several';

/** The shape of a list of values, each of which is there once. */
export function shapeOf(values: readonly string[]): Exclude<Shape, 'any-one'> {
  if (values.length === 0) return 'absent';
  if (!values.includes('')) return values.length === 1 ? 'one' : 'several';
  return values.length === 1 ? 'empty' : values.length === 2 ? 'empty-and-one' : 'empty-and-several';
}

/** What a requirement asks of the values once their shape is chosen. */
export type Demand =
  | { readonly kind: 'constant'; readonly met: boolean }
  /** Each value has to be within this limit, or some value; of all values, or of those that are not empty. */
  | (ValueLimit & { readonly kind: 'each' | 'some'; readonly of: 'all' | 'non-empty' });

/** Semantics 4, with the shape of the values fixed: the place where absent keys, several values and empty texts are decided. */
export function demandOf({ test, holds }: Requirement, shape: Shape): Demand {
  switch (test.kind) {
    case 'constant':
      return constant(test.passes === holds);
    case 'presence':
      return constant(isPresencePassed(test, shape) === holds);
    case 'values':
      return valuesDemand(test, holds, shape);
  }
}

function isPresencePassed({ ifAbsent, ifPresent, empties }: PresenceTest, shape: Shape): boolean {
  if (shape === 'absent') return ifAbsent;
  if (shape !== 'empty' || empties === 'values') return ifPresent;
  return empties === 'either' ? ifAbsent || ifPresent : ifAbsent && ifPresent;
}

function valuesDemand(test: ValuesTest, holds: boolean, shape: Shape): Demand {
  const { quantifier, ifAbsent, empties } = test;
  switch (shape) {
    case 'absent':
      return constant(ifAbsent === holds);
    case 'any-one':
    case 'one':
      return limitFor(test, holds, 'each', 'all');
    case 'empty':
      // With the empty text left out there is no value.
      if (empties === 'either' && ifAbsent) return constant(holds);
      if (empties === 'both' && !ifAbsent) return constant(!holds);
      return limitFor(test, holds, 'each', 'all');
    case 'empty-and-one':
    case 'several':
    case 'empty-and-several':
      break;
  }
  switch (quantifier) {
    case 'one': // no list of several values passes, but one that is left of two may
      if (shape === 'empty-and-one' && empties === 'either') return limitFor(test, holds, 'each', 'non-empty');
      return constant(!holds);
    case 'every':
      return limitFor(test, holds, 'each', empties === 'either' ? 'non-empty' : 'all');
    case 'some':
      return limitFor(test, holds, 'some', empties === 'both' ? 'non-empty' : 'all');
  }
}

/** What it takes that so many values pass the test, or that they do not: then some do not, or none does. */
function limitFor(
  { set, negated }: ValuesTest,
  holds: boolean,
  passing: 'each' | 'some',
  of: 'all' | 'non-empty',
): Demand {
  return { kind: (passing === 'each') === holds ? 'each' : 'some', set, inside: negated !== holds, of };
}

function constant(met: boolean): Demand {
  return met ? MET : UNMET;
}

const MET: Demand = { kind: 'constant', met: true };
const UNMET: Demand = { kind: 'constant', met: false };

/** What a requirement asks of the text of the one value there is, if that is not empty and the requirement asks for a text. */
export function textLimitOf(requirement: Requirement): TextLimit | undefined {
  const demand = demandOf(requirement, 'one');
  return demand.kind !== 'constant' && isTextLimit(demand) ? demand : undefined;
}
