import { gather } from '../../lists.js';
import type { Access } from '../../policy/access.js';
import type { PolicyDocument, PolicyType } from '../../policy/document.js';
import type { Request } from '../../policy/request.js';
import { Budget, BudgetExhausted, DEFAULT_BUDGET, stepsOf } from '../budget.js';
import { type Grant, prove } from '../confirmed-witness.js';
import type { Decision, Evidence, Reason } from '../decision.js';
import { Escapes, findRequest } from '../find-request.js';
import { CompiledPolicy, type ReadStatement } from '../statement/compile.js';
import { CompiledAccess } from '../statement/compiled-access.js';

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
  #compiledDenies: Escapes | undefined;

  constructor(
    readonly policy: CompiledPolicy,
    readonly access: CompiledAccess,
    readonly budget: Budget,
  ) {}

  get #denies(): Escapes {
    this.#compiledDenies ??= new Escapes(
      gather(this.policy.denies, (statement) =>
        statement.concerns(this.access) ? statement.toEscape(this.access) : [],
      ),
    );
    return this.#compiledDenies;
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
      if (evidence !== undefined) reasons.push({ statement: allow.statement, evidence });
    }
    return reasons;
  }

  /** `undefined` is a proof that the statement grants nothing of the access. */
  #evidence(allow: ReadStatement): Evidence | undefined {
    if (this.budget.isExhausted) return outOfBudget(this.budget.limit);
    try {
      return this.#search(allow);
    } catch (error) {
      if (error instanceof BudgetExhausted) return outOfBudget(error.limit);
      // The stack or a list has no room left: a question of a size that nobody writes who wants an answer.
      if (error instanceof RangeError) return outOfBudget(this.budget.limit);
      throw error;
    }
  }

  #search(allow: ReadStatement): Evidence | undefined {
    const { document, policyType } = this.policy;
    const sought = {
      byAnybody: policyType === 'RESOURCE_POLICY',
      statements: document.statements,
      within: this.access.domains,
      matching: [allow.toMatch(this.access)],
      escapes: this.#denies,
    };
    const outcome = findRequest(sought, this.budget);
    switch (outcome.kind) {
      case 'none':
        return undefined;
      case 'undecided':
        return { kind: 'unconfirmed', cause: outcome };
      case 'found': {
        this.budget.spend(this.#costOfEvaluating(outcome.value));
        const grant: Grant = { document, policyType, access: this.access.access, statement: allow.statement };
        return prove(grant, outcome.value);
      }
    }
  }

  /** The evaluator goes through all patterns, and at worst through the whole text for every character of each. */
  #costOfEvaluating({ action, resource, context }: Request): number {
    let longest = Math.max(action.length, resource.length);
    for (const texts of context.values()) for (const { length } of texts) longest = Math.max(longest, length);
    const { count, length } = this.policy.size;
    return count + stepsOf(length * longest);
  }
}

function outOfBudget(limit: number): Evidence {
  return { kind: 'unconfirmed', cause: { kind: 'budget', limit } };
}
