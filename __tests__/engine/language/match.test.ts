import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Budget } from '../../../src/engine/budget.js';
import { contains } from '../../../src/engine/language/automaton.js';
import { isContradiction } from '../../../src/engine/language/contradiction.js';
import { arnGlob, codePoints, type Glob, wholeGlob } from '../../../src/engine/language/glob.js';
import type { Bindings } from '../../../src/engine/language/hole.js';
import { findWord } from '../../../src/engine/language/shortest-word.js';
import { wordLimit } from '../../../src/engine/language/text-limit.js';
import { TextSet } from '../../../src/engine/language/text-set.js';
import { parsePattern } from '../../../src/policy/pattern.js';

/** What is found out without automata, held against automata. */

const BINDINGS: Bindings = new Map([
  ['value', { kind: 'value', text: 'aB' }],
  ['colons', { kind: 'value', text: 'a:b' }],
  ['none', { kind: 'none' }],
]);

const piece = fc.constantFrom(
  'a',
  'B',
  'é',
  '😀',
  ':',
  ':',
  '*',
  '*',
  '?',
  '${value}',
  '${colons}',
  "${none, 'b'}",
  '${none}',
);
const pattern = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  // Few enough to meet each other, also as pattern and ARN pattern.
  fc.constantFrom('a:*:b:::a', "${none, 'b'}*a", '${none}*a'),
);
const glob = fc.tuple(pattern, fc.boolean()).map(([text, isArn]): Glob => (isArn ? arnGlob : wholeGlob)(partsOf(text)));
const HAS_AN_A = new TextSet([wholeGlob(partsOf('*a*'))]);
const set = fc
  .tuple(fc.array(glob, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.constantFrom(undefined, HAS_AN_A))
  .map(([globs, folded, within]) => new TextSet(globs, folded, within));
const text = fc
  .array(fc.constantFrom('a', 'A', 'b', 'B', 'É', '😀', ':'), { maxLength: 12 })
  .map((list) => list.join(''));

function partsOf(written: string) {
  const parsed = parsePattern(written, { wildcards: true, variables: true });
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed.parts;
}

const budget = (): Budget => new Budget(Number.POSITIVE_INFINITY);

test('a text is in a set exactly if the automaton of the set accepts it', () => {
  fc.assert(
    fc.property(set, text, (texts, word) => {
      const accepted = contains(texts.automaton(BINDINGS), codePoints(word), budget());
      expect(texts.has(word, BINDINGS, budget())).toBe(accepted);
    }),
    { numRuns: 20_000 },
  );
});

test('many globs are one set, as few are', () => {
  const many = fc.tuple(fc.array(glob, { minLength: 17, maxLength: 40 }), fc.boolean());
  fc.assert(
    fc.property(many, text, ([globs, folded], word) => {
      const one = globs.some((each) => new TextSet([each], folded).has(word, BINDINGS, budget()));
      expect(new TextSet(globs, folded).has(word, BINDINGS, budget())).toBe(one);
    }),
    { numRuns: 500 },
  );
});

test('where limits are said to contradict each other, there is no word within all of them', () => {
  let contradictions = 0;
  const limits = fc.array(fc.record({ set, inside: fc.boolean() }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(limits, (asked) => {
      if (!isContradiction(asked, budget())) return;
      contradictions += 1;
      const words = asked.map((limit) => wordLimit(limit, BINDINGS));
      expect(findWord(words, budget())).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
  expect(contradictions).toBeGreaterThan(300);
});
