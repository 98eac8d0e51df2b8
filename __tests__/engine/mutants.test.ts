import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as realDecide from '../../src/engine/question/access-not-granted.js';
import * as realParse from '../../src/policy/parse.js';
import { Random } from '../oracle/random.js';
import { accessOf, parsed, reasonIndexes } from './build.js';
import { answerTo, type Engine, goldenFiles, isAnsweredRightly } from './golden.js';
import { MUTANTS } from './mutants.js';
import { isAnswered, SEMANTIC_CASES } from './semantic-cases.js';
import { randomAccess, randomStatements, reasonsByTrying } from './universe.js';

/**
 * Deliberate faults in the meaning of a policy, each put into a copy of the engine. The judges of the real engine (the golden cases, those
 * of the specification, then requests tried one by one) have to notice every one of them.
 */

const SOURCES = resolve(import.meta.dirname, '../../src');
const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-mutants-'));
symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(work, 'node_modules'));
writeFileSync(join(work, 'package.json'), '{"type": "module"}');
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The files of the engine and of what it builds on, each with those that it imports. */
const IMPORTS = new Map(
  ['lists.ts', ...['text', 'policy', 'evaluator', 'engine'].flatMap(sourcesIn)].map(
    (file): [string, readonly string[]] => {
      const text = readFileSync(join(SOURCES, file), 'utf8');
      const imported = [...text.matchAll(/ from '(\..*)\.js'/g)].map(
        ([, path = '']) => `${join(dirname(file), path)}.ts`,
      );
      return [file, imported];
    },
  ),
);

/** The files of a layer and of its rooms. */
function sourcesIn(layer: string): readonly string[] {
  return readdirSync(join(SOURCES, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(layer, name));
}

/** A file and all that it has an effect on: only these are copied for a mutant. */
function affectedBy(file: string): ReadonlySet<string> {
  const affected = new Set([file]);
  for (const one of affected) {
    for (const [other, imported] of IMPORTS) if (imported.includes(one)) affected.add(other);
  }
  return affected;
}

describe.each(MUTANTS)('a fault of $about is noticed', ({ cases, mutants }) => {
  test.each(mutants)('$fault', async ({ file, find, replace }) => {
    const source = readFileSync(join(SOURCES, file), 'utf8');
    expect(source.split(find), 'places to change').toHaveLength(2);
    const home = mkdtempSync(join(work, 'mutant-'));
    const affected = affectedBy(file);
    for (const path of IMPORTS.keys()) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      if (affected.has(path)) cpSync(join(SOURCES, path), join(home, path));
      else symlinkSync(join(SOURCES, path), join(home, path));
    }
    writeFileSync(
      join(home, file),
      source.replace(find, () => replace),
    );
    const { decide }: Engine = await import(join(home, 'engine/question/access-not-granted.ts'));
    const { parsePolicy }: Engine = await import(join(home, 'policy/parse.ts'));
    expect(firstFault({ decide, parsePolicy }, cases)).toBeDefined();
  });
});

/** What is refused is a matter of reading. */
const POLICIES = SEMANTIC_CASES.filter(({ expected }) => expected.result !== 'ERROR');

/** The first question that an engine answers wrongly, if any judge finds one. The cases of one file are asked first. */
function firstFault(engine: Engine, first?: string): string | undefined {
  return faultByCases(engine, first) ?? faultBySemantics(engine) ?? faultByTrying(engine);
}

function faultByCases(engine: Engine, first: string | undefined): string | undefined {
  const files = goldenFiles().toSorted(([left], [right]) => Number(right === first) - Number(left === first));
  return files.flatMap(([, cases]) => cases).find((golden) => !isAnsweredRightly(golden, answerTo(golden, engine)))
    ?.name;
}

function faultBySemantics(engine: Engine): string | undefined {
  return POLICIES.find((one) => !isAnswered(one, engine))?.id;
}

function faultByTrying({ decide }: Engine): string | undefined {
  for (let seed = 0; seed < 20; seed += 1) {
    const random = new Random(seed);
    const { document, policyType } = parsed({ Version: '2012-10-17', Statement: randomStatements(random) });
    const access = accessOf(randomAccess(random));
    const decision = decide(document, policyType, access);
    const reasons = reasonIndexes(decision);
    if (reasonsByTrying(document, access).some((index) => !reasons.includes(index))) return `missed in seed ${seed}`;
    if (decision.result === 'FAIL' && decision.reasons.some(({ evidence }) => evidence.kind === 'unconfirmed')) {
      return `unconfirmed in seed ${seed}`;
    }
  }
  return undefined;
}

test('the real engine is found faultless by the same judges', () => {
  expect(firstFault({ ...realDecide, ...realParse })).toBeUndefined();
});
