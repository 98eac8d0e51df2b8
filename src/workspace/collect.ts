import { byPath } from '../gate/by-path.js';
import type { FileContent, PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import type { Rule } from '../gate/rules.js';
import { append } from '../lists.js';
import { TOO_LONG, unreadable } from './read.js';
import { respeltRefusals } from './respelt.js';
import type { Respelt } from './tracked.js';

/** Files that rules can be held against: those of a checkout, or of a commit. None of them is run, and no link is followed. */
export interface FileTree {
  /** Looks into whatever has files of its own and is, or leads to, any of the paths. Done before these are asked about. */
  open(paths: readonly string[]): Promise<void>;
  /** See `Tracked.respelt`. */
  respelt(path: string): readonly Respelt[] | undefined;
  /** What a path that rules name is taken for: a file is read, and a folder listed. */
  kind(path: string): 'file' | 'folder';
  /** The paths below one below which rules could name files; none where nothing can hide there. A text says why it is refused. */
  list(path: string): Promise<readonly string[] | string>;
  /** What files hold that rules name, or why they are refused. */
  read(paths: readonly string[]): Promise<readonly PolicyFile[]>;
}

/** What `judge` wants to know of the files. */
export interface Collected {
  /** Every file that a rule names, and everything that may hide one, in the order of their paths. */
  readonly files: readonly PolicyFile[];
  /** How many paths were held against the rules. */
  readonly considered: number;
}

/** Reads the files among `paths`, and below them, that a rule names. Nothing else is opened. */
export async function collect(tree: FileTree, rules: readonly Rule[], paths: readonly string[]): Promise<Collected> {
  const collected = new Map<string, FileContent>();
  const considered = new Set(paths);
  for (let fresh: readonly string[] = [...considered]; fresh.length > 0; ) {
    await tree.open(fresh);
    const { files, possibleFolders, unmatchable } = plan(rules, fresh);
    for (const path of unmatchable) collected.set(path, unreadable(TOO_LONG));
    const respelt = respeltRefusals(rules, fresh, (path) => tree.respelt(path));
    for (const [path, refusal] of respelt) collected.set(path, unreadable(refusal));
    const named: string[] = [];
    const folders: string[] = [];
    for (const { path } of files) {
      if (tree.kind(path) === 'folder') folders.push(path);
      else if (!collected.has(path)) named.push(path);
    }
    for (const { path, content } of await tree.read(named)) collected.set(path, content);
    append(folders, possibleFolders);
    const found: string[] = [];
    for (const path of folders) {
      const below = await tree.list(path);
      if (typeof below !== 'string') append(found, below);
      else if (!collected.has(path)) collected.set(path, unreadable(below));
    }
    fresh = found.filter((path) => !considered.has(path));
    for (const path of fresh) considered.add(path);
  }
  const files = Array.from(collected, ([path, content]) => ({ path, content }));
  return { files: byPath(files), considered: considered.size };
}
