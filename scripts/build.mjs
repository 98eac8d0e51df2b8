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

/** Bundles one entry in a folder of its own, since ncc calls every bundle index.js, and returns the folders of the packages in it. */
function bundle(entry, name, work) {
  const out = join(work, entry);
  const stats = join(work, `${entry}.json`);
  const options = ['--out', out, '--stats-out', stats, '--target', 'es2022', '--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', join('build', `${entry}.js`), ...options], { stdio: 'inherit' });
  for (const file of readdirSync(out)) {
    if (file === 'index.js') ship(join(out, file), name);
    else if (/^\d+\.index\.js$/.test(file))
      ship(join(out, file), file); // what a dynamic import loads when it is needed
    else if (file !== 'package.json') throw new Error(`${entry} needs ${file}. expected no assets`);
  }
  return packages(JSON.parse(readFileSync(stats, 'utf8')).modules);
}

function ship(file, name) {
  const target = join('dist', name);
  if (existsSync(target)) throw new Error(`two bundles have a ${name}. expected names of their own`);
  cpSync(file, target);
  chmodSync(target, name === ENTRIES.cli ? 0o755 : 0o644);
}

/** The folders of the packages that modules are from. A module that others were merged into lists them. */
function packages(modules) {
  return modules.flatMap(({ name, modules: merged = [] }) => {
    const [folder] = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
    return [...(folder === undefined ? [] : [folder]), ...packages(merged)];
  });
}

/** The name of a package, the name of its licence, the text. */
function licence(folder) {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no file of its licence. expected one, which must ship`);
  return `${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

const work = mkdtempSync(join(tmpdir(), 'iam-access-gate-'));
try {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  const folders = new Set(Object.entries(ENTRIES).flatMap(([entry, name]) => bundle(entry, name, work)));
  writeFileSync('dist/licenses.txt', [...new Set([...folders].toSorted().map(licence))].join('\n\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
