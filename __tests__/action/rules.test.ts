import { describe, expect, test } from 'vitest';
import { errors, FORBIDDEN, failure, found, HARMLESS, ONE_CHANGE, RULES, refusal, remarks, rules } from './asserts.js';
import { git } from './repository.js';
import { type Bend, play, RULES_FILE } from './stage.js';

describe('the rules of a pull request', () => {
  test('without any the step fails and says where they are expected', async () => {
    const step = await play({ change: { 'policies/a.json': HARMLESS } });
    expect(step.report?.problems).toMatchObject([{ code: 'missing-rules', path: RULES_FILE }]);
    failure(step);
  });

  test('broken ones fail the step in their line', async () => {
    const step = await play({
      base: { [RULES_FILE]: RULES.replace('forbid', 'forbidden') },
      change: { 'src/a.ts': 'code\n' },
    });
    expect(step.report?.problems).toMatchObject([{ code: 'invalid-rules' }, { code: 'invalid-rules' }]);
    expect(errors(step)[0]?.properties['file']).toBe(RULES_FILE);
  });

  test.each([undefined, 1])(
    'a head whose branch was left behind is judged by those of the base, depth %s',
    async (depth) => {
      const disturb: Bend['disturb'] = (workspace, { workspace: origin }) => {
        if (depth === undefined) git(workspace, 'checkout', '--quiet', 'topic');
        else git(workspace, 'fetch', '--quiet', '--depth=1', `file://${origin}`, 'topic');
        if (depth !== undefined) git(workspace, 'checkout', '--quiet', 'FETCH_HEAD');
      };
      const step = await play(
        {
          base: { [RULES_FILE]: rules('"policies/**/*.json"', 's3:DeleteBucket') },
          change: { 'policies/a.json': FORBIDDEN },
          later: { [RULES_FILE]: RULES },
        },
        { disturb, ...(depth === undefined ? {} : { depth }) },
      );
      expect(found(step)).toEqual(['policies/a.json']);
      expect(step.code).toBe(1);
    },
  );

  test.each([undefined, 1, 2])(
    'are those of the commit that is merged onto, however old the base in the event, depth %s',
    async (depth) => {
      const scene = {
        base: { [RULES_FILE]: rules('"policies/**/*.json"', 's3:DeleteBucket') },
        change: { 'policies/a.json': FORBIDDEN },
        later: { [RULES_FILE]: RULES },
      };
      const step = await play(scene, depth === undefined ? {} : { depth });
      expect(found(step)).toEqual(['policies/a.json']);
      expect(remarks(step, 'notice')).toBe('');
      expect(step.report?.problems).toEqual([]);
    },
  );

  test('are those of the base in the event where the merge cannot be found, and this is said', async () => {
    const answer: Bend['answer'] = ({ pathname }) =>
      pathname.includes('/commits/') ? { status: 422, body: { message: 'No commit found for SHA' } } : undefined;
    const disturb = (workspace: string): string => git(workspace, '-c', 'alias.leave=!rm -rf .git', 'leave');
    const step = await play(ONE_CHANGE, { answer, disturb, depth: 1 });
    expect(step.outputs['result']).toBe('pass');
    expect(remarks(step, 'notice')).toMatch(/the base in the event, which may be older than the branch/);
  });

  test('a pull request that weakens them is judged by those of the base', async () => {
    const weak = rules('"policies/**/*.json"', 'iam:CreateUser');
    const change = { [RULES_FILE]: weak, 'policies/a.json': FORBIDDEN };
    const step = await play({ base: { [RULES_FILE]: RULES }, change });
    expect(step.outputs).toMatchObject({ result: 'fail', violations: '1' });
    expect(remarks(step, 'notice')).toContain('judged by the rules of the base');
    expect(step.summary).toContain('judged by the rules of the base');
    expect(step.summary).toContain('by the rules that it brings, this change would pass');
  });

  test('a pull request that brings the first ones is judged by them', async () => {
    const step = await play({ change: { [RULES_FILE]: RULES, 'policies/a.json': FORBIDDEN } });
    expect(step.outputs).toMatchObject({ result: 'fail', violations: '1' });
    expect(step.summary).toContain('judged by the rules that this pull request brings');
  });

  test('a pull request that breaks them fails, and is judged by those of the base all the same', async () => {
    const change = { [RULES_FILE]: 'version: 2\n', 'policies/a.json': FORBIDDEN };
    const step = await play({ base: { [RULES_FILE]: RULES }, change });
    expect(step.outputs).toMatchObject({ result: 'error', violations: '1' });
    expect(step.report?.problems[0]).toMatchObject({ code: 'invalid-rules', path: RULES_FILE });
  });

  test.each([
    ['removes them', { [RULES_FILE]: null }],
    ['renames them', { [RULES_FILE]: null, '.github/rules-of-old.yml': RULES }],
    [
      'puts a link in place of their folder',
      { '.github': { link: 'elsewhere' }, 'elsewhere/iam-access-rules.yml': 'version: 1\nrules: []\n' },
    ],
  ])('a pull request that %s fails, and is judged by those of the base', async (_, change) => {
    const step = await play({ base: { [RULES_FILE]: RULES }, change: { ...change, 'policies/a.json': FORBIDDEN } });
    expect(step.outputs).toMatchObject({ result: 'error', violations: '1' });
    expect(step.report?.problems[0]?.path).toBe(RULES_FILE);
  });

  test('a base that the token may not read is not taken for one without rules', async () => {
    const answer: Bend['answer'] = ({ pathname }) =>
      pathname.includes('/contents/') ? { status: 403, body: { message: 'Resource not accessible' } } : undefined;
    const change = { [RULES_FILE]: rules('"nothing*"', 'iam:PassRole'), 'policies/a.json': FORBIDDEN };
    const message = await refusal({ base: { [RULES_FILE]: RULES }, change }, { answer, depth: 1 });
    expect(message).toContain('"permissions: contents: read"');
  });

  test.each(['../rules.yml', '/etc/rules.yml', 'a/../../rules.yml'])(
    'a path that leads out, %s, is refused',
    async (path) => {
      expect(await refusal(ONE_CHANGE, { env: { INPUT_RULES: path } })).toContain('input rules is');
    },
  );

  test('that are made stricter say what they would find, and decide nothing yet', async () => {
    const strict = RULES.replace('iam:PassRole', 's3:*');
    const scene = { base: { [RULES_FILE]: RULES }, change: { [RULES_FILE]: strict, 'policies/a.json': HARMLESS } };
    const step = await play(scene);
    expect(step.outputs).toMatchObject({ result: 'pass', violations: '0' });
    expect(step.report?.findings).toEqual([]);
    expect(step.summary).toContain('What the new rules would say');
    expect(step.summary).toContain('by the rules that it brings, this change would fail');
    expect(step.summary).toContain('s3&#58;&#42;');
    expect(step.stdout).toMatch(
      /by the rules that it brings, this change would fail.*\n {2}error policies\/a\.json:6:/,
    );
  });

  test('that say the same as before need no second word', async () => {
    const change = { [RULES_FILE]: `# a remark\n${RULES}`, 'policies/a.json': HARMLESS };
    const step = await play({ base: { [RULES_FILE]: RULES }, change });
    expect(step.outputs['result']).toBe('pass');
    expect(step.summary).not.toContain('What the new rules would say');
  });
});

