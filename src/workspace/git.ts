import { git, split } from './git-command.js';
import type { Environment } from './git-place.js';
import type { Listing } from './listing.js';
import { changedInWorkTree } from './work-tree.js';

/** Why the files changed since a ref cannot be told: one line, with what to do. */
export interface GitFailure {
  readonly message: string;
}

/** Whether a file stands at a path, and git tracks none there. False where git cannot tell. */
export async function isUntracked(root: string, env: Environment, path: string): Promise<boolean> {
  const listed = await git(root, env, ['ls-files', '-z', '--others', '--', path]);
  return listed.ok && listed.output !== '';
}

/**
 * Files changed against the merge base of `ref` and HEAD, in commits, index or work tree, and untracked ones. Deleted files
 * are not among them; a renamed file is a new one.
 */
export async function changedSince(
  root: string,
  env: Environment,
  ref: string,
  listing: Listing,
): Promise<readonly string[] | GitFailure> {
  const base = await mergeBase(root, env, ref);
  if (typeof base !== 'string') return base;
  const [staged, unstaged] = await Promise.all([
    changedInIndex(root, env, base),
    changedInWorkTree(root, env, listing),
  ]);
  if ('message' in staged) return { message: `git cannot compare with ${base}: ${staged.message}` };
  if ('message' in unstaged) return { message: `git cannot compare the files with its index: ${unstaged.message}` };
  const deleted = new Set(listing.deleted);
  return [...new Set([...staged, ...unstaged, ...listing.untracked])].filter((path) => !deleted.has(path)).toSorted();
}

/** The files in which the index differs from a commit. Nothing of the work tree is looked at. */
async function changedInIndex(root: string, env: Environment, commit: string): Promise<readonly string[] | GitFailure> {
  const options = ['-z', '--name-only', '--diff-filter=d', '--no-renames', '--relative', '--ignore-submodules=none'];
  const told = await git(root, env, ['diff-index', '--cached', ...options, '--end-of-options', commit, '--']);
  return told.ok ? split(told.output) : told;
}

async function mergeBase(root: string, env: Environment, ref: string): Promise<string | GitFailure> {
  const commit = await git(root, env, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const shown = JSON.stringify(ref);
  if (!commit.ok) {
    return {
      message: `${shown} is no commit that this checkout has. fetch it first (in a workflow: actions/checkout with fetch-depth: 0)`,
    };
  }
  const base = await git(root, env, ['merge-base', '--end-of-options', commit.output.trim(), 'HEAD']);
  if (base.ok) return base.output.trim();
  return {
    message: `${shown} and HEAD have no common commit in this checkout. fetch the whole history (in a workflow: fetch-depth: 0)`,
  };
}
