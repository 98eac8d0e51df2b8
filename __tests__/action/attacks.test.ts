import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allow, FORBIDDEN, found, HARMLESS, RULES, refusal, remarks, rules } from './asserts.js';
import { pretty } from './policies.js';
import { git, type Repository } from './repository.js';
import { type Bend, play, RULES_FILE, type Variables } from './stage.js';

/** Ways past the gate that an attacker of it found once: each made it green without having looked, or by its own rules. */

const WEAK = rules('"**/*.json"', 'sqs:DeleteQueue');

/** Long enough for git to see that it was moved. */
const POLICY = pretty({ Version: '2012-10-17', Statement: ['s3:GetObject', 's3:ListBucket', 'ec2:Run*'].map(allow) });

describe('a file that the base has moved to where rules name it', () => {
  test.each([[undefined], [1]])('is judged with what the pull request makes of it, at a depth of %s', async (depth) => {
    const scene = {
      base: { [RULES_FILE]: RULES, 'infra/a.json': POLICY },
      change: { 'infra/a.json': POLICY.replace('s3:ListBucket', 'iam:PassRole') },
      later: { 'infra/a.json': null, 'policies/a.json': POLICY },
    };
    const step = await play(scene, depth === undefined ? {} : { depth });
    expect(found(step)).toEqual(['policies/a.json']);
    expect(step.report?.scope).toEqual({ kind: 'changed', since: 'main' });
  });
});

test('attributes that change how policies are checked out have everything judged', async () => {
  const base = { [RULES_FILE]: RULES, 'policies/a.json': FORBIDDEN };
  const step = await play({ base, change: { 'policies/.gitattributes': '*.json working-tree-encoding=SHIFT_JIS\n' } });
  expect(found(step)).toEqual(['policies/a.json']);
  expect(remarks(step, 'notice')).toContain('how files are checked out');
});

/** A merge group that moves a submodule from one commit to another, and what `.gitmodules` says of it. */
function submoduleMoves(folder: string, before: string, after: string, file: string, gitmodules: string): Bend {
  const payload = ({ workspace }: Repository): Readonly<Record<string, unknown>> => {
    const commit = (text: string): string => {
      writeFileSync(join(workspace, folder, file), text);
      git(join(workspace, folder), 'add', '--all');
      git(join(workspace, folder), 'commit', '--quiet', '-m', 'inside');
      const inside = git(join(workspace, folder), 'rev-parse', 'HEAD').trim();
      git(workspace, 'update-index', '--add', '--cacheinfo', `160000,${inside},${folder}`);
      git(workspace, 'commit', '--quiet', '-m', 'outside');
      return git(workspace, 'rev-parse', 'HEAD').trim();
    };
    mkdirSync(join(workspace, folder), { recursive: true });
    git(join(workspace, folder), 'init', '--quiet');
    writeFileSync(join(workspace, '.gitmodules'), gitmodules);
    git(workspace, 'add', '.gitmodules');
    const base = commit(before);
    return { merge_group: { base_sha: base, base_ref: 'refs/heads/main', head_sha: commit(after), head_ref: 'x' } };
  };
  return { event: 'merge_group', payload };
}

test('a submodule that git is asked to pass over is judged', async () => {
  const gitmodules = '[submodule "x"]\n\tpath = policies/x\n\turl = https://example.com/x\n\tignore = all\n';
  const bend = submoduleMoves('policies/x', HARMLESS, FORBIDDEN, 'a.json', gitmodules);
  expect(found(await play({ base: { [RULES_FILE]: RULES } }, bend))).toEqual(['policies/x/a.json']);
});

describe('rules of the base are not taken for missing, and those of the change not for the first,', () => {
  const env = { INPUT_RULES: 'security/rules.yml' };
  const behind = 'are behind "security", a link or a submodule of the base';
  const LINKED = {
    base: { 'conf/rules.yml': rules('"policies/*"', 'iam:PassRole'), security: { link: 'conf' } },
    change: { security: null, 'security/rules.yml': WEAK, 'policies/a.json': FORBIDDEN },
  };

  test('where the base has them behind a link', async () => {
    expect(await refusal(LINKED, { env })).toContain(behind);
  });

  test('where GitHub has to be asked for them', async () => {
    const body = { type: 'symlink', name: 'security', path: 'security', target: 'conf', size: 4 };
    const answer: Bend['answer'] = ({ pathname }) =>
      pathname.endsWith('/contents/security') ? { status: 200, body } : undefined;
    expect(await refusal(LINKED, { env, depth: 1, answer })).toContain(behind);
  });

  test('where the base has them in a submodule', async () => {
    const bend = submoduleMoves('security', rules('"**/*.json"', 'iam:PassRole'), WEAK, 'rules.yml', '');
    expect(await refusal({}, { ...bend, env })).toContain(behind);
  });
});

test('a pull request that is for another branch by now is not judged by the rules of the one it was for', async () => {
  const answer: Bend['answer'] = ({ pathname }) => {
    const body = { number: 7, head: { sha: 'f'.repeat(40) }, base: { ref: 'release' } };
    return pathname.endsWith('/pulls/7') ? { status: 200, body } : undefined;
  };
  const payload = ({ baseSha }: Repository) => ({
    pull_request: { number: 7, head: { sha: 'f'.repeat(40) }, base: { sha: baseSha, ref: 'main' } },
  });
  const message = await refusal({ change: { 'policies/a.json': FORBIDDEN } }, { answer, payload });
  expect(message).toContain('the pull request was for "main", and is for "release" now');
});

