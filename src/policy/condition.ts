import { gather } from '../lists.js';
import type { Cursor } from '../text/cursor.js';
import { spanOf } from '../text/position.js';
import { allMembers, each, oneOrMany, text } from '../text/strict.js';
import { didYouMean, quote } from '../text/words.js';
import { parseBlock } from './address.js';
import { isCanonicalBase64 } from './base64.js';
import { foldCase } from './case.js';
import { type Decimal, isModerate, parseDecimal } from './decimal.js';
import type { Condition, ConditionOf, Pattern, Typed } from './document.js';
import { isModerateInstant, parseInstant } from './instant.js';
import {
  OPERATORS,
  type OperatorFamily,
  type OperatorOf,
  type OperatorUse,
  operatorSpellings,
  parseOperator,
} from './operators.js';
import { beginningOf, type PatternSyntax, partsOf } from './pattern.js';
import { patternAt } from './written-pattern.js';

/**
 * Reads a Condition element (semantics 4).
 *
 * @param variables Whether `${…}` is a policy variable.
 */
export function readConditions(at: Cursor, variables: boolean): readonly Condition[] {
  return gather(allMembers(at, 'a Condition'), (member) => {
    const keys = at.member(member);
    const use = parseOperator(member.name);
    if (use !== undefined) return readKeys(keys, use, variables);
    if (!at.isFull) keys.failName(unknownOperator(member.name));
    return [];
  });
}

function unknownOperator(name: string): string {
  const hint = didYouMean(name, operatorSpellings(), 'expected a condition operator such as StringLike');
  return `unknown operator ${quote(name)}. ${hint}`;
}

function readKeys(at: Cursor, use: OperatorUse, variables: boolean): readonly Condition[] {
  return allMembers(at, `the keys of ${use.name}`).map((member) => {
    const values = at.member(member);
    if (member.name === '') values.failName('empty condition key. expected a key such as aws:SourceIp');
    const place = { keyText: member.name, key: foldCase(member.name), span: spanOf(member, member.value) };
    return readCondition(values, use, place, variables);
  });
}

type Place = Pick<Condition, 'keyText' | 'key' | 'span'>;

function readCondition(at: Cursor, use: OperatorUse, place: Place, variables: boolean): Condition {
  const { family } = OPERATORS[use.name];
  switch (family) {
    case 'string': {
      const wildcards = use.name === 'StringLike' || use.name === 'StringNotLike';
      return conditionOf(family, use, place, patterns(at, { wildcards, variables }));
    }
    case 'arn':
      return conditionOf(family, use, place, patterns(at, { wildcards: true, variables }));
    case 'numeric':
      return conditionOf(
        family,
        use,
        place,
        typed(at, use, 'a number, as JSON writes it, of moderate size', readNumber),
      );
    case 'date': {
      const expected = 'a date: 2026-01-31, 2026-01-31T12:00:00Z or epoch seconds';
      return conditionOf(family, use, place, typed(at, use, expected, readInstant));
    }
    case 'bool':
      return conditionOf(family, use, place, typed(at, use, 'true or false', parseBoolean));
    case 'null': {
      const values = typed(at, use, 'true or false', parseBoolean);
      if (at.node.kind === 'list' && at.node.items.length === 0)
        at.fail('an empty list of values of Null. expected true or false');
      return conditionOf(family, use, place, values);
    }
    case 'binary':
      return conditionOf(family, use, place, typed(at, use, 'base64 with padding', readBase64));
    case 'ip':
      return conditionOf(family, use, place, typed(at, use, 'an IP address or a CIDR block', parseBlock));
  }
}

function patterns(at: Cursor, syntax: PatternSyntax): readonly Pattern[] {
  return eachText(at, (value, written) => {
    const shortest = value.node.kind === 'number' ? String(Number(written)) : written;
    if (shortest === written) return patternAt(value, written, syntax);
    const [parts, otherParts] = [partsOf(written, syntax), partsOf(shortest, syntax)];
    return { text: written, parts, beginning: beginningOf(parts), otherParts, span: spanOf(value.node) };
  });
}

function typed<Value>(
  at: Cursor,
  use: OperatorUse,
  expected: string,
  read: (text: string) => Value | undefined,
): readonly Typed<Value>[] {
  return eachText(at, (one, written) => {
    const value = read(written);
    if (value !== undefined) return { text: written, value, span: spanOf(one.node) };
    return one.fail(`${quote(written)} as a value of ${use.name}. expected ${expected}`);
  });
}

/** Reads the values of a condition by their string forms (semantics 4). The list may be empty. */
function eachText<Item>(at: Cursor, read: (value: Cursor, text: string) => Item | undefined): readonly Item[] {
  return each(oneOrMany(at), (value) => {
    const written = valueText(value);
    return written === undefined ? undefined : read(value, written);
  });
}

function valueText(at: Cursor): string | undefined {
  const { node } = at;
  switch (node.kind) {
    case 'text':
      return text(at);
    case 'number':
    case 'boolean':
      return node.text;
    default:
      return at.fail(`${at.described} as a condition value. expected a string, a number or a boolean`);
  }
}

function conditionOf<Family extends OperatorFamily, Value>(
  family: Family,
  { name, set, ifExists }: OperatorUse,
  { keyText, key, span }: Place,
  values: readonly Value[],
): ConditionOf<Family, Value> {
  const ofFamily = name as OperatorOf<Family>; // the table of operators says so; the compiler cannot follow the look-up
  return { family, name: ofFamily, set, ifExists, keyText, key, values, span };
}

/** Numbers of a policy keep clear of the limits of `parseDecimal`: requests may go beyond them. */
function readNumber(text: string): Decimal | undefined {
  const value = parseDecimal(text);
  return value !== undefined && isModerate(value) ? value : undefined;
}

/** Dates of a policy keep clear of the limits of `parseInstant`. */
function readInstant(text: string): Decimal | undefined {
  const value = parseInstant(text);
  return value !== undefined && isModerateInstant(value) ? value : undefined;
}

function readBase64(text: string): string | undefined {
  return isCanonicalBase64(text) ? text : undefined;
}

function parseBoolean(text: string): boolean | undefined {
  const folded = text.toLowerCase();
  return folded === 'true' ? true : folded === 'false' ? false : undefined;
}
