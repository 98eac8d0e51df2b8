import { grouped } from '../../lists.js';
import type { Budget } from '../budget.js';
import { isContradiction } from '../language/contradiction.js';
import { textGlob } from '../language/glob.js';
import type { Bindings } from '../language/hole.js';
import { findWord } from '../language/shortest-word.js';
import { EMPTY, NOT_EMPTY, type TextLimit, wordLimit } from '../language/text-limit.js';
import { ARNS, TextSet } from '../language/text-set.js';
import { firstFound, found, NONE, type SearchResult } from '../search-result.js';
import { formLimit, forValueOf, isSingle } from './key.js';
import { findExample } from './likely-texts.js';
import {
  type Dimension,
  isTextLimit,
  keyOfDimension,
  type Requirement,
  type Test,
  type ValueLimit,
  type ValueSet,
} from './requirement.js';
import { samples, type TypedSet, typedContains } from './samples.js';
import { type Demand, demandOf, type Shape, shapeOf } from './shape.js';

/**
 * The values of one dimension. With the shape of the values chosen (none, one, several, the empty text among them), what the requirements
 * ask becomes limits on single values, and each of those is decided exactly: texts by automata, typed values by samples.
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
  shapes: readonly Shape[],
  search: ValueSearch,
): SearchResult<readonly string[]> {
  return firstFound(shapes, (shape) => {
    const limits = limitsOf(requirements, shape, search.dimension);
    return limits === undefined ? NONE : findShaped(limits, shape, search);
  });
}

/** How many values there are that are not the empty text, at the least; exactly so many where it is one. */
const LEAST: Readonly<Record<Shape, number>> = {
  absent: 0,
  'any-one': 1,
  one: 1,
  several: 2,
  empty: 0,
  'empty-and-one': 1,
  'empty-and-several': 2,
};

type OfLimit = ValueLimit & Pick<Extract<Demand, ValueLimit>, 'of'>;

/** What requirements ask of values: all have to be within the limits on each, and for every limit on some, one of them within that. */
interface Limits {
  readonly each: readonly OfLimit[];
  readonly some: readonly OfLimit[];
}

/** `undefined` where this shape will not do. */
function limitsOf(requirements: readonly Requirement[], shape: Shape, dimension: Dimension): Limits | undefined {
  const each: OfLimit[] = [];
  const some: OfLimit[] = [];
  const key = keyOfDimension(dimension);
  for (const requirement of requirements) {
    const demand = demandOf(requirement, shape);
    if (demand.kind === 'constant') {
      if (!demand.met) return undefined;
      continue;
    }
    const limit = isSingle(shape) && isTextLimit(demand) ? ofOnlyValue(key, demand) : demand;
    // Of one value, some is each; of the empty text and another, it may be either.
    if (demand.kind === 'some' && !isSingle(shape)) some.push(limit);
    else each.push(limit);
  }
  const form = shape === 'absent' ? undefined : formLimit(dimension);
  if (form !== undefined && !isImplied(form, each)) each.push(onValues('non-empty', form));
  return { each, some };
}

function ofOnlyValue(key: string | undefined, limit: OfLimit & TextLimit): OfLimit {
  const own = forValueOf(key, limit);
  return own === limit ? limit : onValues(limit.of, own);
}

/** No spread: one that adds a member takes as long as ten steps of the search. */
function onValues(of: OfLimit['of'], { set, inside }: ValueLimit): OfLimit {
  return { set, inside, of };
}

/** Whether it is plain that every value is an ARN, which the ARNs of principals are made to be. */
function isImplied(form: ValueLimit, each: readonly OfLimit[]): boolean {
  return form.set === ARNS && each.some(({ set, inside }) => inside && set.kind === 'texts' && set.isOfArns);
}

/** Values of a shape within the limits: the empty text, where it is one of them, and others. */
function findShaped(limits: Limits, shape: Shape, search: ValueSearch): SearchResult<readonly string[]> {
  if (!shape.startsWith('empty')) return findOthers(limits, LEAST[shape], shape !== 'any-one', search);
  const each = limits.each.filter(({ of }) => of === 'all');
  const isEmptyWithin = (more: readonly ValueLimit[]): SearchResult<string> =>
    findValue([...each, ...more, EMPTY], search);
  const outcome = isEmptyWithin([]);
  if (outcome.kind !== 'found') return outcome;
  // What the empty text itself is within need not be looked for again.
  const some = limits.some.filter((limit) => limit.of === 'non-empty' || isEmptyWithin([limit]).kind === 'none');
  const onOthers =
    shape === 'empty-and-one' ? { each: [...limits.each, ...some], some: [] } : { each: limits.each, some };
  const others = findOthers(onOthers, LEAST[shape], true, search);
  return others.kind === 'found' ? found(['', ...others.value]) : others;
}

