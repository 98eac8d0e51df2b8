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
import { type Scripts, scriptsFor } from './scripts.js';

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

/** Answers one script of SMT-LIB. */
export type Solve = (script: string) => Promise<Verdict>;
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
  const solve: Solve = async (script) => {
    const config = Z3.mk_config();
    const context = Z3.mk_context(config);
    Z3.del_config(config);
    const solver = Z3.mk_simple_solver(context);
    Z3.solver_inc_ref(context, solver);
    const limit = Z3.mk_params(context);
    Z3.params_inc_ref(context, limit);
    Z3.params_set_uint(context, limit, Z3.mk_string_symbol(context, 'rlimit'), resourceLimit);
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
  for (const guess of scripts.guesses()) {
    const verdict = await solve(guess);
    if (verdict.kind === 'sat') return verdict;
  }
  return expressible(() => [...scripts.wholes()]) === undefined ? UNKNOWN : decideWholes(solve, scripts);
}

async function decideWholes(solve: Solve, scripts: Scripts): Promise<Verdict> {
  let worst = UNSATISFIABLE;
  for (const { outline, whole } of scripts.wholes()) {
    const possible = await solve(outline);
    const verdict = possible.kind === 'unsat' ? possible : await solve(whole);
    if (verdict.kind === 'sat') return verdict;
    if (verdict.kind === 'unknown') worst = verdict;
  }
  return worst;
}

function expressible<Value>(build: () => Value): Value | undefined {
  try {
    return build();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
