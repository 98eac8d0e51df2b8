import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entry } from './api.js';
import { FORBIDDEN, found, HARMLESS, ONE_CHANGE, RULES, refusal, remarks } from './asserts.js';
import { git, type Repository } from './repository.js';
import { type Bend, decide, play, RULES_FILE } from './stage.js';

const BASE = { [RULES_FILE]: RULES, 'policies/old.json': FORBIDDEN };
const TWO = { base: BASE, change: { 'policies/new.json': FORBIDDEN } };
const NEW = ['policies/new.json'];
const ALL = ['policies/new.json', 'policies/old.json'];

describe('a list that GitHub cut', () => {
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`docs/${index}.md`, `${index}`]));
  const long = { base: BASE, change: { ...many, ...TWO.change } };
  const truncated: Bend['answer'] = ({ pathname }) =>
    pathname.includes('/git/trees/') ? { status: 200, body: { tree: [], truncated: true } } : undefined;

  test.each([undefined, 2])('is not asked for where the checkout has the base, depth %s', async (depth) => {
    const step = await play(long, depth === undefined ? {} : { depth });
    expect(found(step)).toEqual(NEW);
    expect(step.asked).toEqual(['/repos/octo-org/octo-repo/pulls/7']);
  });

  test.each([
    ['a checkout of one commit', { depth: 1 }],
    ['pull_request_target', { event: 'pull_request_target' }],
  ] as const)('is completed by what the commits hold, in %s', async (_, bend) => {
    const step = await play(long, bend);
    expect(found(step)).toEqual(NEW);
    expect(step.report?.scope).toEqual({ kind: 'changed', since: 'main' });
  });

  test('makes everything be judged where GitHub cuts that too', async () => {
    const step = await play(long, { depth: 1, answer: truncated });
    expect(found(step)).toEqual(ALL);
    expect(step.report?.scope).toEqual({ kind: 'all' });
    expect(remarks(step, 'notice')).toMatch(/GitHub does not tell all files of [0-9a-f]{40}: all files that the rules/);
  });

  test('does not hide that the rules have changed', async () => {
    const change = { ...long.change, [RULES_FILE]: RULES.replace('iam:PassRole', 's3:PutObject') };
    const step = await play({ base: BASE, change }, { depth: 1, answer: truncated });
    expect(found(step)).toEqual(ALL);
    expect(remarks(step, 'notice')).toContain(`${RULES_FILE} is not the one of the base`);
  });
});

describe('a change', () => {
  test('of nothing but the mode is judged', async () => {
    const list: Bend['list'] = () => [entry('policies/old.json', 'changed')];
    expect(found(await play({ ...TWO, change: {} }, { depth: 1, list }))).toEqual(['policies/old.json']);
  });

  test('that copies a policy is judged', async () => {
    const list: Bend['list'] = (files) =>
      files.map((file) => ({ ...file, status: 'copied', previous_filename: 'policies/old.json' }));
    const step = await play(TWO, { depth: 1, list });
    expect(found(step)).toEqual(NEW);
    expect(step.report?.removed).toEqual([]);
  });

  test('that deletes and renames policies lists what is gone, and nothing that no rule names', async () => {
    const base = { ...BASE, 'policies/gone.json': HARMLESS, 'drafts/x.json': '{}', 'policies/moved.json': FORBIDDEN };
    const change = {
      'policies/gone.json': null,
      'drafts/x.json': null,
      'policies/moved.json': null,
      'policies/to.json': FORBIDDEN,
    };
    const step = await play({ base, change });
    expect(step.report?.removed).toEqual(['policies/gone.json', 'policies/moved.json']);
    expect(found(step)).toEqual(['policies/to.json']);
  });

  test('that is not there has everything judged, since the workspace may be another one', async () => {
    const disturb = (workspace: string): void => {
      git(workspace, '-c', 'alias.leave=!rm -rf .git docs', 'leave');
    };
    const step = await play({ ...TWO, change: { 'docs/a.md': 'a' } }, { depth: 1, disturb });
    expect(found(step)).toEqual(['policies/old.json']);
    expect(remarks(step, 'notice')).toContain('"docs/a.md" has changed and is not there, as if something else were');
  });

  test('that GitHub calls a removal, of what the merge still has, is judged', async () => {
    const list: Bend['list'] = () => [entry('policies/old.json', 'removed')];
    const step = await play({ ...TWO, change: { a: 'a' } }, { depth: 1, list });
    expect(found(step)).toEqual(['policies/old.json']);
    expect(step.report?.removed).toEqual([]);
  });
});

