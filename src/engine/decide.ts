import type { Access } from '../policy/access.js';
import { gather } from '../policy/append.js';
import type { PolicyDocument, PolicyType } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import { CompiledAccess } from './access.js';
import { Budget, BudgetExhausted, stepsOf } from './budget.js';
import { choose, isInescapable } from './choose.js';
import { type CompiledAllow, CompiledPolicy, type CompiledStatement, type ReadStatement } from './compile.js';
import type { Decision, Evidence, Reason } from './decision.js';
import { joined, type Node, nodeOf } from './node.js';
import { firstFound, found, NONE, type Outcome } from './outcome.js';
import { type Asked, type Candidate, candidates, isAboutPrincipal } from './principals.js';
import { ACTION, keyOfDimension, RESOURCE, type Values } from './requirement.js';
import { prove, type Question } from './witness.js';

/** Steps of work that one check may take before it gives up with an unconfirmed FAIL. */
export const DEFAULT_BUDGET = 2_000_000;

/**
 * Decides whether some request inside `access` is allowed by the policy (semantics 1), Allow by Allow: a statement is a reason
 * when some request inside the access is matched by it and by no Deny. PASS is a proof; every reason carries a request that the
 * evaluator confirmed, or says why it has none.
 *
 * @param budget the steps that the whole check may take; when they run out, the Allow statements not yet decided count as reasons
 */
export function decide(
  document: PolicyDocument,
  policyType: PolicyType,
  access: Access,
  budget: number = DEFAULT_BUDGET,
): Decision {
  return new Check(new CompiledPolicy(document, policyType), new CompiledAccess(access), new Budget(budget)).decision();
}

/** The same for many policies and many accesses, each of them compiled once. */
export function decideCompiled(
  policy: CompiledPolicy,
  access: CompiledAccess,
  budget: number = DEFAULT_BUDGET,
): Decision {
  if (!policy.mayGrant(access)) return { result: 'PASS', steps: 0 };
  return new Check(policy, access, new Budget(budget)).decision();
}

class Check {
  /** Compiled when an Allow is looked at: where none concerns the access, no Deny has to. */
  #compiledDenies: readonly CompiledStatement[] | undefined;
  #knownForEverybody: readonly CompiledStatement[] | undefined;

  constructor(
    readonly policy: CompiledPolicy,
    readonly access: CompiledAccess,
    readonly budget: Budget,
  ) {}

