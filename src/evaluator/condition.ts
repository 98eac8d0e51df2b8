import { parseAddress } from '../policy/address.js';
import { foldCase } from '../policy/case.js';
import { compareDecimals, type Decimal, parseDecimal } from '../policy/decimal.js';
import type { Condition, Effect, Pattern, Typed } from '../policy/document.js';
import { parseInstant } from '../policy/instant.js';
import type { OPERATORS, OperatorFamily, OperatorName } from '../policy/operators.js';
import { type Context, valuesOf } from './context.js';
import { isArn, matchesArn, matchesText, matchesTextWithoutCase } from './match.js';
import { type Reading, safeReading } from './reading.js';

/** Conditions (semantics 4). */

/** Whether a value that the policy lists matches a value that the request has. */
type Match<Listed> = (listed: Listed, value: string, reading: Reading, context: Context) => boolean;

/** What an operator means. A negated one asks that a value match none of the listed ones, rather than one of them. */
type Meaning<Listed> =
  | { readonly negated: false; readonly matches: Match<Listed> }
  | {
      readonly negated: true;
      readonly matches: Match<Listed>;
      /** Whether a value of a request is of the operator's type. */
      readonly isOfType: (value: string) => boolean;
    };

/** Null asks about the key, not about its values. */
interface MeaningOfNull {
  readonly holds: (listed: Typed<boolean>, present: boolean) => boolean;
}

type ListedOf<Family extends OperatorFamily> = Extract<Condition, { readonly family: Family }>['values'][number];
type MeaningOf<Name extends OperatorName> = Name extends 'Null'
  ? MeaningOfNull
  : Meaning<ListedOf<(typeof OPERATORS)[Name]['family']>>;

// Whether `*` and `?` are wildcards was settled in parsing: only in the Like operators.
const sameText = inEitherForm(matchesText);
const sameLetters = inEitherForm(matchesTextWithoutCase);
const likeArn: Match<Pattern> = (listed, value, reading, context) => matchesArn(listed.parts, reading, value, context);
const isTruth: Match<Typed<boolean>> = (listed, value) => foldCase(value) === String(listed.value);
// The policy's text is canonical base64, so only the canonical text of the same bytes is equal to it.
const sameBytes: Match<Typed<string>> = (listed, value) => value === listed.value;
const inBlock: Match<ListedOf<'ip'>> = (listed, value, reading) => {
  const address = parseAddress(value);
  const { family, first, last } = listed.value[reading];
  return address?.family === family && first <= address.bits && address.bits <= last;
};

/** A number that may be compared in two forms is neither for certain (semantics 10). */
function inEitherForm(matches: typeof matchesText): Match<Pattern> {
  return ({ parts, otherParts }, value, reading, context) => {
    if (otherParts === undefined) return matches(parts, value, context);
    return reading === 'wide' && (matches(parts, value, context) || matches(otherParts, value, context));
  };
}

const isText = (): boolean => true;
const isNumber = (value: string): boolean => parseDecimal(value) !== undefined;
const isDate = (value: string): boolean => parseInstant(value) !== undefined;
const isAddress = (value: string): boolean => parseAddress(value) !== undefined;

const ROWS = {
  StringEquals: positive(sameText),
  StringNotEquals: negated(sameText, isText),
  StringEqualsIgnoreCase: positive(sameLetters),
  StringNotEqualsIgnoreCase: negated(sameLetters, isText),
  StringLike: positive(sameText),
  StringNotLike: negated(sameText, isText),
  NumericEquals: positive(number((order) => order === 0)),
  NumericNotEquals: negated(
    number((order) => order === 0),
    isNumber,
  ),
  NumericLessThan: positive(number((order) => order < 0)),
  NumericLessThanEquals: positive(number((order) => order <= 0)),
  NumericGreaterThan: positive(number((order) => order > 0)),
  NumericGreaterThanEquals: positive(number((order) => order >= 0)),
  DateEquals: positive(date((order) => order === 0)),
  DateNotEquals: negated(
    date((order) => order === 0),
    isDate,
  ),
  DateLessThan: positive(date((order) => order < 0)),
  DateLessThanEquals: positive(date((order) => order <= 0)),
  DateGreaterThan: positive(date((order) => order > 0)),
  DateGreaterThanEquals: positive(date((order) => order >= 0)),
  Bool: positive(isTruth),
  BinaryEquals: positive(sameBytes),
  IpAddress: positive(inBlock),
  NotIpAddress: negated(inBlock, isAddress),
  ArnEquals: positive(likeArn),
  ArnLike: positive(likeArn),
  ArnNotEquals: negated(likeArn, isArn),
  ArnNotLike: negated(likeArn, isArn),
  Null: { holds: (listed, present) => listed.value === !present },
} satisfies { readonly [Name in OperatorName]: MeaningOf<Name> };

