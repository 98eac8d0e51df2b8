import type { Scope } from '../gate/report.js';
import { changedPaths, removedPaths, spokenOf } from './changes.js';
import type { Inputs } from './inputs.js';
import type { Review } from './reviews/review.js';

/** Which paths a run holds against the rules. All are relative to the root of the repository. */
export interface Looked {
  readonly scope: Scope;
  readonly paths: readonly string[];
  /** All files that the rules could name, changed or not. */
  readonly tree: readonly string[];
  /** What the change deletes. */
  readonly removed: readonly string[];
  /** How many paths would have been looked at, were they not outside of the working directory. */
  readonly outside: number;
}

/** Says what of a review is to be looked at: the change, or everything where that was asked for or nobody can tell the change. */
export async function lookAt({ folder, scope }: Inputs, { files, changes }: Review): Promise<Looked> {
  const all = await files.list();
  const changed = changes.files ?? [];
  const isAll = scope === 'all' || changes.files === undefined;
  const candidates = isAll
    ? all
    : [
        ...changedPaths(changed),
        // GitHub compares with the merge base: what the head removed may still stand in the merge.
        ...removedPaths(changed).filter((path) => files.has(path)),
        ...files.linksInto(all, spokenOf(changed)),
      ];
  const isInside = insideOf(folder);
  const [paths, tree] = [candidates.filter(isInside), all.filter(isInside)];
  return {
    scope: isAll ? { kind: 'all' } : { kind: 'changed', since: changes.since },
    paths,
    tree,
    removed: removedPaths(changed).filter((path) => isInside(path) && !files.has(path)),
    outside: candidates.length - paths.length,
  };
}

/** The folder itself and those above it count too: a link in their place would bring other files in. */
function insideOf(folder: string): (path: string) => boolean {
  if (folder === '') return () => true;
  return (path) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);
}
