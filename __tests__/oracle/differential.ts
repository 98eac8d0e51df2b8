import { type GeneratedCase, generate } from './generate.js';
import type { PolicyType, RawAccess } from './raw.js';
import { type Question, shrink } from './shrink.js';
import type { Tag } from './tags.js';
import { createOracle, type Oracle, type OracleAnswer } from './z3.js';

/** Random policies, decided twice: by the engine under test and by Z3 (semantics 7). */

/** The engine's answer to one question. */
export interface EngineAnswer {
  readonly result: 'PASS' | 'FAIL';
  readonly reasons: readonly number[];
  /** Those of the reasons that have no witness. */
  readonly unconfirmed: readonly number[];
}

export type EngineCheck = (policyText: string, policyType: PolicyType, access: RawAccess) => EngineAnswer;

export interface DifferentialOptions {
  readonly seed: number;
  readonly count: number;
  readonly check: EngineCheck;
}

export interface Disagreement {
  readonly seed: number;
  readonly policyType: PolicyType;
  readonly shrunk: Question;
  /** The answers to the shrunk question. */
  readonly engine: EngineAnswer | string;
  readonly oracle: OracleAnswer;
}

export interface DifferentialReport {
  readonly count: number;
  readonly disagreements: readonly Disagreement[];
  /** Seeds of the cases in which Z3 could not decide some statement; the others of that case are still compared. */
  readonly undecided: readonly number[];
  /** Seeds of the cases in which the engine had a reason without a witness. */
  readonly unconfirmed: readonly number[];
  /** Seeds of the cases in which such a reason was none: no fault (semantics 2), but a refusal that nobody needed. */
  readonly needless: readonly number[];
  /** The share of PASS among the cases that Z3 decided. */
  readonly passShare: number;
  readonly tags: ReadonlySet<Tag>;
  readonly seconds: { readonly oracle: number; readonly engine: number };
}

export async function runDifferential({ seed, count, check }: DifferentialOptions): Promise<DifferentialReport> {
  const oracle = await createOracle();
  const tally = new Tally();
  for (let current = seed; current < seed + count; current += 1) await compare(oracle, check, generate(current), tally);
  await oracle.close();
  return tally.report(count);
}

class Tally {
  readonly disagreements: Disagreement[] = [];
  readonly undecided: number[] = [];
  readonly unconfirmed: number[] = [];
  readonly needless: number[] = [];
  readonly tags = new Set<Tag>();
  passes = 0;
  decided = 0;
  oracleSeconds = 0;
  engineSeconds = 0;

  report(count: number): DifferentialReport {
    const { disagreements, undecided, unconfirmed, needless, tags, passes, decided, oracleSeconds, engineSeconds } =
      this;
    const passShare = passes / Math.max(1, decided);
    return {
      count,
      disagreements,
      undecided,
      unconfirmed,
      needless,
      passShare,
      tags,
      seconds: { oracle: oracleSeconds, engine: engineSeconds },
    };
  }
}

async function compare(oracle: Oracle, check: EngineCheck, generated: GeneratedCase, tally: Tally): Promise<void> {
  const { seed, policy, policyType, access } = generated;
  const start = performance.now();
  const truth = await oracle.check(policy, policyType, access);
  const middle = performance.now();
  const answer = askEngine(check, generated, policyType);
  tally.engineSeconds += (performance.now() - middle) / 1000;
  tally.oracleSeconds += (middle - start) / 1000;
  for (const tag of generated.tags) tally.tags.add(tag);
  if (truth.undecided.length > 0) tally.undecided.push(seed);
  if (typeof answer !== 'string' && answer.unconfirmed.length > 0) tally.unconfirmed.push(seed);
  if (typeof answer !== 'string' && answer.unconfirmed.some((index) => isNoReason(truth, index)))
    tally.needless.push(seed);
  if (truth.result !== 'UNKNOWN') tally.decided += 1;
  if (truth.result === 'PASS') tally.passes += 1;
  if (!agree(answer, truth)) tally.disagreements.push(await explain(oracle, check, generated));
}

/** What the engine says; a text when it threw. */
function askEngine(check: EngineCheck, { policy, access }: Question, policyType: PolicyType): EngineAnswer | string {
  try {
    return check(JSON.stringify(policy), policyType, access);
  } catch (error) {
    return String(error);
  }
}

/**
 * The same reasons, among the statements that Z3 decided, and a result that follows from them. A reason without a witness may be one too many:
 * the engine then said that it could not tell.
 */
function agree(engine: EngineAnswer | string, oracle: OracleAnswer): boolean {
  if (typeof engine === 'string') return false;
  if ((engine.result === 'FAIL') !== engine.reasons.length > 0) return false;
  const proven = engine.reasons.filter((index) => !engine.unconfirmed.includes(index));
  return (
    oracle.reasons.every((index) => engine.reasons.includes(index)) &&
    !proven.some((index) => isNoReason(oracle, index))
  );
}

function isNoReason(oracle: OracleAnswer, index: number): boolean {
  return !oracle.reasons.includes(index) && !oracle.undecided.includes(index);
}

async function explain(oracle: Oracle, check: EngineCheck, generated: GeneratedCase): Promise<Disagreement> {
  const { seed, policyType } = generated;
  const answers = async (question: Question): Promise<Pick<Disagreement, 'engine' | 'oracle'>> => ({
    engine: askEngine(check, question, policyType),
    oracle: await oracle.check(question.policy, policyType, question.access),
  });
  const first = await answers(generated);
  const shrunk = await shrink({ policy: generated.policy, access: generated.access }, async (smaller) => {
    const { engine, oracle: truth } = await answers(smaller);
    return typeof engine === typeof first.engine && !agree(engine, truth);
  });
  return { seed, policyType, shrunk, ...(await answers(shrunk)) };
}

/** A disagreement for a reader: everything that is needed to ask again. */
export function describeDisagreement({ seed, policyType, shrunk, engine, oracle }: Disagreement): string {
  const { models, ...truth } = oracle;
  return [
    `seed ${seed} ${policyType} access ${JSON.stringify(shrunk.access)}`,
    JSON.stringify(shrunk.policy),
    `engine ${JSON.stringify(engine)}`,
    `oracle ${JSON.stringify(truth)}`,
    ...models,
  ].join('\n');
}
