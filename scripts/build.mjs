// Bundles the entries of build/ into dist/: what ships needs nothing installed, because neither the runner nor a user installs anything.
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  outdir: 'dist',
};

/** The Action starts in every job: an ES module would load all of Node's HTTP, with its own undici, to list what that exports. */
const ACTION = {
  ...COMMON,
  entryPoints: { index: 'build/action.js' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  plugins: [{ name: 'undici on demand', setup: standIn }],
};
const UNDICI = { ...COMMON, entryPoints: ['undici'], format: 'cjs', outExtension: { '.js': '.cjs' } };
/** What a dynamic import asks for is a file of its own, loaded when it is needed. */
const MODULES = {
  ...COMMON,
  entryPoints: { cli: 'build/cli.js', library: 'build/index.js' },
  format: 'esm',
  splitting: true,
  // Packages that are no ES modules ask for modules of Node in their own way.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

function standIn({ onResolve }) {
  onResolve({ filter: /^undici$/ }, () => ({ path: resolve('scripts/undici.js') }));
  onResolve({ filter: /^\.\/undici\.cjs$/ }, () => ({ path: './undici.cjs', external: true }));
}

/** The folder of the package that a bundled file is from; `undefined` for files of our own. */
function packageOf(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** The licence of a package: its name, the name of its licence, the text. */
function licence(folder) {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return [name, license, text].filter((part) => part !== '').join('\n');
}

rmSync('dist', { recursive: true, force: true });
const results = [];
for (const options of [ACTION, UNDICI, MODULES]) results.push(await build(options));
const inputs = results.flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs)),
);
const packages = [...new Set(inputs.map(packageOf).filter((folder) => folder !== undefined))].toSorted();
writeFileSync('dist/licenses.txt', `${[...new Set(packages.map(licence))].join('\n\n')}\n`);
chmodSync('dist/cli.js', 0o755);