function positive<Listed>(matches: Match<Listed>): Meaning<Listed> {
  return { negated: false, matches };
}

function negated<Listed>(matches: Match<Listed>, isOfType: (value: string) => boolean): Meaning<Listed> {
  return { negated: true, matches, isOfType };
}

/** Compares as numbers; `accepts` is given the order of the request's value and the listed one. */
function number(accepts: (order: number) => boolean): Match<Typed<Decimal>> {
  return ordered(parseDecimal, accepts);
}

function date(accepts: (order: number) => boolean): Match<Typed<Decimal>> {
  return ordered(parseInstant, accepts);
}

function ordered(
  read: (text: string) => Decimal | undefined,
  accepts: (order: number) => boolean,
): Match<Typed<Decimal>> {
  return (listed, value) => {
    const found = read(value);
    return found !== undefined && accepts(compareDecimals(found, listed.value));
  };
}

/** Whether one operator on one key holds in a statement with this effect. */
export function conditionHolds(condition: Condition, effect: Effect, context: Context): boolean {
  const values = valuesOf(context, condition.key);
  const holds = (reading: readonly string[]): boolean => holdsOf(condition, { values: reading, effect, context });
  if (!mayTakeEmptyForNone(condition)) return holds(values);
  const readings = [values, values.filter((value) => value !== '')];
  return effect === 'Allow' ? readings.some(holds) : readings.every(holds);
}

/** Whether AWS may count the empty text as no value at all (semantics 4). */
function mayTakeEmptyForNone({ name, set, ifExists }: Condition): boolean {
  return name === 'Null' || set !== 'none' || ifExists;
}

/** What a condition is judged by: the values of its key, the effect of its statement, and the context that variables are replaced from. */
interface Judged {
  readonly values: readonly string[];
  readonly effect: Effect;
  readonly context: Context;
}

/** Whether the operator holds when these are the values of its key. */
function holdsOf(condition: Condition, judged: Judged): boolean {
  switch (condition.family) {
    case 'null':
      return nullHolds(condition, judged.values.length > 0);
    case 'string':
    case 'arn':
      return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
    case 'numeric':
    case 'date':
      return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
    case 'bool':
      return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
    case 'binary':
      return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
    case 'ip':
      return operatorHolds(condition, ROWS[condition.name], condition.values, judged);
  }
}

/** With a set operator, Null asks nothing any more (semantics 4). */
function nullHolds(
  { set, values: listed }: Extract<Condition, { readonly family: 'null' }>,
  present: boolean,
): boolean {
  switch (set) {
    case 'ForAllValues':
      return true;
    case 'ForAnyValue':
      return false;
    case 'none':
      return listed.some((one) => ROWS.Null.holds(one, present));
  }
}

/** The rules that all operators but Null share: empty lists, absent keys, set operators, and values of another type. */
function operatorHolds<Listed>(
  condition: Condition,
  meaning: Meaning<Listed>,
  listed: readonly Listed[],
  { values, effect, context }: Judged,
): boolean {
  if (listed.length === 0) return emptyListHolds(condition, values.length > 0, effect);
  if (values.length === 0) return holdsWhenAbsent(condition, meaning.negated, effect);
  const reading = safeReading(effect, meaning.negated);
  const satisfies = (value: string): boolean => {
    const isListed = listed.some((one) => meaning.matches(one, value, reading, context));
    if (!meaning.negated) return isListed;
    return !isListed && (effect === 'Allow' || meaning.isOfType(value));
  };
  switch (condition.set) {
    case 'ForAllValues':
      return values.every(satisfies);
    case 'ForAnyValue':
      return values.some(satisfies);
    case 'none':
      return values.length === 1 && values.every(satisfies);
  }
}

/** An operator with an empty list of values, negated or not. */
function emptyListHolds({ set, ifExists }: Condition, present: boolean, effect: Effect): boolean {
  switch (set) {
    case 'ForAllValues':
      return !present;
    case 'ForAnyValue':
      return false;
    case 'none':
      return ifExists ? !present : effect === 'Allow';
  }
}

/** An operator with values whose key is absent. */
function holdsWhenAbsent({ set, ifExists }: Condition, negated: boolean, effect: Effect): boolean {
  if (ifExists) return true;
  switch (set) {
    case 'ForAllValues':
      return !negated || effect === 'Allow';
    case 'ForAnyValue':
      return false;
    case 'none':
      return negated;
  }
}
