import { expect, test } from 'vitest';
import { FileText, type Position, spanOf } from '../../src/text/position.js';

test('positions count from one', () => {
  const positionAt = (text: string, offset: number): Position => new FileText(text).position(offset);
  expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('a\nbc\n', 1)).toEqual({ line: 1, column: 2 });
  expect(positionAt('a\nbc\n', 2)).toEqual({ line: 2, column: 1 });
  expect(positionAt('a\nbc\n', 4)).toEqual({ line: 2, column: 3 });
  expect(positionAt('a\nbc\n', 5)).toEqual({ line: 3, column: 1 });
});

test('a span goes from the beginning of something to its end, or to the end of something behind it', () => {
  const source = new FileText('a: 1\nbc: 23\n');
  const [name, value] = [
    { source, from: 5, to: 7 },
    { source, from: 9, to: 11 },
  ];
  expect(spanOf(value)).toMatchObject({ start: { line: 2, column: 5 }, end: { line: 2, column: 7 } });
  expect(spanOf(name, value)).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 7 } });
});
