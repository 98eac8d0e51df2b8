import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Attributes, isAttributesFile } from '../../src/workspace/attributes.js';
import { makeRepository } from '../cli/world.js';

function changeOf(text: string, path = 'policies/a.json', file = '.gitattributes'): string | undefined {
  const change = new Attributes([{ path: file, text }]).changeOf(path);
  return change && `${change.line}: ${change.attribute}`;
}

test.each([
  ['*.json ident', '1: ident'],
  ['# ident\n\n  *.json\t-text ident -diff\r\n', '3: ident'],
  ['\uFEFF*.json ident', '1: ident'],
  ['*.json ident\0 and more', '1: ident'],
  ['policies/*.json filter=x', '1: filter=x'],
  ['/policies/** working-tree-encoding=UTF-16', '1: working-tree-encoding=UTF-16'],
  ['* eol=crlf', '1: eol=crlf'],
  ['**/a.json ident', '1: ident'],
  ['policies/**/a.json ident', '1: ident'],
  ['a.json ident', '1: ident'],
  ['A.JSON ident', '1: ident'],
  ['\\a.js?n ident', '1: ident'],
  ['[a-c].json ident', '1: ident'],
  ['"*.json"ident', '1: ident'],
  ['"\\141.json" ident', '1: ident'],
  ['[attr]m ident\n* m', '2: m'],
  ['* m\n[attr]m k\n[attr]k m n\n[attr]n filter=x', '1: m'],
  ['[attr]m text\n* m\n[attr]m ident', '2: m'],
  ['[attr]text ident\n* text', '2: text'],
  ['*.json ident\n*.json -ident', '1: ident'],
])('%j may change the text of a policy', (text, change) => {
  expect(changeOf(text)).toBe(change);
});

test.each([
  '',
  '*.json',
  '# *.json ident',
  '* text=auto',
  '* text eol=lf',
  '*.json -ident !filter -working-tree-encoding diff=json',
  '*.json working-tree-encoding=utf-8',
  '*.png filter=lfs diff=lfs merge=lfs -text',
  'docs/* ident',
  '/a.json ident',
  'a.jso ident',
  'b?.json ident',
  'a*a.json ident',
  'a*j*z*.json ident',
  '[attr]m ident\n*.png m\n*.json -m',
  '[attr]m text\n* m',
])('%j does not', (text) => {
  expect(changeOf(text)).toBeUndefined();
});

test('a file is about what is below its folder, also where letters count as the same in either case', () => {
  expect(changeOf('a.json ident', 'policies/x/a.json', 'policies/.gitattributes')).toBe('1: ident');
  expect(changeOf('x/a.json ident', 'policies/x/a.json', 'Policies/.gitattributes')).toBe('1: ident');
  expect(changeOf('/a.json ident', 'policies/x/a.json', 'policies/.gitattributes')).toBeUndefined();
  expect(changeOf('a.json ident', 'a.json', 'policies/.gitattributes')).toBeUndefined();
  expect(
    ['.gitattributes', 'a/.GitAttributes', '.git\u200cattributes', 'gitattributes', '.gitattributes/a'].map(
      isAttributesFile,
    ),
  ).toEqual([true, true, true, false, false]);
});

test('macros and patterns that are built to take long take no time', () => {
  const chain = Array.from(
    { length: 30_000 },
    (_, index) => `[attr]m${index} m${index + 1} m${index + 1}`,
  ).toReversed();
  const start = performance.now();
  expect(changeOf(`${chain.join('\n')}\n[attr]m30000 ident\n* m0`)).toBe('30002: m0');
  expect(changeOf(`${'*a'.repeat(100_000)}b ident`, `${'a'.repeat(4000)}`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(5000);
});

/** Everything that is made of these, whatever sense it has. */
describe('what git says', () => {
  const PATTERNS = [
    '*',
    '*.json',
    'a.json',
    '/a.json',
    'p/*',
    'p/**',
    '**/a.json',
    'p/',
    '?.json',
    '[a]*',
    '!*',
    '\\*',
    '"a.json"',
    '"p/a.json"',
  ];
  const WORDS = [
    'ident',
    '-ident',
    '!ident',
    'ident=x',
    'eol=crlf',
    'eol=lf',
    'eol',
    'filter',
    'filter=x',
    'm',
    '-m',
    'm=x',
    'binary',
    'working-tree-encoding=UTF-16',
  ];
  const MACROS = ['', '[attr]m ident\n', '[attr]m -ident\n', '"[attr]m" ident\n', '[attr]m n\n[attr]n filter=x\n'];
  const PATHS = ['a.json', 'p/a.json', 'p/q/a.json'];

  test('is never missed', () => {
    const world = makeRepository();
    let changing = 0;
    for (const macro of MACROS) {
      for (const word of WORDS) {
        const files = PATTERNS.map((pattern) => `${macro}${pattern} ${word}\n`);
        for (const [index, text] of files.entries()) {
          world.write(`${index}/.gitattributes`, text);
          // Git takes macros from the root alone.
          world.write(`.gitattributes`, macro);
        }
        const asked = files.flatMap((_, index) => PATHS.map((path) => `${index}/${path}`));
        const told = execFileSync(
          'git',
          ['check-attr', '-z', '--stdin', 'ident', 'filter', 'eol', 'working-tree-encoding'],
          {
            cwd: world.root,
            input: asked.join('\0'),
          },
        )
          .toString()
          .split('\0');
        for (let at = 0; at + 2 < told.length; at += 3) {
          const [path = '', name = '', value = ''] = told.slice(at, at + 3);
          const isChange =
            name === 'ident'
              ? value === 'set'
              : name === 'eol'
                ? value === 'crlf'
                : !['set', 'unset', 'unspecified'].includes(value);
          if (!isChange) continue;
          changing += 1;
          const [folder = ''] = path.split('/');
          const attributes = new Attributes([
            { path: '.gitattributes', text: macro },
            { path: `${folder}/.gitattributes`, text: files[Number(folder)] ?? '' },
          ]);
          expect([path, macro, word, attributes.changeOf(path)]).toEqual([path, macro, word, expect.anything()]);
        }
      }
    }
    expect(changing).toBeGreaterThan(300);
  });
});
