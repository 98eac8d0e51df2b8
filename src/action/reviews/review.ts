import type { Changes } from '../change/changes.js';
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
