import type { TextLimit } from '../language/text-limit.js';
import { isTextLimit, type PresenceTest, type Requirement, type ValueLimit, type ValuesTest } from './requirement.js';

/** What requirements come to once it is chosen how many values there are. */

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
