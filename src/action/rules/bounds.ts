import type { Effort } from '../../gate/judge.js';
import { plan, planWork } from '../../gate/plan.js';
import type { Rule, RuleSet } from '../../gate/rules.js';

/** How much a set of rules may ask of one run. A pull request can bring both the rules and the paths. */
interface Bounds {
  /** Holding paths against patterns; see `planWork`. */
  readonly matching: number;
  /** Pairs of policy and access object. */
  readonly checks: number;
}

/** For rules that judge: minutes at the worst. */
export const IN_FORCE: Bounds = { matching: 1e11, checks: 1e7 };

/** For rules that are only tried: seconds. */
export const ON_TRIAL: Bounds = { matching: 1e10, checks: 2e5 };

/** What of a trial anybody reads, and some seconds of work. */
export const TRIAL_EFFORT: Effort = { steps: 10_000_000, findings: 1000, characters: 4 * 1024 * 1024 };

/** Whether these rules can be held against these paths in time. */
export function isAffordable(bounds: Bounds, { rules }: RuleSet, paths: readonly string[]): boolean {
  if (planWork(rules, paths) > bounds.matching) return false;
  // Were every path named by every rule: only where that is too much, the patterns are tried.
  return accesses(rules) * paths.length <= bounds.checks || checks(rules, paths) <= bounds.checks;
}

function checks(rules: readonly Rule[], paths: readonly string[]): number {
  return plan(rules, paths).files.reduce((sum, file) => sum + accesses(file.rules), 0);
}

function accesses(rules: readonly Rule[]): number {
  return rules.reduce((sum, { forbid }) => sum + forbid.length, 0);
}
