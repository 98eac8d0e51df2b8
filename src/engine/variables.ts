import type { Budget } from './budget.js';
import { familiar } from './example.js';
import { type Binding, type Bindings, lengthOf, textGlob } from './glob.js';
import { firstFound, found, NONE, type Outcome } from './outcome.js';
import { type Projection, projectionsOf } from './project.js';
import { findRelaxed, loosen, mastersOf, relaxedWalk } from './relax.js';
import {
  ACTION,
  type Count,
  type Demand,
  type Dimension,
  demandOf,
  holesOf,
  keyOfDimension,
  RESOURCE,
  type Requirement,
  type Requirements,
  type Test,
  textLimitOf,
  type Values,
} from './requirement.js';
import { NOT_EMPTY, type TextLimit, Texts } from './texts.js';
import { ExactSearch, findValues, forValueOf, type ValueSearch } from './values.js';
import { findWord } from './word.js';

/**
 * Policy variables tie dimensions together: the resource that `${aws:username}` lets through depends on the value that a condition
 * asks of the same key. The dimensions so linked are solved together: first it is decided which keys have exactly one value,
 * then one key after another gets a value, until only texts without holes are left. Values come from the relaxed search,
 * which is also what proves that no value will do; a value that failed is excluded, and the search asked again.
 */

/** The keys that variables stand for, and the dimensions linked by them. */
export interface Links {
  readonly keys: readonly string[];
  readonly dimensions: ReadonlySet<Dimension>;
}

export const NO_BINDINGS: Bindings = new Map();

/** How many values are tried for one key, one after another, before the question is left undecided. */
const MAX_TRIES = 32;

/** What the variables in requirements link: groups of dimensions that have nothing to do with one another. */
export function linksOf(requirements: Requirements, budget: Budget): readonly Links[] {
  const groups: { readonly keys: Set<string>; readonly dimensions: Set<Dimension> }[] = [];
  for (const [dimension, list] of requirements) {
    budget.spend(list.length);
    const keys = new Set(list.flatMap(({ test }) => holesOf(test)));
    if (keys.size === 0) continue;
    const group = { keys, dimensions: new Set<Dimension>([dimension, ...keys]) };
    budget.spend(groups.length * group.dimensions.size);
    for (const other of groups.splice(0)) {
      if (![...other.dimensions].some((shared) => group.dimensions.has(shared))) {
        groups.push(other);
        continue;
      }
      for (const key of other.keys) group.keys.add(key);
      for (const shared of other.dimensions) group.dimensions.add(shared);
    }
    groups.push(group);
  }
  return groups.map(({ keys, dimensions }) => ({ keys: [...keys], dimensions }));
}

/** What variables stand for in a request with these values. */
export function bindingsOf(keys: readonly string[], values: Values): Bindings {
  return new Map(
    keys.map((key): [string, Binding] => {
      const [text, ...more] = values.get(key) ?? [];
      return [key, text !== undefined && more.length === 0 ? { kind: 'value', text } : { kind: 'none' }];
    }),
  );
}

/** How many values a dimension may have. */
export function countsOf(dimension: Dimension, binding?: Binding): readonly Count[] {
  if (dimension === ACTION || dimension === RESOURCE) return ONE;
  if (binding === undefined) return ANY_COUNT;
  return binding.kind === 'none' ? ALL_BUT_ONE : ONE;
}

const ONE: readonly Count[] = ['one'];
const ALL_BUT_ONE: readonly Count[] = ['absent', 'several'];
const ANY_COUNT: readonly Count[] = ['absent', 'one', 'several'];

/** Values for all linked dimensions. */
export function findLinked(requirements: Requirements, links: Links, budget: Budget): Outcome<Values> {
  const size = [...links.dimensions].reduce((sum, dimension) => sum + sizeOf(requirements.get(dimension) ?? []), 1);
  const search = new LinkedSearch(requirements, links, budget);
  return firstFound(withGuess(search.guess(), bindingChoices(links.keys)), (bindings) => {
    budget.spend(size);
    return search.find(bindings);
  });
}

/** Values that are likely to do are tried before it is asked which there can be. */
function* withGuess(guess: Bindings, choices: Iterable<Bindings>): Iterable<Bindings> {
  yield guess;
  yield* choices;
}

