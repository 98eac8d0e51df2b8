import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseAddress, parseBlock } from '../../src/policy/address.js';
import { isCanonicalBase64 } from '../../src/policy/base64.js';
import { foldCase, foldCodePoint } from '../../src/policy/case.js';
import { compareDecimals, parseDecimal } from '../../src/policy/decimal.js';
import { isDateTime, parseInstant } from '../../src/policy/instant.js';

/** The typed values of conditions (semantics 4 and 9). */

describe('decimals', () => {
  test.each([
    '',
    '+1',
    '01',
    '-',
    '.5',
    '5.',
    '1e',
    '1e+',
    '0x1',
    'NaN',
    'Infinity',
    ' 1',
    '1 ',
    '1_0',
    '١',
    '--1',
    '1e1234567890123456789',
  ])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  const order = (left: string, right: string): number => {
    const [a, b] = [parseDecimal(left), parseDecimal(right)];
    if (a === undefined || b === undefined) throw new Error(`${left} or ${right} is no number`);
    return Math.sign(compareDecimals(a, b));
  };

  test.each([
    ['1', '1.0', 0],
    ['100', '1e2', 0],
    ['100', '1E+2', 0],
    ['0.1', '1e-1', 0],
    ['0', '-0', 0],
    ['0', '0e999999999999999999', 0],
    ['0.000', '-0.0e5', 0],
    ['1', '2', -1],
    ['9', '10', -1],
    ['-1', '-2', 1],
    ['-1', '0', -1],
    ['0', '0.0000001', -1],
    ['-0.1', '0.1', -1],
    ['1.25', '1.3', -1],
    ['12', '1.2', 1],
    ['1e999999999999999999', '1e999999999999999998', 1],
    ['-1e999999999999999999', '1e-999999999999999999', -1],
    ['9007199254740993', '9007199254740992', 1],
    ['0.30000000000000004', '0.3', 1],
  ])('%s compared with %s: %d', (left, right, expected) => {
    expect(order(left, right)).toBe(expected);
    expect(order(right, left)).toBe(0 - expected);
  });

  it('are ordered as integers over a common denominator are', () => {
    const scaled = fc.record({ value: fc.bigInt({ min: -100_000n, max: 100_000n }), places: fc.nat({ max: 6 }) });
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const exact = a.value * 10n ** BigInt(6 - a.places) - b.value * 10n ** BigInt(6 - b.places);
        expect(order(`${a.value}e-${a.places}`, `${b.value}e-${b.places}`)).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
      }),
    );
  });

  it('take every number that JSON takes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseDecimal(JSON.stringify(value))).toBeDefined();
      }),
    );
  });
});

describe('instants', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 86400],
    ['1969-12-31', -86400],
    ['2026-01-31T12:34', 1769862840],
    ['2026-01-31T12:34:56', 1769862896],
    ['2026-01-31T12:34:56Z', 1769862896],
    ['2026-01-31t12:34:56z', 1769862896],
    ['2026-01-31T14:34:56+02:00', 1769862896],
    ['2026-01-31T06:04:56-0630', 1769862896],
    ['2024-02-29', 1709164800],
    ['0000-01-01', -62167219200],
    ['0001-01-01', -62135596800],
    ['9999-12-31T23:59:59Z', 253402300799],
    ['1769862896', 1769862896],
    ['-5', -5],
    ['2026', 2026],
  ])('%s is %d', (text, seconds) => {
    expect(parseInstant(text)).toEqual(parseDecimal(String(seconds)));
  });

  test.each([
    ['1970-01-01T00:00:00.25Z', '0.25'],
    ['1969-12-31T23:59:59.25Z', '-0.75'],
    ['1970-01-01T00:00:00.000Z', '0'],
    ['2026-01-31T12:34:56.5000Z', '1769862896.5'],
  ])('%s is %s', (text, seconds) => {
    expect(parseInstant(text)).toEqual(parseDecimal(seconds));
  });

  test.each([
    '',
    'now',
    '2026-1-31',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-01-31T24:00:00Z',
    '2026-01-31T12',
    '2026-01-31T12:60',
    '2026-01-31T12:00:60Z',
    '2026-01-31T12:00:00.Z',
    '2026-01-31T12:00:00+24:00',
    '2026-01-31T12:00:00+01',
    '2026-01-31 12:00:00Z',
    '2026-01-31Z',
    '+2026-01-31',
    '12026-01-31',
    '1.5',
    '1e3',
    '007',
    '1234567890123456789',
    '2026-01-31\n',
    `2026-01-31T12:00:00.${'1'.repeat(101)}`,
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('agree with the standard clock', () => {
    const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseInstant(date.toISOString())).toEqual(parseDecimal(`${BigInt(date.getTime())}e-3`));
      }),
    );
  });
});

describe('date-times', () => {
  test.each(['2026-01-31T12:34', '2026-01-31T12:34:56.5Z', '2026-01-31t12:34:56+02:00'])('%j is one', (text) => {
    expect(isDateTime(text)).toBe(true);
  });
  test.each(['', '2026-01-31', '1769862896', '2026', '2026-02-30T12:34Z', '2026-01-31T', 'T', 'today'])(
    '%j is none',
    (text) => {
      expect(isDateTime(text)).toBe(false);
    },
  );
});

