import { quote } from '../text/words.js';
import type { Checkout } from './checkout.js';
import { type GitFailure, git, WHOLE_DIFFERENCE, withStatus } from './git-command.js';
import type { Listing } from './listing.js';
import { comparands } from './objects.js';
import { changedInWorkTree } from './work-tree.js';

/** What has changed against a ref. */
interface ChangedFiles {
  readonly paths: readonly string[];
  /** Those that some merge base lacks. */
  readonly added: readonly string[];
}

/** Whether a file stands at a path, and git tracks none there. False where git cannot tell. */
export async function isUntracked(checkout: Checkout, path: string): Promise<boolean> {
  const listed = await git(checkout, ['ls-files', '-z', '--others', '--', path]);
  return listed.ok && listed.output !== '';
}

/**
 * Files changed against any merge base of `ref` and HEAD, in commits, index or work tree, and untracked ones; see `comparands`. Deleted
 * files are not among them; a renamed file is a new one.
 */
export async function changedSince(
  checkout: Checkout,
  ref: string,
  listing: Listing,
): Promise<ChangedFiles | GitFailure> {
  const bases = await mergeBases(checkout, ref);
  if ('message' in bases) return bases;
  const unstaged = await changedInWorkTree(checkout, listing);
  if ('message' in unstaged) return { message: `git cannot compare the files with its index: ${unstaged.message}` };
  const added = new Set(listing.untracked);
  const paths = new Set([...listing.untracked, ...unstaged]);
  for (const base of bases) {
    const staged = await changedInIndex(checkout, base);
    if ('message' in staged) return { message: `git cannot compare with ${base}: ${staged.message}` };
    for (const { status, path } of staged) {
      paths.add(path);
      if (status === 'A') added.add(path);
    }
  }
  for (const path of listing.deleted) paths.delete(path);
  return { paths: [...paths].toSorted(), added: [...added].toSorted() };
}

/** The files in which the index differs from a commit. Nothing of the work tree is looked at. */
async function changedInIndex(checkout: Checkout, commit: string): Promise<ReturnType<typeof withStatus> | GitFailure> {
  const options = ['-z', '--name-status', '--diff-filter=d', '--relative', ...WHOLE_DIFFERENCE];
  const told = await git(checkout, ['diff-index', '--cached', ...options, '--end-of-options', commit, '--']);
  return told.ok ? withStatus(told.output) : told;
}

async function mergeBases(checkout: Checkout, ref: string): Promise<readonly string[] | GitFailure> {
  const commit = await git(checkout, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const shown = quote(ref);
  if (!commit.ok) {
    return {
      message: `${shown} is no commit that this checkout has. fetch it first (in a workflow: actions/checkout with fetch-depth: 0)`,
    };
  }
  const bases = await comparands(checkout, commit.output.trim(), 'HEAD');
  if (bases.length > 0) return bases;
  return {
    message: `${shown} and HEAD have no common commit in this checkout. fetch the whole history (in a workflow: fetch-depth: 0)`,
  };
}
