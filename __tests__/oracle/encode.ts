import { type KeyUse, typedFamily } from './keys.js';
import { expand, fields, hasVariable, matches, type Scope, type Token, tokens, Unsupported } from './patterns.js';
import { elementMatches, type PrincipalCase, type Tie } from './principals.js';
import type { Element, PlainPolicy, PlainStatement, RawAccess, Test } from './raw.js';
import { and, concat, equal, FALSE, implies, not, or, type Term, TRUE, text } from './smt.js';
import { type Difference, type Problem, Strings } from './strings.js';
import { type Reading, spelling, typedMatch, wellTyped } from './typed.js';

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
  readonly present: Term;
  readonly several: Term;
  readonly slots: readonly Slot[];
  readonly use: KeyUse;
}

interface Slot {
  readonly subject: Subject;
  readonly reading: Reading | undefined;
}

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
  readonly #ties: ReadonlyMap<string, Tie>;
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
    this.#ties = principal?.ties(this.strings) ?? new Map<string, Tie>();
    this.#resource = this.#declareResource(shape);
    for (const field of ACTION) this.#string(field, [], [[]]);
  }

  /** `undefined` when the case is impossible on its face. */
  problem(access: RawAccess, [allow, ...denies]: readonly PlainStatement[]): Problem | undefined {
    if (allow === undefined) return undefined;
    const goals = [
      ...this.#guessed(),
      this.#inside(access),
      this.#statement(allow, true),
      ...denies.map((deny) => not(this.#statement(deny, false))),
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
    this.#count += 1;
    return this.#string(`x${this.#count}`, [], []);
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
      const options = token.kind === 'variable' ? this.#variableReadings(token) : [{ guard: TRUE, token }];
      readings = readings.flatMap((before) =>
        options.map((option) => ({
          guard: and([before.guard, option.guard]),
          pattern: [...before.pattern, option.token],
        })),
      );
    }
    return or(readings.map(({ guard, pattern: reading }) => (guard === FALSE ? FALSE : and([guard, match(reading)]))));
  }

  #variableReadings(token: Token & { kind: 'variable' }): readonly { readonly guard: Term; readonly token: Token }[] {
    const key = this.#key(token.key);
    const single = and([key.present, not(key.several)]);
    const solid = (value: string): Token => ({ kind: 'text', text: value, solid: true });
    const otherwise = token.fallback === undefined ? [] : [{ guard: not(single), token: solid(token.fallback) }];
    const guess = this.#mode.kind === 'guess' ? this.#mode.values.get(token.key) : undefined;
    if (this.#mode.kind !== 'guess') return [{ guard: single, token }, ...otherwise];
    return guess === undefined ? otherwise : [{ guard: single, token: solid(guess) }];
  }

  /** What a guess says about its keys. */
  #guessed(): readonly Term[] {
    if (this.#mode.kind !== 'guess') return [];
    return [...this.#mode.values].map(([name, value]) => {
      const { present, several, slots, use } = this.#key(name);
      const single = and([present, not(several)]);
      const subject = slots[0]?.subject;
      if (value === undefined || subject === undefined) return not(single);
      const exactly: Token = { kind: 'text', text: use.folded ? value.toLowerCase() : value };
      return and([single, this.#whole(subject, [exactly], true)]);
    });
  }

  // Action and resource (semantics 3)

  #declareResource(shape: ResourceShape): Subject {
    if (shape === 'star') return { value: text('*'), arn: undefined };
    const parts = this.#declareFields();
    return { value: arnOf(parts), arn: { is: TRUE, fields: parts, otherwise: text('') } };
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

  #resourcePattern(listed: string, statement: PlainStatement, negated: boolean, positive: boolean): Term {
    const largerIsMoreAccess = statement.allow !== negated;
    const twice = largerIsMoreAccess && listed.startsWith('arn:');
    return this.#anyReading(tokens(listed, true, this.#policy.variables), (pattern) =>
      this.#resourceReading(pattern, twice, positive),
    );
  }

  /** `twice`: a short pattern is also read with the missing parts added. */
  #resourceReading(pattern: readonly Token[], twice: boolean, positive: boolean): Term {
    const asItStands = this.#pattern(this.#resource, pattern, positive);
    const parts = fields(pattern);
    if (!twice || parts.length === 6) return asItStands;
    const missing = Array<readonly Token[]>(6 - parts.length).fill([{ kind: 'star' }]);
    return or([asItStands, this.#arn(this.#resource, [[...parts, ...missing]], positive)]);
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

  /** `positive`: the formula will not be negated. */
  #statement(statement: PlainStatement, positive: boolean): Term {
    const { action, resource, principal } = statement;
    return and([
      either(action, (pattern) => this.#action(pattern)),
      resource === undefined
        ? TRUE
        : either(resource, (pattern) =>
            this.#resourcePattern(pattern, statement, resource.negated, positive !== resource.negated),
          ),
      principal === undefined || this.#principal === undefined
        ? TRUE
        : elementMatches(this.#principal, principal, (name, pattern) => this.strings.matches(name, pattern)),
      ...statement.tests.map((test) => this.#test(test, positive)),
    ]);
  }

  // Conditions (semantics 4)

  #test(test: Test, positive: boolean): Term {
    const key = this.#key(test.key);
    if (test.operator === 'null')
      return or(test.values.map((value) => (value === 'true' ? not(key.present) : key.present)));
    const negated = isNegated(test.operator);
    this.#folding = key.use.folded;
    const holds = key.slots.map((slot) => {
      const some = or(test.values.map((value) => this.#valueMatches(test.operator, slot, value, positive !== negated)));
      return negated ? not(some) : some;
    });
    this.#folding = false;
    return this.#quantified(test, key, holds, negated);
  }

  #quantified(test: Test, key: Key, holds: readonly Term[], negated: boolean): Term {
    const [first = FALSE, ...others] = holds;
    const absent = not(key.present);
    switch (test.set) {
      case 'forallvalues':
        return or([absent, and([first, or([not(key.several), and(others)])])]);
      case 'foranyvalue':
        return or([test.ifExists ? absent : FALSE, and([key.present, or([first, and([key.several, or(others)])])])]);
      case undefined:
        return or([negated || test.ifExists ? absent : FALSE, and([key.present, not(key.several), first])]);
    }
  }

  #valueMatches(operator: string, { subject, reading }: Slot, listed: string, positive: boolean): Term {
    const family = typedFamily(operator);
    if (family !== undefined) return reading === undefined ? FALSE : typedMatch(family, operator, reading, listed);
    const variables = this.#policy.variables && /^(string|arn)/.test(operator);
    const pattern = tokens(listed, /like$|^arn/.test(operator), variables);
    return this.#anyReading(pattern, (resolved) => this.#textMatches(operator, subject, resolved, positive));
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
    const tie = this.#ties.get(name);
    const key = tie === undefined ? this.#freeKey(name, use) : this.#tiedKey(name, use, tie);
    this.#keys.set(name, key);
    return key;
  }

  #tiedKey(name: string, use: KeyUse, tie: Tie): Key {
    if (use.folded || use.family !== undefined) throw new Unsupported(`unusual operators on ${name}`);
    if (tie.kind === 'absent') return { name, present: FALSE, several: FALSE, slots: [slotOf(text('absent'))], use };
    const fields = tie.kind === 'one' ? tie.arn : undefined;
    const subject = {
      value: tie.value,
      arn: fields === undefined ? undefined : { is: TRUE, fields, otherwise: text('') },
    };
    const present = tie.kind === 'one' ? TRUE : this.#unknown('Bool');
    return { name, present, several: FALSE, slots: [{ subject, reading: undefined }], use };
  }

  #freeKey(name: string, use: KeyUse): Key {
    const [present, several] = [this.#unknown('Bool'), this.#unknown('Bool')];
    const slots = Array.from({ length: use.slots }, () => this.#freeSlot(use));
    this.#facts.push(implies(several, present));
    const [first, second] = slots;
    if (first !== undefined && second !== undefined) this.#different(several, first, second, use);
    return { name, present, several, slots, use };
  }

  #freeSlot(use: KeyUse): Slot {
    const value = this.fresh();
    this.#facts.push(not(this.strings.matches(value, [])));
    if (use.arns) return { subject: this.#maybeArn(value), reading: undefined };
    if (use.family === undefined) return slotOf(value);
    const reading = {
      is: this.#unknown('Bool'),
      number: this.#unknown(use.family === 'ip' ? 'Int' : 'Real'),
      version: this.#unknown('Int'),
    };
    const { family } = use;
    const spellings = use.literals.map((literal) =>
      spelling(family, reading, literal, this.strings.matches(value, tokens(literal, false, false))),
    );
    this.#facts.push(wellTyped(use.family, reading), ...spellings);
    return { ...slotOf(value), reading };
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

function slotOf(value: Term): Slot {
  return { subject: { value, arn: undefined }, reading: undefined };
}

function arnOf(parts: readonly Term[]): Term {
  return concat(parts.flatMap((part, index) => (index === 0 ? [part] : [text(':'), part])));
}

function either(element: Element<string>, match: (pattern: string) => Term): Term {
  const listed = or(element.values.map(match));
  return element.negated ? not(listed) : listed;
}

function isNegated(operator: string): boolean {
  return operator.includes('not');
}