describe('a symbolic link that stood before', () => {
  const shared = (more: object): Parameters<typeof play>[0] => ({
    base: { [RULES_FILE]: RULES, 'shared/x.json': HARMLESS, 'policies/a.json': HARMLESS, ...more },
    change: { 'shared/x.json': FORBIDDEN },
  });

  test.each([
    ['file', { 'policies/link.json': { link: '../shared/x.json' } }, 'policies/link.json'],
    ['folder', { 'policies/sub': { link: '../shared' } }, 'policies/sub'],
    [
      'file by a detour',
      { 'policies/link.json': { link: '../hop/x.json' }, hop: { link: 'shared' } },
      'policies/link.json',
    ],
    ['file that is not there yet', { 'policies/link.json': { link: '../shared/y.json' } }, undefined],
  ])('is refused when the %s that it leads to changes', async (_, links, path) => {
    const step = await play(shared(links));
    expect(step.report?.problems.map((problem) => problem.path)).toEqual(path === undefined ? [] : [path]);
    expect(step.code).toBe(path === undefined ? 0 : 1);
  });

  test('is refused when a link on its way is put elsewhere', async () => {
    const base = {
      [RULES_FILE]: RULES,
      'policies/link.json': { link: '../hop' },
      hop: { link: 'good' },
      good: HARMLESS,
      bad: FORBIDDEN,
    };
    const step = await play({ base, change: { hop: { link: 'bad' } } });
    expect(step.report?.problems).toMatchObject([{ code: 'unreadable-policy', path: 'policies/link.json' }]);
  });
});

describe('a submodule', () => {
  const withSubmodule =
    (fill: (folder: string) => void): NonNullable<Bend['disturb']> =>
    (workspace) => {
      const folder = join(workspace, 'policies/sub');
      mkdirSync(folder, { recursive: true });
      git(folder, 'init', '--quiet');
      git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'first');
      fill(folder);
    };
  const list: Bend['list'] = () => [entry('policies/sub', 'modified')];

  test('inside another that is not checked out is refused', async () => {
    const disturb = withSubmodule((folder) => {
      git(folder, '-c', 'alias.fill=!echo x > README; mkdir -p deep/inner', 'fill');
    });
    const step = await play({ base: BASE, change: { a: 'a' } }, { depth: 1, list, disturb });
    expect(step.report?.problems).toMatchObject([{ code: 'unreadable-policy', path: 'policies/sub/deep/inner' }]);
    expect(step.report?.problems[0]?.message).toContain('a submodule that is not checked out');
  });
});

