import { gather } from '../../lists.js';
import { ADDRESS_BITS, type AddressFamily, type Cidr, parseAddress } from '../../policy/address.js';
import { compareDecimals, type Decimal, decimalOf, parseDecimal, ZERO } from '../../policy/decimal.js';
import { isDateTime, MAX_FRACTION, parseInstant } from '../../policy/instant.js';
import type { AddressSet, FormSet, OrderedSet, ValueSet } from './requirement.js';

/**
 * Typed values need no automata. The marks of the sets cut the line of numbers, of instants or of addresses into finitely many
 * regions, and two values of one region are in the same sets; so one sample of every region decides exactly. Each
 * region comes with two texts where it has them, for keys that need two different values. They are made one by one: of very many, the
 * first that fits is enough.
 */
export function* samples(sets: readonly TypedSet[]): Iterable<string> {
  const form = sets.find((set) => set.kind === 'form')?.form;
  const blocks = gather(sets, (set) => (set.kind === 'ip' ? set.blocks : []));
  switch (form) {
    case undefined:
      yield* orderedSamples(marksOf(sets, 'numeric'), numberTexts);
      yield* orderedSamples(marksOf(sets, 'date'), instantTexts);
      if (blocks.length > 0) yield* addressSamples(blocks);
      yield* UNTYPED;
      return;
    case 'address':
      yield* addressSamples(blocks);
      return;
    case 'date-time':
      yield READABLE_DATE_TIME;
      // No other date-times exist than those between the ends of the calendar.
      yield* orderedSamples([...marksOf(sets, 'date'), ...CALENDAR], instantTexts);
      return;
    case 'whole-number':
      yield* wholeSamples([...marksOf(sets, 'numeric'), ...marksOf(sets, 'date')]);
  }
}

/** A set of values that are read as something else than text. */
export type TypedSet = OrderedSet | AddressSet | FormSet;

/** TextSet that are no number, no date and no address. */
const UNTYPED = ['example', 'other'];

/** Whether a text is in a typed set. What becomes of a text of another type, the set says (semantics 4). */
export function typedContains(set: TypedSet, text: string): boolean {
  switch (set.kind) {
    case 'numeric': {
      const value = parseDecimal(text);
      return value === undefined ? set.withOthers : set.has(value);
    }
    case 'date': {
      const value = parseInstant(text);
      return value === undefined ? set.withOthers : set.has(value);
    }
    case 'ip': {
      const address = parseAddress(text);
      if (address === undefined) return set.withOthers;
      return set.blocks.some(
        ({ family, first, last }) => family === address.family && first <= address.bits && address.bits <= last,
      );
    }
    case 'form':
      return IS_OF_FORM[set.form](text);
  }
}

/** Whether a text is what AWS puts in a global key of a form (semantics 4). */
const IS_OF_FORM: Readonly<Record<FormSet['form'], (text: string) => boolean>> = {
  address: (text) => parseAddress(text) !== undefined,
  'date-time': isDateTime,
  'whole-number': (text) => /^(?:0|[1-9]\d{0,17})$/.test(text),
};

function marksOf(sets: readonly ValueSet[], kind: 'numeric' | 'date'): readonly Decimal[] {
  return gather(sets, (set) => (set.kind === kind ? set.marks : []));
}

/** So many digits has a whole number at the most (semantics 10). */
const MAX_WHOLE_LENGTH = 18n;

/** A whole number of every region that the marks cut out and that holds one. */
function* wholeSamples(marks: readonly Decimal[]): Iterable<string> {
  yield* ['300', '0'];
  for (const { negative, digits, exponent } of marks) {
    if (negative || exponent > MAX_WHOLE_LENGTH) continue;
    const length = Math.max(0, Number(exponent));
    const whole = BigInt(exponent < 0n ? '0' : digits.padEnd(length, '0').slice(0, length) || '0');
    yield String(whole);
    yield String(whole + 1n);
  }
}

