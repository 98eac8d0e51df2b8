import { expect, test } from 'vitest';
import { positionAt } from '../../src/text/position.js';

test('positions count from one', () => {
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('a\nbc\n', 1)).toEqual({ line: 1, column: 2 });
  expect(positionAt('a\nbc\n', 2)).toEqual({ line: 2, column: 1 });
  expect(positionAt('a\nbc\n', 4)).toEqual({ line: 2, column: 3 });
  expect(positionAt('a\nbc\n', 5)).toEqual({ line: 3, column: 1 });
});
