import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samples, typedContains } from '../../../src/engine/value/samples.js';
import { compareDecimals, type Decimal, parseDecimal } from '../../../src/policy/decimal.js';
import { parseInstant } from '../../../src/policy/instant.js';

/** Sets that tell every region apart: what is below, at and above each mark. */
function regionOf(value: Decimal, marks: readonly Decimal[]): string {
  return marks.map((mark) => Math.sign(compareDecimals(value, mark))).join();
}

function regionsOf(kind: 'numeric' | 'date', marks: readonly Decimal[]): ReadonlyMap<string, readonly string[]> {
  const read = kind === 'numeric' ? parseDecimal : parseInstant;
  const regions = new Map<string, string[]>();
  for (const text of samples([{ kind, marks, withOthers: false, has: () => false }])) {
    const value = read(text);
    if (value === undefined) continue;
    const region = regionOf(value, marks);
    regions.set(region, [...(regions.get(region) ?? []), text]);
  }
  return regions;
}

const number = fc
  .tuple(fc.constantFrom('', '-'), fc.bigInt({ min: 0n, max: 2000n }), fc.integer({ min: -4, max: 4 }))
  .map(([sign, digits, power]) => `${sign}${digits}e${power}`);

describe('every region has a sample', () => {
  test('of numbers: at each mark, between neighbours, below and above; each in two spellings', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), (texts) => {
        const marks = texts.map((text) => parseDecimal(text)).filter((mark) => mark !== undefined);
        const different = new Set(marks.map((mark) => regionOf(mark, marks))).size;
        const regions = regionsOf('numeric', marks);
        expect(regions.size).toBe(2 * different + 1);
        for (const spellings of regions.values()) expect(new Set(spellings).size).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  const instant = fc
    .tuple(
      fc.integer({ min: -62_167_300_000, max: 253_402_380_000 }),
      fc.constantFrom('', '.5', '.000000000001', '.99'),
    )
    .filter(([seconds, fraction]) => fraction === '' || (seconds > -62_167_219_200 && seconds < 253_402_300_799))
    .map(([seconds, fraction]) =>
      fraction === '' ? `${seconds}` : `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction}Z`,
    );

  test('of instants inside the calendar and a day around it', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 5 }), (texts) => {
        const marks = texts.map((text) => parseInstant(text)).filter((mark) => mark !== undefined);
        const different = new Set(marks.map((mark) => regionOf(mark, marks))).size;
        expect(regionsOf('date', marks).size).toBe(2 * different + 1);
      }),
    );
  });

  test('of addresses: both families, inside and outside every block', () => {
    const block = { family: 4, first: 10n, last: 20n } as const;
    const inner = { family: 4, first: 12n, last: 12n } as const;
    const texts = [...samples([{ kind: 'ip', blocks: [block, inner], withOthers: false }])];
    const kinds = texts.map((text) =>
      [block, inner].map((one) => typedContains({ kind: 'ip', blocks: [one], withOthers: false }, text)).join(),
    );
    expect(new Set(kinds)).toEqual(new Set(['true,true', 'true,false', 'false,false']));
    expect(texts.some((text) => text.includes(':'))).toBe(true);
  });
});
