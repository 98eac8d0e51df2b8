import type { ListedFile } from '../github/answers.js';

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

/** A change that GitHub lists. */
export function listedChanges(since: string, files: readonly ListedFile[]): Changes {
  return { since, files, notices: [], patch: async () => '' };
}

/** No change, or one that nobody can tell: everything is looked at. */
export function everythingChanged(since: string, ...notices: readonly string[]): Changes {
  return { since, files: undefined, notices, patch: async () => '' };
}

export const ALL_FILES = 'all files that the rules name are judged';
