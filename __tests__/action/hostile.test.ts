import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entry } from './api.js';
import {
  allow,
  errors,
  FORBIDDEN,
  failure,
  found,
  HARMLESS,
  ONE_CHANGE,
  RULES,
  refusal,
  remarks,
  rules,
} from './asserts.js';
import { pretty } from './policies.js';
import { type Bend, type Played, play, RULES_FILE } from './stage.js';

/** What a stranger may try, on the bundle: each ends in seconds, and with a clear answer. */

const BASE = { [RULES_FILE]: RULES };
/** As many milliseconds as a step may take that is asked something simple; starting Node on a busy machine included. */
const SOON = 20_000;

async function soon(scene: Parameters<typeof play>[0], bend: Bend = {}): Promise<Played> {
  const start = performance.now();
  const step = await play(scene, bend);
  expect(performance.now() - start).toBeLessThan(SOON);
  expect(step.stdout + step.stderr).not.toMatch(/please report this as a bug|^\s+at .*\(.*:\d+:\d+\)/m);
  return step;
}

/** What kept the step from judging, as `path: message`. */
function problems(step: Played): readonly string[] {
  expect(step.outputs['result']).toBe('error');
  expect(step.code).toBe(1);
  return step.report?.problems.map(({ path, message }) => `${path}: ${message}`) ?? [];
}

describe('names from the API', () => {
  test.each(['../outside.json', '/etc/passwd', 'policies/a\0.json'])(
    'that git could not have, %j, lead nowhere',
    async (name) => {
      const disturb = (workspace: string): void => writeFileSync(join(workspace, '../outside.json'), FORBIDDEN);
      const message = await refusal(ONE_CHANGE, { depth: 1, list: () => [entry(name, 'added')], disturb });
      expect(message).toContain('GitHub told the changed files in a form that is not known');
    },
  );

  test('that are not UTF-8 are an error', async () => {
    const list: Bend['list'] = () => [entry('policies/\uFFFD.json', 'added')];
    expect(problems(await soon(ONE_CHANGE, { depth: 1, list }))).toEqual([
      'policies/\uFFFD.json: a name that is not UTF-8, or holds the replacement character U+FFFD. expected another name',
    ]);
  });

  test('that are below the workspace by a link that was put there later are not followed', async () => {
    const disturb = (workspace: string): void => {
      rmSync(join(workspace, 'policies'), { recursive: true });
      mkdirSync(join(workspace, '../elsewhere'));
      writeFileSync(join(workspace, '../elsewhere/a.json'), FORBIDDEN);
      symlinkSync('../elsewhere', join(workspace, 'policies'));
    };
    expect(problems(await soon(ONE_CHANGE, { disturb }))).toEqual([
      'policies: a symbolic link that leads out of the workspace. expected a file of the repository',
      'policies/a.json: a folder on the way, "policies", is a symbolic link that leads out of the workspace. expected a file of the repository',
    ]);
  });

  test('that write from right to left come out as escapes', async () => {
    const name = 'policies/\u202Enosj.exe\u2066.json';
    const policy = pretty({ Version: '2012-10-17', Statement: [{ ...allow('iam:PassRole'), Sid: 'a\u202Eb' }] });
    const step = await soon({ base: BASE, change: { [name]: policy } });
    expect(step.outputs['violations']).toBe('1');
    expect(step.stdout.replaceAll(name, '') + step.summary).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(step.stdout).toContain('\\u{202e}');
  });
});

describe('inputs and payloads', () => {
  test.each([
    ['rules', '../rules.yml\0'],
    ['rules', 'a\0b'],
    ['working-directory', '../../etc'],
    ['working-directory', 'a\0b'],
    ['scope', 'none\n::error::forged'],
    ['rules-ref', '::error::forged'],
  ])('%s as %j is refused', async (name, value) => {
    // No process can be started with a NUL in its environment: that is refused before.
    if (value.includes('\0')) await expect(play(ONE_CHANGE, { env: { [`INPUT_${name}`]: value } })).rejects.toThrow();
    else
      expect(await refusal(ONE_CHANGE, { env: { [`INPUT_${name.toUpperCase()}`]: value } })).toContain(
        `input ${name} is`,
      );
  });

  test('a branch name that forges a command is shown as text', async () => {
    const payload = (): Record<string, unknown> => ({ ref: 'refs/tags/x\n::error::forged' });
    const step = await soon(ONE_CHANGE, { event: 'push', payload });
    expect(errors(step)).toEqual([]);
    expect(remarks(step, 'notice')).toContain('\\n::error::forged');
  });
});

