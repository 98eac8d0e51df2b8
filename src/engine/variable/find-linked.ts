import { gather } from '../../lists.js';
import type { Budget } from '../budget.js';
import { lengthOf, textGlob } from '../language/glob.js';
import { type Binding, type Bindings, OpenValue, Unsettled } from '../language/hole.js';
import { type Characters, findWord } from '../language/shortest-word.js';
import type { TextLimit } from '../language/text-limit.js';
import { TextSet } from '../language/text-set.js';
import { firstFound, found, NONE, type SearchResult } from '../search-result.js';
import { familiar } from '../value/familiar-values.js';
import { ExactSearch, findValues, type ValueSearch } from '../value/find-values.js';
import { isSingle, limitsOnValue, shapesOf } from '../value/key.js';
import {
  type Assignment,
  type Dimension,
  holesOf,
  keyOfDimension,
  type Requirement,
  type Requirements,
  textsTest,
} from '../value/requirement.js';
import { type Demand, demandOf } from '../value/shape.js';
import { type Projection, projectionsOf } from './projection.js';
import { findRelaxed, loosen, mastersOf, relaxedWalk } from './relaxation.js';

/**
 * Policy variables tie dimensions together: the resource that `${aws:username}` lets through depends on the value that a condition
 * asks of the same key. The dimensions so linked are solved together: first it is settled, key by key, whether it has exactly one value,
 * then one key after another gets a value, until only texts without holes are left. Values come from the relaxed search,
 * which is also what proves that no value will do, often before all keys are settled; a value that failed is excluded, and the search
 * asked again.
 */

/** The keys that variables stand for, and the dimensions linked by them. */
interface Links {
  readonly keys: readonly string[];
  readonly dimensions: ReadonlySet<Dimension>;
}

/** How many values are tried for one key, one after another, before the question is left undecided. */
const MAX_TRIES = 32;