/** Every mark, a value in every gap between neighbours, one below all and one above all. */
function* orderedSamples(marks: readonly Decimal[], texts: (value: Decimal) => readonly string[]): Iterable<string> {
  const sorted = [...marks].sort(compareDecimals);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return;
  for (const mark of sorted) yield* texts(mark);
  yield* texts(above(highest));
  yield* texts(below(lowest));
  for (const [index, mark] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && compareDecimals(mark, next) !== 0) yield* texts(between(mark, next));
  }
}

/** A round number above `value`. */
function above(value: Decimal): Decimal {
  if (value.digits === '' || value.negative) return compareDecimals(value, ZERO) < 0 ? ZERO : ONE;
  return isPlain(value) ? nextWhole(value) : { ...value, exponent: value.exponent + 1n };
}

function below(value: Decimal): Decimal {
  return negate(above(negate(value)));
}

const ONE = decimalOf(false, '1', 1n);

function negate(value: Decimal): Decimal {
  return value.digits === '' ? value : { ...value, negative: !value.negative };
}

/** A value strictly between two that are not equal: a whole number where there is one near. */
function between(low: Decimal, high: Decimal): Decimal {
  if (compareDecimals(low, ZERO) < 0 && compareDecimals(high, ZERO) > 0) return ZERO;
  if (compareDecimals(low, ZERO) < 0) return negate(between(negate(high), negate(low)));
  if (isPlain(low)) {
    const next = nextWhole(low);
    if (compareDecimals(next, high) < 0) return next;
  }
  if (low.digits === '') return decimalOf(false, high.digits, high.exponent - 1n);
  return decimalOf(
    false,
    low.exponent === high.exponent ? digitsBetween(low.digits, high.digits) : `${low.digits}1`,
    low.exponent,
  );
}

/** The digits of a short fraction strictly between 0.LOW and 0.HIGH. */
function digitsBetween(low: string, high: string): string {
  const digit = (digits: string, at: number): number => Number(digits.charAt(at) || '0');
  let at = 0;
  while (digit(low, at) === digit(high, at)) at += 1;
  const shared = high.slice(0, at);
  if (digit(low, at) + 1 < digit(high, at)) return `${shared}${digit(low, at) + 1}`;
  if (high.length > at + 1) return high.slice(0, at + 1);
  // High is next to low in this place: count up low in the first place behind it that leaves room.
  at += 1;
  while (digit(low, at) === 9) at += 1;
  return `${low.padEnd(at, '0').slice(0, at)}${digit(low, at) + 1}`;
}

/** Whether the whole part is short enough to count with. */
function isPlain(value: Decimal): boolean {
  return value.exponent >= 0n && value.exponent <= 18n;
}

/** The whole number behind the whole part of a non-negative value: above it, by one at the most. */
function nextWhole(value: Decimal): Decimal {
  const length = Number(value.exponent);
  const text = (BigInt(value.digits.padEnd(length, '0').slice(0, length) || '0') + 1n).toString();
  return decimalOf(false, text, BigInt(text.length));
}

