import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSources } from './source.js';

/** The recipes of CONTRIBUTING: lists of places, each with an example that is told of there and, of the sources, nowhere else. */

interface Recipe {
  /** `An operator, such as`. */
  readonly title: string;
  readonly example: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly path: string;
  /** Whether the compiler finds it. */
  readonly asked: boolean;
}

const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('\n## Recipes\n');
const [text = ''] = section.split('\n## ', 1);
const recipes: readonly Recipe[] = text.split('\n### ').slice(1).map(recipeOf);

function recipeOf(part: string): Recipe {
  const [heading = '', ...lines] = part.split('\n');
  const [, title = '', example = ''] = /^(.*?) `(.*)`$/.exec(heading) ?? [];
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(0, line.indexOf(':')));
  const places = items.flatMap((item) => [...item.matchAll(/`([^`]+)`( \*\*!\*\*)?/g)]);
  return { title, example, places: places.map(([, path = '', mark]) => ({ path, asked: mark !== undefined })) };
}

/** What is put into a source, and behind what, to see where the compiler asks for more: one for each recipe that has such places. */
const ADDED: readonly { readonly path: string; readonly behind: string; readonly text: string }[] = [
  {
    path: 'src/policy/operators.ts',
    behind: 'export const OPERATORS = {',
    text: "StringNovel: { family: 'string', negated: false },",
  },
  { path: 'src/gate/rules.ts', behind: 'export interface Exception {', text: 'readonly novel: string;' },
  { path: 'src/gate/report.ts', behind: 'export interface Report {', text: 'readonly novel: string;' },
  { path: 'src/action/reviews/event.ts', behind: 'export type RunEvent =', text: "| { readonly kind: 'novel' }" },
  { path: 'src/cli/arguments.ts', behind: 'export type Format =', text: "'novel' |" },
];

/** `merge_group`, `MergeGroup` and `merge group` are one example. */
function tells(code: string, example: string): boolean {
  const fold = (words: string): string => words.toLowerCase().replace(/[-_ ]/g, '');
  return fold(code).includes(fold(example));
}

test('are those for whatever is added most', () => {
  expect(recipes.map(({ title }) => title)).toEqual([
    'An operator, such as',
    'A key of the rules file, such as',
    'A member of the report, such as',
    'An event, such as',
    'A form of the report, such as',
    'A file format of policies, such as',
  ]);
});

describe.each(recipes)('$title $example', ({ example, places }) => {
  test.each(places)('stands in $path', ({ path }) => {
    expect(existsSync(path)).toBe(true);
    expect(tells(readFileSync(path, 'utf8'), example)).toBe(true);
  });

  test('stands nowhere else in the sources', () => {
    const named = new Set(places.map(({ path }) => path));
    const others = readSources().filter(({ path, code }) => !named.has(`src/${path}`) && tells(code, example));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe('the compiler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gate-recipes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('asks for a new one at the marked places, and at no others', () => {
    for (const name of ['src', '__tests__', 'bench', 'tsconfig.json', 'tsconfig.test.json', 'package.json'])
      cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const { path, behind, text: added } of ADDED) {
      const file = join(folder, path);
      const code = readFileSync(file, 'utf8');
      expect(code.split(behind)).toHaveLength(2);
      writeFileSync(file, code.replace(behind, `${behind}\n${added}`));
    }
    const asked = recipes.flatMap(({ places }) => places.filter((place) => place.asked).map(({ path }) => path));
    expect(brokenFiles(folder)).toEqual([...asked].toSorted());
  }, 120_000);
});

/** The files in which the compiler finds something wrong. */
function brokenFiles(folder: string): readonly string[] {
  try {
    execFileSync(resolve('node_modules/.bin/tsc'), ['-p', 'tsconfig.test.json'], { cwd: folder, encoding: 'utf8' });
    return [];
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return [...new Set([...output.matchAll(/^(\S[^(]*)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))].toSorted();
  }
}
