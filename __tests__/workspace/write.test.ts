import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyReport, type GateProblem, type Report } from '../../src/gate/report.js';
import { placeOf, withReports } from '../../src/workspace/write.js';

const EMPTY = emptyReport({ rulesFile: 'r', scope: { kind: 'all' }, failOn: 'error' }, []);

let top = '';
let root = '';

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'gate-write-')));
  root = join(top, 'workspace');
  mkdirSync(root);
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

/** Git that knows nothing of the settings of this machine. */
const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' };

/** Writes reports at places where nothing is cleared before. Returns what is wrong with them. */
async function write(
  names: readonly string[],
  render: (report: Report) => string = () => 'text',
  within = root,
): Promise<readonly GateProblem[]> {
  const judge = async () => ({ report: EMPTY, outputs: names.map((name) => ({ name, render })) });
  return (await withReports({ root: within, env: ENV }, [], judge)).report.problems;
}

/** Runs to no verdict, with a report asked for. */
async function fail(name: string): Promise<void> {
  const judge = async (): Promise<never> => {
    throw new Error('no verdict');
  };
  await expect(withReports({ root, env: ENV }, [name], judge)).rejects.toThrow('no verdict');
}

/** Which of the places of reports still hold something while a run judges. */
async function standing(...names: readonly string[]): Promise<readonly string[]> {
  const judge = async () => ({
    report: EMPTY,
    outputs: [],
    left: names.filter((name) => existsSync(join(root, name))),
  });
  return (await withReports({ root, env: ENV }, names, judge)).left;
}

/** Why nothing was written. */
async function refusal(name: string): Promise<string> {
  const problems = await write([name]);
  expect(problems).toMatchObject([{ code: 'unwritable-report', path: name, line: 1, column: 1, element: '' }]);
  return problems[0]?.message ?? '';
}

describe('a report file', () => {
  it.each([
    ['in the workspace', 'report.json'],
    ['in folders that are not there yet', 'a/b/report.json'],
    ['by way of a folder above', 'a/../report.json'],
    ['outside of the workspace', '../elsewhere/report.json'],
  ])('is written %s', async (_, name) => {
    expect(await write([name])).toEqual([]);
    expect(readFileSync(join(root, name), 'utf8')).toBe('text');
    expect(readdirSync(join(root, name, '..')).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
  });

  it('is written to an absolute place, through links that are not in the workspace', async () => {
    mkdirSync(join(top, 'real'));
    symlinkSync('real', join(top, 'link'));
    expect(await write([join(top, 'link/report.json')])).toEqual([]);
    expect(readFileSync(join(top, 'real/report.json'), 'utf8')).toBe('text');
  });

  it('is written where the workspace itself is reached by a link', async () => {
    symlinkSync('workspace', join(top, 'link'));
    expect(await write(['a/report.json'], undefined, join(top, 'link'))).toEqual([]);
    expect(readFileSync(join(root, 'a/report.json'), 'utf8')).toBe('text');
  });

  it('takes the place of one that stands there', async () => {
    writeFileSync(join(root, 'report.json'), 'a longer text of old');
    expect(await write(['report.json'])).toEqual([]);
    expect(readFileSync(join(root, 'report.json'), 'utf8')).toBe('text');
  });
});

describe('what a pull request plants', () => {
  it('as a link in the place of the report is not written through', async () => {
    writeFileSync(join(top, 'victim'), 'precious');
    symlinkSync('../victim', join(root, 'report.json'));
    expect(await refusal('report.json')).toBe(
      'the report cannot be written: a symbolic link stands there. expected a file, or nothing',
    );
    expect(readFileSync(join(top, 'victim'), 'utf8')).toBe('precious');
  });

  it.each([
    ['that leads out', '../victim'],
    ['that stays inside', 'inside'],
    ['that leads nowhere', '../nowhere'],
    ['that leads to itself', 'reports'],
  ])('as a link on the way %s is not followed', async (_, target) => {
    mkdirSync(join(top, 'victim'));
    mkdirSync(join(root, 'inside'));
    symlinkSync(target, join(root, 'reports'));
    for (const name of ['reports/report.json', join(root, 'reports/report.json'), 'reports/new/report.json'])
      expect(await refusal(name)).toContain('reports" is a symbolic link in the workspace. expected a folder');
    expect([...readdirSync(join(top, 'victim')), ...readdirSync(join(root, 'inside'))]).toEqual([]);
    expect(existsSync(join(top, 'nowhere'))).toBe(false);
  });

  it("is not followed by way of the user's own link into the workspace either", async () => {
    mkdirSync(join(top, 'victim'));
    symlinkSync('../victim', join(root, 'reports'));
    symlinkSync('workspace/reports', join(top, 'link'));
    expect(await refusal(join(top, 'link/report.json'))).toContain('is a symbolic link in the workspace');
    expect(readdirSync(join(top, 'victim'))).toEqual([]);
  });

  it.each([
    ['a folder', 'folder', 'a folder stands there. expected a file, or nothing'],
    ['a file for a folder', 'file/report.json', 'file" is no folder. expected one'],
    ['the workspace', '.', 'a folder stands there. expected a file, or nothing'],
    ['a NUL character', 'a\0b', 'a NUL character in the path. expected a file name'],
    ['a name beyond all length', 'x'.repeat(300), 'the system refuses (ENAMETOOLONG). expected a place for a file'],
  ])('as %s is refused', async (_, name, message) => {
    mkdirSync(join(root, 'folder'));
    writeFileSync(join(root, 'file'), '');
    expect(await refusal(name)).toContain(message);
  });

  it('as a pipe is refused, left alone, and not waited for', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(await refusal('pipe')).toContain('what stands there is no file');
    expect(lstatSync(join(root, 'pipe')).isFIFO()).toBe(true);
  });
});