describe('addresses', () => {
  test.each([
    ['0.0.0.0', 4, 0n],
    ['10.0.0.1', 4, 0x0a000001n],
    ['255.255.255.255', 4, 0xffffffffn],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['1::', 6, 1n << 112n],
    ['2001:db8::1', 6, 0x20010db8000000000000000000000001n],
    ['2001:DB8:0:0:0:0:0:1', 6, 0x20010db8000000000000000000000001n],
    ['1:2:3:4:5:6:7:8', 6, 0x00010002000300040005000600070008n],
    ['1:2:3:4:5:6:7::', 6, 0x00010002000300040005000600070000n],
    ['::2:3:4:5:6:7:8', 6, 0x00000002000300040005000600070008n],
    ['1::8', 6, 0x00010000000000000000000000000008n],
    ['::ffff:10.0.0.1', 6, 0xffff0a000001n],
    ['64:ff9b::192.0.2.33', 6, 0x0064ff9b0000000000000000c0000221n],
    ['1:2:3:4:5:6:1.2.3.4', 6, 0x00010002000300040005000601020304n],
  ] as const)('%s', (text, family, bits) => {
    expect(parseAddress(text)).toEqual({ family, bits });
  });

  test.each([
    '',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4 ',
    '1.2.3.-4',
    '1.2.3.',
    '0x1.2.3.4',
    '١.2.3.4',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '12345::',
    'g::',
    ':1',
    '1:',
    '1:2:3:4:5:6:7:',
    '1.2.3.4::',
    '::1.2.3',
    '::1.2.3.4:5',
    '1:2:3:4:5:6:7:1.2.3.4',
    'fe80::1%eth0',
    '[::1]',
    '::1/128',
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('blocks', () => {
  test.each([
    ['10.0.0.5/8', 4, 0x0a000000n, 0x0affffffn],
    ['10.0.0.5', 4, 0x0a000005n, 0x0a000005n],
    ['10.0.0.5/32', 4, 0x0a000005n, 0x0a000005n],
    ['1.2.3.4/0', 4, 0n, 0xffffffffn],
    ['255.255.255.255/31', 4, 0xfffffffen, 0xffffffffn],
    ['2001:db8::5/32', 6, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
    ['::/0', 6, 0n, (1n << 128n) - 1n],
    ['::1/128', 6, 1n, 1n],
    ['::ffff:10.0.0.1/104', 6, 0xffff0a000000n, 0xffff0affffffn],
  ] as const)('%s', (text, family, first, last) => {
    const block = { family, first, last };
    expect(parseBlock(text)).toEqual({ narrow: block, wide: block });
  });

  test.each([
    ['::1', 1n, 0n, (1n << 96n) - 1n],
    ['2001:db8::5', (0x20010db8n << 96n) + 5n, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
  ] as const)('%s has no length: one address, or a /32', (text, address, first, last) => {
    expect(parseBlock(text)).toEqual({
      narrow: { family: 6, first: address, last: address },
      wide: { family: 6, first, last },
    });
  });

  test.each([
    '',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '::/129',
    '10.0.0.0/255.0.0.0',
    '10.0.0/8',
    '*',
  ])('%j is none', (text) => {
    expect(parseBlock(text)).toBeUndefined();
  });
});

describe('base64', () => {
  it('is taken in the one form that an encoder writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        expect(isCanonicalBase64(btoa(String.fromCharCode(...bytes)))).toBe(true);
      }),
    );
  });
  test.each([
    'Q',
    'QQ',
    'QQ=',
    'QQ===',
    'QR==',
    'QE==',
    'QUF=',
    'QUE',
    'Q=Q=',
    'QQ==QQ==',
    'QQ=\n',
    'QUE_',
    'QU E',
    '====',
  ])('%j is not taken', (text) => {
    expect(isCanonicalBase64(text)).toBe(false);
  });
});

/** All that have two forms are among them. */
const CHARACTERS = Array.from({ length: 0x20000 }, (_, point) => String.fromCodePoint(point)).filter((character) =>
  character.isWellFormed(),
);

describe('folding case', () => {
  test.each([
    ['aws:SourceIp', 'aws:sourceip'],
    ['É', 'é'],
    ['𐐀', '𐐨'],
    ['\u212a', '\u212a'],
    ['İ', 'İ'],
    ['ẞ', 'ẞ'],
    ['ΑΣ', 'ασ'],
    ['ς', 'ς'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldCase(text)).toBe(folded);
  });
  it('is done once and for all, and makes classes of two at most', () => {
    const classes = new Map<string, string[]>();
    for (const character of CHARACTERS) {
      const folded = foldCase(character);
      classes.set(folded, [...(classes.get(folded) ?? []), character]);
    }
    const wrong = [...classes].filter(([folded, members]) => foldCase(folded) !== folded || members.length > 2);
    expect(wrong).toEqual([]);
  });
  it('is done to a text as to each of its characters', () => {
    const folded = CHARACTERS.map((character) => String.fromCodePoint(foldCodePoint(character.codePointAt(0) ?? 0)));
    expect(foldCase(CHARACTERS.join(''))).toBe(folded.join(''));
  });
});
