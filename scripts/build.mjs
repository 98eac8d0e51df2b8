// Bundles the entries of build/ into dist/: what ships needs nothing installed, because neither the runner nor a user installs anything.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What each entry is called in dist/. */
const ENTRIES = { action: 'index.js', cli: 'cli.js', index: 'library.js' };

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');

/** Bundles one entry in a folder of its own, since ncc calls every bundle index.js, and returns the licences of what is in it. */
function bundle(entry, name, work) {
  const out = join(work, entry);
  const options = ['--out', out, '--license', 'licenses.txt', '--target', 'es2022', '--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', join('build', `${entry}.js`), ...options], { stdio: 'inherit' });
  for (const file of readdirSync(out)) {
    if (file === 'index.js') ship(join(out, file), name);
    else if (/^\d+\.index\.js$/.test(file))
      ship(join(out, file), file); // what a dynamic import loads when it is needed
    else if (!['licenses.txt', 'package.json'].includes(file))
      throw new Error(`${entry} needs ${file}. expected no assets`);
  }
  return sections(readFileSync(join(out, 'licenses.txt'), 'utf8'));
}

function ship(file, name) {
  const target = join('dist', name);
  if (existsSync(target)) throw new Error(`two bundles have a ${name}. expected names of their own`);
  cpSync(file, target);
  chmodSync(target, name === ENTRIES.cli ? 0o755 : 0o644);
}

/** One section for each package: its name, the name of its licence, the text. */
function sections(licences) {
  return licences.trimEnd().split(/\n\n(?=@?[\w./-]+\n[\w.() -]+\n)/);
}

const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-'));
try {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  const licences = Object.entries(ENTRIES).flatMap(([entry, name]) => bundle(entry, name, work));
  writeFileSync('dist/licenses.txt', [...new Set(licences)].join('\n\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
