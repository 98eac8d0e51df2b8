import { describe, expect, test } from 'vitest';
import type { Answer } from './api.js';
import { FORBIDDEN, failure, found, HARMLESS, ONE_CHANGE, RULES, refusal, remarks, rules } from './asserts.js';
import { pretty } from './policies.js';
import { git, type Repository } from './repository.js';
import { type Bend, play, RULES_FILE } from './stage.js';

/** One forbidden policy stands already, another comes with the change. */
const TWO = {
  base: { [RULES_FILE]: RULES, 'policies/old.json': FORBIDDEN },
  change: { 'policies/new.json': FORBIDDEN, 'docs/a.md': 'a' },
};
const NEW = ['policies/new.json'];
const ALL = ['policies/new.json', 'policies/old.json'];
const NONE = '0'.repeat(40);

describe.each([undefined, 1])('in a checkout of depth %s', (depth) => {
  const shallow: Bend = depth === undefined ? {} : { depth };

  test('a merge group is judged by what it changes and by the rules of its base', async () => {
    const change = { ...TWO.change, [RULES_FILE]: rules('"none*"', 's3:*') };
    const step = await play({ ...TWO, change }, { ...shallow, event: 'merge_group' });
    expect(found(step)).toEqual(NEW);
    expect(step.report?.scope).toEqual({ kind: 'changed', since: 'main' });
    expect(remarks(step, 'notice')).toContain('judged by the rules of the base');
    expect(step.asked.some((path) => path.includes('/compare/'))).toBe(depth !== undefined);
  });

  test('a push is judged by what it changes and by its own rules', async () => {
    const change = { ...TWO.change, [RULES_FILE]: rules('"policies/**/*.json"', 's3:GetObject') };
    const step = await play(
      { ...TWO, change: { ...change, 'policies/read.json': HARMLESS } },
      { ...shallow, event: 'push' },
    );
    expect(found(step)).toEqual(['policies/read.json']);
    expect(remarks(step, 'notice')).toBe('');
  });

  test('a new branch is judged by what it changes since the default branch', async () => {
    const payload = ({ mergeSha }: Repository): Record<string, unknown> => ({
      ref: 'refs/heads/topic',
      before: NONE,
      after: mergeSha,
    });
    expect(found(await play(TWO, { ...shallow, event: 'push', payload }))).toEqual(NEW);
  });
});

describe('a push', () => {
  const pushed = (more: Record<string, unknown>): Bend => ({ event: 'push', depth: 1, payload: () => more });

  test('that was forced, so that nobody knows what was there before, is judged as a whole, and says so', async () => {
    const step = await play(TWO, pushed({ before: 'e'.repeat(40), forced: true }));
    expect(found(step)).toEqual(ALL);
    expect(step.report?.scope).toEqual({ kind: 'all' });
    expect(remarks(step, 'notice')).toMatch(/since e{40} cannot be told, .* not tell all files of e{40}: all files/);
  });

  test('that took back what GitHub still has is judged by what stands there instead', async () => {
    const later = { 'policies/later.json': FORBIDDEN };
    const disturb: Bend['disturb'] = (workspace, { workspace: origin }) => {
      git(workspace, 'fetch', '--quiet', '--depth=1', `file://${origin}`, 'main');
      git(workspace, 'checkout', '--quiet', 'FETCH_HEAD');
    };
    const payload = ({ workspace, headSha }: Repository): Record<string, unknown> => ({
      before: headSha,
      after: git(workspace, 'rev-parse', 'main').trim(),
    });
    const step = await play({ ...TWO, later }, { event: 'push', depth: 1, payload, disturb });
    expect(found(step)).toEqual(['policies/later.json']);
    expect(step.report?.removed).toEqual(['policies/new.json']);
  });

  test('of a first branch has nothing to compare with', async () => {
    const step = await play(TWO, pushed({ before: NONE }));
    expect(found(step)).toEqual(ALL);
    expect(remarks(step, 'notice')).toContain('is new, and there is none to compare with');
  });

  test('of a tag is judged as a whole', async () => {
    const step = await play(TWO, pushed({ ref: 'refs/tags/v1', before: NONE }));
    expect(found(step)).toEqual(ALL);
    expect(remarks(step, 'notice')).toContain('"refs/tags/v1" is no branch');
  });

  test('that deletes a branch has nothing to judge, and says so', async () => {
    const step = await play(TWO, pushed({ after: NONE, deleted: true }));
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ result: 'pass', checked: '0' });
    expect(remarks(step, 'notice')).toContain('refs/heads/main was deleted: there is nothing to judge');
  });

  test('of another commit than the workspace holds is an error', async () => {
    const disturb = (workspace: string): string => git(workspace, 'checkout', '--quiet', 'main');
    expect(await refusal(TWO, { event: 'push', disturb })).toContain('expected what was pushed');
  });

  test('of 300 files, where GitHub stops to list them, is told by what the commits hold', async () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`docs/${index}.md`, `${index}\n`]));
    const step = await play(
      { ...TWO, change: { ...many, 'policies/new.json': FORBIDDEN } },
      { event: 'push', depth: 1 },
    );
    expect(found(step)).toEqual(NEW);
    expect(step.report?.counts.considered).toBe(302);
  });
});

