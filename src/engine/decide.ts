import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType, PrincipalName } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';
import { Budget, BudgetExhausted } from './budget.js';
import { choose, type Solution } from './choose.js';
import { accessParts, type CompiledStatement, compileStatement, concerns, REQUEST_PARTS } from './compile.js';
import type { Decision, Evidence, Reason } from './decision.js';
import { firstFound, found, type Outcome } from './outcome.js';
import { type Candidate, candidates } from './principals.js';
import { contextOf, prove } from './witness.js';

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
  const check = new Check(document, policyType, access, new Budget(budget));
  const reasons = check.reasons();
  const steps = check.budget.used;
  return reasons.length === 0 ? { result: 'PASS', steps } : { result: 'FAIL', reasons, steps };
}

/** Who asks and with what, before the evaluator has seen it. */
interface Find {
  readonly solution: Solution;
  readonly principal: RequestPrincipal | undefined;
}

class Check {
  readonly #denies: readonly CompiledStatement[];

  constructor(
    readonly document: PolicyDocument,
    readonly policyType: PolicyType,
    readonly access: Access,
    readonly budget: Budget,
  ) {
    this.#denies = document.statements
      .filter((statement) => statement.effect === 'Deny' && concerns(statement, access))
      .map((statement) => compileStatement(statement, access));
  }

  reasons(): readonly Reason[] {
    return this.document.statements
      .filter((statement) => statement.effect === 'Allow' && concerns(statement, this.access))
      .flatMap((statement) => {
        const evidence = this.#evidence(compileStatement(statement, this.access));
        return evidence === undefined ? [] : [{ statement, evidence }];
      });
  }

  /** Why the statement is a reason; `undefined` when it is proved that it is none. */
  #evidence(allow: CompiledStatement): Evidence | undefined {
    try {
      const outcome =
        this.policyType === 'IDENTITY_POLICY' ? this.#find(allow, undefined) : this.#findWithPrincipal(allow);
      switch (outcome.kind) {
        case 'none':
          return undefined;
        case 'undecided':
          return { kind: 'unconfirmed', cause: outcome };
        case 'found':
          return prove(
            this.document,
            this.policyType,
            this.access,
            allow,
            outcome.value.solution,
            outcome.value.principal,
          );
      }
    } catch (error) {
      if (!(error instanceof BudgetExhausted)) throw error;
      return { kind: 'unconfirmed', cause: { kind: 'budget', limit: error.limit } };
    }
  }

  /** Semantics 5: the access is granted when any principal gets it. */
  #findWithPrincipal(allow: CompiledStatement): Outcome<Find> {
    const names = [allow, ...this.#denies].flatMap(({ statement }): readonly PrincipalName[] =>
      (statement.principal?.values ?? []).map(({ name }) => name),
    );
    const askers = candidates(names, this.budget).filter((candidate) => this.#isFor(allow, candidate));
    return firstFound(askers, (candidate) => this.#find(allow, candidate));
  }

  #find(allow: CompiledStatement, candidate: Candidate | undefined): Outcome<Find> {
    // The narrowest first: what is outside the access is dropped at the first look.
    const parts = [...accessParts(this.access), ...allow.parts, ...REQUEST_PARTS].map((part) => ({
      ...part,
      holds: true,
    }));
    const denies = candidate === undefined ? this.#denies : this.#denies.filter((deny) => this.#isFor(deny, candidate));
    const outcome = choose([...parts, ...(candidate?.ties ?? [])], denies, this.budget);
    if (outcome.kind !== 'found') return outcome;
    const principal = candidate?.build(contextOf(outcome.value));
    return found({ solution: outcome.value, principal });
  }

  #isFor({ statement: { principal } }: CompiledStatement, candidate: Candidate): boolean {
    this.budget.spend(principal?.values.length ?? 0);
    return principal !== undefined && candidate.isMatchedBy(principal);
  }
}
