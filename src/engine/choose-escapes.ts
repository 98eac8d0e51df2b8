import { gather } from '../lists.js';
import type { Budget } from './budget.js';
import { elementAt } from './element-at.js';
import { areAtOdds, isEmpty } from './language/contradiction.js';
import { NO_BINDINGS } from './language/hole.js';
import { NONE, type SearchResult, type Undecided } from './search-result.js';
import type { CompiledStatement } from './statement/compile.js';
import { and, type Domain, type Domains, domainOn } from './value/domain.js';
import { ExactSearch, findValues, holdsFor } from './value/find-values.js';
import { shapesOf } from './value/key.js';
import {
  type Assignment,
  type Dimension,
  holesOf,
  keyOfDimension,
  type Part,
  type Requirement,
  type Requirements,
} from './value/requirement.js';
import { textLimitOf } from './value/shape.js';
import { bindingsOf, findLinked, linksOf } from './variable/find-linked.js';

/**
 * The choice. A request escapes a statement when at least one of its parts fails. The search finds a request for
 * what is required so far, looks for a statement that matches it though it has to be escaped, and requires in turn that one of its parts
 * fails; statements that never come in the way are never thought about. When the requirements on a dimension contradict each
 * other, the statements that brought them in are to blame, and the search goes straight back to the last one of them.
 * A statement is known by its place in the list of those to escape: what it is in its document, and in which, does not matter here.
 */

type Step =
  | { readonly kind: 'found'; readonly value: Assignment }
  /** There is nothing here, whatever is chosen for statements whose places are not among `blamed`. */
  | { readonly kind: 'conflict'; readonly blamed: ReadonlySet<number> }
  | { readonly kind: 'undecided'; readonly why: Undecided };

/** So deep the choices may go: no policy that people write comes near, and the stack holds it. */
const MAX_DEPTH = 1000;

/** What came of a step of the search, for whoever watches it: each is told of, in the order of the search. */
interface Visit {
  readonly domains: Domains;
  /** How many parts were made to fail on the way there. */
  readonly depth: number;
  readonly step: Step;
  /** The place of a statement that matches what was found though it has to be escaped. */
  readonly match: number | undefined;
}

/**
 * Finds values that meet all requirements and that no statement to escape matches.
 *
 * @param watch decides nothing
 */
export function choose(
  domains: Domains,
  escapes: readonly CompiledStatement[],
  budget: Budget,
  watch?: (visit: Visit) => void,
): SearchResult<Assignment> {
  const step = new Chooser(domains, escapes, budget, watch).search(domains, 0);
  return step.kind === 'conflict' ? NONE : step;
}

/** A statement with more patterns than these is not looked through for whether it leaves a choice. */
const FEW = 8;

/**
 * Whether plainly no request in these domains fails any part of a statement, so that there is nothing to choose. Only a short statement without
 * conditions is looked at: there a glance is less work than the search that it may save.
 */
export function isInescapable({ parts }: CompiledStatement, domains: Domains, budget: Budget): boolean {
  budget.spend(1 + parts.length);
  return (
    parts.every((part) => keyOfDimension(part.dimension) === undefined) &&
    parts.every((part) => isSure(part, domains, budget))
  );
}

/** Whether plainly every text that the domains leave to a dimension, which has one, passes the test. */
function isSure({ dimension, test }: Part, domains: Domains, budget: Budget): boolean {
  const failing = textLimitOf({ test, holds: false });
  if (failing === undefined || failing.set.globs.length > FEW) return false;
  const isAtOdds = (requirement: Requirement): boolean => {
    const limit = textLimitOf(requirement);
    return limit !== undefined && areAtOdds(limit, failing, budget);
  };
  return isEmpty(failing) || domainOn(domains, dimension)?.list.some(isAtOdds) === true;
}

/** The statements behind these requirements. */
function conflict(all: readonly Domain[]): Step {
  const blamed = new Set<number>();
  for (const { list } of all) {
    for (const { blame } of list) if (blame !== undefined) blamed.add(blame);
  }
  return { kind: 'conflict', blamed };
}

/** What was found without the last requirement, and the dimension that this one is about. */
interface Before {
  readonly solution: Assignment;
  readonly dimension: Dimension;
}

class Chooser {
  #knownVariables: boolean | undefined;

  constructor(
    readonly root: Domains,
    readonly escapes: readonly CompiledStatement[],
    readonly budget: Budget,
    readonly watch: ((visit: Visit) => void) | undefined,
  ) {}

