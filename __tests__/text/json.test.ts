import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText, MAX_BYTES } from '../../src/text/decode.js';
import { type JsonNode, MAX_DEPTH, parseJson } from '../../src/text/json.js';
import { type Position, positionAt } from '../../src/text/position.js';

/** What JSON.parse makes of a text; duplicate members included, the last wins. */
function toValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, toValue(value)]));
    case 'array':
      return node.elements.map(toValue);
    case 'string':
      return node.text;
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'null':
      return null;
  }
}

/** The standard parser's answer, or a mark of its own when it throws. */
function standard(text: string): { readonly value: unknown } | 'no JSON' {
  try {
    return { value: JSON.parse(text) as unknown }; // JSON.parse is typed as any
  } catch {
    return 'no JSON';
  }
}

function ours(text: string): { readonly value: unknown } | 'no JSON' {
  const parsed = parseJson(text);
  return parsed.ok ? { value: toValue(parsed.node) } : 'no JSON';
}

describe('the JSON reader', () => {
  const json = fc.json({ maxDepth: 6 });

  it('reads what JSON.parse reads, as it reads it', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(ours(text)).toEqual(standard(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes and refuses the same texts when one character is added, taken away or put in another place', () => {
    const character = fc.constantFrom(
      ...'{}[]",:\\/u0123456789eE+-.tfn \t\r\n\u0000\u001f\u007f\u00a0\u2028\ufeff\ud800\udc00',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(json, fc.nat(), fc.nat({ max: 2 }), character, (text, where, removed, added) => {
        const at = where % (text.length + 1);
        const broken = text.slice(0, at) + added + text.slice(at + removed);
        // A byte order mark is allowed at the start, which JSON.parse does not know.
        expect(ours(broken)).toEqual(standard(broken.replace(/^\uFEFF/, '')));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes and refuses the same texts among short ones made of JSON characters', () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0e-.1 \n', 'true', 'null', '"a"'), maxLength: 8 });
    fc.assert(
      fc.property(text, (broken) => {
        expect(ours(broken)).toEqual(standard(broken));
      }),
      { numRuns: 20_000 },
    );
  });

  it('says where everything stands', () => {
    const text = '\uFEFF{\r\n  "a": ["😀",\r 1e5,\n true], "b": null }';
    const unmarked = text.slice(1);
    const parsed = parseJson(text);
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const offsetOf = ({ line, column }: Position): number =>
      unmarked
        .split('\n')
        .slice(0, line - 1)
        .reduce((sum, one) => sum + one.length + 1, 0) +
      column -
      1;
    const seen: string[] = [];
    const visit = (node: JsonNode): void => {
      seen.push(unmarked.slice(offsetOf(node.span.start), offsetOf(node.span.end)));
      if (node.kind === 'array') node.elements.forEach(visit);
      if (node.kind === 'object') {
        for (const { nameSpan, value } of node.members) {
          seen.push(unmarked.slice(offsetOf(nameSpan.start), offsetOf(nameSpan.end)));
          visit(value);
        }
      }
    };
    visit(parsed.node);
    expect(seen).toEqual([unmarked, '"a"', '["😀",\r 1e5,\n true]', '"😀"', '1e5', 'true', '"b"', 'null']);
  });

  test('depth and size have limits, which are themselves allowed', () => {
    expect(parseJson('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH)).ok).toBe(true);
    expect(parseJson('['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1)).ok).toBe(false);
    expect(parseJson(`["${'['.repeat(100)}\\"${'{'.repeat(100)}"]`).ok).toBe(true);
    expect(parseJson(`"${'x'.repeat(MAX_BYTES - 2)}"`).ok).toBe(true);
    expect(parseJson(`"${'x'.repeat(MAX_BYTES - 1)}"`).ok).toBe(false);
  });
});

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

test('positions count from one', () => {
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('a\nbc\n', 1)).toEqual({ line: 1, column: 2 });
  expect(positionAt('a\nbc\n', 2)).toEqual({ line: 2, column: 1 });
  expect(positionAt('a\nbc\n', 4)).toEqual({ line: 2, column: 3 });
  expect(positionAt('a\nbc\n', 5)).toEqual({ line: 3, column: 1 });
});