/** How many tokens have to be bound. */
function sizeOf(requirements: readonly Requirement[]): number {
  const globs = requirements.flatMap(({ test }) =>
    test.kind === 'values' && test.set.kind === 'texts' ? test.set.globs : [],
  );
  return globs.reduce((sum, glob) => sum + lengthOf(glob), requirements.length);
}

/** Every way to say which keys have exactly one value; first that all have. */
function* bindingChoices(keys: readonly string[]): Iterable<Bindings> {
  const isNone = keys.map(() => false);
  do yield new Map(keys.map((key, index): [string, Binding] => [key, { kind: isNone[index] ? 'none' : 'open' }]));
  while (countUp(isNone));
}

/** Counts in binary, in place; false when it starts over. */
function countUp(digits: boolean[]): boolean {
  const place = digits.indexOf(false);
  if (place === -1) return false;
  digits.fill(false, 0, place);
  digits[place] = true;
  return true;
}

class LinkedSearch {
  constructor(
    readonly requirements: Requirements,
    readonly links: Links,
    readonly budget: Budget,
  ) {}

  /** For each key a value that what is asked of it alone allows, or that people expect of it. */
  guess(): Bindings {
    return new Map(this.links.keys.map((key) => [key, { kind: 'value', text: this.#guessOf(key) }]));
  }

  #guessOf(key: string): string {
    const own = this.requirements.get(key) ?? [];
    const isAlone = own.every(({ test }) => holesOf(test).length === 0);
    const outcome = isAlone ? findValues(own, ONE, new ExactSearch(key, NO_BINDINGS, this.budget)) : NONE;
    return (outcome.kind === 'found' ? outcome.value[0] : familiar(key)) ?? 'example';
  }

  /** @param bindings none of kind `any` */
  find(bindings: Bindings): Outcome<Values> {
    return this.#open(bindings).length === 0
      ? this.#solve(bindings, (dimension) => new ExactSearch(dimension, bindings, this.budget))
      : this.#tryValues(bindings);
  }

  #open(bindings: Bindings): readonly string[] {
    return this.links.keys.filter((key) => bindings.get(key)?.kind === 'open');
  }

  /** Gives a value to one open key after another, and excludes what fails. */
  #tryValues(bindings: Bindings): Outcome<Values> {
    let requirements = this.requirements;
    let undecided: Outcome<Values> | undefined;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const attempt = new LinkedSearch(requirements, this.links, this.budget);
      // A character that stands for all others is worth one try; after that, the ones that patterns speak of are.
      const suggested = attempt.#suggest(bindings, tries === 0);
      if (suggested === undefined) return undecided ?? NONE;
      const { key, text } = suggested;
      const outcome = attempt.find(new Map(bindings).set(key, { kind: 'value', text }));
      if (outcome.kind === 'found') return outcome;
      if (outcome.kind === 'undecided') undecided ??= outcome;
      requirements = append(requirements, key, isValue(text, false));
    }
    const names = this.#open(bindings).map((key) => `\${${key}}`);
    return undecided ?? { kind: 'undecided', what: `which values of ${names.join(', ')} let a request through` };
  }

