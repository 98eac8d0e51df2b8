import type { Budget } from './budget.js';
import type { CompiledStatement, Part } from './compile.js';
import { NONE, type Outcome } from './outcome.js';
import type { Dimension, Requirement, Values } from './requirement.js';
import { exactSearch, findValues, holdsFor } from './values.js';
import { bindingsOf, countsOf, findLinked, holesOf, linksOf, NO_BINDINGS } from './variables.js';
import { at } from './word.js';

/**
 * The choice. A request that no Deny matches fails at least one part of every Deny. The search finds a request for
 * what is required so far, looks for a Deny that matches it, and requires in turn that one of that Deny's parts fails;
 * Deny statements that never come in the way are never thought about. When the requirements on a dimension contradict each
 * other, the Deny statements that brought them in are to blame, and the search goes straight back to the last one of them.
 */

/** What is required of each dimension. The lists are never changed, so what is known of a list stays true. */
type Node = ReadonlyMap<Dimension, readonly Blamed[]>;

/** A requirement, and the Deny statement (its index) whose failing it serves; what holds from the start has none. */
interface Blamed extends Requirement {
  readonly blame: number | undefined;
}

type Step =
  | { readonly kind: 'found'; readonly value: Values }
  /** There is nothing here, whatever is chosen for Deny statements that are not among `blamed`. */
  | { readonly kind: 'conflict'; readonly blamed: ReadonlySet<number> }
  | { readonly kind: 'undecided'; readonly what: string };

/** So deep the choices may go: no policy that people write comes near, and the stack holds it. */
const MAX_DEPTH = 1000;

/** Finds values that meet all requirements and that no Deny matches. */
export function choose(
  required: readonly (Part & Requirement)[],
  denies: readonly CompiledStatement[],
  budget: Budget,
): Outcome<Values> {
  const root = new Map<Dimension, readonly Blamed[]>();
  for (const { dimension, test, holds } of required) {
    budget.spend(1);
    root.set(dimension, [...(root.get(dimension) ?? []), { test, holds, blame: undefined }]);
  }
  const step = new Chooser(required, denies, budget).search(root, 0);
  return step.kind === 'conflict' ? NONE : step;
}

function withRequirement(node: Node, { dimension, test, holds }: Part & Requirement, blame: number): Node {
  return new Map(node).set(dimension, [...(node.get(dimension) ?? []), { test, holds, blame }]);
}

/** The Deny statements behind these requirements. */
function conflict(lists: readonly (readonly Blamed[])[]): Step {
  return {
    kind: 'conflict',
    blamed: new Set(lists.flat().flatMap(({ blame }) => (blame === undefined ? [] : [blame]))),
  };
}

/** What was found for a node without the last requirement, and the dimension that this one is about. */
interface Before {
  readonly solution: Values;
  readonly dimension: Dimension;
}

class Chooser {
  readonly #known = new WeakMap<readonly Blamed[], Outcome<readonly string[]>>();
  #knownVariables: boolean | undefined;

  constructor(
    readonly required: readonly Part[],
    readonly denies: readonly CompiledStatement[],
    readonly budget: Budget,
  ) {}

  get #hasVariables(): boolean {
    this.#knownVariables ??= this.#findVariables();
    return this.#knownVariables;
  }

  #findVariables(): boolean {
    const parts = [...this.required, ...this.denies.flatMap((deny) => deny.parts)];
    this.budget.spend(parts.length);
    return parts.some(({ test }) => holesOf(test).length > 0);
  }

  /**
   * @param next the Deny statement (its place in the list) to look at first: those before it were just seen not to match
   * @param before what was found before the last requirement came in
   */
  search(node: Node, depth: number, next = 0, before?: Before): Step {
    if (depth > MAX_DEPTH)
      return { kind: 'undecided', what: `more than ${MAX_DEPTH} Deny statements in each other's way` };
    const step = before === undefined ? this.#solve(node) : this.#solveAgain(node, before);
    if (step.kind !== 'found') return step;
    const place = this.#firstMatch(step.value, next);
    return place === undefined ? step : this.#escape(node, place, depth, step.value);
  }

  /** The place of a Deny that matches, looked for from `start` and round to it again. */
  #firstMatch(solution: Values, start: number): number | undefined {
    for (let offset = 0; offset < this.denies.length; offset += 1) {
      const place = (start + offset) % this.denies.length;
      if (this.#matches(at(this.denies, place).parts, solution)) return place;
    }
    return undefined;
  }

  /** Tries the parts of a Deny one after another: which of them fails? */
  #escape(node: Node, place: number, depth: number, solution: Values): Step {
    const { statement, parts } = at(this.denies, place);
    const blamed = new Set<number>();
    let undecided: Step | undefined;
    for (const part of parts) {
      const requirement = { ...part, holds: false };
      const before = { solution, dimension: part.dimension };
      const step = this.search(withRequirement(node, requirement, statement.index), depth + 1, place + 1, before);
      if (step.kind === 'found') return step;
      if (step.kind === 'undecided') undecided ??= step;
      else if (!step.blamed.has(statement.index)) return step;
      else for (const index of step.blamed) blamed.add(index);
    }
    blamed.delete(statement.index);
    return undecided ?? { kind: 'conflict', blamed };
  }

  /** One dimension alone has a new requirement: where no variables link it to others, they may keep their values. */
  #solveAgain(node: Node, { solution, dimension }: Before): Step {
    if (this.#hasVariables) return this.#solve(node);
    const demands = node.get(dimension) ?? [];
    const outcome = this.#solveAlone(dimension, demands);
    if (outcome.kind === 'none') return conflict([demands]);
    if (outcome.kind === 'undecided') return outcome;
    return { kind: 'found', value: new Map(solution).set(dimension, outcome.value) };
  }

  #solve(node: Node): Step {
    this.budget.spend(node.size);
    const solution = new Map<Dimension, readonly string[]>();
    const links = linksOf(node, this.budget);
    const linked = new Set(links.flatMap(({ dimensions }) => [...dimensions]));
    for (const [dimension, demands] of node) {
      if (linked.has(dimension)) continue;
      const outcome = this.#solveAlone(dimension, demands);
      if (outcome.kind === 'undecided') return outcome;
      if (outcome.kind === 'none') return conflict([demands]);
      solution.set(dimension, outcome.value);
    }
    for (const link of links) {
      const outcome = findLinked(node, link, this.budget);
      if (outcome.kind === 'undecided') return outcome;
      if (outcome.kind === 'none') return conflict([...link.dimensions].map((dimension) => node.get(dimension) ?? []));
      for (const [dimension, values] of outcome.value) solution.set(dimension, values);
    }
    return { kind: 'found', value: solution };
  }

  #solveAlone(dimension: Dimension, demands: readonly Blamed[]): Outcome<readonly string[]> {
    const known = this.#known.get(demands);
    if (known !== undefined) return known;
    this.budget.spend(demands.length);
    const outcome = findValues(demands, countsOf(dimension), exactSearch(dimension, NO_BINDINGS, this.budget));
    this.#known.set(demands, outcome);
    return outcome;
  }

  #matches(parts: readonly Part[], solution: Values): boolean {
    const bindings = bindingsOf(
      parts.flatMap(({ test }) => holesOf(test)),
      solution,
    );
    return parts.every(({ dimension, test }) => {
      this.budget.spend(1);
      return holdsFor(test, solution.get(dimension) ?? [], bindings, this.budget);
    });
  }
}
