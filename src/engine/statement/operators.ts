import { gather } from '../../lists.js';
import { compareDecimals, type Decimal } from '../../policy/decimal.js';
import type { Condition, Pattern } from '../../policy/document.js';
import { OPERATORS, type OperatorOf } from '../../policy/operators.js';
import { hasArnFields, isLoneRun, type PatternParts } from '../../policy/pattern.js';
import { arnGlob, textGlob, wholeGlob } from '../language/glob.js';
import { ARNS, TextSet } from '../language/text-set.js';
import type { Test, ValueSet } from '../value/requirement.js';
import { type Reading, readingOfListed } from '../wide-or-narrow.js';

type Compare = (order: number) => boolean;

const equal: Compare = (order) => order === 0;
const less: Compare = (order) => order < 0;
const lessOrEqual: Compare = (order) => order <= 0;
const greater: Compare = (order) => order > 0;
const greaterOrEqual: Compare = (order) => order >= 0;

/** How a value compares with a listed one where it matches. Negated operators match like their positive twins (semantics 4). */
const COMPARISONS = {
  NumericEquals: equal,
  NumericNotEquals: equal,
  NumericLessThan: less,
  NumericLessThanEquals: lessOrEqual,
  NumericGreaterThan: greater,
  NumericGreaterThanEquals: greaterOrEqual,
  DateEquals: equal,
  DateNotEquals: equal,
  DateLessThan: less,
  DateLessThanEquals: lessOrEqual,
  DateGreaterThan: greater,
  DateGreaterThanEquals: greaterOrEqual,
} as const satisfies Record<OperatorOf<'numeric' | 'date'>, Compare>;

/** Which string operators compare without case. */
const WITHOUT_CASE = {
  StringEquals: false,
  StringNotEquals: false,
  StringEqualsIgnoreCase: true,
  StringNotEqualsIgnoreCase: true,
  StringLike: false,
  StringNotLike: false,
} as const satisfies Record<OperatorOf<'string'>, boolean>;

/** The meaning of one entry of a Condition (the table of semantics 4) in a statement that is read like this. */
export function conditionTest(condition: Condition, reading: Reading): Test {
  const empties = reading === 'wide' ? 'either' : 'both';
  if (condition.family === 'null') {
    if (condition.set !== 'none') return { kind: 'constant', passes: condition.set === 'ForAllValues' };
    const listed = (value: boolean): boolean => condition.values.some((typed) => typed.value === value);
    return { kind: 'presence', ifAbsent: listed(true), ifPresent: listed(false), empties };
  }
  if (condition.values.length === 0) return emptyListTest(condition, reading);
  const { negated } = OPERATORS[condition.name];
  return {
    kind: 'values',
    quantifier: QUANTIFIERS[condition.set],
    set: valueSet(condition, readingOfListed(reading, negated), negated),
    negated,
    ifAbsent: ifAbsent(condition, negated, reading),
    empties: condition.ifExists || condition.set !== 'none' ? empties : 'values',
  };
}

/** A list of values that is empty. */
function emptyListTest({ set, ifExists }: Condition, reading: Reading): Test {
  if (set === 'ForAnyValue') return { kind: 'constant', passes: false };
  if (set === 'none' && !ifExists) return { kind: 'constant', passes: reading === 'wide' };
  return {
    kind: 'values',
    quantifier: QUANTIFIERS[set],
    set: new TextSet([]),
    negated: false,
    ifAbsent: true,
    empties: reading === 'wide' ? 'either' : 'both',
  };
}

const QUANTIFIERS = { none: 'one', ForAllValues: 'every', ForAnyValue: 'some' } as const;

function ifAbsent({ set, ifExists }: Condition, negated: boolean, reading: Reading): boolean {
  switch (set) {
    case 'none':
      return negated || ifExists;
    case 'ForAllValues':
      return !negated || ifExists || reading === 'wide';
    case 'ForAnyValue':
      return ifExists;
  }
}

/** The values that match at least one of the listed ones, where those are read like this. */
function valueSet(
  condition: Exclude<Condition, { readonly family: 'null' }>,
  reading: Reading,
  negated: boolean,
): ValueSet {
  // Values that are not of the operator's type are among them where a negated operator is not to hold for what it may not hold for.
  const withOthers = negated && reading === 'wide';
  switch (condition.family) {
    case 'string':
      return new TextSet(
        gather(condition.values, (pattern) => formsOf(pattern, reading).map(wholeGlob)),
        WITHOUT_CASE[condition.name],
      );
    case 'arn': {
      const isRead = (parts: PatternParts): boolean => reading === 'wide' || hasArnFields(parts) || isLoneRun(parts);
      const globs = gather(condition.values, ({ parts }) => (isRead(parts) ? [arnGlob(parts)] : []));
      return new TextSet(globs, false, ARNS, withOthers);
    }
    case 'bool':
      return new TextSet(
        condition.values.map(({ value }) => textGlob(String(value))),
        true,
      );
    case 'binary':
      return new TextSet(condition.values.map(({ value }) => textGlob(value)));
    case 'numeric':
    case 'date':
      return orderedSet(condition, withOthers);
    case 'ip': {
      const blocks = condition.values.map(({ value }) => value[reading]);
      return { kind: 'ip', blocks, withOthers };
    }
  }
}

/** The forms in which a listed text is compared: a number that may be in either of two is neither for certain (semantics 10). */
function formsOf({ parts, otherParts }: Pattern, reading: Reading): readonly PatternParts[] {
  if (otherParts === undefined) return [parts];
  return reading === 'wide' ? [parts, otherParts] : [];
}

type OrderedCondition = Extract<Condition, { readonly family: 'numeric' | 'date' }>;

function orderedSet(condition: OrderedCondition, withOthers: boolean): ValueSet {
  const marks = condition.values.map(({ value }) => value);
  const matches = COMPARISONS[condition.name];
  const has = (value: Decimal): boolean => marks.some((mark) => matches(compareDecimals(value, mark)));
  return { kind: condition.family, marks, withOthers, has };
}
