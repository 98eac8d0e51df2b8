import { quote } from '../policy/problem.js';
import type { Budget } from './budget.js';
import { fillings, isPlain, wellKnown } from './example.js';
import { type Bindings, codePoints } from './glob.js';
import { contains } from './language.js';
import { firstFound, found, NONE, type Outcome } from './outcome.js';
import {
  type Count,
  type Demand,
  type Dimension,
  demandOf,
  keyOfDimension,
  type Requirement,
  type Test,
  type ValueLimit,
  type ValueSet,
} from './requirement.js';
import { samples, typedContains } from './samples.js';
import { NOT_EMPTY, type TextLimit, Texts, wordLimit } from './texts.js';
import { findWord, isHopefulAtStart } from './word.js';

/**
 * The values of one dimension. With the number of values chosen (none, one, several), what the requirements ask
 * becomes limits on single values, and each of those is decided exactly: texts by automata, typed values by samples.
 */
export interface ValueSearch {
  readonly dimension: Dimension;
  readonly bindings: Bindings;
  readonly budget: Budget;
  /** The bindings once the dimension has this value: it may be what an open hole stands for. */
  bindingsWith(text: string): Bindings;
  /** Finds a text within limits, or proves that there is none. */
  findText(limits: readonly TextLimit[]): string | undefined;
}

/** Values of a dimension that meet all requirements: an empty list is an absent key. */
export function findValues(
  requirements: readonly Requirement[],
  counts: readonly Count[],
  search: ValueSearch,
): Outcome<readonly string[]> {
  return firstFound(counts, (count) => {
    const demands = requirements.map((requirement) => demandOf(requirement, count));
    if (demands.some((demand) => demand.kind === 'constant' && !demand.met)) return NONE;
    switch (count) {
      case 'absent':
        return found<readonly string[]>([]);
      case 'one':
        return findSeveral(demands, 1, search);
      case 'several':
        return findSeveral(demands, 2, search);
    }
  });
}

/** At least `count` different values, all within the limits on each, some within every limit on some. */
function findSeveral(demands: readonly Demand[], count: number, search: ValueSearch): Outcome<readonly string[]> {
  const limitsOf = (kind: 'each' | 'some'): readonly ValueLimit[] =>
    demands.flatMap((demand) => (demand.kind === kind ? [demand.limit] : []));
  const each = limitsOf('each');
  const values = new Set<string>();
  for (const some of limitsOf('some')) {
    const outcome = findValue([...each, some], search);
    if (outcome.kind !== 'found') return outcome;
    values.add(outcome.value);
  }
  while (values.size < count) {
    const outcome = findValue(each, search, [...values]);
    if (outcome.kind !== 'found') return outcome;
    values.add(outcome.value);
  }
  return found([...values]);
}

/** The limit of not being one of some texts. */
function exclusion(texts: readonly string[]): TextLimit {
  return { texts: new Texts(texts.map(codePoints)), inside: false };
}

/** How many texts are tried where operators of different types test the same key. */
const MIXED_TRIES = 50;

/** One value within all limits, and not one of `used`, which holds one text at the most when there are typed limits. */
function findValue(limits: readonly ValueLimit[], search: ValueSearch, used: readonly string[] = []): Outcome<string> {
  const texts = [
    NOT_EMPTY,
    ...limits.flatMap(({ set, inside }) => (set.kind === 'texts' ? [{ texts: set.texts, inside }] : [])),
  ];
  if (!texts.every((limit) => isHopefulAtStart(wordLimit(limit, search.bindings)))) return NONE;
  const typed = limits.filter(({ set }) => set.kind !== 'texts');
  const fits = (text: string): boolean => text !== '' && !used.includes(text) && isWithinAll(limits, text, search);
  for (const text of typed.length > 0 ? samplesFor(typed) : []) if (fits(text)) return found(text);
  for (const text of likelyTexts(texts, search)) if (fits(text)) return found(text);
  if (typed.length === 0) {
    const text = search.findText([...texts, exclusion(used)]);
    return text === undefined ? NONE : found(text);
  }
  return findMixed(texts, typed, fits, search);
}

