import { describe, expect, test } from 'vitest';
import { changedLines } from '../../../src/action/change/patch.js';

describe('the lines that a patch touches', () => {
  test('are those that it adds, in ranges', () => {
    const patch = [
      '@@ -1,4 +1,6 @@ function header',
      ' same',
      '+two',
      '+three',
      ' same',
      '-gone',
      ' same',
      '+six',
      '@@ -20 +22,2 @@',
      '-old',
      '+twenty-two',
      '+twenty-three',
      '\\ No newline at end of file',
    ].join('\n');
    expect(changedLines(patch)).toEqual([
      { start: 2, end: 3 },
      { start: 6, end: 6 },
      { start: 22, end: 23 },
    ]);
  });

  test('are none where it only takes away', () => {
    expect(changedLines('@@ -3,2 +2,0 @@\n-a\n-b')).toEqual([]);
  });

  test('are found behind the header that git writes, and a line that looks like one is a line', () => {
    const header = 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n';
    expect(changedLines(`${header}@@ -0,0 +1,2 @@\n+@@ -1 +900 @@\n+b\n`)).toEqual([{ start: 1, end: 2 }]);
  });

  test.each([
    ['no patch', 'hello'],
    ['nothing', ''],
    ['a hunk without its lines', '@@ -1,9 +1,9 @@\n+a'],
    ['hunks that go back', '@@ -5 +5 @@\n+a\n@@ -1 +1 @@\n+b'],
    ['a line before the first', '@@ -1 +0 @@\n+a'],
    ['a line of no kind', '@@ -1 +1,2 @@\n+a\nb'],
    ['numbers that are none', '@@ -1 +9999999999999999999,1 @@\n+a'],
  ])('are unknown in %s', (_, patch) => {
    expect(changedLines(patch)).toEqual([]);
  });
});
