import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders nested deeper are listed as they are, for the plan to refuse: only a trap is built like that. */
const MAX_DEPTH = 256;

/**
 * Every file below a folder, by repository-relative path: all of them, ignored ones too, but for `.git`. Links are listed and
 * not followed.
 *
 * @param folder Repository-relative; empty for the root.
 */
export async function walk(root: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await readdir(join(root, next), { withFileTypes: true })) {
      if (entry.name === '.git') continue;
      const path = next === '' ? entry.name : `${next}/${entry.name}`;
      // A wrongly encoded name cannot be walked into; listed as a path, it is refused where a rule could name what is below.
      const enters = entry.isDirectory() && !entry.name.includes('\uFFFD') && path.split('/').length < MAX_DEPTH;
      (enters ? waiting : found).push(path);
    }
  }
  return found.toSorted();
}
