import { type Decimal, decimalOf, parseDecimal } from './decimal.js';

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?)?$/;
/** Epoch seconds of at most 18 digits: further from now than the age of the universe. */
const INTEGER = /^-?\d{1,18}$/;

/**
 * Reads a date value (semantics 9): `YYYY-MM-DD`, that with a time and an optional zone (none: UTC), or an integer, which is
 * seconds since the epoch. Returns seconds since the epoch; `undefined` when the text is no date, or no day of the calendar.
 */
export function parseInstant(text: string): Decimal | undefined {
  if (INTEGER.test(text)) return parseDecimal(text);
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    ,
    sign,
    zoneHour = '0',
    zoneMinute = '0',
  ] = match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const [h, min, s] = [Number(hour), Number(minute), Number(second)];
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  const sameDay = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  if (!sameDay || h > 23 || min > 59 || s > 59 || Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60 * (sign === '-' ? -1 : 1);
  const seconds = date.getTime() / 1000 + (h * 60 + min) * 60 + s - offset;
  return withFraction(BigInt(seconds), fraction);
}

/** Whether a text is a date with a time, as AWS fills in its own keys: neither a date alone nor epoch seconds (semantics 4). */
export function isDateTime(text: string): boolean {
  return /[Tt]/.test(text) && parseInstant(text) !== undefined;
}

/** Whether an instant is far from the limits of what is read, so that there are readable instants before, after and between. */
export function isModerateInstant({ digits, exponent }: Decimal): boolean {
  return exponent <= 15n && BigInt(digits.length) - exponent <= 50n;
}

/** The digits of a second's fraction that are kept: more than any clock has, and few enough that a hostile date costs nothing. */
export const MAX_FRACTION = 100;

/** `seconds` plus the fraction 0.DIGITS, which counts forward also before the epoch; `undefined` when the fraction is too long. */
function withFraction(seconds: bigint, digits: string): Decimal | undefined {
  if (digits.length > MAX_FRACTION) return undefined;
  const scaled = seconds * 10n ** BigInt(digits.length) + BigInt(digits === '' ? '0' : digits);
  const magnitude = (scaled < 0n ? -scaled : scaled).toString();
  return decimalOf(scaled < 0n, magnitude, BigInt(magnitude.length - digits.length));
}
