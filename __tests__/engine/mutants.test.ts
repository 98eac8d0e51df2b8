import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { decide } from '../../src/engine/decide.js';
import { Random } from '../oracle/random.js';
import { accessOf, parsed, reasonIndexes } from './build.js';
import { answerTo, goldenFiles } from './golden.js';
import { randomAccess, randomStatements, reasonsByTrying } from './universe.js';

/**
 * Deliberate faults in the meaning of a policy, each put into a copy of the engine. The judges of the real engine (the
 * golden cases, then requests tried one by one) have to notice every one of them.
 */
interface Mutant {
  readonly fault: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const MUTANTS: readonly Mutant[] = [
  {
    fault: 'IfExists is ignored',
    file: 'operators.ts',
    find: 'return negated || ifExists;',
    replace: 'return negated;',
  },
  {
    fault: 'a missing key is false for a negated operator',
    file: 'operators.ts',
    find: 'return negated || ifExists;',
    replace: 'return ifExists;',
  },
  {
    fault: 'ForAllValues is false for a missing key',
    file: 'operators.ts',
    find: "case 'ForAllValues':\n      return true;",
    replace: "case 'ForAllValues':\n      return false;",
  },
  {
    fault: 'ForAnyValue is true for a missing key',
    file: 'operators.ts',
    find: "case 'ForAnyValue':\n      return ifExists;",
    replace: "case 'ForAnyValue':\n      return true;",
  },
  {
    fault: 'ForAllValues and ForAnyValue change places',
    file: 'operators.ts',
    find: "ForAllValues: 'every', ForAnyValue: 'some'",
    replace: "ForAllValues: 'some', ForAnyValue: 'every'",
  },
  {
    fault: 'Null says the opposite',
    file: 'operators.ts',
    find: 'ifAbsent: listed(true), ifPresent: listed(false)',
    replace: 'ifAbsent: listed(false), ifPresent: listed(true)',
  },
  {
    fault: 'IgnoreCase compares with case',
    file: 'operators.ts',
    find: 'StringEqualsIgnoreCase: true',
    replace: 'StringEqualsIgnoreCase: false',
  },
  {
    fault: 'LessThan takes the bound too',
    file: 'operators.ts',
    find: 'NumericLessThan: less,',
    replace: 'NumericLessThan: lessOrEqual,',
  },
  {
    fault: 'ARN operators match what is no ARN',
    file: 'operators.ts',
    find: '          ARNS,\n',
    replace: '',
  },
  {
    fault: '? is *',
    file: 'glob.ts',
    find: 'return [colons ? ANY : ANY_BUT_COLON];',
    replace: 'return [colons ? RUN : RUN_BUT_COLON];',
  },
  {
    fault: '* matches at least one character',
    file: 'glob.ts',
    find: 'return [colons ? RUN : RUN_BUT_COLON];',
    replace: 'return colons ? [ANY, RUN] : [ANY_BUT_COLON, RUN_BUT_COLON];',
  },
  {
    fault: 'a * in the first fields of an ARN runs past colons',
    file: 'glob.ts',
    find: 'tokensOf(part, isRest)',
    replace: 'tokensOf(part, true)',
  },
  {
    fault: 'short arn patterns are read as they stand only',
    file: 'compile.ts',
    find: "const largerIsSafe = (effect === 'Allow') !== negated;",
    replace: 'const largerIsSafe = false;',
  },
  {
    fault: 'short arn patterns are widened in a Deny too',
    file: 'compile.ts',
    find: "const largerIsSafe = (effect === 'Allow') !== negated;",
    replace: 'const largerIsSafe = true;',
  },
  {
    fault: 'a variable without a value is empty text',
    file: 'glob.ts',
    find: 'return hole.fallback === undefined ? undefined : literal(hole.fallback, hole.colons);',
    replace: "return literal(hole.fallback ?? '', hole.colons);",
  },
  {
    fault: 'the default of a variable is forgotten',
    file: 'glob.ts',
    find: 'return hole.fallback === undefined ? undefined : literal(hole.fallback, hole.colons);',
    replace: 'return undefined;',
  },
  {
    fault: 'a value with a colon fits the first fields of an ARN',
    file: 'glob.ts',
    find: "return colons || !text.includes(':') ? codePoints(text) : undefined;",
    replace: 'return codePoints(text);',
  },
  {
    fault: 'actions are compared with case',
    file: 'compile.ts',
    find: 'new Texts(actions, true)',
    replace: 'new Texts(actions, false)',
  },
  {
    fault: 'NotAction and NotResource are read as Action and Resource',
    file: 'compile.ts',
    find: "set: { kind: 'texts', texts }, negated, ifAbsent",
    replace: "set: { kind: 'texts', texts }, negated: false, ifAbsent",
  },
  {
    fault: 'several values satisfy a negated operator',
    file: 'requirement.ts',
    find: "case 'one':\n      return constant(!holds);",
    replace: "case 'one':\n      return constant(test.negated === holds);",
  },
  {
    fault: 'a Deny is escaped by its action and resource alone',
    file: 'choose.ts',
    find: 'for (const part of parts) {',
    replace: "for (const part of parts.filter(({ dimension }) => !dimension.startsWith('key '))) {",
  },
  {
    fault: 'a Deny counts for everyone, whoever it names',
    file: 'decide.ts',
    find: 'this.#denies.filter((deny) => this.#isFor(deny, candidate))',
    replace: 'this.#denies',
  },
  {
    fault: 'the account of a principal is free',
    file: 'principals.ts',
    find: "return [tie('account', [codePoints(home.account)])];",
    replace: 'return [];',
  },
  {
    fault: 'a role is not its sessions',
    file: 'principals.ts',
    find: "return shape.kind === 'role-session' && shape.role === name.path && isHome(shape.home, name);",
    replace: 'return false;',
  },
  {
    fault: 'anonymous requests have any principal type',
    file: 'principals.ts',
    find: "return [isService, absent('arn'), absent('account'), tie('type', [codePoints('Anonymous')])];",
    replace: 'return [isService];',
  },
  {
    fault: 'a conflict is blamed on nobody',
    file: 'choose.ts',
    find: 'lists.flat().flatMap(({ blame }) => (blame === undefined ? [] : [blame]))',
    replace: 'lists.flat().flatMap(() => [])',
  },
  {
    fault: 'a relaxed Deny does not see the letter of a variable',
    file: 'relax.ts',
    find: 'lettered: open.lettered(bindings, true), accept: false',
    replace: 'lettered: open.split(new Map()).open.lettered(bindings, true), accept: false',
  },
  {
    fault: 'a value may end anywhere, whatever its key is limited to',
    file: 'variables.ts',
    find: 'return textLimits(this.requirements.get(keyDimension(key)) ?? []);',
    replace: 'return textLimits([]);',
  },
  {
    fault: 'what failed for one value counts for all',
    file: 'variables.ts',
    find: 'const MAX_TRIES = 32;',
    replace: 'const MAX_TRIES = 0;',
  },
  {
    fault: 'a hole is read to its first projection only',
    file: 'project.ts',
    find: 'return this.#intern(points.flatMap((point) => this.#targets(point, symbol)));',
    replace: 'return this.#intern(points.slice(0, 1).flatMap((point) => this.#targets(point, symbol)));',
  },
  {
    fault: 'no sample between two bounds',
    file: 'samples.ts',
    find: 'above(highest), below(lowest), ...gaps]',
    replace: 'above(highest), below(lowest)]',
  },
  {
    fault: 'no sample behind a block of addresses',
    file: 'samples.ts',
    find: '[first, last + 1n]',
    replace: '[first]',
  },
];

const SOURCES = resolve(import.meta.dirname, '../../src');
const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-mutants-'));
symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(work, 'node_modules'));
writeFileSync(join(work, 'package.json'), '{"type": "module"}');
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('every fault is noticed', () => {
  test.each(MUTANTS)('$fault', async ({ file, find, replace }) => {
    const home = mkdtempSync(join(work, 'mutant-'));
    for (const layer of ['policy', 'evaluator', 'engine']) {
      cpSync(join(SOURCES, layer), join(home, layer), { recursive: true });
    }
    const path = join(home, 'engine', file);
    const source = readFileSync(path, 'utf8');
    expect(source.split(find), 'places to change').toHaveLength(2);
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    const mutant: { readonly decide: typeof decide } = await import(join(home, 'engine', 'decide.ts'));
    expect(firstFault(mutant.decide)).toBeDefined();
  });
});

