import type { Budget } from '../budget.js';
import type { Outcome } from '../outcome.js';
import type { Dimension, Part, Requirement } from './requirement.js';

/** Where the search stands: the domain of every dimension that something is required of. */
export type Node = readonly Domain[];

/** A requirement, and the statement (its place among those to escape) whose failing it serves; what holds from the start has none. */
export interface Blamed extends Requirement {
  readonly blame: number | undefined;
}

/**
 * The values that one dimension may have: those that meet a list of requirements, which never changes, so that what is known of it stays
 * true in every node that has it.
 */
export class Domain {
  #outcome: Outcome<readonly string[]> | undefined;
  #cost = 0;
  /** The budget of the latest check that has borne the cost. */
  #paidFrom: Budget | undefined;

  /** @param isShared whether other checks have the same one: then each of them pays for what one has found out */
  constructor(
    readonly dimension: Dimension,
    readonly list: readonly Blamed[],
    readonly isShared: boolean = false,
  ) {}

  /**
   * What comes of looking for values, where no variable ties the dimension to others: found out once. What is shared costs each check
   * the same, once, for what a check may do must not depend on the checks before it.
   */
  outcome(find: (domain: Domain) => Outcome<readonly string[]>, budget: Budget): Outcome<readonly string[]> {
    if (this.#outcome === undefined) {
      const before = budget.used;
      this.#outcome = find(this);
      this.#cost = budget.used - before;
    } else if (this.isShared && this.#paidFrom !== budget) budget.spend(this.#cost);
    this.#paidFrom = budget;
    return this.#outcome;
  }
}

/** The requirement that a part holds, whatever is chosen. */
export function required({ test }: Part): Blamed {
  return { test, holds: true, blame: undefined };
}

/**
 * The node in which all these parts have to hold. Few parts are soon compared each with each, and no statement has many: the caller
 * counts the square of their number.
 */
export function nodeOf(parts: readonly Part[]): Node {
  const node: Domain[] = [];
  for (const part of parts) {
    const { dimension } = part;
    const place = placeOf(node, dimension);
    const before = node[place];
    if (before === undefined) node.push(new Domain(dimension, [required(part)]));
    else node[place] = new Domain(dimension, [...before.list, required(part)]);
  }
  return node;
}

/** The node in which both have to hold; what is known of dimensions that only one of them has is kept. */
export function joined(node: Node, other: Node, budget: Budget): Node {
  const both = [...node];
  for (const domain of other) {
    // No two domains of `other` are of one dimension.
    budget.spend(node.length + 1);
    const place = placeOf(node, domain.dimension);
    const before = node[place];
    if (before === undefined) both.push(domain);
    else both[place] = new Domain(domain.dimension, [...before.list, ...domain.list]);
  }
  return both;
}

/** The node with one more requirement. */
export function and(node: Node, dimension: Dimension, requirement: Blamed, budget: Budget): Node {
  budget.spend(node.length);
  const place = placeOf(node, dimension);
  const before = node[place];
  return before === undefined
    ? [...node, new Domain(dimension, [requirement])]
    : node.with(place, new Domain(dimension, [...before.list, requirement]));
}

/** What is required of a dimension; `undefined` where that is nothing. */
export function domainOn(node: Node, dimension: Dimension): Domain | undefined {
  return node[placeOf(node, dimension)];
}

/** Behind all others where nothing is required of the dimension yet. */
function placeOf(node: Node, dimension: Dimension): number {
  for (let place = 0; place < node.length; place += 1) if (node[place]?.dimension === dimension) return place;
  return node.length;
}