/** What the variables in requirements link: groups of dimensions that have nothing to do with one another. */
export function linksOf(requirements: Requirements, budget: Budget): readonly Links[] {
  const groups: { readonly keys: Set<string>; readonly dimensions: Set<Dimension> }[] = [];
  for (const [dimension, list] of requirements) {
    budget.spend(list.length);
    const keys = new Set(gather(list, ({ test }) => holesOf(test)));
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
export function bindingsOf(keys: readonly string[], values: Assignment): Bindings {
  return new Map(
    keys.map((key): [string, Binding] => {
      const [text, ...more] = values.get(key) ?? [];
      return [key, text !== undefined && more.length === 0 ? { kind: 'value', text } : { kind: 'none' }];
    }),
  );
}

/** Values for all linked dimensions. */
export function findLinked(requirements: Requirements, links: Links, budget: Budget): SearchResult<Assignment> {
  const size = [...links.dimensions].reduce((sum, dimension) => sum + sizeOf(requirements.get(dimension) ?? []), 1);
  const search = new LinkedSearch(requirements, links, budget, size);
  // Values that are likely to do are tried before it is asked which there can be.
  budget.spend(size);
  const likely = search.find(search.guess());
  return likely.kind === 'found' ? likely : search.settle(new Map(links.keys.map((key) => [key, new Unsettled()])));
}

/** How many tokens have to be bound. */
function sizeOf(requirements: readonly Requirement[]): number {
  const globs = gather(requirements, ({ test }) =>
    test.kind === 'values' && test.set.kind === 'texts' ? test.set.globs : [],
  );
  return globs.reduce((sum, glob) => sum + lengthOf(glob), requirements.length);
}

/** Whether a key has exactly one value, the likelier answer first. */
function settled(key: string): readonly Binding[] {
  return [{ kind: 'open', value: new OpenValue(key) }, { kind: 'none' }];
}

class LinkedSearch {
  constructor(
    readonly requirements: Requirements,
    readonly links: Links,
    readonly budget: Budget,
    /** What looking at all that is required is worth, in steps. */
    readonly size: number,
  ) {}

  /**
   * Settles one key after another, and none any more where the relaxed search proves that nothing will do whatever is settled: with many
   * variables that stand in Allow and Deny alike, at once.
   */
  settle(bindings: Bindings): SearchResult<Assignment> {
    this.budget.spend(this.size);
    const key = this.links.keys.find((candidate) => bindings.get(candidate)?.kind === 'unsettled');
    if (key === undefined) return this.find(bindings);
    const relaxed = this.#solve(bindings, (dimension) => this.#relaxedSearch(dimension, bindings, new Map()));
    if (relaxed.kind === 'none') return NONE;
    return firstFound(settled(key), (binding) => this.settle(new Map(bindings).set(key, binding)));
  }

  /**
   * For each key a value that what is asked of it allows, or that people expect of it; keys of which nothing is asked get different ones.
   * Those that wait for no other key come first, for the others may stand for their values.
   */
  guess(): Bindings {
    const guessed = new Map<string, Binding>();
    const waits = (key: string): boolean => this.#asked(key).some(({ test }) => holesOf(test).length > 0);
    for (const isLater of [false, true]) {
      for (const [place, key] of this.links.keys.entries()) {
        if (waits(key) === isLater) guessed.set(key, { kind: 'value', text: this.#guessOf(key, place, guessed) });
      }
    }
    return guessed;
  }

  #asked(key: string): readonly Requirement[] {
    return this.requirements.get(key) ?? [];
  }

  #guessOf(key: string, place: number, guessed: Bindings): string {
    const own = this.#asked(key);
    if (own.length === 0) return familiar(key) ?? (place === 0 ? 'example' : `example${place + 1}`);
    const search = new ExactSearch(key, guessed, this.budget);
    const outcome = findValues(own, shapesOf(key, own).filter(isSingle), search);
    return (outcome.kind === 'found' ? outcome.value[0] : familiar(key)) ?? 'example';
  }

  /** @param bindings none of kind `any` or `unsettled` */
  find(bindings: Bindings): SearchResult<Assignment> {
    return this.#open(bindings).length === 0
      ? this.#solve(bindings, (dimension) => new ExactSearch(dimension, bindings, this.budget))
      : this.#tryValues(bindings);
  }

  #open(bindings: Bindings): readonly string[] {
    return this.links.keys.filter((key) => bindings.get(key)?.kind === 'open');
  }

  /** Gives a value to one open key after another, and excludes what fails. */
  #tryValues(bindings: Bindings): SearchResult<Assignment> {
    let requirements = this.requirements;
    let undecided: SearchResult<Assignment> | undefined;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const attempt = new LinkedSearch(requirements, this.links, this.budget, this.size);
      // A character that stands for all others is worth one try; after that, the ones that patterns speak of are.
      const suggested = attempt.#suggest(bindings, tries === 0 ? 'fresh' : 'known');
      if (suggested === undefined) return undecided ?? NONE;
      const { key, text } = suggested;
      const outcome = attempt.find(new Map(bindings).set(key, { kind: 'value', text }));
      if (outcome.kind === 'found') return outcome;
      if (outcome.kind === 'undecided') undecided ??= outcome;
      requirements = withRequirement(requirements, key, isValue(text, false));
    }
    return undecided ?? { kind: 'undecided', why: { kind: 'variables', keys: this.#open(bindings) } };
  }

  /** A value worth trying for an open key; `undefined` is a proof that no values will do. */
  #suggest(bindings: Bindings, preferred: Characters): { readonly key: string; readonly text: string } | undefined {
    const read = new Map<string, string>();
    const outcome = this.#solve(bindings, (dimension) => this.#relaxedSearch(dimension, bindings, read));
    if (outcome.kind === 'none') return undefined;
    const open = this.#open(bindings);
    const common = this.#commonValues(open, bindings, preferred);
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
  #commonValues(
    open: readonly string[],
    bindings: Bindings,
    preferred: Characters,
  ): ReadonlyMap<string, string> | undefined {
    const projections = gather([...this.links.dimensions], (dimension) => this.#projections(dimension, bindings));
    const common = new Map<string, string>();
    for (const key of open) {
      const shared = projections.filter((projection) => projection.key === key);
      if (shared.length === 0) continue;
      const limits = shared.map(({ values }) => ({ automaton: values, accept: true }));
      const own = gather(this.#ownLimits(key), (limit) => loosen(limit, bindings));
      const text = findWord([...limits, ...own], this.budget, preferred);
      if (text === undefined) return undefined;
      common.set(key, text);
    }
    return common;
  }

  /** The projections of a dimension that certainly has exactly one value. */
  #projections(dimension: Dimension, bindings: Bindings): readonly Projection[] {
    const own = this.requirements.get(dimension) ?? [];
    const shapes = shapesOf(dimension, own, this.#bindingOf(dimension, bindings)).filter((shape) =>
      own.every((requirement) => isPossible(demandOf(requirement, shape))),
    );
    if (!shapes.every(isSingle)) return [];
    const limits = this.#ownLimits(dimension);
    const masters = mastersOf(limits, bindings).filter(({ set }) => !set.folded);
    return gather(masters, (master) => {
      const walk = relaxedWalk(limits, master, (key) => this.#ownLimits(key), bindings, this.budget);
      return projectionsOf(walk, this.budget);
    });
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

  /** What is asked of the one value of a dimension, as far as it is asked of the text. */
  #ownLimits(key: Dimension): readonly TextLimit[] {
    return limitsOnValue(key, this.requirements.get(key) ?? []);
  }

  #solve(bindings: Bindings, searchOf: (dimension: Dimension) => ValueSearch): SearchResult<Assignment> {
    const values = new Map<Dimension, readonly string[]>();
    let undecided: SearchResult<Assignment> | undefined;
    for (const dimension of this.links.dimensions) {
      const binding = this.#bindingOf(dimension, bindings);
      const own = this.requirements.get(dimension) ?? [];
      const requirements = binding?.kind === 'value' ? [...own, isValue(binding.text, true)] : own;
      const outcome = findValues(requirements, shapesOf(dimension, requirements, binding), searchOf(dimension));
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

function withRequirement(requirements: Requirements, key: string, requirement: Requirement): Requirements {
  return new Map(requirements).set(key, [...(requirements.get(key) ?? []), requirement]);
}

/** The requirement that a key's one value is, or is not, this text. */
function isValue(text: string, holds: boolean): Requirement {
  return { test: textsTest(new TextSet([textGlob(text)])), holds };
}
