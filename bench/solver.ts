import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { managedPolicy, policyNames, statementsOf } from '../__tests__/action/policies.js';
import { generate } from '../__tests__/oracle/generate.js';
import type { PolicyType, RawAccess } from '../__tests__/oracle/raw.js';
import {
  createSolver,
  type Oracle,
  type OracleAnswer,
  oracleBy,
  RESOURCE_LIMIT,
  type Solve,
} from '../__tests__/oracle/z3.js';
import type { Decision } from '../src/engine/decision.js';
import { decide } from '../src/engine/question/access-not-granted.js';
import { type Access, readAccess } from '../src/policy/access.js';
import type { PolicyDocument } from '../src/policy/document.js';
import { parsePolicy } from '../src/policy/parse.js';
import { median, quantile } from './measure.js';
import { spread } from './repository.js';
import { type Row, shown, WrongAnswer } from './result.js';

/**
 * The engine against Z3 on the same questions, from the policy that has been read to the answer: for the engine this is compiling and
 * searching, for the solver writing the formula and solving it.
 */

interface Question {
  readonly name: string;
  readonly policy: object;
  readonly policyType: PolicyType;
  readonly access: RawAccess;
}

/** Milliseconds on each question: the medians of all rounds. */
interface Times {
  readonly engine: readonly number[];
  /** The engine, with the policy and the access still to be read from their texts. */
  readonly fromText: readonly number[];
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

/**
 * Each contestant is asked a question several times in a row, when its code has been compiled and is at hand. Before the first is
 * timed, all are asked, and the answers compared.
 */
async function race(questions: readonly Question[], solve: Solve, rounds: number): Promise<Times> {
  const asked = questions.map((question) => contestants(question, oracleBy(solve)));
  for (const { name, engine, solver } of asked) compare(name, engine(), await solver());
  for (let round = 0; round < WARM_UP; round += 1) for (const { fromText } of asked) fromText();
  const times = { engine: [] as number[], fromText: [] as number[], solver: [] as number[] };
  for (const { engine, fromText, solver } of asked) {
    times.engine.push(median(await repeated(rounds * ENGINE_ROUNDS, engine)));
    times.fromText.push(median(await repeated(rounds * ENGINE_ROUNDS, fromText)));
    times.solver.push(median(await repeated(rounds, solver)));
  }
  return times;
}

interface Contestants {
  readonly name: string;
  readonly engine: () => Decision;
  readonly fromText: () => Decision;
  readonly solver: () => Promise<OracleAnswer>;
}

function contestants({ name, policy, policyType, access }: Question, oracle: Pick<Oracle, 'check'>): Contestants {
  const text = JSON.stringify(policy);
  const read = (): { document: PolicyDocument; access: Access } => {
    const parsed = parsePolicy(text, policyType);
    if (!parsed.ok) throw new Error(`${name}: expected a valid question`);
    return { document: parsed.document, access: readAccess(access) };
  };
  const question = read();
  return {
    name,
    engine: () => decide(question.document, policyType, question.access),
    fromText: () => {
      const fresh = read();
      return decide(fresh.document, policyType, fresh.access);
    },
    solver: () => oracle.check(policy, policyType, access),
  };
}

/** Rounds over all questions until Node has compiled what there is to compile. */
const WARM_UP = 40;
/** The engine is asked more often: its times are so short that a disturbance is longer than they are. */
const ENGINE_ROUNDS = 20;

async function repeated(rounds: number, work: () => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const result = work();
    if (result instanceof Promise) await result;
    times.push(performance.now() - start);
  }
  return times;
}

/** What Z3 decided, the engine decides the same way; where the engine has no example, it may have said too much. */
function compare(name: string, decision: Decision, oracle: OracleAnswer): void {
  const reasons = decision.result === 'PASS' ? [] : decision.reasons;
  const indexes = reasons.map(({ statement }) => statement.index);
  const proven = reasons.filter(({ evidence }) => evidence.kind === 'witness').map(({ statement }) => statement.index);
  const missing = oracle.reasons.filter((index) => !indexes.includes(index));
  const extra = proven.filter((index) => !oracle.reasons.includes(index) && !oracle.undecided.includes(index));
  if (missing.length > 0 || extra.length > 0)
    throw new WrongAnswer(`${name}: Z3 has ${oracle.reasons}, the engine ${indexes}`);
}

function summary(what: string, questions: readonly Question[], times: Times): readonly Row[] {
  const { engine, fromText, solver } = times;
  const against = (own: readonly number[]): readonly number[] =>
    own.map((time, index) => (solver[index] ?? Number.NaN) / time);
  const ratios = against(engine);
  const us = (values: readonly number[]): string =>
    `median ${shown(1000 * quantile(values, 0.5))} µs, p99 ${shown(1000 * quantile(values, 0.99))} µs`;
  return [
    {
      group: GROUP,
      what: `${questions.length} ${what}: median of the ratios`,
      measured: `engine: ${us(engine)}; solver: ${us(solver)}; ratio at p1 ${shown(quantile(ratios, 0.01))}, at p99 ${shown(quantile(ratios, 0.99))}`,
      value: quantile(ratios, 0.5),
      floor: { kind: 'at least', limit: 1000, unit: '×', alarm: 100 },
    },
    {
      group: GROUP,
      what: `${questions.length} ${what}: the question with the smallest ratio`,
      measured: questions[ratios.indexOf(Math.min(...ratios))]?.name ?? '',
      value: Math.min(...ratios),
      floor: { kind: 'at least', limit: 1, unit: '×', alarm: 0.5 },
    },
    {
      group: GROUP,
      what: `${questions.length} ${what}: the same with reading the policy counted, which the solver is spared`,
      measured: `median of the ratios ${shown(quantile(against(fromText), 0.5))}×, engine: ${us(fromText)}`,
    },
  ];
}
