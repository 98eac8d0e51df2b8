import { init, killThreads, Z3_error_code, Z3_lbool } from 'z3-solver';
import { Unsupported } from './patterns.js';
import {
  type PlainPolicy,
  type PlainStatement,
  type PolicyType,
  plainPolicy,
  type RawAccess,
  type RawPolicy,
} from './raw.js';
import { scriptsFor, type Whole } from './scripts.js';

/** An outside judge of semantics.md: the same question, written in SMT-LIB from the page alone and answered by Z3. */
export interface Oracle {
  check(policy: object, policyType: PolicyType, access: RawAccess): Promise<OracleAnswer>;
  close(): Promise<void>;
}

export interface OracleAnswer {
  readonly result: 'PASS' | 'FAIL' | 'UNKNOWN';
  /** Indexes of the Allow statements that are reasons. */
  readonly reasons: readonly number[];
  /** Indexes of the Allow statements that Z3 could not decide, or that the encoding cannot express. */
  readonly undecided: readonly number[];
  /** What Z3 found, for each reason: a model of the formula. */
  readonly models: readonly string[];
}

/** Z3's own count of work for one question; it ends a question, never the clock. */
export const RESOURCE_LIMIT = 200_000;

/** Enough for most questions that can be answered at all. */
const QUICK_LIMIT = 25_000;

/** Answers one script of SMT-LIB, within the limit if one is given. */
export type Solve = (script: string, limit?: number) => Promise<Verdict>;
export type Verdict =
  | { readonly kind: 'sat'; readonly model: string }
  | { readonly kind: 'unsat' }
  | { readonly kind: 'unknown' };

const UNKNOWN: Verdict = { kind: 'unknown' };
const UNSATISFIABLE: Verdict = { kind: 'unsat' };

export async function createOracle(resourceLimit: number = RESOURCE_LIMIT): Promise<Oracle> {
  const { solve, close } = await createSolver(resourceLimit);
  return { ...oracleBy(solve), close };
}

/** The judge with any solver of SMT-LIB behind it. */
export function oracleBy(solve: Solve): Pick<Oracle, 'check'> {
  // Callers hand in valid policies.
  return { check: (policy, policyType, access) => check(solve, plainPolicy(policy as RawPolicy), policyType, access) };
}

/** Z3 in this process. */
export async function createSolver(
  resourceLimit: number = RESOURCE_LIMIT,
): Promise<{ readonly solve: Solve; readonly close: () => Promise<void> }> {
  const { Z3, em } = await init();
  const solve: Solve = async (script, ownLimit = resourceLimit) => {
    const config = Z3.mk_config();
    const context = Z3.mk_context(config);
    Z3.del_config(config);
    const solver = Z3.mk_simple_solver(context);
    Z3.solver_inc_ref(context, solver);
    const limit = Z3.mk_params(context);
    Z3.params_inc_ref(context, limit);
    Z3.params_set_uint(context, limit, Z3.mk_string_symbol(context, 'rlimit'), Math.min(ownLimit, resourceLimit));
    Z3.solver_set_params(context, solver, limit);
    Z3.solver_from_string(context, solver, script);
    if (Z3.get_error_code(context) !== Z3_error_code.Z3_OK) throw new Error(`Z3 did not understand:\n${script}`);
    // Only the check runs on another thread: a text handed to that thread would be overwritten before it is read.
    const answer = await Z3.solver_check(context, solver);
    const verdict = readAnswer(answer, () => Z3.model_to_string(context, Z3.solver_get_model(context, solver)));
    Z3.del_context(context);
    return verdict;
  };
  return { solve, close: () => killThreads(em) };
}

function readAnswer(answer: Z3_lbool, model: () => string): Verdict {
  if (answer === Z3_lbool.Z3_L_TRUE) return { kind: 'sat', model: model() };
  return { kind: answer === Z3_lbool.Z3_L_FALSE ? 'unsat' : 'unknown' };
}

async function check(solve: Solve, policy: PlainPolicy, type: PolicyType, access: RawAccess): Promise<OracleAnswer> {
  const reasons: number[] = [];
  const undecided: number[] = [];
  const models: string[] = [];
  for (const statement of policy.statements.filter(({ allow }) => allow)) {
    const verdict = await decideStatement(solve, policy, type, access, statement);
    if (verdict.kind === 'sat') {
      reasons.push(statement.index);
      models.push(verdict.model);
    }
    if (verdict.kind === 'unknown') undecided.push(statement.index);
  }
  const result = reasons.length > 0 ? 'FAIL' : undecided.length > 0 ? 'UNKNOWN' : 'PASS';
  return { result, reasons, undecided, models };
}

async function decideStatement(
  solve: Solve,
  policy: PlainPolicy,
  type: PolicyType,
  access: RawAccess,
  statement: PlainStatement,
): Promise<Verdict> {
  const scripts = expressible(() => scriptsFor(policy, type, access, statement));
  if (scripts === undefined) return UNKNOWN;
  const outline = await solve(scripts.outline);
  if (scripts.exact || outline.kind === 'unsat') return outline;
  const guesses = [...scripts.guesses()];
  const guessed = await firstSolution(solve, guesses.slice(0, FIRST_GUESSES));
  if (guessed !== undefined) return guessed;
  const wholes = expressible(() => [...scripts.wholes()]);
  const quick = wholes === undefined ? undefined : await decideWholes(solve, wholes, QUICK_LIMIT);
  if (quick?.solution !== undefined) return quick.solution;
  if (quick?.open.length === 0) return UNSATISFIABLE;
  const late = await firstSolution(solve, guesses.slice(FIRST_GUESSES));
  if (late !== undefined || quick === undefined) return late ?? UNKNOWN;
  const { solution, open } = await decideWholes(solve, quick.open);
  return solution ?? (open.length === 0 ? UNSATISFIABLE : UNKNOWN);
}

/** So many guesses are made before all values are tried at once. */
const FIRST_GUESSES = 4;

async function firstSolution(solve: Solve, guesses: readonly string[]): Promise<Verdict | undefined> {
  for (const guess of guesses) {
    const verdict = await solve(guess);
    if (verdict.kind === 'sat') return verdict;
  }
  return undefined;
}

/** The first solution among the cases, or those that are left open. */
async function decideWholes(
  solve: Solve,
  wholes: readonly Whole[],
  limit?: number,
): Promise<{ readonly solution: Verdict | undefined; readonly open: readonly Whole[] }> {
  const open: Whole[] = [];
  for (const one of wholes) {
    if ((await solve(one.outline)).kind === 'unsat') continue;
    const verdict = await solve(one.whole, limit);
    if (verdict.kind === 'sat') return { solution: verdict, open: [] };
    if (verdict.kind === 'unknown') open.push(one);
  }
  return { solution: undefined, open };
}

function expressible<Value>(build: () => Value): Value | undefined {
  try {
    return build();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
