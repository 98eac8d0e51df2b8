import { type KeyUse, typedFamily } from './keys.js';
import { expand, fields, hasVariable, matches, type Scope, type Token, tokens, Unsupported } from './patterns.js';
import { elementMatches, type PrincipalCase, type Tie } from './principals.js';
import type { Element, PlainPolicy, PlainStatement, RawAccess, Test } from './raw.js';
import { type ResourceForm, resourceReadings } from './resources.js';
import { and, concat, equal, FALSE, implies, not, or, type Term, TRUE, text } from './smt.js';
import { type Difference, type Problem, Strings } from './strings.js';
import {
  isDateTime,
  type Reading,
  spelling,
  type TypedFamily,
  typedMatch,
  wellTyped,
  wholeReading,
  wholeSpelling,
} from './typed.js';

/** Semantics 1 to 6 as formulas. */

/** One string that a pattern is held against. */
interface Subject {
  readonly value: Term;
  /** Where it may be an ARN and that matters: its fields, and the string that it is otherwise. */
  readonly arn: { readonly is: Term; readonly fields: readonly Term[]; readonly otherwise: Term } | undefined;
}

/** A context key: how many values it has, and what they are. */
interface Key {
  readonly name: string;
  /** Whether it has a value that is not empty, and several of them. */
  readonly some: Term;
  readonly several: Term;
  /** Whether the empty text is among the values. */
  readonly withEmpty: Term;
  /** The values that are not empty. */
  readonly slots: readonly Slot[];
  readonly use: KeyUse;
}

/** Which of a key's values a test sees (semantics 4): all of them, or all but the empty texts. */
interface View {
  readonly absent: Term;
  /** There is exactly one value, and it passes. */
  readonly single: Term;
  /** Every value passes; true without values. */
  readonly every: Term;
  /** Some value passes. */
  readonly any: Term;
}

interface Slot {
  readonly subject: Subject;
  readonly reading: Reading | undefined;
}

/** The empty text as a value: of no type but text. */
const EMPTY_SLOT: Slot = { subject: { value: text(''), arn: undefined }, reading: undefined };

/** The two kinds of resource (semantics 3): the string `*`, and ARNs. */
export type ResourceShape = 'star' | 'arn';

/** The two sides of an action. */
const ACTION = ['service', 'name'];

/** Ways to match, each with one pattern for each field. */
type Alternatives = readonly (readonly (readonly Token[])[])[];

/** What a case says about the variables. */
export type Mode =
  | { readonly kind: 'outline' }
  | { readonly kind: 'whole' }
  /** A value for each variable; `undefined`: the key has not exactly one. */
  | { readonly kind: 'guess'; readonly values: Guess };
export type Guess = ReadonlyMap<string, string | undefined>;

/** One kind of principal and one shape of resource. */
export class Case implements Scope {
  readonly #policy: PlainPolicy;
  readonly #uses: ReadonlyMap<string, KeyUse>;
  readonly #principal: PrincipalCase | undefined;
  readonly strings = new Strings();
  readonly #tie: (key: string) => Tie | undefined;
  readonly #mode: Mode;
  readonly #declarations: (readonly [string, string])[] = [];
  readonly #unexplained = new Map<string, Term>();
  readonly #facts: Term[] = [];
  readonly #keys = new Map<string, Key>();
  readonly #resource: Subject;
  #count = 0;
  /** Whether the pattern being read belongs to a condition whose key is in lower case. */
  #folding = false;

  constructor(
    policy: PlainPolicy,
    uses: ReadonlyMap<string, KeyUse>,
    principal: PrincipalCase | undefined,
    shape: ResourceShape,
    mode: Mode,
  ) {
    this.#mode = mode;
    this.#policy = policy;
    this.#uses = uses;
    this.#principal = principal;
    for (const [name, { must, mustNot }] of principal?.strings ?? []) this.#string(name, must, mustNot);
    this.#facts.push(...(principal?.facts((name, pattern) => this.strings.matches(name, pattern)) ?? []));
    this.#tie = principal?.ties(this.strings) ?? (() => undefined);
    this.#resource = this.#declareResource(shape);
    for (const field of ACTION) this.#string(field, [], [[]]);
  }