/** The first question that a procedure answers wrongly, if any judge finds one. */
function firstFault(procedure: typeof decide): string | undefined {
  return faultByCases(procedure) ?? faultByTrying(procedure);
}

function faultByCases(procedure: typeof decide): string | undefined {
  return goldenFiles()
    .flatMap(([, cases]) => cases)
    .find((golden) => {
      const answer = answerTo(golden, procedure);
      return JSON.stringify(answer.expect) !== JSON.stringify(golden.expect) || answer.unconfirmed > 0;
    })?.name;
}

function faultByTrying(procedure: typeof decide): string | undefined {
  for (let seed = 0; seed < 300; seed += 1) {
    const random = new Random(seed);
    const { document, policyType } = parsed({ Version: '2012-10-17', Statement: randomStatements(random) });
    const access = accessOf(randomAccess(random));
    const decision = procedure(document, policyType, access);
    const reasons = reasonIndexes(decision);
    if (reasonsByTrying(document, access).some((index) => !reasons.includes(index))) return `missed in seed ${seed}`;
    if (decision.result === 'FAIL' && decision.reasons.some(({ evidence }) => evidence.kind === 'unconfirmed')) {
      return `unconfirmed in seed ${seed}`;
    }
  }
  return undefined;
}

test('the real engine is found faultless by the same judges', async () => {
  const real = await import('../../src/engine/decide.js');
  expect(firstFault(real.decide)).toBeUndefined();
});
