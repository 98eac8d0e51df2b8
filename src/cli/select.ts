import { resolve } from 'node:path';
import { foldersTo, isWithin } from '../gate/path.js';
import type { Scope } from '../gate/report.js';
import { append } from '../lists.js';
import { errorMessage, quote } from '../text/words.js';
import { cameWith } from '../workspace/came-with.js';
import type { Checkout } from '../workspace/checkout.js';
import { changedSince } from '../workspace/git.js';
import { kindAt } from '../workspace/kind.js';
import { pathBelow } from '../workspace/paths.js';
import { listTree, type Tree } from '../workspace/tree.js';
import { walk } from '../workspace/walk.js';
import type { Selection } from './arguments.js';

/** The paths to look at, or why they cannot be told. */
export type Selected =
  | {
      readonly ok: true;
      readonly paths: readonly string[];
      /** What the user asked for by name, relative to the root; empty for the root itself. */
      readonly named: readonly string[];
      readonly tree: Tree;
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
export async function select(checkout: Checkout, selection: Selection): Promise<Selected> {
  try {
    return await selectPaths(checkout, selection);
  } catch (error) {
    return { ok: false, message: errorMessage(error) };
  }
}

async function selectPaths(checkout: Checkout, selection: Selection): Promise<Selected> {
  const tree = await listTree(checkout);
  switch (selection.kind) {
    case 'all':
      return { ok: true, paths: await tree.list(), named: [], tree };
    case 'base': {
      const { listing } = tree;
      if (listing === undefined) return { ok: false, message: NO_WORK_TREE };
      const changed = await changedSince(checkout, selection.ref, listing);
      if ('message' in changed) return { ok: false, message: changed.message };
      const { paths, added } = changed;
      return { ok: true, paths, named: [], tree, isNew: cameWith(added, paths) };
    }
    case 'paths':
      return namedFiles(checkout.root, tree, selection.paths);
  }
}

const NO_WORK_TREE = 'no git work tree here. expected one, or a run with --all';

async function namedFiles(root: string, tree: Tree, names: readonly string[]): Promise<Selected> {
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
    append(paths, kind === 'folder' ? await filesBelow(root, tree, path) : [path]);
  }
  return { ok: true, paths, named, tree };
}

/**
 * All files below a folder; those that git knows and the disk lacks, as in a sparse checkout; and the empty folders that git knows for
 * submodules: they are not checked out, and not to be passed over.
 */
async function filesBelow(root: string, tree: Tree, folder: string): Promise<readonly string[]> {
  const found = await walk(root, folder, { emptyFolders: true });
  const isEmpty = (path: string): boolean => kindAt(resolve(root, path)) === 'folder';
  const empty = found.length === 0 ? [folder] : found.filter(isEmpty);
  const present = tree.listing?.present ?? [];
  const known = new Set(present);
  const ofSubmodules = empty.filter((path) => [path, ...foldersTo(path)].some((place) => known.has(place)));
  const missing = present.filter((path) => isWithin(folder, path));
  return [...found.filter((path) => !isEmpty(path)), ...ofSubmodules, ...missing];
}

/** The path of `name` below the root, with forward slashes. */
export function insideRoot(root: string, name: string): string | undefined {
  return pathBelow(root, resolve(root, name));
}
