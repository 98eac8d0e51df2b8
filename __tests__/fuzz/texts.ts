import fc from 'fast-check';

/** Texts that are almost what they should be: a real one, damaged in a few places. */

/** One piece of damage. Places and lengths are shares of the text, so that they shrink and grow with it. */
type Damage =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const short = share.map((length) => length ** 4);

/** What no vocabulary has. */
const ODD = [
  '\0',
  '\u2028',
  '\u202e',
  '\uFEFF',
  '\uD800',
  '\r',
  '\n',
  '\t',
  'İ',
  '𝕏',
  '\u001b[31m',
  '::error::x',
  '##[x]',
];

/**
 * @param texts what is damaged
 * @param words what the damage may put in, besides odd characters
 */
export function damaged(texts: fc.Arbitrary<string>, words: readonly string[]): fc.Arbitrary<string> {
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  const damage: fc.Arbitrary<Damage> = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), at: share, text }),
    fc.record({ kind: fc.constant('remove' as const), at: share, length: short }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: share,
      length: short,
      times: fc.integer({ min: 2, max: 200 }),
    }),
    fc.record({ kind: fc.constant('move' as const), at: share, length: short, to: share }),
  );
  return fc.tuple(texts, fc.array(damage, { maxLength: 6 })).map(([whole, damages]) => damages.reduce(apply, whole));
}

/** Damage multiplies; longer texts would only be refused for their size. */
const MAX_LENGTH = 200_000;

function apply(text: string, damage: Damage): string {
  const at = Math.floor(damage.at * text.length);
  switch (damage.kind) {
    case 'insert':
      return text.slice(0, at) + damage.text + text.slice(at);
    case 'remove':
      return text.slice(0, at) + text.slice(endOf(damage, text));
    case 'repeat': {
      const piece = text.slice(at, endOf(damage, text));
      return (text.slice(0, at) + piece.repeat(damage.times) + text.slice(at)).slice(0, MAX_LENGTH);
    }
    case 'move': {
      const end = endOf(damage, text);
      const rest = text.slice(0, at) + text.slice(end);
      const to = Math.floor(damage.to * rest.length);
      return rest.slice(0, to) + text.slice(at, end) + rest.slice(to);
    }
  }
}

function endOf({ at, length }: { readonly at: number; readonly length: number }, text: string): number {
  return Math.floor(at * text.length) + Math.ceil(length * text.length);
}
