import { describe, expect, it } from 'vitest';
import { codePointName, cut, didYouMean, quote } from '../../src/text/words.js';

describe('words of somebody else', () => {
  it('are quoted on one line, with nothing in them that a terminal obeys', () => {
    expect(quote('a"b\n\u001b[0m')).toBe('"a\\"b\\n\\u001b[0m"');
  });

  it('are cut where they are long', () => {
    expect(quote('x'.repeat(100))).toBe(`"${'x'.repeat(100)}"`);
    expect(quote('x'.repeat(101))).toBe(`"${'x'.repeat(100)}…"`);
  });
});

describe('a text that is cut', () => {
  it('has so many characters, of which none is torn apart', () => {
    expect(cut('😀😀😀', 2)).toBe('😀😀…');
    expect(cut('a😀b', 2)).toBe('a😀…');
  });

  it('is whole where it has no more, however many code units they are', () => {
    for (const text of ['', 'ab', '😀😀']) expect(cut(text, 2)).toBe(text);
  });
});

it('a character that nobody sees has the name that Unicode gives it', () => {
  expect(['\u200b', '\0', '\u{e0001}'].map(codePointName)).toEqual(['U+200B', 'U+0000', 'U+E0001']);
});

describe('a word that is not known', () => {
  const hint = (word: string): string => didYouMean(word, ['Resource', 'NotResource', 'Sid'], 'expected another');

  it('may be a misspelling of the nearest one, in whatever case', () => {
    expect(hint('Resuorce')).toBe('did you mean "Resource"?');
    expect(hint('notresource')).toBe('did you mean "NotResource"?');
    expect(hint('SIDS')).toBe('did you mean "Sid"?');
  });

  it('is none where too much of it differs', () => {
    for (const word of ['Sxx', 'Principal', '']) expect(hint(word)).toBe('expected another');
  });
});