  /** `undefined` when the case is impossible on its face. */
  problem(access: RawAccess, [allow, ...denies]: readonly PlainStatement[]): Problem | undefined {
    if (allow === undefined) return undefined;
    const goals = [
      ...this.#guessed(),
      this.#inside(access),
      this.#statement(allow),
      ...denies.map((deny) => not(this.#statement(deny))),
    ];
    const formulas = [...this.#facts, ...goals];
    if (and(formulas) === FALSE) return undefined;
    const { declarations, facts } = this.strings.problem(formulas);
    return { declarations: [...this.#declarations, ...declarations], facts };
  }

  /** A string that matches the first patterns and none of the others. */
  #string(name: string, must: readonly (readonly Token[])[], mustNot: readonly (readonly Token[])[]): Term {
    this.strings.declare(name);
    this.#facts.push(...must.map((pattern) => this.strings.matches(name, pattern)));
    this.#facts.push(...mustNot.map((pattern) => not(this.strings.matches(name, pattern))));
    return name;
  }

  fresh(): Term {
    return this.#string(this.#name(), [], []);
  }

  #name(): string {
    this.#count += 1;
    return `x${this.#count}`;
  }

  #unknown(sort: 'Bool' | 'Int' | 'Real'): Term {
    this.#count += 1;
    this.#declarations.push([`x${this.#count}`, sort]);
    return `x${this.#count}`;
  }

  constant(value: string): string {
    return this.#folding ? value.toLowerCase() : value;
  }

  variable(name: string): Term {
    return this.#key(name).slots[0]?.subject.value ?? '""';
  }

  unexplained(value: Term, pattern: readonly Token[]): Term | undefined {
    if (this.#mode.kind !== 'outline') return undefined;
    const key = JSON.stringify([value, pattern]);
    const known = this.#unexplained.get(key) ?? this.#unknown('Bool');
    this.#unexplained.set(key, known);
    return known;
  }

  /** Whether some reading of the pattern matches: each way to replace its variables, where that way is the right one (semantics 6). */
  #anyReading(pattern: readonly Token[], match: (reading: readonly Token[]) => Term): Term {
    let readings: { readonly guard: Term; readonly pattern: readonly Token[] }[] = [{ guard: TRUE, pattern: [] }];
    for (const token of pattern) {
      const options = token.kind === 'variable' ? this.#variableReadings(token) : [{ guard: TRUE, tokens: [token] }];
      readings = readings.flatMap((before) =>
        options.map((option) => ({
          guard: and([before.guard, option.guard]),
          pattern: [...before.pattern, ...option.tokens],
        })),
      );
    }
    return or(readings.map(({ guard, pattern: reading }) => (guard === FALSE ? FALSE : and([guard, match(reading)]))));
  }

  #variableReadings(
    token: Token & { kind: 'variable' },
  ): readonly { readonly guard: Term; readonly tokens: readonly Token[] }[] {
    const { onlyEmpty, onlyOne } = this.#single(this.#key(token.key));
    const otherwise =
      token.fallback === undefined ? [] : [{ guard: not(or([onlyEmpty, onlyOne])), tokens: solid(token.fallback) }];
    const empty = { guard: onlyEmpty, tokens: [] };
    if (this.#mode.kind !== 'guess') return [{ guard: onlyOne, tokens: [token] }, empty, ...otherwise];
    const guess = this.#mode.values.get(token.key);
    if (guess === undefined) return otherwise;
    return guess === '' ? [empty] : [{ guard: onlyOne, tokens: solid(guess) }];
  }

  /** Whether the key has exactly one value, which is empty or is not. */
  #single({ some, several, withEmpty }: Key): { readonly onlyEmpty: Term; readonly onlyOne: Term } {
    return { onlyEmpty: and([not(some), withEmpty]), onlyOne: and([some, not(several), not(withEmpty)]) };
  }

  /** What a guess says about its keys. */
  #guessed(): readonly Term[] {
    if (this.#mode.kind !== 'guess') return [];
    return [...this.#mode.values].map(([name, value]) => {
      const key = this.#key(name);
      const { onlyEmpty, onlyOne } = this.#single(key);
      const subject = key.slots[0]?.subject;
      if (value === undefined || subject === undefined) return not(or([onlyEmpty, onlyOne]));
      if (value === '') return onlyEmpty;
      const exactly: Token = { kind: 'text', text: key.use.folded ? value.toLowerCase() : value };
      return and([onlyOne, this.#whole(subject, [exactly], true)]);
    });
  }

  // Action and resource (semantics 3)

  #declareResource(shape: ResourceShape): Subject {
    if (shape === 'star') return { value: text('*'), arn: undefined };
    const parts = this.#declareFields();
    return { value: arnOf(parts), arn: arnSubject(parts) };
  }

  /** The fields of an ARN: four strings without colons, and the rest. */
  #declareFields(): readonly Term[] {
    const middle = Array.from({ length: 4 }, () => this.fresh());
    this.#facts.push(...middle.map((field) => not(this.strings.matches(field, tokens('*:*', true, false)))));
    return [text('arn'), ...middle, this.fresh()];
  }

