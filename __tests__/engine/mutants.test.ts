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
    find: '        ARNS,\n',
    replace: '',
  },
  {
    fault: '? is *',
    file: 'match.ts',
    find: "case 'any-one':\n      return endOfCharacter(text, at, colons);",
    replace: "case 'any-one':\n      return text.length;",
  },
  {
    fault: '* matches at least one character',
    file: 'match.ts',
    find: '      runEnd = at;\n',
    replace: '      runEnd = at;\n      at += 1;\n',
  },
  {
    fault: 'a * in the first fields of an ARN runs past colons',
    file: 'glob.ts',
    find: 'return new Glob(parts, index + 1);',
    replace: 'return new Glob(parts, 0);',
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
    find: '      return fallback;',
    replace: "      return fallback ?? '';",
  },
  {
    fault: 'the default of a variable is forgotten',
    file: 'glob.ts',
    find: '      return fallback;',
    replace: '      return undefined;',
  },
  {
    fault: 'a value with a colon fits the first fields of an ARN',
    file: 'glob.ts',
    find: "return text === undefined || colons || !text.includes(':') ? text : undefined;",
    replace: 'return text;',
  },
  {
    fault: 'actions are compared with case',
    file: 'actions.ts',
    find: '    patterns.map(({ parts }) => wholeGlob(parts)),\n    true,\n',
    replace: '    patterns.map(({ parts }) => wholeGlob(parts)),\n    false,\n',
  },
  {
    fault: 'NotAction and NotResource are read as Action and Resource',
    file: 'requirement.ts',
    find: 'set: texts, negated, ifAbsent',
    replace: 'set: texts, negated: false, ifAbsent',
  },
  {
    fault: 'several values satisfy a negated operator',
    file: 'requirement.ts',
    find: "case 'one':\n      return constant(!holds);",
    replace: "case 'one':\n      return constant(negated === holds);",
  },
  {
    fault: 'a Deny is escaped by its action and resource alone',
    file: 'choose.ts',
    find: 'for (const part of parts) {',
    replace: "for (const part of parts.filter(({ dimension }) => typeof dimension === 'symbol')) {",
  },
  {
    fault: 'NotAction and NotResource of everything match everything',
    file: 'compile.ts',
    find: 'return !negated && patterns.length === 1',
    replace: 'return patterns.length === 1',
  },
  {
    fault: 'a dimension without any value is left out',
    file: 'choose.ts',
    find: "if (outcome.kind === 'none') return conflict([demands]);\n      if (outcome.kind === 'undecided')",
    replace: "if (outcome.kind === 'none') continue;\n      if (outcome.kind === 'undecided')",
  },
  {
    fault: 'every pattern of an access makes an action of what it matches',
    file: 'access.ts',
    find: 'demandsOf(actions, ANY_ACTION, isActionGlob)',
    replace: 'demandsOf(actions, ANY_ACTION, () => true)',
  },
  {
    fault: 'every pattern of an access makes a resource of what it matches',
    file: 'access.ts',
    find: 'demandsOf(resources, ANY_RESOURCE, isArnGlob)',
    replace: 'demandsOf(resources, ANY_RESOURCE, () => true)',
  },
  {
    fault: 'a Deny is inescapable where its action and resource are, whatever its conditions',
    file: 'choose.ts',
    find: 'parts.every((part) => keyOfDimension(part.dimension) === undefined) &&',
    replace: 'true &&',
  },
  {
    fault: 'a Deny is inescapable where a request passes it',
    file: 'choose.ts',
    find: 'const failing = textLimitOf({ test, holds: false });',
    replace: 'const failing = textLimitOf({ test, holds: true });',
  },
  {
    fault: 'a Deny for all but some is for everybody',
    file: 'decide.ts',
    find: 'return !principal.negated && principal',
    replace: 'return principal.negated || principal',
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
    find: "if (home !== undefined) return tied('account', is([textGlob(home.account)]));",
    replace: 'if (home !== undefined) return IN_ANY_ACCOUNT;',
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
    find: "constant('account', IS_ABSENT), IS_OF_TYPE.anonymous]",
    replace: "constant('account', IS_ABSENT)]",
  },
  {
    fault: 'a conflict is blamed on nobody',
    file: 'choose.ts',
    find: 'if (blame !== undefined) blamed.add(blame);',
    replace: ';',
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
    find: 'return textLimits(this.requirements.get(key) ?? [], key);',
    replace: 'return textLimits([], key);',
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
    find: 'yield* texts(between(mark, next))',
    replace: 'yield* texts(mark)',
  },
  {
    fault: 'no sample behind a block of addresses',
    file: 'samples.ts',
    find: '[first, last + 1n]',
    replace: '[first]',
  },
  {
    fault: 'two principals of one name are taken for one',
    file: 'principals.ts',
    find: 'names.set(`${name.kind} ${text}`, name)',
    replace: 'names.set(text, name)',
  },
  {
    fault: 'a list without case is complete where two spellings are needed',
    file: 'values.ts',
    find: 'typed.length > 0 || used.length > 0',
    replace: 'typed.length > 0',
  },
  {
    fault: 'a value is never more than a pattern that holds it',
    file: 'texts.ts',
    find: 'parts.length - 1 ? [ANYTHING] : []',
    replace: 'parts.length - 1 ? [] : []',
  },
  {
    fault: 'patterns that end alike are apart',
    file: 'contradiction.ts',
    find: '(!left.ending.endsWith(right.ending) && !right.ending.endsWith(left.ending))',
    replace: 'left.ending === right.ending',
  },
  {
    fault: 'a pattern with a * in the middle covers what begins like it',
    file: 'contradiction.ts',
    find: 'length <= 2 && outer.endsInRun',
    replace: 'outer.endsInRun',
  },
  {
    fault: 'every text matches the ARN pattern *',
    file: 'contradiction.ts',
    find: 'within === undefined && globs',
    replace: 'globs',
  },
  {
    fault: 'an ARN pattern covers what a string pattern of the same text matches',
    file: 'contradiction.ts',
    find: 'outer.within !== undefined && outer.within !== inner.within',
    replace: 'false',
  },
  {
    fault: 'who asks is never asked',
    file: 'decide.ts',
    find: 'const asksWho = statements.some(({ parts }) => parts.some(isAboutPrincipal));',
    replace: 'const asksWho = statements.length < 0;',
  },
  {
    fault: 'the wildcards of services are read as text',
    file: 'actions.ts',
    find: 'return WILDCARD.test(service) ? undefined : foldCase(service);',
    replace: 'return foldCase(service);',
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
