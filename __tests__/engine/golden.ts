import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { decide } from '../../src/engine/decide.js';
import type { AccessInput } from '../../src/policy/access.js';
import { accessOf, parsed } from './build.js';

/** One golden case: a file in cases/ holds a list of them. */
export interface GoldenCase {
  readonly name: string;
  readonly version?: string;
  readonly statements: readonly object[];
  readonly access: AccessInput;
  /** PASS, or the indexes of the statements that are reasons. */
  readonly expect: 'PASS' | readonly number[];
  /** What the example of the first reason must hold. */
  readonly witness?: object;
}

const FOLDER = join(import.meta.dirname, 'cases');

export function goldenFiles(): readonly (readonly [string, readonly GoldenCase[]])[] {
  return readdirSync(FOLDER).map((file) => [file, parse(readFileSync(join(FOLDER, file), 'utf8'))]);
}

/** What a decision procedure answers to a case, in the words of `GoldenCase`. */
export function answerTo(
  { version = '2012-10-17', statements, access }: GoldenCase,
  procedure: typeof decide,
): Pick<GoldenCase, 'expect' | 'witness'> & { readonly unconfirmed: number } {
  const { document, policyType } = parsed({ Version: version, Statement: statements });
  const decision = procedure(document, policyType, accessOf(access));
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