  get #hasVariables(): boolean {
    this.#knownVariables ??= this.#findVariables();
    return this.#knownVariables;
  }

  #findVariables(): boolean {
    for (const { list } of this.root) {
      this.budget.spend(list.length);
      for (const { test } of list) if (holesOf(test).length > 0) return true;
    }
    this.budget.spend(this.escapes.length);
    for (const { parts } of this.escapes) {
      for (const { test } of parts) if (holesOf(test).length > 0) return true;
    }
    return false;
  }

  /**
   * @param next the place of the statement to look at first: those before it were just seen not to match
   * @param before what was found before the last requirement came in
   */
  search(domains: Domains, depth: number, next = 0, before?: Before): Step {
    if (depth > MAX_DEPTH) return { kind: 'undecided', why: { kind: 'depth', limit: MAX_DEPTH } };
    const step = before === undefined ? this.#solve(domains) : this.#solveAgain(domains, before);
    const match = step.kind === 'found' ? this.#firstMatch(step.value, next) : undefined;
    this.watch?.({ domains, depth, step, match });
    return match === undefined || step.kind !== 'found' ? step : this.#escape(domains, match, depth, step.value);
  }

  /** The place of a statement that matches, looked for from `start` and round to it again. */
  #firstMatch(solution: Assignment, start: number): number | undefined {
    for (let offset = 0; offset < this.escapes.length; offset += 1) {
      const place = (start + offset) % this.escapes.length;
      if (this.#matches(elementAt(this.escapes, place).parts, solution)) return place;
    }
    return undefined;
  }

  /** Tries the parts of the statement at a place one after another: which of them fails? */
  #escape(domains: Domains, place: number, depth: number, solution: Assignment): Step {
    const { parts } = elementAt(this.escapes, place);
    const blamed = new Set<number>();
    let undecided: Step | undefined;
    for (const part of parts) {
      const { dimension, test } = part;
      const escaped = and(domains, dimension, { test, holds: false, blame: place }, this.budget);
      const step = this.search(escaped, depth + 1, place + 1, { solution, dimension });
      if (step.kind === 'found') return step;
      if (step.kind === 'undecided') undecided ??= step;
      else if (!step.blamed.has(place)) return step;
      else for (const other of step.blamed) blamed.add(other);
    }
    blamed.delete(place);
    return undecided ?? { kind: 'conflict', blamed };
  }

  /** One dimension alone has a new requirement: where no variables link it to others, they may keep their values. */
  #solveAgain(domains: Domains, { solution, dimension }: Before): Step {
    const domain = this.#hasVariables ? undefined : domainOn(domains, dimension);
    if (domain === undefined) return this.#solve(domains);
    const outcome = this.#solveAlone(domain);
    if (outcome.kind === 'none') return conflict([domain]);
    if (outcome.kind === 'undecided') return outcome;
    // No longer than the list of domains, whose copy is counted.
    return { kind: 'found', value: new Map(solution).set(dimension, outcome.value) };
  }

  #solve(domains: Domains): Step {
    this.budget.spend(domains.length);
    return this.#hasVariables ? this.#solveLinked(domains) : this.#solveEach(domains);
  }

  #solveEach(domains: Domains): Step {
    const solution = new Map<Dimension, readonly string[]>();
    let undecided: Step | undefined;
    for (const domain of domains) {
      const outcome = this.#solveAlone(domain);
      if (outcome.kind === 'none') return conflict([domain]);
      if (outcome.kind === 'undecided') undecided ??= outcome;
      else solution.set(domain.dimension, outcome.value);
    }
    return undecided ?? { kind: 'found', value: solution };
  }

  /** Dimensions that variables link are solved together, after the others. */
  #solveLinked(domains: Domains): Step {
    const requirements: Requirements = new Map(domains.map(({ dimension, list }) => [dimension, list]));
    const links = linksOf(requirements, this.budget);
    const linked = new Set(gather(links, ({ dimensions }) => [...dimensions]));
    const step = this.#solveEach(domains.filter(({ dimension }) => !linked.has(dimension)));
    if (step.kind === 'conflict') return step;
    const solution = new Map(step.kind === 'found' ? step.value : []);
    let undecided = step.kind === 'undecided' ? step : undefined;
    for (const link of links) {
      const outcome = findLinked(requirements, link, this.budget);
      if (outcome.kind === 'none') return conflict(domains.filter(({ dimension }) => link.dimensions.has(dimension)));
      if (outcome.kind === 'undecided') undecided ??= outcome;
      else for (const [dimension, values] of outcome.value) solution.set(dimension, values);
    }
    return undecided ?? { kind: 'found', value: solution };
  }

  #solveAlone(domain: Domain): SearchResult<readonly string[]> {
    return domain.outcome(({ dimension, list }) => {
      this.budget.spend(list.length);
      return findValues(list, shapesOf(dimension, list), new ExactSearch(dimension, NO_BINDINGS, this.budget));
    }, this.budget);
  }

  #matches(parts: readonly Part[], solution: Assignment): boolean {
    const bindings = this.#hasVariables
      ? bindingsOf(
          gather(parts, ({ test }) => holesOf(test)),
          solution,
        )
      : NO_BINDINGS;
    return parts.every(({ dimension, test }) => {
      this.budget.spend(1);
      return holdsFor(test, solution.get(dimension) ?? NO_VALUES, bindings, this.budget);
    });
  }
}

const NO_VALUES: readonly string[] = [];
