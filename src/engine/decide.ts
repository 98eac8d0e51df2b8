import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType, PrincipalName, Statement } from '../policy/document.js';
import { Budget, BudgetExhausted } from './budget.js';
import { choose } from './choose.js';
import { accessParts, CompiledPolicy, type CompiledStatement, type Part, REQUEST_PARTS } from './compile.js';
import type { Decision, Evidence, Reason } from './decision.js';
import { firstFound, found, NONE, type Outcome } from './outcome.js';
import { type Candidate, candidates } from './principals.js';
import { contextOf, type Find, prove, type Question } from './witness.js';

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
  return decideCompiled(new CompiledPolicy(document, policyType), access, budget);
}

/** The same, for a policy that is asked about more than one access. */
export function decideCompiled(policy: CompiledPolicy, access: Access, budget: number = DEFAULT_BUDGET): Decision {
  if (!policy.mayGrant(access)) return { result: 'PASS', steps: 0 };
  const check = new Check(policy, access, new Budget(budget));
  const reasons = check.reasons();
  const steps = check.budget.used;
  return reasons.length === 0 ? { result: 'PASS', steps } : { result: 'FAIL', reasons, steps };
}

class Check {
  /** What makes a request lie inside the access: the same for every statement and every principal. */
  readonly #access: readonly Part[];
  /** Compiled when an Allow is looked at: where none concerns the access, no Deny has to. */
  #compiledDenies: readonly CompiledStatement[] | undefined;

  constructor(
    readonly policy: CompiledPolicy,
    readonly access: Access,
    readonly budget: Budget,
  ) {
    this.#access = accessParts(access);
  }

  get #question(): Question {
    const { document, policyType } = this.policy;
    return { document, policyType, access: this.access };
  }

  get #denies(): readonly CompiledStatement[] {
    const { policy, access } = this;
    this.#compiledDenies ??= policy.document.statements
      .filter((statement) => statement.effect === 'Deny' && policy.concerns(statement, access))
      .map((statement) => policy.compile(statement, access));
    return this.#compiledDenies;
  }

  reasons(): readonly Reason[] {
    const { policy, access } = this;
    return policy.document.statements
      .filter((statement) => statement.effect === 'Allow' && policy.concerns(statement, access))
      .flatMap((statement) => {
        const evidence = this.#evidence(statement);
        return evidence === 'proved to be none' ? [] : [{ statement, evidence }];
      });
  }

  #evidence(statement: Statement): Evidence | 'proved to be none' {
    if (this.budget.isExhausted) return outOfBudget(this.budget.limit);
    try {
      const outcome = this.#search(this.policy.compile(statement, this.access));
      switch (outcome.kind) {
        case 'none':
          return 'proved to be none';
        case 'undecided':
          return { kind: 'unconfirmed', cause: outcome };
        case 'found':
          this.budget.spend(this.#costOfEvaluating(outcome.value));
          return prove(this.#question, statement, outcome.value);
      }
    } catch (error) {
      if (error instanceof BudgetExhausted) return outOfBudget(error.limit);
      // The stack or a list has no room left: a question of a size that nobody writes who wants an answer.
      if (error instanceof RangeError) return outOfBudget(this.budget.limit);
      throw error;
    }
  }

  /** The evaluator goes through all patterns, and at worst through the whole text for every character of each. */
  #costOfEvaluating({ values }: Find): number {
    const longest = Math.max(...[...values.values()].flat().map(({ length }) => length));
    const { count, length } = this.policy.size;
    return count + Math.floor((length * longest) / COMPARISONS_A_STEP);
  }

  /** Semantics 5: of a resource policy, the access is granted when any principal gets it. */
  #search(allow: CompiledStatement): Outcome<Find> {
    if (this.policy.policyType === 'IDENTITY_POLICY') return this.#searchFor(allow, undefined);
    const names = [allow, ...this.#denies].flatMap(({ statement }): readonly PrincipalName[] =>
      (statement.principal?.values ?? []).map(({ name }) => name),
    );
    return firstFound(candidates(names, this.budget), (candidate) =>
      this.#isFor(allow, candidate) ? this.#searchFor(allow, candidate) : NONE,
    );
  }

  #searchFor(allow: CompiledStatement, candidate: Candidate | undefined): Outcome<Find> {
    // The narrowest first: what is outside the access is dropped at the first look.
    const parts = [...this.#access, ...allow.parts, ...REQUEST_PARTS].map((part) => ({
      ...part,
      holds: true,
    }));
    const denies = candidate === undefined ? this.#denies : this.#denies.filter((deny) => this.#isFor(deny, candidate));
    const outcome = choose([...parts, ...(candidate?.ties ?? [])], denies, this.budget);
    if (outcome.kind !== 'found') return outcome;
    return found({ values: outcome.value, principal: candidate?.build(contextOf(outcome.value)) });
  }

  #isFor({ statement: { principal } }: CompiledStatement, candidate: Candidate): boolean {
    this.budget.spend(principal?.values.length ?? 0);
    return principal !== undefined && candidate.isMatchedBy(principal);
  }
}

/** The evaluator compares a hundred characters in the time that the search takes for a step. */
const COMPARISONS_A_STEP = 100;

function outOfBudget(limit: number): Evidence {
  return { kind: 'unconfirmed', cause: { kind: 'budget', limit } };
}
