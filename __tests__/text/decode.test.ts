import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText, MAX_BYTES } from '../../src/text/decode.js';

describe('decoding', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

  it('gives the text of UTF-8, replacement characters and byte order mark included', () => {
    for (const text of ['', 'aé€😀', '\uFEFFx', 'a\uFFFDb', '\0']) expect(decodeText(bytes(text))).toEqual({ text });
  });

  it('agrees with the strict standard decoder', () => {
    const piece = fc.oneof(
      fc
        .string({ unit: 'binary', maxLength: 3 })
        .filter((text) => text.isWellFormed())
        .map((text) => [...bytes(text)]),
      fc.array(fc.integer({ min: 0x7f, max: 0xff }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const input = Uint8Array.from(pieces.flat());
        let text: string | undefined;
        try {
          text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
        } catch {
          text = undefined;
        }
        const decoded = decodeText(input);
        expect('text' in decoded ? decoded.text : undefined).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [bytes('{\n"é": "', [0xe9], '"}'), '0xe9', 2, 7],
    [bytes([0xff]), '0xff', 1, 1],
    [bytes('\uFEFFa', [0x80]), '0x80', 1, 2],
    [bytes('a', [0xef], 'a'), '0xef', 1, 2],
    [bytes('a', [0xef, 0xbf]), '0xef', 1, 2],
    [bytes('a\uFFFD', [0xf0, 0x9f, 0x98]), '0xf0', 1, 3],
    [bytes('😀', [0xed, 0xa0, 0x80]), '0xed', 1, 3],
    [bytes([0xc0, 0xaf]), '0xc0', 1, 1],
  ])('%j is not UTF-8 at %s', (input, byte, line, column) => {
    expect(decodeText(input)).toEqual({
      problem: {
        message: `byte ${byte} is not UTF-8. expected a document in UTF-8`,
        position: { line, column },
        path: '',
      },
    });
  });

  it('does not begin when there is too much', () => {
    expect(decodeText(new Uint8Array(MAX_BYTES + 1))).toEqual({
      problem: {
        message: `the document has ${MAX_BYTES + 1} bytes. expected at most ${MAX_BYTES}`,
        position: { line: 1, column: 1 },
        path: '',
        overLimit: true,
      },
    });
  });
});
