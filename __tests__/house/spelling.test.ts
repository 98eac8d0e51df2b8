import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * The engine decides by what patterns and values mean, never by how a document spells them: in a template part of the text is not known.
 * Judged by the compiler, over sources in which what a document holds has no `text`.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-spelling-'));
const SPELLED = /( {2}\/\*\* As the document writes it\. \*\/\n)? {2}readonly text: string;\n/g;

beforeAll(() => {
  cpSync(join(ROOT, 'src'), join(work, 'src'), { recursive: true });
  for (const [name, count] of [
    ['document', 3],
    ['access', 1],
  ] as const) {
    const path = join(work, `src/policy/${name}.ts`);
    const text = readFileSync(path, 'utf8');
    expect(text.match(SPELLED), name).toHaveLength(count);
    writeFileSync(path, text.replace(SPELLED, ''));
  }
  writeFileSync(join(work, 'package.json'), '{"type": "module"}');
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  const options = { ...compilerOptions, types: [], noEmit: true };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['src/engine'] }));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The faults that the compiler finds in the engine. */
function faults(): readonly string[] {
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', work], { cwd: work, encoding: 'utf8' });
  const all = stdout.split('\n').filter((line) => line.includes(': error '));
  // The reader of documents still writes what nobody may read here: else nothing was looked at.
  expect(all.length).toBeGreaterThan(0);
  return all.filter((line) => line.startsWith('src/engine/'));
}

test('nothing in the engine looks at how a document or an access spells something', () => {
  expect(faults()).toEqual([]);
});

test('something that does would be seen', () => {
  const offence = `import type { Pattern } from '../policy/document.js';\nexport const isLong = ({ text }: Pattern): boolean => text.length > 9;\n`;
  writeFileSync(join(work, 'src/engine/offence.ts'), offence);
  expect(faults()).toEqual([expect.stringContaining("src/engine/offence.ts(2,26): error TS2339: Property 'text'")]);
});