test('objects of the checkout that stand in for those of the base are not taken for them', async () => {
  const scene = { base: { [RULES_FILE]: RULES }, change: { [RULES_FILE]: WEAK, 'policies/a.json': FORBIDDEN } };
  const disturb = (workspace: string, { baseSha, headSha }: Repository): string =>
    git(workspace, 'replace', `${baseSha}:${RULES_FILE}`, `${headSha}:${RULES_FILE}`);
  expect(found(await play(scene, { disturb }))).toEqual(['policies/a.json']);
});

test('a merge of something else is not taken for that of the pull request', async () => {
  const scene = { base: { [RULES_FILE]: RULES }, change: { [RULES_FILE]: WEAK, 'policies/a.json': FORBIDDEN } };
  const env = ({ workspace, headSha }: Repository): Variables => {
    // The base merged into the head: the first parent has the weak rules.
    const parents = ['-p', headSha, '-p', `${headSha}^`];
    const merge = git(workspace, 'commit-tree', `${headSha}^{tree}`, ...parents, '-m', 'x').trim();
    git(workspace, 'checkout', '--quiet', '--detach', merge);
    return { GITHUB_SHA: merge };
  };
  expect(found(await play(scene, { env }))).toEqual(['policies/a.json']);
});

test.each(['pull_request_review', 'pull_request_review_comment'])(
  'the event %s, which checks out a pull request too, is judged by the rules of its base',
  async (name) => {
    const change = { [RULES_FILE]: WEAK, 'policies/a.json': FORBIDDEN };
    const step = await play({ base: { [RULES_FILE]: RULES }, change }, { env: { GITHUB_EVENT_NAME: name } });
    expect(found(step)).toEqual(['policies/a.json']);
  },
);

test('a policy in the place of a report is judged before the report takes it', async () => {
  const scene = { base: { [RULES_FILE]: rules('"*.json"', 'iam:PassRole') }, change: { 'report.json': FORBIDDEN } };
  for (const scope of ['all', 'changed']) {
    const step = await play(scene, { env: { 'INPUT_REPORT-FILE': 'report.json', INPUT_SCOPE: scope } });
    expect([found(step), step.left.includes('report.json')]).toEqual([['report.json'], true]);
  }
});

describe('findings without end', () => {
  const grants = (count: number): string =>
    pretty({ Version: '2012-10-17', Statement: Array.from({ length: count }, () => allow('*')) });

  test('end the run, which says so', async () => {
    const change = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`policies/${index}.json`, grants(9000)]),
    );
    const step = await play({ base: { [RULES_FILE]: RULES }, change });
    expect(step.report?.findings.length).toBeLessThan(60_000);
    expect(step.report?.problems[0]).toMatchObject({ code: 'too-much' });
    expect(step.outputs['result']).toBe('error');
  });

  test('of rules on trial end the trial, and the summary stays one that GitHub takes', async () => {
    const accesses = Array.from({ length: 2000 }, (_, index) => `      - actions: ["s3:Get${index}"]\n`);
    const folder = `policies/${'\ue000'.repeat(80)}/${'\ue000'.repeat(80)}/${'\ue000'.repeat(80)}`;
    const trial = RULES.replace(/ {6}- .*\n/, accesses.join(''));
    const change = { [RULES_FILE]: trial, [`${folder}/a.json`]: grants(700) };
    const step = await play({ base: { [RULES_FILE]: RULES }, change });
    expect(step.outputs).toMatchObject({ result: 'fail', violations: '700' });
    expect(step.summary).toContain('What the new rules would say');
    expect(Buffer.byteLength(step.summary)).toBeLessThan(2 ** 20);
  });
});

describe('an exception with a glob, and a new file that brings its Sid,', () => {
  const granted = (sid: string): string =>
    pretty({ Version: '2012-10-17', Statement: [{ Sid: sid, ...allow('iam:PassRole') }] });
  const exceptions = `exceptions:\n  - {rule: no-pass-role, policies: ["policies/**"], statement: Known, reason: r, until: 2999-01-01, approvedBy: t}\n`;
  const scene = {
    base: {
      [RULES_FILE]: `${RULES}${exceptions}`,
      'policies/known.json': granted('Known'),
      'policies/old.json': HARMLESS,
    },
    change: { 'policies/known.json': `${granted('Known')}\n`, 'policies/new.json': granted('Known') },
  };
  const marked = [
    ['policies/known.json', false],
    ['policies/new.json', true],
  ];

  test.each<Bend>([{}, { depth: 1 }, { event: 'pull_request_target' }, { env: { INPUT_SCOPE: 'all' } }])(
    'are told apart from those that it was written for, %j',
    async (bend) => {
      const step = await play(scene, bend);
      expect(step.report?.acknowledged.map(({ path, newFile }) => [path, newFile])).toEqual(marked);
      expect(step.stdout).toContain(
        'no forbidden access but for 2 acknowledged findings (1 in a file that this change adds)',
      );
      expect(step.summary).toContain('acknowledged, in a new file');
      expect(remarks(step, 'notice')).toContain('until 2999-01-01, in a file that this change adds: r');
    },
  );

  test('are not told apart where there is no change', async () => {
    const step = await play(scene, { event: 'schedule' });
    expect(step.report?.acknowledged.map(({ newFile }) => newFile)).toEqual([undefined, undefined]);
    expect(step.summary).not.toContain('in a new file');
  });

  test.each(['renamed', 'copied', 'transmogrified'])('count as new when GitHub calls the file %s', async (status) => {
    const list: Bend['list'] = (files) =>
      files.map((file) => (file.filename === 'policies/new.json' ? { ...file, status } : file));
    const step = await play(scene, { depth: 1, list });
    expect(step.report?.acknowledged.map(({ path, newFile }) => [path, newFile])).toEqual(marked);
  });
});
