import { expect, test } from 'vitest';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { parsePolicy } from '../../src/policy/parse.js';
import { answerOf, SEMANTIC_CASES } from './semantic-cases.js';

test.each(SEMANTIC_CASES)('$id: $source', (one) => {
  expect(answerOf(one, { decide, parsePolicy })).toEqual(one.expected);
});