  /** A value worth trying for an open key; `undefined` is a proof that no values will do. */
  #suggest(bindings: Bindings, plain: boolean): { readonly key: string; readonly text: string } | undefined {
    const read = new Map<string, string>();
    const outcome = this.#solve(bindings, (dimension) => this.#relaxedSearch(dimension, bindings, read));
    if (outcome.kind === 'none') return undefined;
    const open = this.#open(bindings);
    const common = this.#commonValues(open, bindings, plain);
    if (common === undefined) return undefined;
    const key = this.#nextKey(open, (candidate) => common.has(candidate) || read.has(candidate));
    const own = outcome.kind === 'found' ? outcome.value.get(key)?.[0] : undefined;
    return { key, text: common.get(key) ?? read.get(key) ?? own ?? 'example' };
  }

  /** The key to choose a value for: one whose own limits wait for no other key, if there is one, and one with a suggestion. */
  #nextKey(open: readonly string[], isSuggested: (key: string) => boolean): string {
    const waits = (key: string): boolean =>
      (this.requirements.get(key) ?? []).some(({ test }) =>
        holesOf(test).some((hole) => hole !== key && open.includes(hole)),
      );
    const ready = open.filter((key) => !waits(key));
    return ready.find(isSuggested) ?? ready[0] ?? open.find(isSuggested) ?? open[0] ?? '';
  }

  /**
   * For each open key that has projections, a value that all of them share with the key's own limits; `undefined` when for
   * some key there is none.
   */
  #commonValues(open: readonly string[], bindings: Bindings, plain: boolean): ReadonlyMap<string, string> | undefined {
    const projections = [...this.links.dimensions].flatMap((dimension) => this.#projections(dimension, bindings));
    const common = new Map<string, string>();
    for (const key of open) {
      const shared = projections.filter((projection) => projection.key === key);
      if (shared.length === 0) continue;
      const limits = shared.map(({ values }) => ({ automaton: values, accept: true }));
      const own = this.#ownLimits(key).flatMap((limit) => loosen(limit, bindings));
      const text = findWord([...limits, ...own, ...loosen(NOT_EMPTY, bindings)], this.budget, plain);
      if (text === undefined) return undefined;
      common.set(key, text);
    }
    return common;
  }

  /** The projections of a dimension that certainly has exactly one value. */
  #projections(dimension: Dimension, bindings: Bindings): readonly Projection[] {
    const own = this.requirements.get(dimension) ?? [];
    const counts = countsOf(dimension, this.#bindingOf(dimension, bindings)).filter((count) =>
      own.every((requirement) => isPossible(demandOf(requirement, count))),
    );
    if (counts.length !== 1 || counts[0] !== 'one') return [];
    const limits = textLimits(own, keyOfDimension(dimension));
    return mastersOf(limits, bindings)
      .filter(({ set }) => !set.folded)
      .flatMap((master) =>
        projectionsOf(
          relaxedWalk(limits, master, (key) => this.#ownLimits(key), bindings, this.budget),
          this.budget,
        ),
      );
  }

  #relaxedSearch(dimension: Dimension, bindings: Bindings, read: Map<string, string>): ValueSearch {
    const findText = (limits: readonly TextLimit[]): string | undefined => {
      const relaxed = findRelaxed(limits, (key) => this.#ownLimits(key), bindings, this.budget);
      for (const [key, value] of relaxed?.values ?? []) read.set(key, value);
      return relaxed?.text;
    };
    const own = this.#open(bindings).find((key) => key === dimension);
    const bindingsWith = (text: string): Bindings =>
      own === undefined ? bindings : new Map(bindings).set(own, { kind: 'value', text });
    return { dimension, bindings, budget: this.budget, bindingsWith, findText };
  }

  /** What is asked of the one value of a key, as far as it is asked of the text. */
  #ownLimits(key: string): readonly TextLimit[] {
    return textLimits(this.requirements.get(key) ?? [], key);
  }

  #solve(bindings: Bindings, searchOf: (dimension: Dimension) => ValueSearch): Outcome<Values> {
    const values = new Map<Dimension, readonly string[]>();
    let undecided: Outcome<Values> | undefined;
    for (const dimension of this.links.dimensions) {
      const binding = this.#bindingOf(dimension, bindings);
      const own = this.requirements.get(dimension) ?? [];
      const requirements = binding?.kind === 'value' ? [...own, isValue(binding.text, true)] : own;
      const outcome = findValues(requirements, countsOf(dimension, binding), searchOf(dimension));
      if (outcome.kind === 'none') return NONE;
      if (outcome.kind === 'undecided') undecided ??= outcome;
      else values.set(dimension, outcome.value);
    }
    return undecided ?? found(values);
  }

  #bindingOf(dimension: Dimension, bindings: Bindings): Binding | undefined {
    const key = keyOfDimension(dimension);
    return key === undefined ? undefined : bindings.get(key);
  }
}

function isPossible(demand: Demand): boolean {
  return demand.kind !== 'constant' || demand.met;
}

/** What requirements ask of the text of a dimension's one value, which is that of a key or of none. */
function textLimits(requirements: readonly Requirement[], key: string | undefined): readonly TextLimit[] {
  return requirements.flatMap((requirement) => {
    const limit = textLimitOf(requirement);
    return limit === undefined ? [] : [forValueOf(key, limit)];
  });
}

function append(requirements: Requirements, key: string, requirement: Requirement): Requirements {
  return new Map(requirements).set(key, [...(requirements.get(key) ?? []), requirement]);
}

/** The requirement that a key's one value is, or is not, this text. */
function isValue(text: string, holds: boolean): Requirement {
  const test: Test = {
    kind: 'values',
    quantifier: 'one',
    set: new Texts([textGlob(text)]),
    negated: false,
    ifAbsent: false,
  };
  return { test, holds };
}