  get #question(): Question {
    const { document, policyType } = this.policy;
    return { document, policyType, access: this.access.access };
  }

  get #denies(): readonly CompiledStatement[] {
    this.#compiledDenies ??= gather(this.policy.denies, (statement) =>
      statement.concerns(this.access) ? statement.compileDeny(this.access) : [],
    );
    return this.#compiledDenies;
  }

  get #deniesForEverybody(): readonly CompiledStatement[] {
    this.#knownForEverybody ??= this.#denies.filter(isForEverybody);
    return this.#knownForEverybody;
  }

  decision(): Decision {
    const reasons = this.#reasons();
    const steps = this.budget.used;
    return reasons.length === 0 ? { result: 'PASS', steps } : { result: 'FAIL', reasons, steps };
  }

  #reasons(): readonly Reason[] {
    const reasons: Reason[] = [];
    for (const allow of this.policy.allows) {
      if (!allow.concerns(this.access)) continue;
      const evidence = this.#evidence(allow);
      if (evidence !== 'proved to be none') reasons.push({ statement: allow.statement, evidence });
    }
    return reasons;
  }

  #evidence(allow: ReadStatement): Evidence | 'proved to be none' {
    if (this.budget.isExhausted) return outOfBudget(this.budget.limit);
    try {
      const outcome = this.#search(allow.compileAllow(this.access));
      switch (outcome.kind) {
        case 'none':
          return 'proved to be none';
        case 'undecided':
          return { kind: 'unconfirmed', cause: outcome };
        case 'found':
          this.budget.spend(this.#costOfEvaluating(outcome.value));
          return prove(this.#question, allow.statement, outcome.value);
      }
    } catch (error) {
      if (error instanceof BudgetExhausted) return outOfBudget(error.limit);
      // The stack or a list has no room left: a question of a size that nobody writes who wants an answer.
      if (error instanceof RangeError) return outOfBudget(this.budget.limit);
      throw error;
    }
  }

  /** The evaluator goes through all patterns, and at worst through the whole text for every character of each. */
  #costOfEvaluating({ action, resource, context }: Request): number {
    let longest = Math.max(action.length, resource.length);
    for (const texts of context.values()) for (const { length } of texts) longest = Math.max(longest, length);
    const { count, length } = this.policy.size;
    return count + stepsOf(length * longest);
  }

  #search(allow: CompiledAllow): Outcome<Request> {
    this.budget.spend(allow.parts.length + stepsOf(allow.parts.length ** 2));
    const node = joined(this.access.node, nodeOf(allow.parts), this.budget);
    if (this.#deniesForEverybody.some((deny) => isInescapable(deny, node, this.budget))) return NONE;
    return this.policy.policyType === 'IDENTITY_POLICY'
      ? requestOf(undefined, choose(node, [...allow.exceptions, ...this.#denies], this.budget))
      : this.#searchForAnybody(allow, node);
  }

  /** Semantics 5: of a resource policy, the access is granted when any principal gets it. */
  #searchForAnybody(allow: CompiledAllow, node: Node): Outcome<Request> {
    const anybody = new Anybody(node, this.budget);
    // What nobody gets past the Deny statements for everybody, nobody gets.
    if (anybody.against([...allow.exceptions, ...this.#deniesForEverybody]).kind === 'none') return NONE;
    const statements = [allow, ...this.#denies];
    const parts = gather(statements, (statement) => statement.parts);
    const asksWho = parts.some(isAboutPrincipal);
    const asked: Asked = {
      document: this.policy.document,
      named: gather(statements, ({ statement }) => statement.principal?.values ?? []),
      parts: asksWho ? parts : [],
      mayBeSpared: this.#denies.some(({ statement }) => statement.principal?.negated === true),
    };
    const known = new Map<string, Outcome<Values>>();
    return firstFound(candidates(asked, this.budget), (candidate) => {
      if (!this.#isFor(allow, candidate)) return NONE;
      const escapes = [...allow.exceptions, ...this.#denies.filter((deny) => this.#isFor(deny, candidate))];
      const apart = anybody.against(escapes);
      if (apart.kind === 'none') return NONE;
      // Many candidates differ in nothing but who of them a statement is for.
      const key = `${candidate.tiesKey} ${anybody.keyOf(escapes)}`;
      const outcome = known.get(key) ?? this.#searchFor(candidate, node, escapes, asksWho ? undefined : apart);
      known.set(key, outcome);
      return requestOf(candidate, outcome);
    });
  }

  /** @param apart what was found for anybody, where the statements do not ask who asks: then what is asked of the principal is apart from the rest */
  #searchFor(
    candidate: Candidate,
    node: Node,
    escapes: readonly CompiledStatement[],
    apart: Outcome<Values> | undefined,
  ): Outcome<Values> {
    const ties = candidate.ties(this.budget);
    return apart === undefined
      ? choose(joined(node, ties, this.budget), escapes, this.budget)
      : both(apart, choose(ties, [], this.budget));
  }

  #isFor({ statement: { principal, effect } }: CompiledStatement, candidate: Candidate): boolean {
    this.budget.spend(principal?.values.length ?? 0);
    return principal !== undefined && candidate.isMatchedBy(principal, effect);
  }
}

/** The search for somebody of whom nothing is asked, once for the same statements to escape. */
class Anybody {
  readonly #known = new Map<string, Outcome<Values>>();
  readonly #numbers = new Map<CompiledStatement, number>();

  constructor(
    readonly node: Node,
    readonly budget: Budget,
  ) {}

  against(escapes: readonly CompiledStatement[]): Outcome<Values> {
    const key = this.keyOf(escapes);
    const outcome = this.#known.get(key) ?? choose(this.node, escapes, this.budget);
    this.#known.set(key, outcome);
    return outcome;
  }

  /** The same for the same statements. */
  keyOf(escapes: readonly CompiledStatement[]): string {
    return escapes.map((statement) => this.#numberOf(statement)).join();
  }

  #numberOf(statement: CompiledStatement): number {
    const number = this.#numbers.get(statement) ?? this.#numbers.size;
    this.#numbers.set(statement, number);
    return number;
  }
}

/** Those of an identity policy all are: they name nobody. */
function isForEverybody({ statement: { principal } }: CompiledStatement): boolean {
  if (principal === undefined) return true;
  return !principal.negated && principal.values.some(({ name }) => name.kind === 'everyone');
}

/** Values that have nothing to do with each other. */
function both(one: Outcome<Values>, other: Outcome<Values>): Outcome<Values> {
  if (one.kind !== 'found') return one;
  if (other.kind !== 'found') return other;
  const values = new Map(one.value);
  for (const [dimension, texts] of other.value) values.set(dimension, texts);
  return found(values);
}

function requestOf(candidate: Candidate | undefined, outcome: Outcome<Values>): Outcome<Request> {
  if (outcome.kind !== 'found') return outcome;
  const { value: values } = outcome;
  const context = contextOf(values);
  return found({
    action: values.get(ACTION)?.[0] ?? '',
    resource: values.get(RESOURCE)?.[0] ?? '',
    context: candidate?.completed(context) ?? context,
    principal: candidate?.build(context),
  });
}

/** The context keys that have a value. */
function contextOf(values: Values): ReadonlyMap<string, readonly string[]> {
  const context = new Map<string, readonly string[]>();
  for (const [dimension, texts] of values) {
    const key = keyOfDimension(dimension);
    if (key !== undefined && texts.length > 0) context.set(key, texts);
  }
  return context;
}

function outOfBudget(limit: number): Evidence {
  return { kind: 'unconfirmed', cause: { kind: 'budget', limit } };
}
