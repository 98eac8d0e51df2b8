import { expect, test } from 'vitest';
import { addedPaths, changedPaths, touches } from '../../../src/action/change/listed-files.js';

const RULES = '.github/iam-access-rules.yml';

test.each([
  ['the file itself', { filename: RULES, status: 'modified' }],
  ['its old name', { filename: 'elsewhere.yml', status: 'renamed', previous_filename: RULES }],
  ['a folder on the way, which is a file or link now', { filename: '.github', status: 'added' }],
  ['a name that some file systems take for the same', { filename: '.GitHub/IAM-access-rules.YML', status: 'added' }],
])('a change of %s touches the rules', (_, file) => {
  expect(touches([file], RULES)).toBe(true);
});

test.each([
  '.github/iam-access-rules.yml.orig',
  '.github/iam',
  '.git',
  'docs/.github/iam-access-rules.yml',
  `${RULES}/a`,
])('a change of %s does not', (filename) => {
  expect(touches([{ filename, status: 'added' }], RULES)).toBe(false);
});

test('a file is new unless its status says that it was there before', () => {
  const statuses = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged', 'new-kind'];
  const files = statuses.map((status) => ({ filename: status, status }));
  expect(addedPaths(files)).toEqual(['added', 'renamed', 'copied', 'new-kind']);
});

test('only what was removed is not looked at', () => {
  const statuses = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged', 'new-kind'];
  const files = statuses.map((status) => ({ filename: `${status}.json`, status }));
  expect(changedPaths(files)).toEqual(statuses.filter((status) => status !== 'removed').map((name) => `${name}.json`));
});
