import { isWithin } from '../../gate/path.js';
import type { Scope } from '../../gate/report.js';
import { quote } from '../../text/words.js';
import { isAttributesFile } from '../../workspace/attributes.js';
import { cameWith } from '../../workspace/came-with.js';
import { foldName } from '../../workspace/fold.js';
import { ALL_FILES } from '../change/changes.js';
import { addedPaths, changedPaths, removedPaths, spokenOf } from '../change/listed-files.js';
import type { ListedFile } from '../github/answers.js';
import type { Files } from './files.js';
import type { Review } from './review.js';

/** What a workflow wants looked at. */
export interface Wanted {
  /** The folder that is looked at, from the root of the repository, with forward slashes; empty for all of it. */
  readonly folder: string;
  /** Whether to judge what has changed, or everything. */
  readonly scope: 'changed' | 'all';
}

/** Which paths a run holds against the rules. All are relative to the root of the repository. */
export interface View {
  readonly scope: Scope;
  readonly paths: readonly string[];
  /** All files that the rules could name, changed or not. */
  readonly tree: readonly string[];
  /** What the change deletes. */
  readonly removed: readonly string[];
  /** Whether the change adds a file; `undefined` where it cannot be told what has changed. */
  readonly isNew: ((path: string) => boolean) | undefined;
  /** Why more is looked at than the change names, or less. */
  readonly notices: readonly string[];
}

/** Says what of a review is to be looked at: the change, or everything where that was asked for or nobody can tell the change. */
export async function lookAt({ folder, scope }: Wanted, { files, changes }: Review): Promise<View> {
  const all = await files.list();
  const changed = changes.files ?? [];
  const gap = changes.files && gapOf(changes.files, files);
  const isAll = scope === 'all' || changes.files === undefined || gap !== undefined;
  const candidates = isAll
    ? // What is listed and not there may be a policy that a rule names.
      [...new Set([...all, ...changedPaths(changed)])]
    : [
        ...changedPaths(changed),
        // Some file systems take names that differ in case for the same, so that one that is gone may still lead somewhere.
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
    isNew: changes.files && cameWith(addedPaths(changed), changedPaths(changed)),
    notices: [
      ...(gap === undefined || scope === 'all' ? [] : [`${gap}: ${ALL_FILES}`]),
      ...outsideNotices(folder, candidates.length - paths.length),
    ],
  };
}

/** Why a list of changed files does not name every file that has become another. */
function gapOf(changed: readonly ListedFile[], files: Files): string | undefined {
  const missing = changedPaths(changed).find((path) => !files.has(path));
  if (missing !== undefined)
    return `${quote(missing)} has changed and is not there, as if something else were checked out`;
  const attributes = spokenOf(changed).find(isAttributesFile);
  return attributes && `${quote(attributes)} has changed, and with it how files are checked out`;
}

/** A remark on the files that nobody asked about. */
function outsideNotices(folder: string, outside: number): readonly string[] {
  return outside > 0 ? [`not looked at, because outside of ${folder}: ${outside} of the files`] : [];
}

/** The folder itself and those above it count too: a link in their place would bring other files in. Some systems fold their names. */
function insideOf(folder: string): (path: string) => boolean {
  if (folder === '') return () => true;
  const inside = foldName(folder);
  return (path) => {
    const name = foldName(path);
    return isWithin(inside, name) || isWithin(name, inside);
  };
}