  #inside(access: RawAccess): Term {
    const { actions = [], resources = [] } = access;
    return and([
      actions.length === 0 ? TRUE : or(actions.map((pattern) => this.#action(pattern))),
      resources.length === 0
        ? TRUE
        : or(resources.map((pattern) => this.#pattern(this.#resource, tokens(pattern, true, false), true))),
    ]);
  }

  /** The action is in lower case, for nothing ever looks at its case, and cut at its first colon. */
  #action(pattern: string): Term {
    return this.#anyFields(ACTION, expand(tokens(pattern.toLowerCase(), true, false), ACTION.length) ?? [], true);
  }

  /** `larger`: where a larger match makes access larger; the formula then stands under no negation. */
  #resourcePattern(listed: string, larger: boolean): Term {
    const { pattern, together, forms } = resourceReadings(listed, larger, this.#policy.variables);
    if (forms.length === 0) return FALSE;
    const join = together ? and : or;
    return this.#anyReading(pattern, (resolved) =>
      join(forms.map((form) => this.#resourceForm(resolved, form, larger))),
    );
  }

  #resourceForm(pattern: readonly Token[], form: ResourceForm, positive: boolean): Term {
    if (form === 'whole') return this.#whole(this.#resource, pattern, positive);
    const parts = fields(pattern);
    const missing = Array<readonly Token[]>(Math.max(0, 6 - parts.length)).fill([{ kind: 'star' }]);
    return this.#arn(this.#resource, [[...parts, ...missing]], positive);
  }

  /** A pattern of six parts field by field, a shorter one as a whole. */
  #pattern(subject: Subject, pattern: readonly Token[], positive: boolean): Term {
    const parts = fields(pattern);
    return parts.length === 6 ? this.#arn(subject, [parts], positive) : this.#whole(subject, pattern, positive);
  }

  /** Whether the subject is an ARN whose fields match one of the alternatives. */
  #arn({ arn }: Subject, alternatives: Alternatives, positive: boolean): Term {
    return arn === undefined ? FALSE : and([arn.is, this.#anyFields(arn.fields, alternatives, positive)]);
  }

  #anyFields(values: readonly Term[], alternatives: Alternatives, positive: boolean): Term {
    return or(
      alternatives.map((parts) =>
        and(parts.map((part, index) => matches(this, values[index] ?? '""', part, positive))),
      ),
    );
  }

  /** Whether the subject as a string matches. */
  #whole(subject: Subject, pattern: readonly Token[], positive: boolean): Term {
    const { arn, value } = subject;
    const alternatives = arn === undefined ? undefined : expand(pattern, 6);
    if (arn === undefined || alternatives === undefined) return matches(this, value, pattern, positive);
    const otherwise = arn.is === TRUE ? FALSE : and([not(arn.is), matches(this, arn.otherwise, pattern, positive)]);
    return or([this.#arn(subject, alternatives, positive), otherwise]);
  }

  // Statements

  /** The formula of a Deny will be negated. */
  #statement(statement: PlainStatement): Term {
    const { allow, action, resource, principal } = statement;
    const who = this.#principal;
    return and([
      either(action, allow, (pattern) => this.#action(pattern)),
      resource === undefined
        ? TRUE
        : either(resource, allow, (pattern) => this.#resourcePattern(pattern, allow !== resource.negated)),
      principal === undefined || who === undefined
        ? TRUE
        : elementMatches(who, principal, allow, (name, pattern) => this.strings.matches(name, pattern)),
      ...statement.tests.map((test) => this.#test(test, allow)),
    ]);
  }

  // Conditions (semantics 4)

  #test(test: Test, allow: boolean): Term {
    const key = this.#key(test.key);
    if (test.values.length === 0) return this.#emptyList(test, key, allow);
    const [all, filled] = test.operator === 'null' ? this.#views(key, FALSE, []) : this.#viewsOf(test, key, allow);
    const hasTwoReadings = test.operator === 'null' || test.ifExists || test.set !== undefined;
    const readings = (hasTwoReadings ? [all, filled] : [all]).map((view) => reading(test, view, allow));
    return allow ? or(readings) : and(readings);
  }

  /** `[]`, where AWS contradicts itself. */
  #emptyList({ set, ifExists }: Test, key: Key, allow: boolean): Term {
    if (set === 'foranyvalue') return FALSE;
    if (set === undefined && !ifExists) return allow ? TRUE : FALSE;
    const absent = this.#views(key, FALSE, []).map((view) => view.absent);
    return allow ? or(absent) : and(absent);
  }

  /** The views of a test that compares values. */
  #viewsOf(test: Test, key: Key, allow: boolean): readonly [View, View] {
    this.#folding = key.use.folded;
    const empty = this.#passes(test, EMPTY_SLOT, allow);
    const passes = key.slots.map((slot) => this.#passes(test, slot, allow));
    this.#folding = false;
    return this.#views(key, empty, passes);
  }

  /** Whether one value satisfies the operator. In a Deny, a value that is not of its type satisfies no operator. */
  #passes(test: Test, slot: Slot, allow: boolean): Term {
    const negated = isNegated(test.operator);
    const larger = allow !== negated;
    const some = or(test.values.map((value) => this.#valueMatches(test.operator, slot, value, larger)));
    if (!negated) return some;
    return allow ? not(some) : and([isOfType(test.operator, slot), not(some)]);
  }

  #views({ some, several, withEmpty }: Key, empty: Term, passes: readonly Term[]): readonly [View, View] {
    const [first = FALSE, ...others] = passes;
    const filled: View = {
      absent: not(some),
      single: and([some, not(several), first]),
      every: or([not(some), and([first, or([not(several), and(others)])])]),
      any: and([some, or([first, and([several, or(others)])])]),
    };
    const all: View = {
      absent: and([filled.absent, not(withEmpty)]),
      single: or([and([filled.single, not(withEmpty)]), and([not(some), withEmpty, empty])]),
      every: and([filled.every, or([not(withEmpty), empty])]),
      any: or([filled.any, and([withEmpty, empty])]),
    };
    return [all, filled];
  }

  /** `larger`: where a larger match makes access larger; the formula then stands under no negation. */
  #valueMatches(operator: string, { subject, reading }: Slot, listed: string, larger: boolean): Term {
    const family = typedFamily(operator);
    if (family !== undefined)
      return reading === undefined ? FALSE : typedMatch(family, operator, reading, listed, larger);
    const variables = this.#policy.variables && /^(string|arn)/.test(operator);
    const pattern = tokens(listed, /like$|^arn/.test(operator), variables);
    const isShortArn = operator.startsWith('arn') && listed !== '*' && fields(pattern).length < 6;
    if (isShortArn && !larger) return FALSE;
    return this.#anyReading(pattern, (resolved) => this.#textMatches(operator, subject, resolved, larger));
  }

  #textMatches(operator: string, subject: Subject, pattern: readonly Token[], positive: boolean): Term {
    switch (operator) {
      case 'stringequals':
      case 'stringnotequals':
      case 'stringlike':
      case 'stringnotlike':
      case 'binaryequals':
        return this.#whole(subject, pattern, positive);
      case 'stringequalsignorecase':
      case 'stringnotequalsignorecase':
      case 'bool':
        return this.#ignoringCase(subject, pattern, positive);
      case 'arnequals':
      case 'arnlike':
      case 'arnnotequals':
      case 'arnnotlike':
        return and([subject.arn?.is ?? FALSE, this.#pattern(subject, pattern, positive)]);
      default:
        throw new Unsupported(`operator ${operator}`);
    }
  }

  #ignoringCase(subject: Subject, pattern: readonly Token[], positive: boolean): Term {
    if (this.#folding) return this.#whole(subject, pattern, positive);
    const unexplained = hasVariable(pattern) ? this.unexplained(`${subject.value} in any case`, pattern) : undefined;
    if (unexplained !== undefined) return unexplained;
    if (hasVariable(pattern))
      throw new Unsupported('a variable compared without case with a value that is compared with case elsewhere');
    const anyCase = pattern.map((token) => (token.kind === 'text' ? { ...token, anyCase: true as const } : token));
    return this.#whole(subject, anyCase, positive);
  }

  // Context keys

  #key(name: string): Key {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const use = this.#uses.get(name);
    if (use === undefined) throw new Error(`key ${name} has no use`);
    const tie = this.#tie(name);
    const key = tie === undefined ? this.#freeKey(name, use) : this.#tiedKey(name, use, tie);
    this.#keys.set(name, key);
    return key;
  }

  #tiedKey(name: string, use: KeyUse, tie: Tie): Key {
    const alone = { name, several: FALSE, withEmpty: FALSE, use };
    if (tie.kind === 'absent') return { ...alone, some: FALSE, slots: [slotOf(text('absent'))] };
    if (use.folded || use.family !== undefined) throw new Unsupported(`unusual operators on ${name}`);
    const fields = tie.kind === 'one' ? tie.arn : undefined;
    const subject = { value: tie.value, arn: fields === undefined ? undefined : arnSubject(fields) };
    const some = tie.kind === 'one' ? TRUE : this.#unknown('Bool');
    return { ...alone, some, slots: [{ subject, reading: undefined }] };
  }

