import type { PrincipalElement } from '../../policy/document.js';
import type { RequestPrincipal } from '../../policy/request.js';
import type { Budget } from '../budget.js';
import type { Reading } from '../reading.js';
import type { Domains } from '../value/domain.js';
import type { Part } from '../value/requirement.js';
import { buildPrincipal, completedContext } from './build.js';
import { Census, type KnownPrincipals } from './census.js';
import { matchesPrincipal } from './named.js';
import type { Somebody } from './somebody.js';
import { Ties, tiesKeyOf } from './ties.js';

/** What the search for somebody is about. */
export interface Asked extends KnownPrincipals {
  /** What the statements to match and to escape ask. */
  readonly parts: readonly Part[];
}

/** Candidates for every principal there is, given what the statements at hand ask. */
export function* candidates(asked: Asked, budget: Budget): Iterable<Candidate> {
  const census = new Census(asked);
  const ties = new Ties(census, asked.parts, asked.statements);
  budget.spend(census.cost);
  for (const who of census.everybody()) {
    budget.spend(1);
    yield new Candidate(who, ties);
  }
}

/**
 * Somebody who may ask (semantics 5). A candidate may leave its name open: then the name is what the search finds for
 * `aws:PrincipalArn`.
 */
export class Candidate {
  constructor(
    readonly who: Somebody,
    readonly allTies: Ties,
  ) {}

  /** Whether the Principal or NotPrincipal element of a statement that is read like this matches. */
  isMatchedBy(principal: PrincipalElement, reading: Reading): boolean {
    return matchesPrincipal(principal, reading, this.who);
  }

  /** The same for candidates of whose tied keys the same is required. */
  get tiesKey(): string {
    return tiesKeyOf(this.who);
  }

  /** What is required of the keys that are tied to the principal. */
  ties(budget: Budget): Domains {
    budget.spend(this.allTies.census.size);
    return this.allTies.of(this.who);
  }

  /** The context of a request by this principal. */
  completed(context: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
    return completedContext(this.who, context);
  }

  /** The principal, once the values of its keys are known. */
  build(context: ReadonlyMap<string, readonly string[]>): RequestPrincipal {
    return buildPrincipal(this.who, context, this.allTies.census);
  }
}
