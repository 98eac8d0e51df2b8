import { Unsupported } from './patterns.js';
import { and, implies, not, or, type Term, TRUE } from './smt.js';

/** Typed values of conditions (semantics 4 and 9) as numbers: what a context value of the type is compared with. */

export type TypedFamily = 'numeric' | 'date' | 'ip';

/** What a context value is, read as the type: `is` says whether it is of the type. For addresses `version` is 4 or 6. */
export interface Reading {
  readonly is: Term;
  readonly number: Term;
  /** Where dates are read from another number, in milliseconds. */
  readonly instant?: Term;
  readonly version: Term;
}

/** An exact fraction as an SMT term. */
function fraction(numerator: bigint, denominator: bigint): Term {
  const magnitude = numerator < 0n ? `(- ${-numerator}.0)` : `${numerator}.0`;
  return denominator === 1n ? magnitude : `(/ ${magnitude} ${denominator}.0)`;
}

export function parseNumber(text: string): Term | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = '', decimals = '', power = '0'] = match;
  const digits = BigInt(`${whole}${decimals}`);
  const exponent = Number(power) - decimals.length;
  return exponent >= 0 ? fraction(digits * 10n ** BigInt(exponent), 1n) : fraction(digits, 10n ** BigInt(-exponent));
}

/** Milliseconds since the epoch. */
export function parseDate(text: string): Term | undefined {
  if (/^-?\d+$/.test(text)) return fraction(BigInt(text) * 1000n, 1n);
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return undefined;
  const hasZone = !text.includes('T') || /(Z|[+-]\d{2}:\d{2})$/.test(text);
  return fraction(BigInt(Date.parse(hasZone ? text : `${text}Z`)), 1n);
}

interface Block {
  readonly version: 4 | 6;
  readonly low: bigint;
  readonly high: bigint;
}

/** `lengthOfIpv6` is that of an IPv6 address without one (semantics 4). */
export function parseBlock(text: string, lengthOfIpv6 = 128): Block | undefined {
  const [address = '', length] = text.split('/');
  const octets = /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.split('.').map(BigInt) : undefined;
  const bits = octets === undefined ? parseIpv6(address) : octets.reduce((total, octet) => total * 256n + octet, 0n);
  if (bits === undefined) return undefined;
  const width = octets === undefined ? 128 : 32;
  const host = 2n ** BigInt(width - Number(length ?? (octets === undefined ? lengthOfIpv6 : width)));
  const low = bits - (bits % host);
  return { version: octets === undefined ? 6 : 4, low, high: low + host - 1n };
}

function parseIpv6(text: string): bigint | undefined {
  if (!/^[0-9a-fA-F:]+$/.test(text) || !text.includes(':')) return undefined;
  const [head = '', tail] = text.split('::');
  const words = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [left, right] = [words(head), words(tail ?? '')];
  const zeros = Array<string>(tail === undefined ? 0 : 8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].reduce((total, word) => total * 65536n + BigInt(`0x${word}`), 0n);
}

const COMPARISONS: { readonly [suffix: string]: string } = {
  equals: '=',
  notequals: '=',
  lessthan: '<',
  lessthanequals: '<=',
  greaterthan: '>',
  greaterthanequals: '>=',
};

/** "The context value matches the listed value" for a typed operator; `larger`: where a larger match makes access larger. */
export function typedMatch(
  family: TypedFamily,
  operator: string,
  reading: Reading,
  listed: string,
  larger: boolean,
): Term {
  if (family === 'ip') {
    const block = required(parseBlock(listed, larger ? 32 : 128), listed);
    return and([
      reading.is,
      `(= ${reading.version} ${block.version})`,
      `(<= ${block.low} ${reading.number} ${block.high})`,
    ]);
  }
  const comparison = required(COMPARISONS[operator.slice(family.length)], operator);
  const constant = required(family === 'numeric' ? parseNumber(listed) : parseDate(listed), listed);
  const number = family === 'date' ? (reading.instant ?? reading.number) : reading.number;
  return and([reading.is, `(${comparison} ${number} ${constant})`]);
}

/** What must hold of any reading. Addresses have their width; numbers and instants are dense and unbounded. */
export function wellTyped(family: TypedFamily, reading: Reading): Term {
  if (family !== 'ip') return TRUE;
  const { is, number, version } = reading;
  const inRange = (of: 4 | 6): Term => and([`(= ${version} ${of})`, `(< ${number} ${2n ** (of === 4 ? 32n : 128n)})`]);
  return implies(is, and([`(>= ${number} 0)`, or([inRange(4), inRange(6)])]));
}

/** The reading of a whole number, which is not negative: also as seconds since the epoch. */
export function wholeReading(whole: Term): Reading {
  return { is: TRUE, number: `(to_real ${whole})`, instant: `(* 1000.0 (to_real ${whole}))`, version: '4' };
}

/** What ties a whole number to its one spelling (semantics 4 and 10). */
export function wholeSpelling(whole: Term, literal: string, isLiteral: Term): Term {
  return /^(0|[1-9]\d{0,17})$/.test(literal) ? `(= ${isLiteral} (= ${whole} ${literal}))` : not(isLiteral);
}

/** Whether the text is a date with a time, which is how a request gives a time. */
export function isDateTime(text: string): boolean {
  return text.includes('T') && parseDate(text) !== undefined;
}

/**
 * What ties a string to its reading when it is compared with literals only: each literal has the reading of its text,
 * and an IPv4 address, having one spelling only, has the text of the literal. Every other number, instant and IPv6 address has other spellings.
 */
export function spelling(family: TypedFamily, reading: Reading, literal: string, isLiteral: Term): Term {
  const { is, number, version } = reading;
  if (family === 'ip') {
    const block = literal.includes('/') ? undefined : parseBlock(literal);
    if (block === undefined) return implies(isLiteral, not(is));
    const same = and([is, `(= ${version} ${block.version})`, `(= ${number} ${block.low})`]);
    return block.version === 4 ? `(= ${isLiteral} ${same})` : implies(isLiteral, same);
  }
  const constant = family === 'numeric' ? parseNumber(literal) : parseDate(literal);
  return implies(isLiteral, constant === undefined ? not(is) : and([is, `(= ${number} ${constant})`]));
}

function required<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new Unsupported(`typed value ${text}`);
  return value;
}
