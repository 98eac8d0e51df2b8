import { expect, test } from 'vitest';
import { elementAt } from '../../src/engine/element-at.js';

test('an element that is not there is a fault of ours, which must not pass for a question that is too large', () => {
  expect(elementAt(['a', 'b'], 1)).toBe('b');
  expect(() => elementAt(['a', 'b'], 2)).toThrow(new Error('no element 2 in a list of 2'));
  expect(() => elementAt(['a', 'b'], 2)).not.toThrow(RangeError);
});