describe('an event without a change', () => {
  test.each(['workflow_dispatch', 'schedule'] as const)('%s is judged as a whole', async (event) => {
    const step = await play(TWO, { event });
    expect(found(step)).toEqual(ALL);
    expect(step.report?.scope).toEqual({ kind: 'all' });
    expect(remarks(step, 'notice')).toBe('');
    expect(step.asked).toEqual([]);
  });

  test('that nobody has heard of is judged as a whole, with a note', async () => {
    const step = await play(TWO, { event: 'repository_dispatch' });
    expect(found(step)).toEqual(ALL);
    expect(remarks(step, 'notice')).toContain('the event "repository_dispatch" names no change: everything is judged');
  });

  test('needs a checkout', async () => {
    const disturb = (workspace: string): string => git(workspace, '-c', 'alias.empty=!rm -rf .git .github *', 'empty');
    expect(await refusal(TWO, { event: 'schedule', disturb })).toContain('add actions/checkout before this step');
  });
});

describe.each(['issue_comment', 'workflow_run', 'repository_dispatch', 'workflow_dispatch', 'schedule', 'deployment'])(
  '%s with the head of a pull request checked out',
  (name) => {
    const change = { ...TWO.change, [RULES_FILE]: rules('"policies/**/*.json"', 's3:PutObject') };
    const event: Bend = {
      event: 'schedule',
      env: ({ baseSha }) => ({ GITHUB_EVENT_NAME: name, GITHUB_SHA: baseSha }),
      disturb: (workspace) => git(workspace, 'checkout', '--quiet', 'topic'),
    };

    test('is judged by the rules of its own commit, which nobody can overlook', async () => {
      const step = await play({ ...TWO, change }, event);
      expect(found(step)).toEqual(ALL);
      expect(remarks(step, 'warning')).toMatch(/the workspace holds commit [0-9a-f]{40}, and the event is about/);
      expect(step.summary).toContain('whoever wrote what is checked out');
    });

    test('is refused where that commit has no rules', async () => {
      const message = await refusal({ change }, event);
      expect(message).toContain(`has no ${RULES_FILE}. expected the rules there`);
    });

    test('is judged by the rules of its own commit where the head was put on top of it without a commit', async () => {
      const squash: Bend['disturb'] = (workspace, { baseSha }) => {
        git(workspace, 'checkout', '--quiet', '--detach', baseSha);
        git(workspace, 'merge', '--quiet', '--squash', 'topic');
      };
      const step = await play({ ...TWO, change }, { ...event, disturb: squash });
      expect(found(step)).toEqual(ALL);
      expect(remarks(step, 'warning')).toContain(`${RULES_FILE} in the workspace is not that of commit`);
      const none = await play({ change }, { ...event, disturb: squash });
      expect(remarks(none, 'warning')).toContain(`has no ${RULES_FILE}: judged by the one in the workspace`);
      const same = await play(TWO, { ...event, disturb: squash });
      expect([found(same), remarks(same, 'warning')]).toEqual([ALL, '']);
    });

    test('is judged by what is checked out where "rules-ref" says so, which nobody can overlook', async () => {
      const env: Bend['env'] = ({ baseSha }) => ({
        GITHUB_EVENT_NAME: name,
        GITHUB_SHA: baseSha,
        'INPUT_RULES-REF': 'head',
      });
      const step = await play({ ...TWO, change }, { ...event, env });
      expect(step.outputs['result']).toBe('pass');
      expect(remarks(step, 'warning')).toContain('the input rules-ref is "head"');
    });
  },
);

