import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberOf, type Node } from '../../src/text/node.js';
import { startOf } from '../../src/text/position.js';
import { plainValue, treeOf } from '../../src/text/value.js';

test('a value is the tree of its JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(plainValue(treeOf(value))).toEqual(value);
    }),
  );
  expect(plainValue(treeOf({ a: undefined, b: [null] }))).toEqual({ b: [null] });
  expect(startOf(treeOf({}))).toEqual({ line: 1, column: 1 });
});

test.each([1n, Symbol('a'), () => 1])('what JSON cannot spell is broken: %s', (value) => {
  const node = treeOf({ a: value });
  expect(memberOf(node, 'a')).toMatchObject({
    kind: 'broken',
    message: expect.stringContaining(`${typeof value}. expected`),
  });
});

test('a value that is a part of itself is looked into as far as somebody asks', () => {
  const circle: Record<string, unknown> = {};
  for (const name of ['a', 'b', 'c']) circle[name] = circle;
  let node: Node | undefined = treeOf(circle);
  for (let depth = 0; depth < 100; depth += 1) node = node && memberOf(node, 'b');
  expect(node?.kind).toBe('map');
});
