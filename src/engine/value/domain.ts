import type { Budget } from '../budget.js';
import type { SearchResult } from '../search-result.js';
import type { Dimension, Part, Requirement } from './requirement.js';

/** Where the search stands: the domains of all dimensions that something is required of, each of one dimension. */
export type Domains = readonly Domain[];

/** A requirement, and the statement (its place among those to escape) whose failing it serves; what holds from the start has none. */
export interface Blamed extends Requirement {
  readonly blame: number | undefined;
}

/**
 * The values that one dimension may have: those that meet a list of requirements, which never changes, so that what is known of it stays
 * true wherever the domain stands.
 */
export class Domain {
  #outcome: SearchResult<readonly string[]> | undefined;
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
  outcome(find: (domain: Domain) => SearchResult<readonly string[]>, budget: Budget): SearchResult<readonly string[]> {
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
 * The domains where all these parts have to hold. Few parts are soon compared each with each, and no statement has many: the caller
 * counts the square of their number.
 */
export function domainsOf(parts: readonly Part[]): Domains {
  const domains: Domain[] = [];
  for (const part of parts) {
    const { dimension } = part;
    const place = placeOf(domains, dimension);
    const before = domains[place];
    if (before === undefined) domains.push(new Domain(dimension, [required(part)]));
    else domains[place] = new Domain(dimension, [...before.list, required(part)]);
  }
  return domains;
}

/** The domains where both have to hold; what is known of dimensions that only one of them has is kept. */
export function joined(domains: Domains, other: Domains, budget: Budget): Domains {
  const both = [...domains];
  for (const domain of other) {
    // No two domains of `other` are of one dimension.
    budget.spend(domains.length + 1);
    const place = placeOf(domains, domain.dimension);
    const before = domains[place];
    if (before === undefined) both.push(domain);
    else both[place] = new Domain(domain.dimension, [...before.list, ...domain.list]);
  }
  return both;
}

/** The same with one more requirement. */
export function and(domains: Domains, dimension: Dimension, requirement: Blamed, budget: Budget): Domains {
  budget.spend(domains.length);
  const place = placeOf(domains, dimension);
  const before = domains[place];
  return before === undefined
    ? [...domains, new Domain(dimension, [requirement])]
    : domains.with(place, new Domain(dimension, [...before.list, requirement]));
}

/** What is required of a dimension; `undefined` where that is nothing. */
export function domainOn(domains: Domains, dimension: Dimension): Domain | undefined {
  return domains[placeOf(domains, dimension)];
}

/** Behind all others where nothing is required of the dimension yet. */
function placeOf(domains: Domains, dimension: Dimension): number {
  for (let place = 0; place < domains.length; place += 1) if (domains[place]?.dimension === dimension) return place;
  return domains.length;
}