/**
 * No sample and no likely text fits. That is a proof when all typed operators are of one type and nothing is asked of the text;
 * otherwise texts are tried until they run out, or until it has to be left undecided.
 */
function findMixed(
  texts: readonly TextLimit[],
  typed: readonly ValueLimit[],
  fits: (text: string) => boolean,
  search: ValueSearch,
): Outcome<string> {
  const types = new Set(typed.map(({ set }) => set.kind));
  for (const type of types) {
    const own = typed.filter(({ set }) => set.kind === type);
    if (!samplesFor(own).some((text) => isWithinAll(own, text, search))) return NONE;
  }
  if (types.size === 1 && texts.length === 1) return NONE;
  const tried: string[] = [];
  while (tried.length < MIXED_TRIES) {
    const text = search.findText([...texts, exclusion(tried)]);
    if (text === undefined) return NONE;
    if (fits(text)) return found(text);
    tried.push(text);
  }
  const key = keyOfDimension(search.dimension) ?? '';
  return { kind: 'undecided', what: `a value of the key ${quote(key)}, which operators of different types test` };
}

function samplesFor(limits: readonly ValueLimit[]): readonly string[] {
  return samples(limits.flatMap(({ set }) => (set.kind === 'texts' ? [] : [set])));
}

function isWithinAll(limits: readonly ValueLimit[], text: string, search: ValueSearch): boolean {
  const bindings = search.bindingsWith(text);
  return limits.every((limit) => isWithin(limit, text, bindings, search.budget));
}

/** Whether a text is within a limit. */
function isWithin({ set, inside }: ValueLimit, text: string, bindings: Bindings, budget: Budget): boolean {
  return isIn(set, text, bindings, budget) === inside;
}

function isIn(set: ValueSet, text: string, bindings: Bindings, budget: Budget): boolean {
  if (set.kind === 'texts') return contains(set.texts.automaton(bindings), codePoints(text), budget);
  budget.spend(set.kind === 'ip' ? set.blocks.length : set.marks.length);
  return typedContains(set, text);
}

/** How many patterns of a limit are looked at for examples. */
const PATTERNS_FOR_EXAMPLES = 8;

/** Texts that patterns spell out, then texts that people know, then patterns with their wildcards filled. */
function* likelyTexts(limits: readonly TextLimit[], { bindings, budget, dimension }: ValueSearch): Iterable<string> {
  // What is said in few patterns is narrow, and its texts are the likeliest to be within the other limits too.
  const narrowFirst = limits.toSorted((left, right) => left.texts.globs.length - right.texts.globs.length);
  const globs = narrowFirst.flatMap(({ texts, inside }) =>
    inside ? texts.bound(bindings, PATTERNS_FOR_EXAMPLES) : [],
  );
  const plain = globs.filter(isPlain);
  for (const glob of plain) yield* fillings(glob, budget);
  yield* wellKnown(dimension);
  for (const glob of globs) if (!plain.includes(glob)) yield* fillings(glob, budget);
}

/** The search without open holes: automata decide. */
export function exactSearch(dimension: Dimension, bindings: Bindings, budget: Budget): ValueSearch {
  const findText = (limits: readonly TextLimit[]): string | undefined =>
    findWord(
      limits.map((limit) => wordLimit(limit, bindings)),
      budget,
    );
  return { dimension, bindings, budget, bindingsWith: () => bindings, findText };
}

/** Whether a test holds for given values: how the search recognises the Deny statements that a request runs into. */
export function holdsFor(test: Test, values: readonly string[], bindings: Bindings, budget: Budget): boolean {
  const count: Count = values.length === 0 ? 'absent' : values.length === 1 ? 'one' : 'several';
  const demand = demandOf({ test, holds: true }, count);
  const passes = (text: string): boolean =>
    demand.kind !== 'constant' && isWithin(demand.limit, text, bindings, budget);
  switch (demand.kind) {
    case 'constant':
      return demand.met;
    case 'each':
      return values.every(passes);
    case 'some':
      return values.some(passes);
  }
}
