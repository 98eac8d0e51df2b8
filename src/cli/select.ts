import { resolve } from 'node:path';
import type { Scope } from '../gate/report.js';
import { append } from '../policy/append.js';
import { quote } from '../policy/problem.js';
import { changedSince, listTracked } from '../workspace/git.js';
import type { Environment } from '../workspace/git-command.js';
import { kindAt } from '../workspace/kind.js';
import { cameWith, foldersTo, pathBelow } from '../workspace/paths.js';
import { walk } from '../workspace/walk.js';
import type { Selection } from './arguments.js';

/** The paths to look at, or why they cannot be told. */
export type Selected =
  | {
      readonly ok: true;
      readonly paths: readonly string[];
      readonly named: readonly string[];
      /** Whether the change adds a file; absent where the selection is about no change. */
      readonly isNew?: (path: string) => boolean;
    }
  | { readonly ok: false; readonly message: string };

/** What the report says of the selection. */
export function scopeOf(selection: Selection): Scope {
  switch (selection.kind) {
    case 'all':
      return selection.shard === undefined ? { kind: 'all' } : { kind: 'all', shard: selection.shard };
    case 'paths':
      return { kind: 'paths' };
    case 'base':
      return { kind: 'changed', since: selection.ref };
  }
}

/** Never rejects: the rules are read meanwhile, and what is wrong with them is told first. */
export async function select(root: string, env: Environment, selection: Selection): Promise<Selected> {
  try {
    return await selectPaths(root, env, selection);
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** `named` holds what the user asked for by name, relative to the root; empty for the root itself. */
async function selectPaths(root: string, env: Environment, selection: Selection): Promise<Selected> {
  switch (selection.kind) {
    case 'all':
      return { ok: true, paths: (await listTracked(root, env)) ?? (await walk(root, '')), named: [] };
    case 'base': {
      const changed = await changedSince(root, env, selection.ref);
      if ('message' in changed) return { ok: false, message: changed.message };
      const { paths, added } = changed;
      return { ok: true, paths, named: [], isNew: cameWith(added, paths) };
    }
    case 'paths':
      return namedFiles(root, env, selection.paths);
  }
}

async function namedFiles(root: string, env: Environment, names: readonly string[]): Promise<Selected> {
  const paths: string[] = [];
  const named: string[] = [];
  for (const name of names) {
    const path = insideRoot(root, name);
    if (path === undefined)
      return { ok: false, message: `${quote(name)} is not below the current folder. expected a path below it` };
    const kind = kindAt(resolve(root, name));
    if (kind === 'missing')
      return { ok: false, message: `no such file or folder: ${quote(name)}. expected one that exists` };
    if (kind === 'unknown')
      return { ok: false, message: `${quote(name)} cannot be looked at. expected a file or folder that can be read` };
    named.push(path);
    append(paths, kind === 'folder' ? await filesBelow(root, env, path) : [path]);
  }
  return { ok: true, paths, named };
}

/** All files below a folder, and the empty folders that git knows for submodules: they are not checked out, and not to be passed over. */
async function filesBelow(root: string, env: Environment, folder: string): Promise<readonly string[]> {
  const found = await walk(root, folder, { emptyFolders: true });
  const isEmpty = (path: string): boolean => kindAt(resolve(root, path)) === 'folder';
  const empty = found.length === 0 ? [folder] : found.filter(isEmpty);
  if (empty.length === 0) return found;
  const tracked = new Set(await listTracked(root, env));
  const ofSubmodules = empty.filter((path) => [path, ...foldersTo(path)].some((place) => tracked.has(place)));
  return [...found.filter((path) => !isEmpty(path)), ...ofSubmodules];
}

/** The path of `name` below the root, with forward slashes. */
export function insideRoot(root: string, name: string): string | undefined {
  return pathBelow(root, resolve(root, name));
}
