import type { ListedFile, TreeEntry } from '../github/answers.js';

/**
 * The files that differ between two commits, by the ids of their contents; a rename is a removed file and an added one.
 *
 * @param listed What is known of them besides. It adds to the files, and takes none away.
 */
export function treeChanges(
  before: readonly TreeEntry[],
  after: readonly TreeEntry[],
  listed: readonly ListedFile[],
): readonly ListedFile[] {
  const [old, known] = [byPath(before), new Map(listed.map((file) => [file.filename, file]))];
  const files = new Map(known);
  for (const { path, mode, sha } of after) {
    const was = old.get(path);
    old.delete(path);
    if (was?.sha === sha && was.mode === mode) continue;
    files.set(path, { ...known.get(path), filename: path, status: was === undefined ? 'added' : 'modified' });
  }
  for (const path of old.keys()) files.set(path, { filename: path, status: 'removed' });
  return [...files.values()];
}

function byPath(entries: readonly TreeEntry[]): Map<string, TreeEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}
