import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { decide } from '../../src/engine/question/access-not-granted.js';
import type { AccessInput } from '../../src/policy/access.js';
import type { parsePolicy } from '../../src/policy/parse.js';
import { accessOf } from './build.js';

/** What answers: the real one, or one with a deliberate fault. */
export interface Engine {
  readonly decide: typeof decide;
  readonly parsePolicy: typeof parsePolicy;
}

/** One golden case: a file in cases/ holds a list of them. */
export interface GoldenCase {
  readonly name: string;
  readonly version?: string;
  readonly statements?: readonly object[];
  /** The policy as JSON text instead, where it matters how it is written. */
  readonly policy?: string;
  readonly access: AccessInput;
  /** PASS, or the indexes of the statements that are reasons; or that the policy is refused. */
  readonly expect: 'PASS' | 'INVALID' | readonly number[];
  /** What the example of the first reason must hold. */
  readonly witness?: object;
}

const FOLDER = join(import.meta.dirname, 'cases');

const FILES: readonly (readonly [string, readonly GoldenCase[]])[] = readdirSync(FOLDER).map((file) => [
  file,
  parse(readFileSync(join(FOLDER, file), 'utf8')),
]);

export function goldenFiles(): readonly (readonly [string, readonly GoldenCase[]])[] {
  return FILES;
}

/** The policy of a case. */
export function policyText({ policy, version = '2012-10-17', statements }: GoldenCase): string {
  return policy ?? JSON.stringify({ Version: version, Statement: statements });
}

type GoldenAnswer = Pick<GoldenCase, 'expect' | 'witness'> & { readonly unconfirmed: number };

/** What an engine answers to a case, in the words of `GoldenCase`. */
export function answerTo(golden: GoldenCase, { decide, parsePolicy }: Engine): GoldenAnswer {
  const parsed = parsePolicy(policyText(golden), 'auto');
  if (!parsed.ok) return { expect: 'INVALID', unconfirmed: 0 };
  const decision = decide(parsed.document, parsed.policyType, accessOf(golden.access));
  if (decision.result === 'PASS') return { expect: 'PASS', unconfirmed: 0 };
  const [first] = decision.reasons;
  return {
    expect: decision.reasons.map(({ statement }) => statement.index),
    unconfirmed: decision.reasons.filter(({ evidence }) => evidence.kind === 'unconfirmed').length,
    ...(first?.evidence.kind === 'witness' ? { witness: readable(first.evidence.request) } : {}),
  };
}

function readable(request: { readonly context: ReadonlyMap<string, readonly string[]> }): object {
  return { ...request, context: Object.fromEntries(request.context) };
}

/** Whether an answer is the right one, with the example that the case wants. */
export function isAnsweredRightly({ expect: expected, witness = {} }: GoldenCase, answer: GoldenAnswer): boolean {
  const isShown = answer.witness === undefined || holds(answer.witness, witness);
  return JSON.stringify(answer.expect) === JSON.stringify(expected) && answer.unconfirmed === 0 && isShown;
}

/** Whether all that is wanted is there. */
function holds(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  if (typeof found !== 'object' || found === null) return false;
  const members = new Map(Object.entries(found));
  return Object.entries(wanted).every(([name, value]) => holds(members.get(name), value));
}
