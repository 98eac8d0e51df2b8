import { isWithin } from '../../gate/path.js';
import { foldName } from '../../workspace/fold.js';
import type { ListedFile } from '../github/answers.js';

/** The paths to look at. Any status but `removed`, known or not, leaves a file behind. */
export function changedPaths(files: readonly ListedFile[]): readonly string[] {
  return files.filter(({ status }) => status !== 'removed').map(({ filename }) => filename);
}

/** Statuses of files that were there before, by their names of today. Any other, known or not, is one that a file can come with. */
const STOOD = new Set(['modified', 'changed', 'unchanged', 'removed']);

/** The paths at which nothing stood. */
export function addedPaths(files: readonly ListedFile[]): readonly string[] {
  return files.filter(({ status }) => !STOOD.has(status)).map(({ filename }) => filename);
}

/** The paths that are no longer there: removed files, and the old names of renamed ones. */
export function removedPaths(files: readonly ListedFile[]): readonly string[] {
  return files.flatMap(({ filename, status, previous_filename: previous }) => {
    if (status === 'removed') return [filename];
    return status === 'renamed' && previous !== undefined ? [previous] : [];
  });
}

/** All paths that a change speaks of, old names included. */
export function spokenOf(files: readonly ListedFile[]): readonly string[] {
  return files.flatMap(({ filename, previous_filename: previous }) =>
    previous === undefined ? [filename] : [filename, previous],
  );
}

/**
 * Whether the change can alter what stands at `path`: the file itself, its old name, or a folder on the way that became a link.
 * Some file systems take names that differ in case for the same.
 */
export function touches(files: readonly ListedFile[], path: string): boolean {
  const target = foldName(path);
  return spokenOf(files).some((name) => isWithin(foldName(name), target));
}
