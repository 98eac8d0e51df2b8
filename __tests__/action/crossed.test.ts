import { describe, expect, test } from 'vitest';
import { FORBIDDEN, found, HARMLESS, RULES, remarks, rules } from './asserts.js';
import { git } from './repository.js';
import { type Bend, play, RULES_FILE } from './stage.js';

/**
 * The base once had a forbidden policy and has mended it; the pull request merges both and keeps the first text. Compared with
 * one of the two merge bases nothing has changed, and yet the merge puts the forbidden text back.
 */
const CROSSED = {
  base: { [RULES_FILE]: RULES, 'policies/a.json': FORBIDDEN, 'policies/kept.json': FORBIDDEN },
  mended: { 'policies/a.json': HARMLESS },
  change: { 'docs/a.md': 'a' },
};

const WAYS = [
  ['pull_request, all of the history', {}],
  ['pull_request, depth 1', { depth: 1 }],
  ['pull_request, depth 2', { depth: 2 }],
  ['pull_request, the head checked out', { disturb: (workspace) => git(workspace, 'checkout', '--quiet', 'topic') }],
  ['pull_request_target', { event: 'pull_request_target' }],
  ['merge_group', { event: 'merge_group' }],
  ['merge_group, depth 1', { event: 'merge_group', depth: 1 }],
] as const satisfies readonly (readonly [string, Bend])[];

describe.each<readonly [string, Bend]>(WAYS)('in a history that crosses, %s', (_, bend) => {
  test('what the merge puts back is judged, and what stands already is not', async () => {
    const step = await play(CROSSED, bend);
    expect(found(step)).toEqual(['policies/a.json']);
    expect(step.report?.scope).toEqual({ kind: 'changed', since: 'main' });
  });

  test('what the merge brings back, deleted as it is, is judged', async () => {
    const step = await play({ ...CROSSED, mended: { 'policies/a.json': null } }, bend);
    expect(found(step)).toEqual(['policies/a.json']);
  });

  test('rules that the merge puts back have changed', async () => {
    const weak = rules('"policies/**/*.json"', 's3:DeleteBucket');
    const step = await play(
      { ...CROSSED, base: { ...CROSSED.base, [RULES_FILE]: weak }, mended: { [RULES_FILE]: RULES } },
      bend,
    );
    expect(remarks(step, 'notice')).toContain('judged by the rules of the base');
    expect(step.summary).toContain('What the new rules would say');
  });

  test('rules that the merge deletes are missed', async () => {
    const { [RULES_FILE]: _rules, ...base } = CROSSED.base;
    const step = await play({ ...CROSSED, base, mended: { [RULES_FILE]: RULES } }, bend);
    expect(step.report?.problems).toMatchObject([{ code: 'missing-rules', path: RULES_FILE }]);
  });
});

test.each([undefined, 1])(
  'a new branch whose history crosses that of the default branch is judged so too, depth %s',
  async (depth) => {
    const step = await play(CROSSED, {
      event: 'push',
      payload: ({ headSha }) => ({ ref: 'refs/heads/topic', before: '0'.repeat(40), after: headSha }),
      env: ({ headSha }) => ({ GITHUB_SHA: headSha }),
      disturb: (workspace, { workspace: origin, headSha }) => {
        if (depth !== undefined) git(workspace, 'fetch', '--quiet', '--depth=1', `file://${origin}`, 'topic');
        git(workspace, 'checkout', '--quiet', headSha);
      },
      ...(depth === undefined ? {} : { depth }),
    });
    expect(found(step)).toEqual(['policies/a.json']);
  },
);

describe('where the base has moved on', () => {
  const MOVED = {
    base: { [RULES_FILE]: RULES, 'policies/mended.json': FORBIDDEN, 'policies/gone.json': FORBIDDEN },
    later: { 'policies/mended.json': HARMLESS, 'policies/gone.json': null, 'policies/late.json': FORBIDDEN },
    change: { 'policies/new.json': FORBIDDEN },
  };

  test.each([{}, { depth: 1 }, { depth: 2 }])('what it did is not laid to the pull request, %j', async (bend) => {
    const step = await play(MOVED, bend);
    expect(found(step)).toEqual(['policies/new.json']);
    expect(step.report?.removed).toEqual([]);
  });

  test('a head with all of its history is held against the merge base', async () => {
    const step = await play(MOVED, { disturb: (workspace) => git(workspace, 'checkout', '--quiet', 'topic') });
    expect(found(step)).toEqual(['policies/new.json']);
  });

  test('a head alone is held against its tip, since a merge could take any difference from it', async () => {
    const step = await play(MOVED, { event: 'pull_request_target' });
    expect(found(step)).toEqual(['policies/gone.json', 'policies/mended.json', 'policies/new.json']);
    expect(step.report?.problems).toEqual([]);
    expect(remarks(step, 'notice')).toContain('every file that is another one there is judged');
  });
});

test('a pull request whose merge cannot be found has everything judged', async () => {
  const step = await play(CROSSED, {
    depth: 1,
    answer: ({ pathname }) =>
      pathname.includes('/commits/') ? { status: 422, body: { message: 'No commit' } } : undefined,
    disturb: (workspace) => git(workspace, '-c', 'alias.leave=!rm -rf .git', 'leave'),
  });
  expect(found(step)).toEqual(['policies/a.json', 'policies/kept.json']);
  expect(remarks(step, 'notice')).toContain('it cannot be told what the pull request was merged onto: all files');
});
