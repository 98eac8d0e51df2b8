import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The pages that follow the engine through an example show what the script prints of it now. `vitest -u` writes them anew: then read
 * what is said between the blocks once more.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPT = 'scripts/explain.mjs';
const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-explained-'));

beforeAll(() => {
  const options = ['--declaration', 'false', '--outDir', join(work, 'build')];
  execFileSync(join(ROOT, 'node_modules/.bin/tsc'), options, { cwd: ROOT });
  writeFileSync(join(work, 'package.json'), '{"type": "module"}');
  cpSync(join(ROOT, SCRIPT), join(work, SCRIPT));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What a command that calls the script prints, in sections. */
function sectionsOf(command: string): string[] {
  const { stdout, stderr } = spawnSync('sh', ['-c', command.replace(SCRIPT, join(work, SCRIPT))], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n\n');
}

/** The page with what its commands print now: each block below a command goes on where the one before it ends, with as many sections as it has. */
function retold(page: string): string {
  let left: string[] = [];
  const text = page.replace(/```(sh|text)\n(.*?)```/gs, (block: string, language: string, code: string) => {
    if (language === 'text') return `\`\`\`text\n${left.splice(0, code.split('\n\n').length).join('\n\n')}\n\`\`\``;
    expect(left, 'no block has room for this').toEqual([]);
    left = sectionsOf(code);
    return block;
  });
  expect(left, 'no block has room for this').toEqual([]);
  return text;
}

describe.each(['docs/engine.md', 'docs/holes.md'])('%s', (path) => {
  const page = readFileSync(join(ROOT, path), 'utf8');

  test('shows what the engine does', async () => {
    await expect(retold(page)).toMatchFileSnapshot(join(ROOT, path));
  });

  test('shows the policy that it is about', () => {
    const [, shown] = /```json\n(.*?)```/s.exec(page) ?? [];
    const [, asked = ''] = /node scripts\/explain\.mjs (\S+)/.exec(page) ?? [];
    expect(shown).toBe(readFileSync(join(ROOT, asked), 'utf8'));
  });

  test('names places of the sources that are there', () => {
    const places = [...page.matchAll(/`(src\/[^`]*)`/g)].map(([, place = '']) => place);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
  });
});

test('the script refuses what it cannot explain', () => {
  const run = (...args: string[]): string =>
    spawnSync(process.execPath, [join(work, SCRIPT), ...args], { cwd: ROOT, encoding: 'utf8' }).stderr;
  expect(run()).toContain('expected a policy file and an access');
  expect(run('package.json', '{"actions": ["s3:GetObject"]}')).toContain('the policy: ');
  expect(run('docs/engine/home.json', '{"actions": ["s3"]}')).toContain('the access: ');
});
