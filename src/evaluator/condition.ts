import { parseAddress } from '../policy/address.js';
import { foldCase } from '../policy/case.js';
import { compareDecimals, type Decimal, parseDecimal } from '../policy/decimal.js';
import type { Condition, Pattern, Typed } from '../policy/document.js';
import { parseInstant } from '../policy/instant.js';
import type { OPERATORS, OperatorFamily, OperatorName } from '../policy/operators.js';
import { type Context, valuesOf } from './context.js';
import { matchesArn, matchesText, matchesTextWithoutCase } from './match.js';

/** Conditions (semantics 4). */

/** Whether a value that the policy lists matches a value that the request has. */
type Match<Listed> = (listed: Listed, value: string, context: Context) => boolean;

/** What an operator means. */
interface Meaning<Listed> {
  /** Whether a value must match none of the listed ones, rather than one of them. */
  readonly negated: boolean;
  /** The answer for a key that is absent, where neither a set operator nor IfExists gives another. */
  readonly absent: boolean;
  readonly matches: Match<Listed>;
}

/** Null asks about the key, not about its values. */
interface MeaningOfNull {
  readonly holds: (listed: Typed<boolean>, present: boolean) => boolean;
}

type ListedOf<Family extends OperatorFamily> = Extract<Condition, { readonly family: Family }>['values'][number];
type MeaningOf<Name extends OperatorName> = Name extends 'Null'
  ? MeaningOfNull
  : Meaning<ListedOf<(typeof OPERATORS)[Name]['family']>>;

// Whether `*` and `?` are wildcards was settled in parsing: only in the Like operators.
const sameText: Match<Pattern> = (listed, value, context) => matchesText(listed.parts, value, context);
const sameLetters: Match<Pattern> = (listed, value, context) => matchesTextWithoutCase(listed.parts, value, context);
const likeArn: Match<Pattern> = (listed, value, context) => matchesArn(listed.parts, value, context);
const isTruth: Match<Typed<boolean>> = (listed, value) => foldCase(value) === String(listed.value);
// The policy's text is canonical base64, so only the canonical text of the same bytes is equal to it.
const sameBytes: Match<Typed<string>> = (listed, value) => value === listed.value;
const inBlock: Match<ListedOf<'ip'>> = (listed, value) => {
  const address = parseAddress(value);
  const { family, first, last } = listed.value;
  return address?.family === family && first <= address.bits && address.bits <= last;
};

const ROWS = {
  StringEquals: positive(sameText),
  StringNotEquals: negated(sameText),
  StringEqualsIgnoreCase: positive(sameLetters),
  StringNotEqualsIgnoreCase: negated(sameLetters),
  StringLike: positive(sameText),
  StringNotLike: negated(sameText),
  NumericEquals: positive(number((order) => order === 0)),
  NumericNotEquals: negated(number((order) => order === 0)),
  NumericLessThan: positive(number((order) => order < 0)),
  NumericLessThanEquals: positive(number((order) => order <= 0)),
  NumericGreaterThan: positive(number((order) => order > 0)),
  NumericGreaterThanEquals: positive(number((order) => order >= 0)),
  DateEquals: positive(date((order) => order === 0)),
  DateNotEquals: negated(date((order) => order === 0)),
  DateLessThan: positive(date((order) => order < 0)),
  DateLessThanEquals: positive(date((order) => order <= 0)),
  DateGreaterThan: positive(date((order) => order > 0)),
  DateGreaterThanEquals: positive(date((order) => order >= 0)),
  Bool: positive(isTruth),
  BinaryEquals: positive(sameBytes),
  IpAddress: positive(inBlock),
  NotIpAddress: negated(inBlock),
  ArnEquals: positive(likeArn),
  ArnLike: positive(likeArn),
  ArnNotEquals: negated(likeArn),
  ArnNotLike: negated(likeArn),
  Null: { holds: (listed, present) => listed.value === !present },
} satisfies { readonly [Name in OperatorName]: MeaningOf<Name> };

function positive<Listed>(matches: Match<Listed>): Meaning<Listed> {
  return { negated: false, absent: false, matches };
}

function negated<Listed>(matches: Match<Listed>): Meaning<Listed> {
  return { negated: true, absent: true, matches };
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

/** Whether one operator on one key holds. */
export function conditionHolds(condition: Condition, context: Context): boolean {
  const present = valuesOf(context, condition.key).length > 0;
  switch (condition.family) {
    case 'null':
      return condition.values.some((listed) => ROWS[condition.name].holds(listed, present));
    case 'string':
    case 'arn':
      return operatorHolds(condition, ROWS[condition.name], condition.values, context);
    case 'numeric':
    case 'date':
      return operatorHolds(condition, ROWS[condition.name], condition.values, context);
    case 'bool':
      return operatorHolds(condition, ROWS[condition.name], condition.values, context);
    case 'binary':
      return operatorHolds(condition, ROWS[condition.name], condition.values, context);
    case 'ip':
      return operatorHolds(condition, ROWS[condition.name], condition.values, context);
  }
}

/** The rules that all operators but Null share: absent keys, IfExists and set operators. */
function operatorHolds<Listed>(
  { key, set, ifExists }: Condition,
  { negated, absent, matches }: Meaning<Listed>,
  listed: readonly Listed[],
  context: Context,
): boolean {
  const values = valuesOf(context, key);
  // An empty list of values is one that nothing matches.
  const satisfies = (value: string): boolean => listed.some((one) => matches(one, value, context)) !== negated;
  if (values.length === 0 && ifExists) return true;
  switch (set) {
    case 'ForAllValues':
      return values.every(satisfies);
    case 'ForAnyValue':
      return values.some(satisfies);
    case 'none':
      if (values.length === 0) return absent;
      return values.length === 1 && values.every(satisfies);
  }
}
