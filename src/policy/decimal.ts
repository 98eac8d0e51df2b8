/**
 * Exact decimal numbers of any size (semantics 4, Numeric; semantics 9: a number is a JSON number or its text). Digits are kept
 * as text, so `1e999999999` costs nothing to hold or to compare.
 */
export interface Decimal {
  readonly negative: boolean;
  /** The significant digits, without leading or trailing zeros; empty for zero. */
  readonly digits: string;
  /** The value is 0.DIGITS times ten to this power; 0 for zero. */
  readonly exponent: bigint;
}

export const ZERO: Decimal = { negative: false, digits: '', exponent: 0n };

const JSON_NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,18}))?$/;

/** Reads the text of a JSON number with a power of ten of at most 18 digits; `undefined` when it is none. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = JSON_NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  return decimalOf(sign === '-', whole + fraction, BigInt(whole.length) + BigInt(power));
}

/** Whether a number is far from the limits of what is read, so that there are readable numbers below, above and between. */
export function isModerate({ exponent }: Decimal): boolean {
  return -MODERATE < exponent && exponent < MODERATE;
}

const MODERATE = 10n ** 15n;

/** The decimal 0.DIGITS times ten to the power of `exponent`, for any digits. */
export function decimalOf(negative: boolean, digits: string, exponent: bigint): Decimal {
  let start = 0;
  while (digits.charAt(start) === '0') start += 1;
  if (start === digits.length) return ZERO;
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  return { negative, digits: digits.slice(start, end), exponent: exponent - BigInt(start) };
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const [leftSign, rightSign] = [signOf(left), signOf(right)];
  if (leftSign !== rightSign) return leftSign - rightSign;
  if (leftSign === 0) return 0;
  // Of two negative numbers, the one of the larger magnitude is less.
  const [first, second] = leftSign < 0 ? [right, left] : [left, right];
  if (first.exponent !== second.exponent) return first.exponent < second.exponent ? -1 : 1;
  return compareText(first.digits, second.digits);
}

function signOf(value: Decimal): number {
  return value.digits === '' ? 0 : value.negative ? -1 : 1;
}

/** Without trailing zeros, the order of digit texts is the order of the fractions they stand for. */
function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