describe('rules that a pull request brings', () => {
  const attacks = {
    'aliases that explode': `a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nversion: 1\nrules: *c\n`,
    'a key __proto__': 'version: 1\n__proto__: {rules: []}\nrules: []\n',
    'a key twice': `${RULES}rules: []\n`,
    'deep nesting': `version: 1\nrules: ${'['.repeat(100_000)}\n`,
    'deep blocks': Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}- `).join('\n'),
    'a huge file': `${RULES}#${'x'.repeat(2 * 1024 * 1024)}\n`,
    'a NUL byte': RULES.replace('iam', '\0iam'),
    'bytes that are no UTF-8': Buffer.concat([Buffer.from(RULES), Buffer.from([0xff])]),
    'braces that explode': rules(`"${'{a,b}'.repeat(30)}"`, 'iam:PassRole'),
    'an action that looks right': RULES.replace('PassRole', 'Pass\u200BRole'),
    'a glob that is written from right to left': RULES.replace('policies/', '\u202Epolicies/'),
    'another document': `${RULES}---\nversion: 1\nrules: []\n`,
    'a tag': 'version: 1\nrules: !!js/function "function () {}"\n',
  };

  test.each(Object.entries(attacks))('with %s are an error in their place, and relax nothing', async (_, text) => {
    const step = await soon({ base: BASE, change: { [RULES_FILE]: text, 'policies/a.json': FORBIDDEN } });
    expect(found(step)).toEqual(['policies/a.json']);
    expect(problems(step)[0]).toMatch(new RegExp(`^${RULES_FILE}: .*expected`));
  });

  test('with text that forges commands and Markdown forge nothing', async () => {
    const evil = '::error::forged\n##[error]forged <img src=x> @octocat';
    const text = `version: 1\nrules:\n  - id: evil\n    description: ${JSON.stringify(evil)}\n    policies: ["policies/**"]\n    forbid: [{actions: ["s3:*"]}]\n`;
    const step = await soon({ base: BASE, change: { [RULES_FILE]: text, 'policies/a.json': HARMLESS } });
    expect(step.outputs['result']).toBe('pass');
    expect(errors(step)).toEqual([]);
    expect(step.summary).toContain('What the new rules would say');
    expect(step.summary).not.toMatch(/<img|@octocat|^::/m);
  });

  const slow = `"${'{*a,*b,*c}'.repeat(4)}${'*a'.repeat(200)}"`;
  const longNames = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`${`${'a'.repeat(250)}/`.repeat(6)}${index}`, 'a']),
  );

  test.each([
    ['many globs that take long to match', rules(Array(100).fill(slow).join(', '), 's3:*')],
    ['many access objects', `${rules('"**"', 's3:*')}${'      - actions: ["s3:*"]\n'.repeat(2000)}`],
  ])('with %s are not tried on many files', async (_, text) => {
    const step = await soon({ base: BASE, change: { ...longNames, [RULES_FILE]: text } });
    expect(step.outputs['result']).toBe('pass');
    expect(remarks(step, 'notice')).toContain('the rules that it brings were not tried');
    expect(step.summary).not.toContain('What the new rules would say');
  });

  test('as the first ones, with many globs that take long to match, end the run', async () => {
    const text = rules(Array(900).fill(slow).join(', '), 's3:*');
    const message = await refusal({ change: { ...longNames, [RULES_FILE]: text } }, {});
    expect(message).toContain('the rules ask for more, and the change has more paths, than one run can do');
  });

  test.each([
    `${'*('.repeat(60)}a${')'.repeat(60)}b`,
    `${'*a'.repeat(250)}b`,
    `${'**/'.repeat(100)}x`,
    `${'+(a*|*a|?a)'.repeat(40)}b`,
  ])('with the glob %j are tried in no time', async (glob) => {
    const change = { [RULES_FILE]: rules(`"${glob}"`, 's3:*'), [`${'a'.repeat(250)}/${'a'.repeat(250)}`]: HARMLESS };
    const step = await soon({ base: BASE, change });
    expect(step.outputs['result']).toBe('pass');
    expect(step.summary).toContain('What the new rules would say');
  });
});

