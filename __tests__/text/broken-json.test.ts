import { expect, test } from 'vitest';
import { diagnose } from '../../src/text/broken-json.js';

/** The text with `‸` where JSON stops, what is said of it, and the text from the place on that is told. */
test.each([
  ['[1, ‸]', false, 'a comma before "]". expected none behind the last item', ', ]'],
  ['{"a": 1,\n‸}', false, 'a comma before "}". expected none behind the last item', ',\n}'],
  ['[‸// a', false, 'a comment. JSON has none: expected it taken out', '// a'],
  ['[‸/* a', false, 'a comment. JSON has none: expected it taken out', '/* a'],
  ['[1 ‸# a', true, 'a comment. JSON has none: expected it taken out', '# a'],
  ['[‸\0]', false, 'a NUL character, as in UTF-16. expected a text in UTF-8', '\0]'],
  ['[‸\u{e0001}]', false, 'the invisible character U+E0001. expected it taken out', '\u{e0001}]'],
  ['["a" ‸"b"]', true, 'unexpected "\\"". expected a comma before it', '"b"]'],
  ['[1 ‸{}]', true, 'unexpected "{". expected a comma before it', '{}]'],
  ['{‸{}]', false, 'unexpected "{". expected valid JSON', '{}]'],
  ["[‸'a']", false, 'unexpected "\'". expected valid JSON', "'a']"],
  ['[‸/ a', false, 'unexpected "/". expected valid JSON', '/ a'],
])('%j: what it was probably meant to be', (marked, afterItem, message, from) => {
  const text = marked.replace('‸', '');
  const found = diagnose(text, marked.indexOf('‸'), afterItem);
  expect([found.message, text.slice(found.offset)]).toEqual([message, from]);
});