  #freeKey(name: string, use: KeyUse): Key {
    const some = this.#unknown('Bool');
    const several = use.mayBeSeveral ? this.#unknown('Bool') : FALSE;
    const empty = use.mayBeEmpty ? this.#unknown('Bool') : FALSE;
    // A key with at most one value has the empty text or another one.
    const withEmpty = use.mayBeSeveral ? empty : and([empty, not(some)]);
    const slots = Array.from({ length: use.slots }, () => this.#freeSlot(use));
    this.#facts.push(implies(several, some));
    const [first, second] = slots;
    if (first !== undefined && second !== undefined) this.#different(several, first, second, use);
    return { name, some, several, withEmpty, slots, use };
  }

  #freeSlot(use: KeyUse): Slot {
    if (use.arns && use.form === 'arn') {
      const fields = this.#declareFields();
      return { subject: { value: arnOf(fields), arn: arnSubject(fields) }, reading: undefined };
    }
    const value = this.#string(this.#name(), [], [[]]);
    this.#facts.push(or(formPatterns(use).map((pattern) => this.strings.matches(value, pattern))));
    if (use.arns && use.form === 'text') return { subject: this.#maybeArn(value), reading: undefined };
    return use.family === undefined
      ? slotOf(value)
      : { ...slotOf(value), reading: this.#reading(use, use.family, value) };
  }

  /** What a string is as a value of its type, and what ties the two together. */
  #reading({ form, literals }: KeyUse, family: TypedFamily, value: Term): Reading {
    const isLiteral = (literal: string): Term => this.strings.matches(value, tokens(literal, false, false));
    if (form === 'whole') {
      const whole = this.#unknown('Int');
      this.#facts.push(`(>= ${whole} 0)`, `(< ${whole} ${10n ** 18n})`);
      this.#facts.push(...literals.map((literal) => wholeSpelling(whole, literal, isLiteral(literal))));
      return wholeReading(whole);
    }
    const reading = {
      is: form === 'text' ? this.#unknown('Bool') : TRUE,
      number: this.#unknown(family === 'ip' ? 'Int' : 'Real'),
      version: this.#unknown('Int'),
    };
    this.#facts.push(wellTyped(family, reading));
    for (const literal of literals) {
      const isNone = form === 'date-time' && !isDateTime(literal);
      this.#facts.push(isNone ? not(isLiteral(literal)) : spelling(family, reading, literal, isLiteral(literal)));
    }
    return reading;
  }

