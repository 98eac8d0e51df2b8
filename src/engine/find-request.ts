import { gather } from '../lists.js';
import type { Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import { type Budget, stepsOf } from './budget.js';
import { choose, isInescapable } from './choose-escapes.js';
import { buildPrincipal, completedContext } from './principal/example-principal.js';
import { matchesPrincipal } from './principal/principal-element.js';
import { Representatives } from './principal/representatives.js';
import type { Somebody } from './principal/somebody.js';
import { isAboutPrincipal, Ties, tiesKeyOf } from './principal/ties.js';
import { firstFound, found, NONE, type SearchResult } from './search-result.js';
import type { CompiledStatement, StatementToMatch } from './statement/compile.js';
import { type Domains, domainsOf, joined } from './value/domain.js';
import { ACTION, type Assignment, keyOfDimension, RESOURCE } from './value/requirement.js';

/**
 * What every question comes to: a request that some statements match and others do not. Whose statements they are does not matter
 * here, and neither does what their effect is: what has to match is read widely, what is to be escaped narrowly.
 */
interface Sought {
  /** Whether who asks is sought too, and may be anybody (semantics 5); else whoever has the policy asks, and no statement names anybody. */
  readonly byAnybody: boolean;
  /** Every statement of the documents at hand, for whom they name is told apart from all others. */
  readonly statements: readonly Statement[];
  /** What is required of the request before any statement is looked at. */
  readonly within: Domains;
  /** All of these match the request. */
  readonly matching: readonly StatementToMatch[];
  /** None of these does. */
  readonly escapes: Escapes;
}

/** Statements to escape, however often it is asked. */
export class Escapes {
  #forEverybody: readonly CompiledStatement[] | undefined;

  constructor(readonly list: readonly CompiledStatement[]) {}

  /** Those that nobody escapes by being somebody else. */
  get forEverybody(): readonly CompiledStatement[] {
    this.#forEverybody ??= this.list.filter(isForEverybody);
    return this.#forEverybody;
  }
}

/** Finds such a request, or proves that there is none. */
export function findRequest(sought: Sought, budget: Budget): SearchResult<Request> {
  const { byAnybody, within, matching, escapes } = sought;
  let domains = within;
  for (const { parts } of matching) {
    budget.spend(parts.length + stepsOf(parts.length ** 2));
    domains = joined(domains, domainsOf(parts), budget);
  }
  if (escapes.forEverybody.some((statement) => isInescapable(statement, domains, budget))) return NONE;
  return byAnybody
    ? findForAnybody(sought, domains, budget)
    : requestOf(choose(domains, [...exceptionsOf(matching), ...escapes.list], budget));
}

function exceptionsOf(matching: readonly StatementToMatch[]): readonly CompiledStatement[] {
  return gather(matching, ({ exceptions }) => exceptions);
}

/** Semantics 5: of a resource policy, the access is granted when any principal gets it. */
function findForAnybody(
  { statements, matching, escapes }: Sought,
  domains: Domains,
  budget: Budget,
): SearchResult<Request> {
  const involved = [...matching, ...escapes.list];
  const parts = gather(involved, (statement) => statement.parts);
  const asksWho = parts.some(isAboutPrincipal);
  const search = new SearchBySomebody(domains, asksWho, budget);
  const exceptions = exceptionsOf(matching);
  // What nobody gets past the statements for everybody, nobody gets.
  if (search.anybody([...exceptions, ...escapes.forEverybody]).kind === 'none') return NONE;
  const representatives = new Representatives({
    statements,
    named: gather(involved, ({ principal }) => principal?.values ?? []),
    mayBeSpared: escapes.list.some(({ principal }) => principal?.negated === true),
  });
  const ties = new Ties(representatives, asksWho ? parts : [], statements);
  budget.spend(representatives.cost);
  const isFor = (who: Somebody, { principal, reading }: CompiledStatement): boolean => {
    budget.spend(principal?.values.length ?? 0);
    return principal === undefined || matchesPrincipal(principal, reading, who);
  };
  return firstFound(representatives.everybody(), (who) => {
    budget.spend(1);
    if (!matching.every((statement) => isFor(who, statement))) return NONE;
    const own = escapes.list.filter((statement) => isFor(who, statement));
    return requestOf(search.somebody(who, ties, [...exceptions, ...own]), { who, representatives });
  });
}

/** The search for values, once for the same statements to escape, and for the same that is asked of who asks. */
class SearchBySomebody {
  readonly #forAnybody = new Map<string, SearchResult<Assignment>>();
  readonly #forSomebody = new Map<string, SearchResult<Assignment>>();
  readonly #numbers = new Map<CompiledStatement, number>();

  /** @param asksWho whether some statement asks who asks; else what is required of the principal is apart from all the rest */
  constructor(
    readonly domains: Domains,
    readonly asksWho: boolean,
    readonly budget: Budget,
  ) {}

  /** For somebody of whom nothing is required. */
  anybody(escapes: readonly CompiledStatement[]): SearchResult<Assignment> {
    const key = this.#keyOf(escapes);
    const outcome = this.#forAnybody.get(key) ?? choose(this.domains, escapes, this.budget);
    this.#forAnybody.set(key, outcome);
    return outcome;
  }

  somebody(who: Somebody, ties: Ties, escapes: readonly CompiledStatement[]): SearchResult<Assignment> {
    const anybody = this.anybody(escapes);
    if (anybody.kind === 'none') return NONE;
    // Many differ in nothing but who of them a statement is for.
    const key = `${tiesKeyOf(who)} ${this.#keyOf(escapes)}`;
    const outcome = this.#forSomebody.get(key) ?? this.#withTies(ties.of(who, this.budget), escapes, anybody);
    this.#forSomebody.set(key, outcome);
    return outcome;
  }

  #withTies(
    ties: Domains,
    escapes: readonly CompiledStatement[],
    anybody: SearchResult<Assignment>,
  ): SearchResult<Assignment> {
    return this.asksWho
      ? choose(joined(this.domains, ties, this.budget), escapes, this.budget)
      : both(anybody, choose(ties, [], this.budget));
  }

  /** The same for the same statements. */
  #keyOf(escapes: readonly CompiledStatement[]): string {
    return escapes.map((statement) => this.#numberOf(statement)).join();
  }

  #numberOf(statement: CompiledStatement): number {
    const number = this.#numbers.get(statement) ?? this.#numbers.size;
    this.#numbers.set(statement, number);
    return number;
  }
}

