// Bundles the two entries of build/ into dist/: what ships is one file each, because neither the runner nor a user installs anything.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');

/** Bundles one entry in a folder of its own, since ncc calls every bundle index.js. */
function bundle(entry, work) {
  const out = join(work, entry);
  const options = ['--out', out, '--license', 'licenses.txt', '--target', 'es2022', '--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', join('build', `${entry}.js`), ...options], { stdio: 'inherit' });
  const extra = readdirSync(out).filter((name) => !['index.js', 'licenses.txt', 'package.json'].includes(name));
  if (extra.length > 0)
    throw new Error(`${entry} is more than one file: ${extra.join(', ')}. expected no dynamic imports, no assets`);
  return { code: join(out, 'index.js'), licences: sections(readFileSync(join(out, 'licenses.txt'), 'utf8')) };
}

/** One section for each package: its name, the name of its licence, the text. */
function sections(licences) {
  return licences.trimEnd().split(/\n\n(?=@?[\w./-]+\n[\w.() -]+\n)/);
}

const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-'));
try {
  const action = bundle('action', work);
  const cli = bundle('cli', work);
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  cpSync(action.code, 'dist/index.js');
  cpSync(cli.code, 'dist/cli.js');
  chmodSync('dist/index.js', 0o644);
  chmodSync('dist/cli.js', 0o755);
  writeFileSync('dist/licenses.txt', [...new Set([...action.licences, ...cli.licences])].join('\n\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
