import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_BYTES } from '../../src/text/decode.js';
import { MAX_DEPTH, parseJson } from '../../src/text/json.js';
import type { Node } from '../../src/text/node.js';
import { type Placed, type Position, spanOf } from '../../src/text/position.js';
import { plainValue } from '../../src/text/value.js';

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
  return parsed.ok ? { value: plainValue(parsed.node) } : 'no JSON';
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
    const see = (placed: Placed): void => {
      const { start, end } = spanOf(placed);
      seen.push(unmarked.slice(offsetOf(start), offsetOf(end)));
    };
    const visit = (node: Node): void => {
      see(node);
      if (node.kind === 'list') node.items.forEach(visit);
      if (node.kind === 'map') {
        for (const member of node.members) {
          see(member);
          visit(member.value);
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
