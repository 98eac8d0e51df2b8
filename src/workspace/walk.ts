import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMisread } from './paths.js';

/** Folders nested deeper are listed as they are, for the plan to refuse: only a trap is built like that. */
const MAX_DEPTH = 256;

/**
 * Every file below a folder, by repository-relative path: all of them, ignored ones too, but for `.git`. Links are listed and
 * not followed.
 *
 * @param folder Repository-relative; empty for the root.
 * @param options With `emptyFolders` those below `folder` that hold nothing are listed too: git makes none, so that in what git
 *   has checked out they are submodules whose files are missing.
 */
export async function walk(
  root: string,
  folder: string,
  options: { readonly emptyFolders?: boolean } = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = (await readdir(join(root, next), { withFileTypes: true })).filter(({ name }) => name !== '.git');
    if (options.emptyFolders === true && entries.length === 0 && next !== folder) found.push(next);
    for (const entry of entries) {
      const path = next === '' ? entry.name : `${next}/${entry.name}`;
      // A wrongly encoded name cannot be walked into; listed as a path, it is refused where a rule could name what is below.
      const enters = entry.isDirectory() && !isMisread(entry.name) && path.split('/').length < MAX_DEPTH;
      (enters ? waiting : found).push(path);
    }
  }
  return found.toSorted();
}