test('an event without a change, in a workspace of which nobody can tell what it holds, is judged by the rules of its commit', async () => {
  const change = { ...TWO.change, [RULES_FILE]: rules('"policies/**/*.json"', 's3:PutObject') };
  const disturb: Bend['disturb'] = (workspace) => {
    git(workspace, 'checkout', '--quiet', 'topic');
    git(workspace, '-c', 'alias.leave=!rm -rf .git', 'leave');
  };
  const blob = { mode: '100644', type: 'blob', sha: 'a'.repeat(40), size: 1 };
  const tree = [RULES_FILE, ...ALL].map((path) => ({ path, ...blob }));
  const answer: Bend['answer'] = ({ pathname }) => {
    if (pathname.includes('/git/trees/')) return { status: 200, body: { tree, truncated: false } };
    if (!pathname.includes('/contents/')) return undefined;
    return { status: 200, body: { type: 'file', encoding: 'base64', content: Buffer.from(RULES).toString('base64') } };
  };
  const step = await play({ ...TWO, change }, { event: 'schedule', disturb, answer });
  expect(found(step)).toEqual(ALL);
  expect(remarks(step, 'warning')).toContain('it cannot be told which commit the workspace holds');
});

test.each(['pull_request', 'pull_request_target', 'merge_group', 'push'] as const)(
  'a payload that does not describe its event %s is refused',
  async (event) => {
    const nothing = { pull_request: {}, merge_group: { base_sha: 'main' }, before: 1 };
    const message = await refusal(ONE_CHANGE, { event, payload: () => nothing });
    expect(message).toContain(`the payload of the event ${event} does not describe it. expected`);
  },
);

