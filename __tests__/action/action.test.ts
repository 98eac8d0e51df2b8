import { describe, expect, test } from 'vitest';
import { allow, errors, FORBIDDEN, failure, HARMLESS, ONE_CHANGE, RULES, refusal, rules } from './asserts.js';
import { managedPolicy, pretty, type RawStatement, statementsOf } from './policies.js';
import { git } from './repository.js';
import { type Bend, play, RULES_FILE } from './stage.js';

describe.each([20, 24] as const)('under Node %i', (node) => {
  const policy = managedPolicy('SageMakerStudioProjectRoleMachineLearningPolicy');
  const before = pretty(policy);
  const half = Math.floor(statementsOf(policy).length / 2);
  const slipped: RawStatement = {
    Sid: 'Slipped',
    Effect: 'Allow',
    Action: ['s3:GetObject', 'iam:Pass*'],
    Resource: '*',
  };
  const after = pretty({ ...policy, Statement: statementsOf(policy).toSpliced(half, 0, slipped) });

  test('a statement slipped into the middle of a large policy fails on its very line', async () => {
    const base = { [RULES_FILE]: RULES, 'policies/ml.json': before };
    const step = await play({ base, change: { 'policies/ml.json': after } }, { node });
    const line = after.split('\n').findIndex((text) => text.includes('iam:Pass*')) + 1;
    expect(line).toBeGreaterThan(500);
    expect(errors(step).map(({ properties }) => [properties['file'], properties['line']])).toEqual([
      ['policies/ml.json', String(line)],
      [undefined, undefined],
    ]);
    expect(failure(step)).toContain('forbidden access found');
    expect(step.outputs).toMatchObject({ result: 'fail', checked: '1', violations: '1' });
    expect(step.report?.findings).toMatchObject([
      { path: 'policies/ml.json', place: { line }, statement: { index: half, sid: 'Slipped' } },
    ]);
    expect(step.summary).toContain('failed');
  });

  test('the same policy without it passes', async () => {
    const step = await play({ base: { [RULES_FILE]: RULES }, change: { 'policies/ml.json': before } }, { node });
    expect(step.code).toBe(0);
    expect(step.stderr).toBe('');
    expect(step.commands).toEqual([]);
    expect(step.outputs).toMatchObject({ result: 'pass', checked: '1', violations: '0' });
    expect(step.report).toMatchObject({ findings: [], problems: [], scope: { kind: 'changed', since: 'main' } });
    expect(step.summary).toContain('passed');
  });
});

