import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { managedPolicy, policyNames, statementsOf } from '../__tests__/action/policies.js';
import type { EngineAnswer } from '../__tests__/oracle/differential.js';
import { engineCheck } from '../__tests__/oracle/engine.js';
import { generate } from '../__tests__/oracle/generate.js';
import type { PolicyType, RawAccess } from '../__tests__/oracle/raw.js';
import { createSolver, type OracleAnswer, oracleBy, RESOURCE_LIMIT, type Solve } from '../__tests__/oracle/z3.js';
import { median, quantile } from './measure.js';
import { spread } from './repository.js';
import { type Row, shown, WrongAnswer } from './result.js';

/** The engine against Z3 on the same questions. */

interface Question {
  readonly name: string;
  readonly policy: object;
  readonly policyType: PolicyType;
  readonly access: RawAccess;
}

/** Milliseconds of each contestant on each question: the medians of all rounds. */
interface Times {
  readonly engine: readonly number[];
  readonly solver: readonly number[];
}

const GROUP = 'Against an SMT solver';

export async function againstSolver(counts: { random: number; real: number; rounds: number }): Promise<readonly Row[]> {
  const sets = {
    'random questions': randomQuestions(counts.random),
    'questions over managed policies': realQuestions(counts.real),
  };
  const rows: Row[] = [];
  for (const [solverName, start] of Object.entries(SOLVERS)) {
    const solver = await start();
    if (solver === undefined) continue;
    for (const [set, questions] of Object.entries(sets)) {
      rows.push(...summary(`${set}, ${solverName}`, questions, await race(questions, solver.solve, counts.rounds)));
    }
    await solver.close();
  }
  return rows;
}

interface Solver {
  readonly solve: Solve;
  readonly close: () => Promise<void>;
}

const SOLVERS: Readonly<Record<string, () => Promise<Solver | undefined>>> = {
  'Z3 in WebAssembly': () => createSolver(),
  'native Z3': async () => (spawnSync('z3', ['--version']).status === 0 ? nativeSolver() : undefined),
};

/** One process of the native solver for all questions, so that its start counts for none of them. */
function nativeSolver(): Solver {
  const child = spawn('z3', ['-in', '-smt2']);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (text: string): void => void child.stdin.write(`${text}\n`);
  const close = (): Promise<void> => ended(child);
  const solve: Solve = async (script) => {
    say(`(reset)(set-option :rlimit ${RESOURCE_LIMIT})\n${script}\n(check-sat)`);
    const { value } = await lines.next();
    if (value === 'sat') return { kind: 'sat', model: '' };
    if (value === 'unsat' || value === 'unknown') return { kind: value };
    throw new Error(`native Z3 said ${JSON.stringify(value)}`);
  };
  return { solve, close };
}

function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  child.stdin.end('(exit)\n');
  return new Promise((closed) => child.on('close', () => closed()));
}

function randomQuestions(count: number): readonly Question[] {
  return Array.from({ length: count }, (_, seed) => ({ name: `seed ${seed}`, ...generate(seed) }));
}

const ACCESSES: readonly RawAccess[] = [
  { actions: ['iam:PassRole'] },
  { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::payroll-*/*'] },
  { actions: ['kms:Decrypt', 'logs:*'] },
];
/** Larger policies take the solver longer than anybody would wait. */
const MAX_ACTIONS = 40;

function realQuestions(count: number): readonly Question[] {
  const small = policyNames.filter((name) => {
    const statements = statementsOf(managedPolicy(name));
    const actions = statements.flatMap(({ Action }) => Action ?? []);
    // Where nothing is allowed, the solver has no question to answer.
    return actions.length <= MAX_ACTIONS && statements.some(({ Effect }) => Effect === 'Allow');
  });
  return spread(small, count).map((name, index) => ({
    name,
    policy: managedPolicy(name),
    policyType: 'IDENTITY_POLICY',
    access: ACCESSES[index % ACCESSES.length] ?? {},
  }));
}

/** Asks both every question, round after round, and compares the answers. The solver's time is that of its own work: no time is counted for writing the formula. */
async function race(questions: readonly Question[], solve: Solve, rounds: number): Promise<Times> {
  const times = questions.map(() => ({ engine: [] as number[], solver: [] as number[] }));
  let solving = 0;
  const oracle = oracleBy(async (script) => {
    const start = performance.now();
    const verdict = await solve(script);
    solving += performance.now() - start;
    return verdict;
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { name, policy, policyType, access }] of questions.entries()) {
      const text = JSON.stringify(policy);
      const start = performance.now();
      const answer = engineCheck(text, policyType, access);
      times[index]?.engine.push(performance.now() - start);
      solving = 0;
      compare(name, answer, await oracle.check(policy, policyType, access));
      times[index]?.solver.push(solving);
    }
  }
  return { engine: times.map(({ engine }) => median(engine)), solver: times.map(({ solver }) => median(solver)) };
}

/** What Z3 decided, the engine decides the same way; where the engine has no example, it may have said too much. */
function compare(name: string, engine: EngineAnswer, oracle: OracleAnswer): void {
  const missing = oracle.reasons.filter((index) => !engine.reasons.includes(index));
  const proven = engine.reasons.filter((index) => !engine.unconfirmed.includes(index));
  const extra = proven.filter((index) => !oracle.reasons.includes(index) && !oracle.undecided.includes(index));
  if (missing.length > 0 || extra.length > 0)
    throw new WrongAnswer(`${name}: Z3 has ${oracle.reasons}, the engine ${engine.reasons}`);
}

function summary(what: string, questions: readonly Question[], { engine, solver }: Times): readonly Row[] {
  const ratios = engine.map((time, index) => (solver[index] ?? Number.NaN) / time);
  const us = (values: readonly number[]): string =>
    `median ${shown(1000 * quantile(values, 0.5))} µs, p99 ${shown(1000 * quantile(values, 0.99))} µs`;
  return [
    {
      group: GROUP,
      what: `${questions.length} ${what}: median of the ratios`,
      measured: `engine, parsing included: ${us(engine)}; solver, without writing the formula: ${us(solver)}; ratio at p1 ${shown(quantile(ratios, 0.01))}, at p99 ${shown(quantile(ratios, 0.99))}`,
      value: quantile(ratios, 0.5),
      floor: { kind: 'at least', limit: 1000, unit: '×', alarm: 3 },
    },
    {
      group: GROUP,
      what: `${questions.length} ${what}: the question with the smallest ratio`,
      measured: questions[ratios.indexOf(Math.min(...ratios))]?.name ?? '',
      value: Math.min(...ratios),
      floor: { kind: 'at least', limit: 1, unit: '×', alarm: 0.05 },
    },
  ];
}
