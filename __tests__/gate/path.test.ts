import { expect, test } from 'vitest';
import { folderOf, foldersTo, isPath, isWithin, nameOf } from '../../src/gate/path.js';

test.each(['a', 'a/b.json', '...', 'a\\b', ' ', '..a/b..', 'C:/a'])('%j is a path that git could have', (path) => {
  expect(isPath(path)).toBe(true);
});

test.each(['', '/a', 'a/', 'a//b', '.', './a', 'a/..', '../a', 'a/./b', 'a\0'])('%j is none', (path) => {
  expect(isPath(path)).toBe(false);
});

test('a path has folders on its way, the last of which it is in, and a name', () => {
  expect(foldersTo('a/b/c.json')).toEqual(['a', 'a/b']);
  expect([folderOf('a/b/c.json'), nameOf('a/b/c.json')]).toEqual(['a/b', 'c.json']);
  expect([foldersTo('c.json'), folderOf('c.json'), nameOf('c.json')]).toEqual([[], '', 'c.json']);
});

test('a path is within itself and the folders on its way, and none that only begins alike', () => {
  for (const folder of ['', 'a', 'a/b', 'a/b/c']) expect(isWithin(folder, 'a/b/c')).toBe(true);
  for (const folder of ['a/', 'a/b/c/d', 'a/b/', 'b', 'a/bc']) expect(isWithin(folder, 'a/b/c')).toBe(false);
  expect(isWithin('a', 'ab')).toBe(false);
});
