import type { Checkout } from '../../workspace/checkout.js';
import { differences, patchOf } from '../../workspace/objects.js';
import type { ListedFile } from '../github/answers.js';
import type { CommitSources } from '../github/commit-sources.js';
import type { Files } from './files.js';
import type { Workplace } from './workspace.js';

/** What a review is made from, besides what happened. */
export interface Job extends CommitSources, Workplace {
  /** The commit that the event is about: for a pull request, its merge with the base. */
  readonly sha: string;
}

/** What an event asks to be reviewed. */
export interface Review {
  readonly files: Files;
  /** The commit in which a reader finds the files. */
  readonly sha: string;
  readonly judgedBy: JudgedBy;
  readonly changes: Changes;
}

/** Whose rules judge. */
export type JudgedBy =
  /** Those that stand beside the files: who may bring these may change those. */
  | { readonly kind: 'own' }
  /** Those of the commit that is checked out, whatever stands beside the files by now; others only where it has none. */
  | { readonly kind: 'held'; readonly commit: string }
  /** Those of the commit that the files are to be merged into, and their own only where it has none. */
  | { readonly kind: 'base'; readonly commit: string }
  /** Those of a commit, and no others, since nobody knows who brought the files. `warning` says so. */
  | { readonly kind: 'trusted'; readonly commit: string; readonly warning: string };

/** What a change is about. */
export interface Changes {
  /** What it is measured against, as the user knows it: a branch, or a commit. */
  readonly since: string;
  /** Every file of it; `undefined` where there is no change, or where not all of it can be told: then everything is looked at. */
  readonly files: readonly ListedFile[] | undefined;
  /** Remarks on how the files were found. */
  readonly notices: readonly string[];
  /** How one of the files differs, where GitHub told no patch of it. */
  readonly patch: (path: string) => Promise<string>;
}

/** How a commit differs from any of others, as git tells it; `undefined` where the checkout lacks one of them, or there is none. */
export async function gitChanges(
  checkout: Checkout,
  since: string,
  froms: readonly string[],
  to: string,
): Promise<Changes | undefined> {
  const files = new Map<string, ListedFile>();
  for (const from of froms) {
    const told = await differences(checkout, from, to);
    if (told === undefined) return undefined;
    for (const { path, status } of told)
      if (files.get(path)?.status !== 'added') files.set(path, { filename: path, status });
  }
  if (froms.length === 0) return undefined;
  const patch = async (path: string): Promise<string> => {
    const patches = await Promise.all(froms.map((from) => patchOf(checkout, from, to, path)));
    return patches.find((text) => text !== '') ?? '';
  };
  return { since, files: [...files.values()], notices: [], patch };
}

/** A change that GitHub lists. */
export function listedChanges(since: string, files: readonly ListedFile[]): Changes {
  return { since, files, notices: [], patch: async () => '' };
}

/** No change, or one that nobody can tell: everything is looked at. */
export function everythingChanged(since: string, ...notices: readonly string[]): Changes {
  return { since, files: undefined, notices, patch: async () => '' };
}

export const ALL_FILES = 'all files that the rules name are judged';
