/** Patches as GitHub has them, and what damages them. */

export const PATCHES = [
  '@@ -1,3 +1,4 @@\n {\n+  "a": 1,\n   "b": 2\n }\n@@ -10,2 +11,3 @@ x\n a\n-b\n+c\n+d\n',
  '@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file',
  '@@ -1 +1 @@\n-a\n+b',
  '@@ -5,2 +4,0 @@\n-a\n-b\n',
];

export const PATCH_WORDS = [
  '@@ -1,2 +1,2 @@',
  '@@ -9 +0,0 @@',
  '+',
  '-',
  ' ',
  '\\',
  '\n',
  '999999999',
  '@@',
  '\n+++ b',
  '\n--- a',
];
