import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { isPlainPath, pathBelow, pathRefusal } from '../../src/workspace/paths.js';

test.each(['a', 'a/b.json', '.github/rules.yml', '...'])('%j is plain', (path) => {
  expect([isPlainPath(path), pathRefusal(path)]).toEqual([true, undefined]);
});

test.each(['', '/etc/passwd', '../a', 'a/../b', 'a/./b', 'a//b', 'a/', 'a\0b'])(
  '%j is neither plain nor read',
  (path) => {
    expect(isPlainPath(path)).toBe(false);
    expect(pathRefusal(path)).toContain('expected');
  },
);

test('a backslash has two spellings, and is read', () => {
  expect([isPlainPath('a\\b'), pathRefusal('a\\b')]).toEqual([false, undefined]);
});

test('a name that is not UTF-8 is not read', () => {
  expect(pathRefusal('a/\uFFFD.json')).toContain('not UTF-8');
});

test('a place is below a folder as the system has it', () => {
  expect(pathBelow('/w', '/w/a/b', posix)).toBe('a/b');
  expect(pathBelow('/w', '/w', posix)).toBe('');
  expect(pathBelow('/w', '/w/..a', posix)).toBe('..a');
  for (const place of ['/', '/v', '/ww', '/w/../v']) expect(pathBelow('/w', place, posix)).toBeUndefined();
  expect(pathBelow('C:\\w', 'C:\\w\\a\\b', win32)).toBe('a/b');
  for (const place of ['C:\\', 'D:\\w\\a', 'C:\\ww']) expect(pathBelow('C:\\w', place, win32)).toBeUndefined();
});
