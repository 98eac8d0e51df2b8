import { type Form, globalKey } from './globals.js';
import { tokens, Unsupported } from './patterns.js';
import { TIED_KEYS } from './principals.js';
import type { PlainPolicy, PlainStatement, PolicyType, Test } from './raw.js';
import type { TypedFamily } from './typed.js';

/** How the statements of one question use their context keys. */

/** How the statements of one question use a key, which decides how its values are modelled. */
export interface KeyUse {
  readonly form: Form;
  /** Whether the empty text can be among its values. */
  readonly mayBeEmpty: boolean;
  /** Whether it can have several values. */
  readonly mayBeSeveral: boolean;
  readonly family: TypedFamily | undefined;
  /** Strings it is compared with, when it is a typed key too. */
  readonly literals: readonly string[];
  /** Whether ARN operators ask for its fields. */
  readonly arns: boolean;
  /** Values in lower case: everything that touches the key compares without case. */
  readonly folded: boolean;
  /** As many values as there can be separate demands on one of them; see `slotCount`. */
  readonly slots: number;
}

export function keyUses(
  policy: PlainPolicy,
  statements: readonly PlainStatement[],
  type: PolicyType,
): ReadonlyMap<string, KeyUse> {
  const tests = statements.flatMap((statement) => statement.tests);
  const inResources = statements
    .flatMap((statement) => statement.resource?.values ?? [])
    .flatMap((pattern) => variableKeys(policy, pattern));
  const names = new Set([...tests.flatMap((test) => [test.key, ...testVariables(policy, test)]), ...inResources]);
  const withCase = keysWithCase(policy, tests, [...inResources, ...(type === 'RESOURCE_POLICY' ? TIED_KEYS : [])]);
  return new Map([...names].map((name) => [name, keyUse(policy, name, tests, withCase, inResources)]));
}

function keyUse(
  policy: PlainPolicy,
  name: string,
  tests: readonly Test[],
  withCase: ReadonlySet<string>,
  inResources: readonly string[],
): KeyUse {
  const own = tests.filter((test) => test.key === name && test.operator !== 'null');
  const global = globalKey(name);
  const form = global?.form ?? 'text';
  const texts = own.filter((test) => typedFamily(test.operator) === undefined);
  const isVariable = inResources.includes(name) || tests.some((test) => testVariables(policy, test).includes(name));
  const family = familyOf(own, form);
  if (family !== undefined) checkMixture(policy, texts, isVariable);
  return {
    form,
    mayBeEmpty: global?.mayBeEmpty ?? true,
    mayBeSeveral: global === undefined,
    family,
    arns: texts.some((test) => test.operator.startsWith('arn')),
    literals: family === undefined ? [] : texts.flatMap((test) => test.values).map((value) => plainText(policy, value)),
    folded: family === undefined && !withCase.has(name) && needsFolding(policy, name, tests),
    slots: global === undefined ? slotCount(own) : 1,
  };
}

const FAMILIES: { readonly [form in Form]?: readonly [TypedFamily, ...TypedFamily[]] } = {
  address: ['ip'],
  'date-time': ['date'],
  whole: ['numeric', 'date'],
};

/** As what the values of a key are read: for what AWS documents of them, or for the operators that ask for it. */
function familyOf(tests: readonly Test[], form: Form): TypedFamily | undefined {
  const typed = tests.filter((test) => test.values.length > 0).map((test) => typedFamily(test.operator));
  const asked = [...new Set(typed)].filter((family) => family !== undefined);
  const known = FAMILIES[form];
  const [family, ...others] = asked;
  if (known !== undefined) {
    if (asked.some((one) => !known.includes(one))) throw new Unsupported('a typed family on a key of another');
    return known[0];
  }
  if (others.length > 0) throw new Unsupported('two typed families on one key');
  if (family !== undefined && form !== 'text') throw new Unsupported('a typed family on a key of another');
  return family;
}

/**
 * How many values of a several-valued key must be told apart. Take a request that the formula wants; keep one value for each ForAnyValue that
 * holds and each ForAllValues that fails, and two in all: what held of every value or of none still does, and so does everything else.
 */
function slotCount(tests: readonly Test[]): number {
  return Math.max(2, tests.filter((test) => test.set !== undefined).length);
}

/** A typed key may also be compared with whole strings (semantics 4 has no types of keys), but with nothing that looks inside them. */
function checkMixture(policy: PlainPolicy, texts: readonly Test[], isVariable: boolean): void {
  const plain = texts.every(
    (test) => /^string(not)?equals$/.test(test.operator) && testVariables(policy, test).length === 0,
  );
  if (!plain || isVariable) throw new Unsupported('patterns on a typed key');
}

function plainText(policy: PlainPolicy, value: string): string {
  return tokens(value, false, policy.variables)
    .map((token) => (token.kind === 'text' ? token.text : ''))
    .join('');
}

function variableKeys(policy: PlainPolicy, pattern: string): readonly string[] {
  return tokens(pattern, true, policy.variables).flatMap((token) => (token.kind === 'variable' ? [token.key] : []));
}

function testVariables(policy: PlainPolicy, test: Test): readonly string[] {
  return /^(string|arn)/.test(test.operator) ? test.values.flatMap((value) => variableKeys(policy, value)) : [];
}

export function statementVariables(policy: PlainPolicy, { resource, tests }: PlainStatement): readonly string[] {
  return [
    ...(resource?.values ?? []).flatMap((pattern) => variableKeys(policy, pattern)),
    ...tests.flatMap((test) => testVariables(policy, test)),
  ];
}

function ignoresCase(test: Test): boolean {
  return test.operator.endsWith('ignorecase') || test.operator === 'bool' || test.operator === 'null';
}

function needsFolding(policy: PlainPolicy, name: string, tests: readonly Test[]): boolean {
  return tests.some(
    (test) =>
      ignoresCase(test) &&
      testVariables(policy, test).length > 0 &&
      [test.key, ...testVariables(policy, test)].includes(name),
  );
}

/** The keys whose case matters somewhere, directly or through a variable. */
function keysWithCase(policy: PlainPolicy, tests: readonly Test[], start: readonly string[]): ReadonlySet<string> {
  const found = new Set(start);
  for (const test of tests) {
    if (!ignoresCase(test)) for (const key of [test.key, ...testVariables(policy, test)]) found.add(key);
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const test of tests) {
      const linked = [test.key, ...testVariables(policy, test)];
      if (linked.length > 1 && linked.some((key) => found.has(key))) for (const key of linked) found.add(key);
    }
  }
  return found;
}

export function typedFamily(operator: string): TypedFamily | undefined {
  if (operator.startsWith('numeric')) return 'numeric';
  if (operator.startsWith('date')) return 'date';
  return operator.endsWith('ipaddress') ? 'ip' : undefined;
}
