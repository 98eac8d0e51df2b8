import { compareDecimals, type Decimal } from '../policy/decimal.js';
import type { Condition } from '../policy/document.js';
import { OPERATORS, type OperatorOf } from '../policy/operators.js';
import { arnGlob, type GlobPart, textGlob, wholeGlob } from './glob.js';
import type { Test, ValueSet } from './requirement.js';
import { Texts } from './texts.js';

const ARN_FIELD: readonly GlobPart[] = [{ kind: 'any-run' }, { kind: 'text', text: ':' }];
const ARN_GLOB = arnGlob([
  { kind: 'text', text: 'arn:' },
  ...Array.from({ length: 4 }, () => ARN_FIELD).flat(),
  { kind: 'any-run' },
]);
/** All texts of the form of an ARN: `arn:` and four more fields without colons, then any text (semantics 3). */
export const ARNS = new Texts([ARN_GLOB]);

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

/** The meaning of one entry of a Condition (the table of semantics 4). */
export function conditionTest(condition: Condition): Test {
  if (condition.family === 'null') {
    const listed = (value: boolean): boolean => condition.values.some((typed) => typed.value === value);
    return { kind: 'presence', ifAbsent: listed(true), ifPresent: listed(false) };
  }
  const { negated } = OPERATORS[condition.name];
  const quantifier = QUANTIFIERS[condition.set];
  return { kind: 'values', quantifier, set: valueSet(condition), negated, ifAbsent: ifAbsent(condition, negated) };
}

const QUANTIFIERS = { none: 'one', ForAllValues: 'every', ForAnyValue: 'some' } as const;

function ifAbsent({ set, ifExists }: Condition, negated: boolean): boolean {
  switch (set) {
    case 'none':
      return negated || ifExists;
    case 'ForAllValues':
      return true;
    case 'ForAnyValue':
      return ifExists;
  }
}

/** The values that match at least one of the listed ones. */
function valueSet(condition: Exclude<Condition, { readonly family: 'null' }>): ValueSet {
  switch (condition.family) {
    case 'string':
      return new Texts(
        condition.values.map(({ parts }) => wholeGlob(parts)),
        WITHOUT_CASE[condition.name],
      );
    case 'arn':
      return new Texts(
        condition.values.map(({ parts }) => arnGlob(parts)),
        false,
        ARNS,
      );
    case 'bool':
      return new Texts(
        condition.values.map(({ value }) => textGlob(String(value))),
        true,
      );
    case 'binary':
      return new Texts(condition.values.map(({ value }) => textGlob(value)));
    case 'numeric':
    case 'date':
      return orderedSet(condition);
    case 'ip':
      return { kind: 'ip', blocks: condition.values.map(({ value }) => value) };
  }
}

type OrderedCondition = Extract<Condition, { readonly family: 'numeric' | 'date' }>;

function orderedSet(condition: OrderedCondition): ValueSet {
  const marks = condition.values.map(({ value }) => value);
  const matches = COMPARISONS[condition.name];
  const has = (value: Decimal): boolean => marks.some((mark) => matches(compareDecimals(value, mark)));
  return { kind: condition.family, marks, has };
}
