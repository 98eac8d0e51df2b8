import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listTree } from '../../src/workspace/tree.js';

const root = mkdtempSync(join(tmpdir(), 'iam-access-gate-planted-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a folder made to look like a bare repository is not obeyed', async () => {
  execFileSync('git', ['init', '-q', root]);
  const sub = join(root, 'sub');
  for (const folder of ['objects', 'refs/heads', 'info']) mkdirSync(join(sub, folder), { recursive: true });
  writeFileSync(join(sub, 'policy.json'), '{}');
  writeFileSync(join(sub, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(sub, 'info/exclude'), '*\n');
  writeFileSync(join(sub, 'config'), '[core]\n\tbare=false\n\tworktree=.\n\trepositoryformatversion=0\n');
  await expect(listTree({ root: sub, env: process.env })).rejects.toThrow('git cannot tell what it tracks here: ');
});