/** Two spellings of a number. */
function numberTexts(value: Decimal): readonly string[] {
  const sign = value.negative ? '-' : '';
  if (value.digits === '') return ['0', '0.0'];
  const { digits } = value;
  const length = BigInt(digits.length);
  if (value.exponent >= length && value.exponent <= 30n) {
    const whole = `${sign}${digits.padEnd(Number(value.exponent), '0')}`;
    return [whole, `${whole}.0`];
  }
  if (value.exponent > 0n && value.exponent < length) {
    const point = Number(value.exponent);
    const text = `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
    return [text, `${text}0`];
  }
  if (value.exponent <= 0n && value.exponent > -30n) {
    const text = `${sign}0.${'0'.repeat(Number(-value.exponent))}${digits}`;
    return [text, `${text}0`];
  }
  const scientific = (shown: string): string => `${sign}${shown.charAt(0)}.${shown.slice(1)}0e${value.exponent - 1n}`;
  return [scientific(digits), scientific(`${digits}0`)];
}

/** Two spellings of an instant, where it has any: a calendar date has a year of four digits, and epoch seconds are whole. */
function instantTexts(value: Decimal): readonly string[] {
  const texts: string[] = [];
  const { seconds, fraction } = splitSeconds(value);
  for (const [zone, minutes] of ZONES) {
    const local = seconds + BigInt(minutes * 60);
    if (local < EARLIEST || LATEST < local) continue;
    const stem = new Date(Number(local) * 1000).toISOString().slice(0, 19);
    texts.push(`${stem}${fraction === '' ? '' : `.${fraction}`}${zone}`);
  }
  if (fraction === '') texts.push(seconds.toString());
  return texts;
}

/** Two spellings of UTC, and two zones on either side for the hours next to the first and the last year: minutes ahead of UTC. */
const ZONES = [
  ['Z', 0],
  ['+00:00', 0],
  ['-23:59', -1439],
  ['-23:58', -1438],
  ['+23:59', 1439],
  ['+23:58', 1438],
] as const;

const READABLE_DATE_TIME = '2026-01-31T12:00:00Z';

const EARLIEST = BigInt(Date.parse('0000-01-01T00:00:00Z') / 1000);
const LATEST = BigInt(Date.parse('9999-12-31T23:59:59Z') / 1000);

/** The first and the last instant that a calendar date can name, whatever its zone. */
const CALENDAR: readonly Decimal[] = [
  '0000-01-01T00:00:00+23:59',
  `9999-12-31T23:59:59.${'9'.repeat(MAX_FRACTION)}-23:59`,
].flatMap((text) => {
  const instant = parseInstant(text);
  return instant === undefined ? [] : [instant];
});

/** The whole second at or before an instant, and the digits of the fraction that counts forward from it. */
function splitSeconds({ negative, digits, exponent }: Decimal): {
  readonly seconds: bigint;
  readonly fraction: string;
} {
  // Instants come from `parseInstant` or lie next to one that does, so their exponents are small.
  const scale = Math.max(0, digits.length - Number(exponent));
  const magnitude = BigInt(digits.padEnd(Number(exponent) + scale, '0') || '0');
  const scaled = negative ? -magnitude : magnitude;
  const unit = 10n ** BigInt(scale);
  const remainder = ((scaled % unit) + unit) % unit;
  return {
    seconds: (scaled - remainder) / unit,
    fraction: remainder === 0n ? '' : remainder.toString().padStart(scale, '0'),
  };
}

/** Addresses that read well, tried before the first addresses of the regions. */
const READABLE_ADDRESSES = ['10.0.0.1', '203.0.113.1', '2001:db8::1'];

/** The first address of every region that the blocks cut out, and the one behind it, which often reads better. */
function* addressSamples(blocks: readonly Cidr[]): Iterable<string> {
  yield* READABLE_ADDRESSES;
  for (const family of [4, 6] as const) yield* regionAddresses(blocks, family);
}

function* regionAddresses(blocks: readonly Cidr[], family: AddressFamily): Iterable<string> {
  const end = 1n << BigInt(ADDRESS_BITS[family]);
  const own = blocks.filter((block) => block.family === family);
  const starts = new Set([0n, ...gather(own, ({ first, last }) => [first, last + 1n])]);
  for (const start of starts) {
    for (const bits of [start + 1n, start]) if (bits < end) yield* addressTexts(bits, family);
  }
}

/** An IPv4 address has one text; of an IPv6 address, a short one, a long one, and one that ends like an IPv4 address. */
function addressTexts(bits: bigint, family: AddressFamily): readonly string[] {
  if (family === 4) return [[24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join('.')];
  const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const long = groups.map((group) => group.padStart(4, '0')).join(':');
  const mixed = `${groups.slice(0, 6).join(':')}:${addressTexts(bits & 0xffffffffn, 4)[0] ?? ''}`;
  return [groups.join(':').replace(/(?:^|:)0(?::0)+(?::|$)/, '::'), long, mixed];
}
