import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The source files as the house tests see them: paths below `src`, what they import, and their code without comments. */

export interface SourceFile {
  /** Below `src`, with forward slashes: `engine/question/access-not-granted.ts`. */
  readonly path: string;
  /** The folder below `src`, which is the layer; for a file of no folder, its own name. */
  readonly layer: string;
  /** Files of `src`, by path. */
  readonly files: readonly string[];
  /** Everything else that it imports: packages and modules of Node. */
  readonly packages: readonly string[];
  readonly code: string;
}

const ROOT = resolve('src');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

export function readSources(): readonly SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.split(sep).join('/'))
    .toSorted()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
  const names = [...code.matchAll(IMPORT)].map((match) => match[1] ?? '');
  const isFile = (name: string): boolean => name.startsWith('.');
  return {
    path,
    layer: path.split('/')[0] ?? path,
    files: names.filter(isFile).map((name) => below(path, name)),
    packages: names.filter((name) => !isFile(name)),
    code,
  };
}

function below(path: string, name: string): string {
  const file = resolve(ROOT, dirname(path), name.replace(/\.js$/, '.ts'));
  return relative(ROOT, file).split(sep).join('/');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