  #maybeArn(otherwise: Term): Subject {
    const is = this.#unknown('Bool');
    const parts = this.#declareFields();
    this.#facts.push(or([is, not(this.strings.matches(otherwise, tokens('arn:*:*:*:*:*', true, false)))]));
    return { value: `(ite ${is} ${arnOf(parts)} ${otherwise})`, arn: { is, fields: parts, otherwise } };
  }

  /** Two values of one key are different texts. A typed value has many spellings, but an IPv4 address has one. */
  #different(guard: Term, first: Slot, second: Slot, use: KeyUse): void {
    const [left, right] = [first.subject, second.subject];
    const ways = waysToDiffer(left, right);
    this.strings.differ({ folded: use.folded, guard, left: left.value, right: right.value, ways });
    if (use.family === 'ip' && first.reading !== undefined && second.reading !== undefined) {
      const [a, b] = [first.reading, second.reading];
      this.#facts.push(not(and([guard, a.is, b.is, `(= 4 ${a.version} ${b.version})`, `(= ${a.number} ${b.number})`])));
    }
  }
}

function waysToDiffer(left: Subject, right: Subject): Difference['ways'] {
  if (left.arn === undefined || right.arn === undefined) return [{ when: TRUE, pairs: [[left.value, right.value]] }];
  const [a, b] = [left.arn, right.arn];
  const fieldPairs = a.fields.slice(1).map((field, index) => [field, b.fields[index + 1] ?? field] as const);
  return [
    { when: and([a.is, b.is]), pairs: fieldPairs },
    { when: and([not(a.is), not(b.is)]), pairs: [[a.otherwise, b.otherwise]] },
    { when: not(equal(a.is, b.is)), pairs: [] },
  ];
}