describe('working-directory', () => {
  const base = { [`svc/${RULES_FILE}`]: RULES, 'svc/policies/a.json': HARMLESS, [RULES_FILE]: 'version: 2\n' };
  const change = { 'svc/policies/a.json': FORBIDDEN, 'policies/a.json': FORBIDDEN, 'svc/b': '', b: '' };

  test('has rules of its own, which name its files alone; those outside are counted', async () => {
    const step = await play({ base, change }, { env: { 'INPUT_WORKING-DIRECTORY': 'svc' } });
    expect(found(step)).toEqual(['svc/policies/a.json']);
    expect(step.commands.find(({ name }) => name === 'error')?.properties['file']).toBe('svc/policies/a.json');
    expect(step.report).toMatchObject({
      rulesFile: `svc/${RULES_FILE}`,
      counts: { considered: 2, checked: 1 },
      problems: [],
    });
    expect(remarks(step, 'notice')).toBe('not looked at, because outside of svc: 2 of the files');
  });

  test.each(['./svc/', 'svc/'])('may be spelt %j', async (folder) => {
    expect(found(await play({ base, change }, { env: { 'INPUT_WORKING-DIRECTORY': folder } }))).toEqual([
      'svc/policies/a.json',
    ]);
  });

  test.each([
    ['svc', 'elsewhere/policies/a.json'],
    ['svc/deep', 'elsewhere/deep/policies/a.json'],
  ])('%s is refused when a pull request puts a link in its place or above it', async (folder, policy) => {
    const scene = {
      base: { [`${folder}/${RULES_FILE}`]: RULES, [`${folder}/policies/a.json`]: HARMLESS },
      change: { svc: { link: 'elsewhere' }, [policy]: FORBIDDEN },
    };
    // The rules cannot be read through the link either: that nobody looks at the policies must show on its own.
    const step = await play(scene, { env: { 'INPUT_WORKING-DIRECTORY': folder } });
    expect(step.outputs['result']).toBe('error');
    expect(step.report?.problems.filter(({ code }) => code === 'unreadable-policy').map(({ path }) => path)).toContain(
      'svc',
    );
  });

  test.each<[string, Bend]>([
    ['pull_request', { depth: 1 }],
    ['push', { event: 'push', depth: 1 }],
    ['schedule', { event: 'schedule', depth: 1 }],
  ])(
    'is no repository of its own in the workspace, as actions/checkout puts it into a "path", on %s',
    async (_, bend) => {
      const disturb = (workspace: string): void => {
        mkdirSync(join(workspace, 'pr'));
        for (const name of ['.git', '.github', 'policies'])
          renameSync(join(workspace, name), join(workspace, 'pr', name));
      };
      const change = { ...TWO.change, [RULES_FILE]: RULES.replace('iam:PassRole', 's3:PutObject') };
      const scene = { base: BASE, change };
      const message = await refusal(scene, { ...bend, disturb, env: { 'INPUT_WORKING-DIRECTORY': 'pr' } });
      expect(message).toContain(
        'the workspace has a repository in its folder "pr". expected it in the workspace itself',
      );
    },
  );

  test.each<[string, Bend]>([
    ['pull_request', {}],
    ['pull_request', { depth: 1 }],
    ['push', { event: 'push' }],
    ['schedule', { event: 'schedule' }],
  ])('is no second checkout beside the one in the workspace, on %s', async (_, bend) => {
    const disturb = (workspace: string, { headSha, workspace: origin }: Repository): void => {
      git(workspace, 'clone', '--quiet', `file://${origin}`, 'pr');
      git(join(workspace, 'pr'), 'checkout', '--quiet', '--detach', headSha);
    };
    const scene = { base: BASE, change: { 'policies/a.json': FORBIDDEN } };
    const message = await refusal(scene, { ...bend, disturb, env: { 'INPUT_WORKING-DIRECTORY': 'pr' } });
    expect(message).toContain('the workspace has a repository in its folder "pr"');
  });

  test.each(['..', '../x', '/etc', 'a/../../b', 'a\\b', 'p*', '{a,b}', 'a//b'])('%j is refused', async (folder) => {
    const message = await refusal(ONE_CHANGE, { env: { 'INPUT_WORKING-DIRECTORY': folder } });
    expect(message).toContain('input working-directory is');
  });
});

test('scope "all" judges everything, and still says what is gone', async () => {
  const base = { ...BASE, 'policies/gone.json': HARMLESS };
  const step = await play(
    { base, change: { ...TWO.change, 'policies/gone.json': null } },
    { env: { INPUT_SCOPE: 'all' } },
  );
  expect(found(step)).toEqual(ALL);
  expect(step.report).toMatchObject({ scope: { kind: 'all' }, removed: ['policies/gone.json'] });
});

