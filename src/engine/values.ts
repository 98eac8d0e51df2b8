import { quote } from '../policy/problem.js';
import type { Budget } from './budget.js';
import { isContradiction } from './contradiction.js';
import { findExample } from './example.js';
import { type Bindings, textGlob } from './glob.js';
import { firstFound, found, NONE, type Outcome } from './outcome.js';
import {
  type Count,
  type Dimension,
  demandOf,
  isTextLimit,
  keyOfDimension,
  type Requirement,
  type Test,
  type ValueLimit,
  type ValueSet,
} from './requirement.js';
import { samples, typedContains } from './samples.js';
import { NOT_EMPTY, type TextLimit, Texts, wordLimit } from './texts.js';
import { findWord } from './word.js';

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
    const limits = limitsOf(requirements, count, keyOfDimension(search.dimension));
    return limits === undefined ? NONE : findSeveral(limits, LEAST[count], search);
  });
}

/** How many values there are at the least. */
const LEAST: Readonly<Record<Count, number>> = { absent: 0, one: 1, several: 2 };

/** What requirements ask of values: all have to be within the limits on each, and for every limit on some, one of them within that. */
interface Limits {
  readonly each: readonly ValueLimit[];
  readonly some: readonly ValueLimit[];
}

/** `undefined` where this number of values will not do. */
function limitsOf(requirements: readonly Requirement[], count: Count, key: string | undefined): Limits | undefined {
  const each: ValueLimit[] = [];
  const some: ValueLimit[] = [];
  for (const requirement of requirements) {
    const demand = demandOf(requirement, count);
    if (demand.kind === 'constant') {
      if (!demand.met) return undefined;
    } else if (demand.kind === 'some') some.push(demand);
    else each.push(count === 'one' && isTextLimit(demand) ? forValueOf(key, demand) : demand);
  }
  return { each, some };
}

/** A limit on the only value of a key. */
export function forValueOf(key: string | undefined, limit: TextLimit): TextLimit {
  if (key === undefined) return limit;
  const set = limit.set.forValueOf(key);
  return set === limit.set ? limit : { set, inside: limit.inside };
}

/** At least `count` different values within the limits. */
function findSeveral({ each, some }: Limits, count: number, search: ValueSearch): Outcome<readonly string[]> {
  const values: string[] = [];
  for (const limit of some) {
    const outcome = findValue([...each, limit], search);
    if (outcome.kind !== 'found') return outcome;
    if (!values.includes(outcome.value)) values.push(outcome.value);
  }
  while (values.length < count) {
    const outcome = findValue(each, search, values);
    if (outcome.kind !== 'found') return outcome;
    values.push(outcome.value);
  }
  return found(values);
}

/** The limit of not being one of some texts. */
function exclusion(texts: readonly string[]): TextLimit {
  return { set: new Texts(texts.map(textGlob)), inside: false };
}

/** How many texts are tried where operators of different types test the same key. */
const MIXED_TRIES = 50;

/** One value within all limits, and not one of `used`, which holds one text at the most when there are typed limits. */
function findValue(limits: readonly ValueLimit[], search: ValueSearch, used: readonly string[] = []): Outcome<string> {
  const texts: TextLimit[] = [];
  const typed: ValueLimit[] = [];
  for (const limit of limits) {
    if (isTextLimit(limit)) texts.push(limit);
    else typed.push(limit);
  }
  const fits = (text: string): boolean => text !== '' && !used.includes(text) && isWithinAll(limits, text, search);
  const all = spelledOut(texts, typed.length > 0 || used.length > 0, search.bindings);
  if (all !== undefined) return outcomeOf(all.find(fits));
  if (isContradiction(texts, search.budget)) return NONE;
  const sample = typed.length > 0 ? samplesFor(typed).find(fits) : undefined;
  const likely = sample ?? findExample(search.dimension, texts, search.bindings, search.budget, fits);
  if (likely !== undefined) return found(likely);
  if (typed.length === 0) {
    return outcomeOf(search.findText([NOT_EMPTY, ...texts, exclusion(used)]));
  }
  return findMixed(texts, typed, fits, search);
}