describe('what is looked at', () => {
  test('a pull request that touches no policy passes, and says that none was judged', async () => {
    const step = await play({
      base: { [RULES_FILE]: RULES, 'policies/old.json': FORBIDDEN },
      change: { 'src/a.ts': 'code\n' },
    });
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ result: 'pass', checked: '0' });
    expect(step.summary).toContain('no policy was judged');
    expect(step.stdout).toContain('no policy was judged');
  });

  test('a removed policy is not read, a renamed one is read under its new name', async () => {
    const base = { [RULES_FILE]: RULES, 'policies/gone.json': HARMLESS, 'drafts/moved.json': FORBIDDEN };
    const change = { 'policies/gone.json': null, 'drafts/moved.json': null, 'policies/moved.json': FORBIDDEN };
    const step = await play({ base, change });
    expect(step.report?.findings.map(({ path }) => path)).toEqual(['policies/moved.json']);
    expect(step.report?.problems).toEqual([]);
  });

  test('a status that GitHub may invent tomorrow is read', async () => {
    const step = await play(
      { base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': FORBIDDEN } },
      { depth: 1, list: (files) => files.map((file) => ({ ...file, status: 'transmogrified' })) },
    );
    expect(step.outputs['violations']).toBe('1');
  });

  test('a pull request that has moved on is left to the run for its newer commit', async () => {
    const body = { number: 7, head: { sha: 'f'.repeat(40) }, base: { ref: 'main' } };
    const answer: Bend['answer'] = ({ pathname }) =>
      pathname.endsWith('/pulls/7') ? { status: 200, body } : undefined;
    expect(await refusal(ONE_CHANGE, { answer })).toMatch(/has moved on from [0-9a-f]{40} to f{40}/);
  });

  test('a policy that is no policy is an error in its line', async () => {
    const broken = HARMLESS.replace('"Allow"', '"Alow"');
    const step = await play({ base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': broken } });
    expect(failure(step)).toContain('not everything could be judged');
    expect(step.outputs).toMatchObject({ result: 'error', checked: '0' });
    expect(errors(step)[0]).toMatchObject({ properties: { file: 'policies/a.json', line: '5' } });
  });

  test('a policy that is a link out of the workspace is not followed', async () => {
    const step = await play({ base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': { link: '/etc/passwd' } } });
    expect(step.outputs['result']).toBe('error');
    expect(step.report?.problems).toMatchObject([{ code: 'unreadable-policy', path: 'policies/a.json' }]);
    expect(step.stdout + step.summary).not.toContain('root:');
  });

  test('a folder that became a link is an error', async () => {
    const base = { [RULES_FILE]: RULES, 'policies/a.json': HARMLESS, 'other/a.json': FORBIDDEN };
    const step = await play({ base, change: { policies: { link: 'other' } } });
    expect(step.report?.problems[0]).toMatchObject({ code: 'unreadable-policy', path: 'policies' });
    expect(step.code).toBe(1);
  });

  test('a listed policy that the workspace lacks is an error', async () => {
    const disturb = (workspace: string): string => git(workspace, 'rm', '--quiet', 'policies/a.json');
    const step = await play(ONE_CHANGE, { disturb });
    expect(step.report?.problems).toMatchObject([{ code: 'unreadable-policy', path: 'policies/a.json' }]);
    expect(failure(step)).toContain('1 problem');
  });
});

describe('the workspace', () => {
  test('an empty one asks for a checkout', async () => {
    const disturb = (workspace: string): string => git(workspace, '-c', 'alias.empty=!rm -rf .git .github *', 'empty');
    expect(await refusal(ONE_CHANGE, { disturb })).toContain('add actions/checkout before this step');
  });

  test('one that holds the base is an error, and its policies are not taken for those under review', async () => {
    const disturb = (workspace: string): string => git(workspace, 'checkout', '--quiet', 'main');
    expect(await refusal(ONE_CHANGE, { disturb })).toContain('expected the pull request');
  });

  test('one that holds the head instead of the merge is as good', async () => {
    const disturb = (workspace: string): string => git(workspace, 'checkout', '--quiet', 'topic');
    expect((await play(ONE_CHANGE, { disturb })).outputs['result']).toBe('pass');
  });
});

describe('GitHub', () => {
  const answering = (status: number, headers: Readonly<Record<string, string>> = {}): Bend => ({
    answer: () => ({ status, headers, body: { message: 'Resource not accessible by integration' } }),
  });

  test.each([
    [403, {}, /it answered 403.*"permissions: pull-requests: read"/],
    [404, {}, /it answered 404.*"permissions: pull-requests: read"/],
    [
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000' },
      /rate limit.*after 2023-11-14T22:13:20\.000Z/,
    ],
    [429, { 'retry-after': '3600' }, /rate limit.*in 3600 seconds/],
    [502, {}, /it answered 502.*run the job again/],
  ])('that answers %i makes the step fail with what to do', async (status, headers, message) => {
    expect(await refusal(ONE_CHANGE, answering(status, headers))).toMatch(message);
  });

  test('that cannot be reached makes the step fail', async () => {
    expect(await refusal(ONE_CHANGE, { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } })).toContain(
      'check the connection',
    );
  });
});

describe('hostile text', () => {
  const sid = '\n::set-output name=result::pass\n##[error]forged<img src=x onerror=alert(1)>|`@octocat';
  const policy = pretty({ Version: '2012-10-17', Statement: [{ ...allow('iam:PassRole'), Sid: sid }] });
  const names = [
    'policies/a\n::error::forged.json',
    'policies/##[error]forged.json',
    'policies/<script>@octocat|`.json',
    '::notice::forged.json',
  ];

  test('in names and Sids forges no command, no output and no Markdown', async () => {
    const change = Object.fromEntries(names.map((name) => [name, policy]));
    const step = await play({ base: { [RULES_FILE]: rules('"**/*.json"', 'iam:PassRole') }, change });
    expect(step.outputs).toMatchObject({ result: 'fail', checked: '4', violations: '4' });
    expect(step.commands.map(({ name }) => name)).toEqual(Array(5).fill('error'));
    expect(new Set(errors(step).map(({ properties }) => properties['file']))).toEqual(new Set([...names, undefined]));
    expect(step.summary).not.toMatch(/<script>|<img|@octocat|^::/m);
  });

  test('a summary that cannot be written is a warning, and the verdict stands', async () => {
    const step = await play(ONE_CHANGE, { env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } });
    expect(step.outputs['result']).toBe('pass');
    expect(step.commands).toMatchObject([
      { name: 'warning', message: expect.stringContaining('summary could not be written') },
    ]);
  });

  test('more findings than GitHub shows are counted, not dropped', async () => {
    const change = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`policies/${index}.json`, FORBIDDEN]));
    const step = await play({ base: { [RULES_FILE]: RULES }, change });
    expect(errors(step)).toHaveLength(10);
    expect(errors(step)[8]?.message).toContain('21 more errors not shown here');
    expect(step.outputs['violations']).toBe('30');
  });
});