describe('a policy', () => {
  const deep = 200_000;
  const attacks = {
    'nested deep in lists': '['.repeat(deep),
    'nested deep in objects': '{"a":'.repeat(deep),
    'with a key __proto__': '{"__proto__": {"Statement": []}, "Statement": []}',
    'with a statement __proto__': `{"Statement": {"Effect": "Allow", "__proto__": {"Action": "*"}, "Resource": "*"}}`,
    'with a key twice':
      '{"Statement": {"Effect": "Allow", "Effect": "Deny", "Action": "iam:PassRole", "Resource": "*"}}',
    'with a NUL byte': '{"Statement":\0 []}',
    'that is no UTF-8': Buffer.from('{"Statement": "\xe9"}', 'latin1'),
    'in UTF-16': Buffer.from(HARMLESS, 'utf16le'),
    'that is empty': '',
    'that is too large': ' '.repeat(1024 * 1024 + 1),
    'of a megabyte of brackets': `{"Statement": [${'[],'.repeat(300_000)}[]]}`,
  };

  test('that is no policy is an error, each in its own way', async () => {
    const names = Object.keys(attacks);
    const change = Object.fromEntries(
      Object.values(attacks).map((text, index) => [`policies/${index + 10}.json`, text]),
    );
    const step = await soon({ base: BASE, change });
    const told = problems(step);
    for (const [index, name] of names.entries())
      expect([name, told.filter((line) => line.startsWith(`policies/${index + 10}.json: `)).join('\n')]).toEqual([
        name,
        expect.stringContaining('expected'),
      ]);
    expect(failure(step).length).toBeLessThan(1000);
  });

  test('of a size that nobody reads is an error, and is not read', async () => {
    const disturb = (workspace: string): void => truncateSync(join(workspace, 'policies/a.json'), 1024 ** 4);
    expect(problems(await soon(ONE_CHANGE, { disturb }))).toEqual([
      'policies/a.json: the file has 1099511627776 bytes. expected at most 1048576',
    ]);
  });

  test('with patterns built to blow up is judged in seconds', async () => {
    const blow = {
      Effect: 'Allow',
      Action: [`iam:${'*a'.repeat(200)}*`, `iam:${'*?'.repeat(200)}`],
      Resource: `arn:aws:s3:::${'*a?'.repeat(150)}*`,
    };
    const step = await soon({
      base: BASE,
      change: { 'policies/a.json': pretty({ Version: '2012-10-17', Statement: Array(20).fill(blow) }) },
    });
    expect(step.outputs['result']).toMatch(/^(pass|fail)$/);
  });
});

test('ten thousand policies in one pull request are judged in seconds', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => [
    `policies/${index}.json`,
    index % 100 === 0 ? FORBIDDEN : HARMLESS,
  ]);
  const start = performance.now();
  const step = await play({ base: BASE, change: Object.fromEntries(many) });
  expect(step.outputs).toMatchObject({ result: 'fail', checked: '10000', violations: '100' });
  expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024);
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);

describe('a runner that lacks something', () => {
  test.each([
    ['GITHUB_OUTPUT', '/nowhere/output', 'the outputs could not be written to the file that GITHUB_OUTPUT names'],
    ['RUNNER_TEMP', '/nowhere/temp', 'the report cannot be written below RUNNER_TEMP, "/nowhere/temp"'],
  ])('%s is told', async (name, value, message) => {
    const step = await soon(ONE_CHANGE, { env: { [name]: value } });
    expect(step.code).toBe(1);
    expect(
      errors(step)
        .map((command) => command.message)
        .join('\n'),
    ).toContain(message);
  });
});