function outcomeOf(text: string | undefined): Outcome<string> {
  return text === undefined ? NONE : found(text);
}

/**
 * All texts there are, where a limit lists them: what is not among them need not be looked for. With holes still open no list
 * is complete; nor is one without case when something else looks at the case.
 */
function spelledOut(
  texts: readonly TextLimit[],
  isCaseSeen: boolean,
  bindings: Bindings,
): readonly string[] | undefined {
  if (bindings.size > 0 && texts.some(({ set }) => set.isOpen(bindings))) return undefined;
  let shortest: readonly string[] | undefined;
  for (const { set, inside } of texts) {
    if (!inside || (shortest !== undefined && shortest.length <= set.globs.length)) continue;
    const list = set.list(bindings);
    if (list !== undefined && (!set.folded || (!isCaseSeen && texts.every((other) => other.set.isBlindToCase))))
      shortest = list;
  }
  return shortest;
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
  if (types.size === 1 && texts.length === 0) return NONE;
  // With holes still open, that a text does not fit says only that it does not fit whatever they stand for.
  const isOpen = texts.some(({ set }) => set.isOpen(search.bindings));
  const tried: string[] = [];
  while (tried.length < MIXED_TRIES) {
    const text = search.findText([NOT_EMPTY, ...texts, exclusion(tried)]);
    if (text === undefined && (tried.length === 0 || !isOpen)) return NONE;
    if (text === undefined) break;
    if (fits(text)) return found(text);
    tried.push(text);
  }
  const key = keyOfDimension(search.dimension) ?? '';
  return { kind: 'undecided', what: `a value of the key ${quote(key)}, which operators of different types test` };
}

function samplesFor(limits: readonly ValueLimit[]): readonly string[] {
  return samples(limits.map(({ set }) => set).filter((set) => set.kind !== 'texts'));
}

function isWithinAll(limits: readonly ValueLimit[], text: string, search: ValueSearch): boolean {
  const bindings = search.bindingsWith(text);
  // The latest first: what was found before is within all the others.
  for (let place = limits.length - 1; place >= 0; place -= 1) {
    const limit = limits[place];
    if (limit !== undefined && !isWithin(limit, text, bindings, search.budget)) return false;
  }
  return true;
}

function isWithin({ set, inside }: ValueLimit, text: string, bindings: Bindings, budget: Budget): boolean {
  return isIn(set, text, bindings, budget) === inside;
}

function isIn(set: ValueSet, text: string, bindings: Bindings, budget: Budget): boolean {
  if (set.kind === 'texts') return set.has(text, bindings, budget);
  budget.spend(set.kind === 'ip' ? set.blocks.length : set.marks.length);
  return typedContains(set, text);
}

/** The search without open holes: automata decide. */
export class ExactSearch implements ValueSearch {
  constructor(
    readonly dimension: Dimension,
    readonly bindings: Bindings,
    readonly budget: Budget,
  ) {}

  bindingsWith(): Bindings {
    return this.bindings;
  }

  findText(limits: readonly TextLimit[]): string | undefined {
    return findWord(
      limits.map((limit) => wordLimit(limit, this.bindings)),
      this.budget,
    );
  }
}

/** Whether a test holds for given values: how the search recognises the Deny statements that a request runs into. */
export function holdsFor(test: Test, values: readonly string[], bindings: Bindings, budget: Budget): boolean {
  const count: Count = values.length === 0 ? 'absent' : values.length === 1 ? 'one' : 'several';
  const demand = demandOf({ test, holds: true }, count);
  const passes = (text: string): boolean => demand.kind !== 'constant' && isWithin(demand, text, bindings, budget);
  switch (demand.kind) {
    case 'constant':
      return demand.met;
    case 'each':
      return values.every(passes);
    case 'some':
      return values.some(passes);
  }
}