/** Those of an identity policy all are: they name nobody. */
function isForEverybody({ principal }: CompiledStatement): boolean {
  return (
    principal === undefined || (!principal.negated && principal.values.some(({ name }) => name.kind === 'everyone'))
  );
}

/** Values that have nothing to do with each other. */
function both(one: SearchResult<Assignment>, other: SearchResult<Assignment>): SearchResult<Assignment> {
  if (one.kind !== 'found') return one;
  if (other.kind !== 'found') return other;
  const values = new Map(one.value);
  for (const [dimension, texts] of other.value) values.set(dimension, texts);
  return found(values);
}

/** @param by who asks, where that is sought */
function requestOf(
  outcome: SearchResult<Assignment>,
  by?: { readonly who: Somebody; readonly representatives: Representatives },
): SearchResult<Request> {
  if (outcome.kind !== 'found') return outcome;
  const { value: values } = outcome;
  const context = contextOf(values);
  return found({
    action: values.get(ACTION)?.[0] ?? '',
    resource: values.get(RESOURCE)?.[0] ?? '',
    context: by === undefined ? context : completedContext(by.who, context),
    principal: by && buildPrincipal(by.who, context, by.representatives),
  });
}

/** The context keys that have a value. */
function contextOf(values: Assignment): ReadonlyMap<string, readonly string[]> {
  const context = new Map<string, readonly string[]>();
  for (const [dimension, texts] of values) {
    const key = keyOfDimension(dimension);
    if (key !== undefined && texts.length > 0) context.set(key, texts);
  }
  return context;
}
