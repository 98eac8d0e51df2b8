import { Case, type Guess, type Mode, type ResourceShape } from './encode.js';
import { keyUses, statementVariables } from './keys.js';
import { principalCases } from './principals.js';
import type { PlainPolicy, PlainStatement, PolicyType, RawAccess } from './raw.js';
import { and, FALSE, or, type Term } from './smt.js';
import type { Problem } from './strings.js';

/**
 * The question of semantics 1 as SMT-LIB: "is there a request inside the access object that this Allow statement matches and no Deny
 * statement does?" One case for each kind of principal and resource; the answer is yes when one of them is satisfiable.
 */

/** The question at different prices. Variables tie strings together, which is what Z3 is slow at. */
export interface Scripts {
  /** Whether there are no variables, so that the outline says all. */
  readonly exact: boolean;
  /** Matches of patterns with variables are left open: unsatisfiable means no. */
  readonly outline: string;
  /** The variables have certain values and no other: satisfiable means yes. */
  guesses(): Iterable<string>;
  /** One script for each case, with its outline: unsatisfiable all of them means no. */
  wholes(): Iterable<Whole>;
}

/** One case, with its outline. */
export interface Whole {
  readonly outline: string;
  readonly whole: string;
}

export function scriptsFor(policy: PlainPolicy, type: PolicyType, access: RawAccess, allow: PlainStatement): Scripts {
  const statements = [allow, ...policy.statements.filter((statement) => !statement.allow)];
  const uses = keyUses(policy, statements, type);
  const keys = new Set(statements.flatMap((statement) => statementVariables(policy, statement)));
  const shapes: readonly ResourceShape[] = ['star', 'arn'];
  const principals = type === 'RESOURCE_POLICY' ? principalCases(policy) : [undefined];
  const cases = principals.flatMap((principal) =>
    shapes.map((shape) => (mode: Mode) => new Case(policy, uses, principal, shape, mode).problem(access, statements)),
  );
  return {
    exact: keys.size === 0,
    outline: anyOf(cases.map((one) => one({ kind: 'outline' }))),
    guesses: () =>
      map(guesses(keys, statements, access), (values) => anyOf(cases.map((one) => one({ kind: 'guess', values })))),
    wholes: () =>
      map(cases, (one) => ({ outline: anyOf([one({ kind: 'outline' })]), whole: anyOf([one({ kind: 'whole' })]) })),
  };
}

function* map<From, To>(values: Iterable<From>, convert: (value: From) => To): Iterable<To> {
  for (const value of values) yield convert(value);
}

/** "One of the problems has a solution", each with names of its own. Problems that are impossible on their face are left out. */
function anyOf(problems: readonly (Problem | undefined)[]): string {
  const declarations: string[] = [];
  const solutions = problems.map((problem, index) => {
    if (problem === undefined) return FALSE;
    const names = new Set(problem.declarations.map(([name]) => name));
    declarations.push(...problem.declarations.map(([name, sort]) => `(declare-const c${index}_${name} ${sort})`));
    return and(problem.facts.map((fact) => rename(fact, names, `c${index}_`)));
  });
  return [...declarations, `(assert ${or(solutions)})`].join('\n');
}

/** The formula with a prefix on its names, outside of string constants. */
function rename(formula: Term, names: ReadonlySet<string>, prefix: string): Term {
  return formula.replaceAll(/"(?:[^"]|"")*"|[A-Za-z]\w*/g, (word) => (names.has(word) ? prefix + word : word));
}

const MOST_GUESSES = 60;

/** Values that the variables may well have: pieces of the texts at hand, one that nobody names, and none. */
function guesses(
  keys: ReadonlySet<string>,
  statements: readonly PlainStatement[],
  access: RawAccess,
): readonly Guess[] {
  const texts = [
    ...(access.resources ?? []),
    ...statements.flatMap(({ resource, tests }) => [
      ...(resource?.values ?? []),
      ...tests.flatMap((test) => test.values),
    ]),
  ];
  const plain = texts.map((value) => value.replaceAll(/\$\{([*?$])\}/g, '$1').replaceAll(/\$\{[^}]*\}/g, ''));
  const pieces = plain.flatMap((value) => [value, ...value.split(/[:/*?]/)]);
  const candidates = [...new Set(['q', undefined, '', ...pieces.filter((piece) => /^[^:]{1,12}$/.test(piece))])];
  let found: readonly Guess[] = [new Map()];
  for (const key of keys)
    found = candidates.flatMap((value) => found.map((before) => new Map([...before, [key, value]])));
  return keys.size === 0 ? [] : found.slice(0, MOST_GUESSES);
}