describe('the place of a report', () => {
  it('is cleared of what a run without a report would leave for its own', async () => {
    writeFileSync(join(root, 'report.sarif'), 'forged');
    await fail('report.sarif');
    expect(existsSync(join(root, 'report.sarif'))).toBe(false);
    await fail('report.sarif');
  });

  it('is cleared before a run too, but of what git tracks there, which is to be judged', async () => {
    for (const name of ['mine.json', 'old.json']) writeFileSync(join(root, name), '{}');
    expect(await standing('old.json')).toEqual(['old.json']); // outside of a work tree nobody can tell
    execFileSync('git', ['init', '-q'], { cwd: root, env: ENV });
    execFileSync('git', ['add', 'mine.json'], { cwd: root, env: ENV });
    expect(await standing('mine.json', 'old.json')).toEqual(['mine.json']);
  });

  it('is not cleared through a link', async () => {
    mkdirSync(join(top, 'victim'));
    writeFileSync(join(top, 'victim/report.sarif'), 'precious');
    symlinkSync('../victim', join(root, 'reports'));
    await fail('reports/report.sarif');
    expect(existsSync(join(top, 'victim/report.sarif'))).toBe(true);
  });
});

it('a report that cannot be written is a problem, which the next one tells', async () => {
  mkdirSync(join(root, 'folder'));
  const render = ({ problems }: { readonly problems: readonly unknown[] }): string => String(problems.length);
  expect(await write(['folder', 'second'], render)).toMatchObject([{ code: 'unwritable-report', path: 'folder' }]);
  expect(readFileSync(join(root, 'second'), 'utf8')).toBe('1');
});

it('two reports do not take the same place', async () => {
  const problems = await write(['a/report', 'a/../a/report'], ({ problems: before }) => `after ${before.length}`);
  expect(problems.map(({ message }) => message)).toEqual([
    'the report cannot be written: another report stands there. expected a place of its own for each',
  ]);
  expect(readFileSync(join(root, 'a/report'), 'utf8')).toBe('after 0');
});

describe('a run with reports', () => {
  const report = EMPTY;
  const render = (): string => 'text';

  it('finds none at their places, and leaves its own', async () => {
    writeFileSync(join(top, 'old'), 'forged');
    const judge = async (): Promise<{ report: typeof report; outputs: { name: string; render: typeof render }[] }> => {
      expect(existsSync(join(top, 'old'))).toBe(false);
      return { report, outputs: ['../old', 'made', '.'].map((name) => ({ name, render })) };
    };
    const told = await withReports({ root, env: {} }, ['../old', undefined], judge);
    expect(['../old', 'made', '.'].map((name) => placeOf(told.report, name))).toEqual(['../old', 'made', '']);
    expect(readFileSync(join(top, 'old'), 'utf8')).toBe('text');
  });

  it('that comes to nothing leaves none, not even one that git tracks', async () => {
    writeFileSync(join(root, 'mine.json'), 'forged');
    execFileSync('git', ['init', '-q'], { cwd: root, env: ENV });
    execFileSync('git', ['add', 'mine.json'], { cwd: root, env: ENV });
    const judge = async (): Promise<never> => {
      expect(existsSync(join(root, 'mine.json'))).toBe(true);
      throw new Error('no verdict');
    };
    await expect(withReports({ root, env: ENV }, ['mine.json'], judge)).rejects.toThrow('no verdict');
    expect(existsSync(join(root, 'mine.json'))).toBe(false);
  });
});