describe('rules-ref', () => {
  const weak = {
    base: { [RULES_FILE]: RULES },
    change: { [RULES_FILE]: rules('"x*"', 's3:*'), 'policies/a.json': FORBIDDEN },
  };

  test('"head" judges by what the pull request brings, which nobody can overlook', async () => {
    const step = await play(weak, { env: { 'INPUT_RULES-REF': 'head' } });
    expect(step.outputs['result']).toBe('pass');
    expect(remarks(step, 'warning')).toContain('the input rules-ref is "head"');
    expect(step.summary).toContain('which may be weaker than those of its base');
  });

  test('"base" is what it is without', async () => {
    expect((await play(weak, { env: { 'INPUT_RULES-REF': 'base' } })).outputs['result']).toBe('fail');
  });

  test('anything else is refused', async () => {
    const message = await refusal(ONE_CHANGE, { env: { 'INPUT_RULES-REF': 'main' } });
    expect(message).toBe('input rules-ref is "main". expected "base" or "head"');
  });
});

describe('rules in another repository', () => {
  const env = { INPUT_RULES: 'octo-org/rules@v1:gate/rules.yml' };
  const sha = 'c'.repeat(40);
  const there: Bend['answer'] = ({ pathname, searchParams }) => {
    if (['v1', sha].some((ref) => pathname === `/repos/octo-org/rules/commits/${ref}`))
      return { status: 200, body: { sha, parents: [] } };
    if (decodeURIComponent(pathname) !== '/repos/octo-org/rules/contents/gate/rules.yml') return undefined;
    const content = Buffer.from(RULES).toString('base64');
    return searchParams.get('ref') === sha
      ? { status: 200, body: { type: 'file', encoding: 'base64', content } }
      : { status: 404, body: { message: 'Not Found' } };
  };

  test('judge, whatever rules the pull request has or brings', async () => {
    const change = { [RULES_FILE]: 'version: 2\n', 'policies/a.json': FORBIDDEN };
    const step = await play({ change }, { env, answer: there });
    expect(step.outputs).toMatchObject({ result: 'fail', violations: '1' });
    expect(step.report).toMatchObject({ rulesFile: env.INPUT_RULES, problems: [] });
    expect(remarks(step, 'notice')).toContain(`judged by the rules of ${env.INPUT_RULES}, which is commit ${sha}`);
  });

  test('that the token may not read say which token is needed', async () => {
    const message = await refusal(ONE_CHANGE, { env });
    expect(message).toContain('GitHub shows no commit "v1" of octo-org/rules');
    expect(message).toContain('give one with "contents: read" of octo-org/rules');
  });

  test('that are not there are an error', async () => {
    const answer: Bend['answer'] = (url) => (url.pathname.includes('/commits/') ? there(url) : undefined);
    expect(await refusal(ONE_CHANGE, { env, answer })).toMatch(
      /^octo-org\/rules has no file "gate\/rules\.yml" at "v1"/,
    );
  });

  test('that are broken are an error in their line', async () => {
    const answer: Bend['answer'] = (url) => {
      const content = Buffer.from('version: 2\n').toString('base64');
      return url.pathname.includes('/contents/')
        ? { status: 200, body: { type: 'file', encoding: 'base64', content } }
        : there(url);
    };
    const step = await play(ONE_CHANGE, { env, answer });
    expect(step.report?.problems[0]).toMatchObject({ code: 'invalid-rules', path: env.INPUT_RULES, line: 1 });
    expect(step.code).toBe(1);
  });

  test.each([
    'o/r@..:x',
    'o/r@-x:y',
    'o/r@a b:x',
    'o/r@v1:../x',
    'o/r@v1:/etc/passwd',
    '../r@v1:x',
    'o/r@a//b:x',
    'o/r@v1:a\\b',
  ])('are not asked for under the odd name %j', async (name) => {
    const step = await play(ONE_CHANGE, { env: { INPUT_RULES: name } });
    expect(failure(step)).toContain('input rules is');
    expect(step.asked).toEqual([]);
  });
});
