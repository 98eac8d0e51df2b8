import { foldersTo } from '../gate/path.js';
import type { Checkout } from './checkout.js';
import { git, gitBytes, split, WHOLE_DIFFERENCE, withStatus } from './git-command.js';
import { kindOfMode, type TrackedEntry } from './tracked.js';

/** Commits of a checkout, as git has stored them: nothing of the work tree is read. Only full ids are taken, and HEAD, never other names. */

/** A file that differs between two commits. A rename is a removed file and an added one. */
interface Difference {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified';
}

/** What a commit has at a path; `unknown` where the checkout cannot tell, because it lacks the commit or there is no git. */
type StoredFile =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing' }
  /** A link or a submodule stands on the way, and there may be a file behind it. */
  | { readonly kind: 'behind'; readonly place: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

/** The parents of a commit in their order; `undefined` where the checkout lacks it. A shallow checkout knows them all the same. */
export async function parentsOf(checkout: Checkout, commit: string): Promise<readonly string[] | undefined> {
  const raw = await git(checkout, ['cat-file', 'commit', commit]);
  if (!raw.ok) return undefined;
  const [header = ''] = raw.output.split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent);
}

/** Everything in a commit; `undefined` where the checkout cannot tell. */
export async function entriesOf(checkout: Checkout, commit: string): Promise<readonly TrackedEntry[] | undefined> {
  const listed = await git(checkout, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!listed.ok) return undefined;
  return split(listed.output).map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', , sha = ''] = line.slice(0, tab).split(' ');
    return { path: line.slice(tab + 1), kind: kindOfMode(mode), sha };
  });
}

/** Reads a plain file of a commit. A link or a folder there is `unknown`. */
export async function storedFile(checkout: Checkout, commit: string, path: string): Promise<StoredFile> {
  const listed = await git(checkout, ['ls-tree', '-z', '--full-tree', commit, '--', path]);
  if (!listed.ok) return { kind: 'unknown' };
  if (listed.output === '') return notListed(checkout, commit, path);
  const [, blob] = /^100\d{3} blob ([0-9a-f]{40,64})\t/.exec(listed.output) ?? [];
  const read = blob === undefined ? undefined : await gitBytes(checkout, ['cat-file', 'blob', blob]);
  return read?.ok === true ? { kind: 'file', bytes: read.output } : { kind: 'unknown' };
}

async function notListed(checkout: Checkout, commit: string, path: string): Promise<StoredFile> {
  for (const place of foldersTo(path)) {
    const listed = await git(checkout, ['ls-tree', '-z', '--full-tree', commit, '--', place]);
    if (!listed.ok) return { kind: 'unknown' };
    if (/^1[26]0000 /.test(listed.output)) return { kind: 'behind', place };
  }
  return { kind: 'missing' };
}

/** The files that differ between two commits; `undefined` where the checkout lacks one of them. */
export async function differences(
  checkout: Checkout,
  from: string,
  to: string,
): Promise<readonly Difference[] | undefined> {
  const told = await git(checkout, ['diff-tree', '-r', '-z', '--name-status', ...WHOLE_DIFFERENCE, from, to]);
  if (!told.ok) return undefined;
  return withStatus(told.output).map(({ status, path }) => ({ path, status: statusOf(status) }));
}

function statusOf(letter: string): Difference['status'] {
  if (letter === 'A') return 'added';
  return letter === 'D' ? 'removed' : 'modified';
}

/** Each takes a comparison, and a stranger can make many. */
const MAX_BASES = 16;

/**
 * The commits to compare `to` with in order to find every file that it can change where it is merged into `from`. These are all merge
 * bases: where histories cross there are several, and a file that is as in one of them can still be another than in the rest. Where
 * they are many, or the checkout lacks part of the history and so may not know all of them, it is `from` itself. None
 * where the commits have nothing in common, or one is not there.
 */
export async function comparands(checkout: Checkout, from: string, to: string): Promise<readonly string[]> {
  const [told, shallow] = await Promise.all([
    git(checkout, ['merge-base', '--all', '--end-of-options', from, to]),
    git(checkout, ['rev-parse', '--is-shallow-repository']),
  ]);
  if (!told.ok) return [];
  const bases = told.output.trim().split('\n');
  return shallow.ok && shallow.output.trim() === 'false' && bases.length <= MAX_BASES ? bases : [from];
}

/** How one file differs, as a patch without context; empty where that cannot be told. */
export async function patchOf(checkout: Checkout, from: string, to: string, path: string): Promise<string> {
  const options = ['-p', '-r', '-U0', ...WHOLE_DIFFERENCE, '--no-ext-diff', '--no-textconv', '--no-color'];
  const told = await git(checkout, ['diff-tree', ...options, from, to, '--', path]);
  return told.ok ? told.output : '';
}