/** The text for a variable: its colons are no borders. */
function solid(value: string): readonly Token[] {
  return value === '' ? [] : [{ kind: 'text', text: value, solid: true }];
}

/** A text that is an ARN in any case. */
function arnSubject(fields: readonly Term[]): Subject['arn'] {
  return { is: TRUE, fields, otherwise: text('') };
}

function slotOf(value: Term): Slot {
  return { subject: { value, arn: undefined }, reading: undefined };
}

function arnOf(parts: readonly Term[]): Term {
  return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [text(':'), part])));
}

/** Nothing in a Not… element: everything in an Allow, nothing in a Deny (semantics 8). */
function either(element: Element<string>, allow: boolean, match: (pattern: string) => Term): Term {
  if (element.values.length === 0) return element.negated && allow ? TRUE : FALSE;
  const listed = or(element.values.map(match));
  return element.negated ? not(listed) : listed;
}

/** What a test says of the values that it sees. */
function reading({ operator, set, ifExists, values }: Test, view: View, allow: boolean): Term {
  const { absent, single, every, any } = view;
  if (operator === 'null') {
    if (set !== undefined) return set === 'forallvalues' ? TRUE : FALSE;
    return or(values.map((value) => (value === 'true' ? absent : not(absent))));
  }
  const negated = isNegated(operator);
  switch (set) {
    case 'forallvalues':
      return negated && !ifExists && !allow ? and([every, not(absent)]) : every;
    case 'foranyvalue':
      return or([ifExists ? absent : FALSE, any]);
    case undefined:
      return or([negated || ifExists ? absent : FALSE, single]);
  }
}

/** Whether the value is of the operator's type (semantics 4). */
function isOfType(operator: string, { subject, reading }: Slot): Term {
  if (operator.startsWith('arn')) return subject.arn?.is ?? FALSE;
  return typedFamily(operator) === undefined ? TRUE : (reading?.is ?? FALSE);
}

/** The texts that AWS documents for the key, as patterns of which one matches. */
function formPatterns({ form }: KeyUse): readonly (readonly Token[])[] {
  const account: readonly Token[] = Array<Token>(12).fill({ kind: 'digit' });
  const exactly = (value: string): readonly Token[] => tokens(value, false, false);
  switch (form) {
    case 'boolean':
      return [exactly('true'), exactly('false')];
    case 'account':
      return [account];
    case 'account or anonymous':
      return [account, exactly('anonymous')];
    case 'arn':
      return [tokens('arn:*:*:*:*:*', true, false)];
    default:
      return [[{ kind: 'star' }]];
  }
}

function isNegated(operator: string): boolean {
  return operator.includes('not');
}