describe('pull_request_target', () => {
  const event = 'pull_request_target';

  test('reads the head through the API and leaves the workspace alone', async () => {
    const step = await play(TWO, {
      event,
      depth: 1,
      disturb: (workspace) => git(workspace, '-c', 'alias.e=!rm -rf policies', 'e'),
    });
    expect(found(step)).toEqual(NEW);
    expect(step.report?.problems).toEqual([]);
    expect(step.outputs).toMatchObject({ result: 'fail', checked: '1' });
    expect(step.asked.filter((path) => path.includes('/git/blobs/'))).toHaveLength(1);
  });

  test('needs no workspace at all', async () => {
    const disturb = (workspace: string): string => git(workspace, '-c', 'alias.empty=!rm -rf .git .github *', 'empty');
    expect(found(await play(TWO, { event, disturb, depth: 1 }))).toEqual(NEW);
  });

  test('is judged by the rules at the tip of the branch it is for', async () => {
    const scene = {
      base: { [RULES_FILE]: rules('"policies/**/*.json"', 's3:DeleteBucket') },
      change: { 'policies/a.json': FORBIDDEN },
      later: { [RULES_FILE]: RULES },
    };
    expect(found(await play(scene, { event, depth: 1 }))).toEqual(['policies/a.json']);
  });

  test('is not relaxed by rules that it brings, which have their say all the same', async () => {
    const weak = rules('"policies/**/*.json"', 's3:PutObject');
    const step = await play({ ...TWO, change: { ...TWO.change, [RULES_FILE]: weak } }, { event });
    expect(found(step)).toEqual(NEW);
    expect(remarks(step, 'notice')).toContain('judged by the rules of the base');
    expect(step.summary).toContain('by the rules that it brings, this change would pass');
  });

  test('takes no link for what it leads to, and nothing of a submodule for read', async () => {
    const change = {
      // Read as a file, this one is a policy.
      'policies/link.json': { link: HARMLESS.replace(/\s/g, '') },
      'policies/folder': { link: '../elsewhere' },
      'policies/readme': { link: '../README.md' },
      'elsewhere/x.json': FORBIDDEN,
    };
    const step = await play({ base: TWO.base, change }, { event });
    expect(step.report?.problems.map(({ path }) => path)).toEqual(['policies/folder', 'policies/link.json']);
    for (const { message } of step.report?.problems ?? []) expect(message).toContain('a symbolic link');
    expect(step.code).toBe(1);
  });

  const ID = HARMLESS.replace('s3:GetObject', 'iam:$Id$PassRole');

  test.each([
    ['.gitattributes', '*.json ident\n', 'the attribute "ident" in line 1 of ".gitattributes"'],
    [
      'policies/.gitattributes',
      '# x\na.json filter=x\n',
      'the attribute "filter=x" in line 2 of "policies/.gitattributes"',
    ],
    ['.gitattributes', '[attr]m eol=crlf\n/policies/** m\n', 'the attribute "m" in line 2'],
    ['Policies/.GITATTRIBUTES', '* working-tree-encoding=UTF-16\n', 'the attribute "working-tree-encoding=UTF-16"'],
    ['.gitattributes', { link: 'README.md' }, '".gitattributes" may change its text, and is unread: a symbolic link'],
    ['.gitattributes', Buffer.from('*\xff ident\n', 'latin1'), 'is unread: byte 0xff is not UTF-8'],
  ])('refuses policies whose text is another once checked out, by %s with %j', async (file, text, message) => {
    for (const scene of [
      { base: { ...TWO.base, [file]: text }, change: { 'policies/a.json': ID } },
      { base: TWO.base, change: { [file]: text, 'policies/a.json': ID } },
    ]) {
      const step = await play(scene, { event });
      expect(step.outputs['result']).toBe('error');
      const told = step.report?.problems.find(({ path }) => path === 'policies/a.json')?.message;
      expect(told).toContain(message);
    }
  });

  test('takes no offence at attributes of other files, or that leave the text alone', async () => {
    const base = {
      ...TWO.base,
      '.gitattributes': '*.png filter=lfs -text\n* text=auto\n',
      'docs/.gitattributes': '* ident\n',
    };
    const step = await play({ base, change: { 'policies/a.json': HARMLESS } }, { event });
    expect(step.outputs).toMatchObject({ result: 'pass', checked: '1' });
  });

  test('refuses what it cannot see all of', async () => {
    const answer = ({ pathname }: URL): Answer | undefined =>
      pathname.includes('/git/trees/') ? { status: 200, body: { tree: [], truncated: true } } : undefined;
    expect(await refusal(TWO, { event, answer })).toContain('GitHub tells not all files of the commit');
  });

  test('a policy that is too large, or no UTF-8, is an error', async () => {
    const change = {
      'policies/large.json': `${pretty({})}${' '.repeat(1024 * 1024)}`,
      'policies/latin.json': Buffer.from('{"x": "\xff"}', 'latin1'),
    };
    const step = await play({ base: TWO.base, change }, { event });
    expect(failure(step)).toContain('2 problems');
    expect(step.report?.problems.map(({ message }) => message)).toEqual([
      'the file has 1048579 bytes. expected at most 1048576',
      'byte 0xff is not UTF-8. expected a document in UTF-8',
    ]);
  });
});