describe('a dead gate', () => {
  const dead = RULES.replace('policies/**', 'polices/**');

  test('is a warning, whatever has changed', async () => {
    const step = await play({ base: { ...BASE, [RULES_FILE]: dead }, change: TWO.change });
    expect(step.code).toBe(0);
    expect(remarks(step, 'warning')).toContain('names any file of the whole tree: this gate looks at nothing');
    expect(step.summary).toContain('this gate looks at nothing');
  });

  test('is not one whose policies have not changed', async () => {
    const step = await play({ base: BASE, change: { a: 'a' } });
    expect(remarks(step, 'warning')).toBe('');
  });

  test('in part is a warning, too', async () => {
    const rule = dead.split('\n').slice(2).join('\n').replace('no-pass-role', 'misspelt');
    const step = await play({ base: { ...BASE, [RULES_FILE]: `${RULES}${rule}` }, change: TWO.change });
    expect(remarks(step, 'warning')).toMatch(/no file of the whole tree .*: misspelt\. mend their patterns$/);
    expect(step.summary?.match(/misspelt/g)).toHaveLength(1);
    expect(step.report).toMatchObject({ idleRules: ['misspelt'] });
  });
});

describe('a pattern without wildcards that names no file', () => {
  const literal = (...names: readonly string[]): string =>
    RULES.replace('"policies/**/*.json"', names.map((name) => JSON.stringify(name)).join(', '));
  const problems = (step: Awaited<ReturnType<typeof play>>): readonly string[] =>
    step.report?.problems.map(({ code, message }) => `${code} ${message}`) ?? [];

  test('is a problem, whatever has changed', async () => {
    const rules = literal('policies/old.json', 'policies/typo.json');
    const step = await play({ base: { ...BASE, [RULES_FILE]: rules }, change: { a: 'a' } });
    expect(problems(step)).toEqual([expect.stringContaining('unmatched-pattern no file "policies/typo.json"')]);
    expect(step.outputs['result']).toBe('error');
  });

  test('is the business of the change that deletes the file, which may take the pattern out', async () => {
    const base = {
      ...BASE,
      'policies/gone.json': HARMLESS,
      [RULES_FILE]: literal('policies/old.json', 'policies/gone.json'),
    };
    const deleted = await play({ base, change: { 'policies/gone.json': null } });
    expect(problems(deleted)).toEqual([expect.stringContaining('no file "policies/gone.json"')]);
    const mended = { 'policies/gone.json': null, [RULES_FILE]: literal('policies/old.json') };
    const step = await play({ base, change: mended });
    expect(problems(step)).toEqual([]);
    expect(step.outputs['result']).toBe('pass');
  });
});

test('policies that no rule names are counted where everything is judged', async () => {
  const base = { ...BASE, 'iam/a.json': HARMLESS };
  const step = await play({ base, change: TWO.change }, { env: { INPUT_SCOPE: 'all' } });
  expect(step.report).toMatchObject({ unnamed: { count: 1, paths: ['iam/a.json'], isAll: true } });
  expect((await play({ base, change: TWO.change })).report).not.toHaveProperty('unnamed');
});

describe('GitHub asks to wait', () => {
  const busy = (times: number, status: number, headers: Record<string, string>): NonNullable<Bend['answer']> => {
    let left = times;
    return () => {
      left -= 1;
      return left >= 0 ? { status, headers, body: { message: 'slow down' } } : undefined;
    };
  };

  test.each([
    [429, { 'retry-after': '0' }],
    [403, { 'retry-after': '1' }],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000' }],
    [503, {}],
  ])('by %i %j, and is asked again', async (status, headers) => {
    expect(found(await play(TWO, { answer: busy(1, status, headers), depth: 1 }))).toEqual(NEW);
  });

  test('for ever, and is given up', async () => {
    const message = await refusal(TWO, { answer: busy(99, 429, { 'retry-after': '0' }) });
    expect(message).toContain('a rate limit is reached');
  });
});

describe('the lines that a change touches', () => {
  const lines = FORBIDDEN.split('\n');
  const change = { 'policies/old.json': lines.toSpliced(2, 0, '', '').join('\n') };

  test.each([
    ['GitHub', { depth: 1 }],
    ['git', {}],
  ] as const)('are known from %s, with the commit that they belong to', async (_, bend) => {
    const { changed, commit } = await decide({ base: BASE, change }, bend);
    expect([...changed]).toEqual([['policies/old.json', [{ start: 3, end: 4 }]]]);
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
  });
});