/** At least `count` different values within the limits, or exactly one or none. */
function findOthers(
  { each, some }: Limits,
  count: number,
  isNotEmpty: boolean,
  search: ValueSearch,
): SearchResult<readonly string[]> {
  const limitsOnEach = isNotEmpty ? [NOT_EMPTY, ...each] : each;
  const values: string[] = [];
  for (const limit of some) {
    const outcome = findValue([...limitsOnEach, limit], search);
    if (outcome.kind !== 'found') return outcome;
    if (!values.includes(outcome.value)) values.push(outcome.value);
  }
  while (values.length < count) {
    const outcome = findValue(limitsOnEach, search, values);
    if (outcome.kind !== 'found') return outcome;
    values.push(outcome.value);
  }
  return found(values);
}

/** The limit of not being one of some texts. */
function exclusion(texts: readonly string[]): TextLimit {
  return { set: new TextSet(texts.map(textGlob)), inside: false };
}

/** How many texts are tried where operators of different types test the same key. */
const MIXED_TRIES = 50;

/** One value within all limits, and not one of `used`, which holds one text at the most when there are typed limits. */
function findValue(
  limits: readonly ValueLimit[],
  search: ValueSearch,
  used: readonly string[] = [],
): SearchResult<string> {
  const texts: TextLimit[] = [];
  const typed: ValueLimit[] = [];
  let isNotEmpty = false;
  for (const limit of limits) {
    if (limit === NOT_EMPTY) isNotEmpty = true;
    else if (isTextLimit(limit)) texts.push(limit);
    else typed.push(limit);
  }
  const both = [...texts, ...typed];
  const fits = (text: string): boolean =>
    (text !== '' || !isNotEmpty) && !used.includes(text) && isWithinAll(both, text, search);
  const list = spelledOut(texts, typed.length > 0 || used.length > 0, search.bindings);
  if (list !== undefined) return outcomeOf(list.find(fits));
  if (isContradiction(texts, search.budget)) return NONE;
  const sample = typed.length > 0 ? firstOf(samplesFor(typed), fits) : undefined;
  const likely = sample ?? findExample(search.dimension, texts, search.bindings, search.budget, fits);
  if (likely !== undefined) return found(likely);
  // What is of a type is never empty, and what is of none is like any other text of none.
  const all = isNotEmpty ? [...texts, NOT_EMPTY] : texts;
  if (typed.length > 0) return findMixed(all, typed, fits, search);
  return outcomeOf(search.findText(used.length > 0 ? [...all, exclusion(used)] : all));
}

function outcomeOf(text: string | undefined): SearchResult<string> {
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
 * No sample and no likely text fits. That is a proof when nothing is asked of the text, and all typed operators are of one type or the key
 * has a form whose samples tell all types apart; otherwise texts are tried until they run out, or until it has to be left undecided.
 */
function findMixed(
  texts: readonly TextLimit[],
  typed: readonly ValueLimit[],
  fits: (text: string) => boolean,
  search: ValueSearch,
): SearchResult<string> {
  for (const own of coveredBySamples(typed)) {
    if (firstOf(samplesFor(own), (text) => isWithinAll(own, text, search)) === undefined) return NONE;
    if (own.length === typed.length && texts.every((limit) => limit === NOT_EMPTY)) return NONE;
  }
  // With holes still open, that a text does not fit says only that it does not fit whatever they stand for.
  const isOpen = texts.some(({ set }) => set.isOpen(search.bindings));
  const tried: string[] = [];
  while (tried.length < MIXED_TRIES) {
    const text = search.findText([...texts, exclusion(tried)]);
    if (text === undefined && (tried.length === 0 || !isOpen)) return NONE;
    if (text === undefined) break;
    if (fits(text)) return found(text);
    tried.push(text);
  }
  const key = keyOfDimension(search.dimension) ?? '';
  return { kind: 'undecided', why: { kind: 'mixed-types', key } };
}

/** Groups of typed limits whose samples decide the group: all of them where the key has a form, else those of each type. */
function coveredBySamples(typed: readonly ValueLimit[]): readonly (readonly ValueLimit[])[] {
  if (typed.some(({ set }) => set.kind === 'form')) return [typed];
  return [...grouped(typed, ({ set }) => set.kind).values()];
}

function samplesFor(limits: readonly ValueLimit[]): Iterable<string> {
  return samples(setsOf(limits));
}

function firstOf(texts: Iterable<string>, fits: (text: string) => boolean): string | undefined {
  for (const text of texts) if (fits(text)) return text;
  return undefined;
}

function setsOf(limits: readonly ValueLimit[]): readonly TypedSet[] {
  return limits.map(({ set }) => set).filter((set) => set.kind !== 'texts');
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
  budget.spend(set.kind === 'ip' ? set.blocks.length : set.kind === 'form' ? 1 : set.marks.length);
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

/** Whether a test holds for given values: how the search recognises the statements that a request runs into. */
export function holdsFor(test: Test, values: readonly string[], bindings: Bindings, budget: Budget): boolean {
  const demand = demandOf({ test, holds: true }, shapeOf(values));
  if (demand.kind === 'constant') return demand.met;
  const passes = (text: string): boolean => isWithin(demand, text, bindings, budget);
  const asked = demand.of === 'all' ? values : values.filter((text) => text !== '');
  return demand.kind === 'each' ? asked.every(passes) : asked.some(passes);
}
