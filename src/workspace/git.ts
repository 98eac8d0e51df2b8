import { type Environment, git, split, withStatus } from './git-command.js';
import { comparands } from './objects.js';

/** Why the files changed since a ref cannot be told: one line, with what to do. */
export interface GitFailure {
  readonly message: string;
}

/** What has changed against a ref. */
export interface ChangedFiles {
  readonly paths: readonly string[];
  /** Those that some merge base lacks. */
  readonly added: readonly string[];
}

/** Files of the work tree that are tracked, or not ignored; `undefined` when `root` is in no git work tree. */
export async function listTracked(root: string, env: Environment): Promise<readonly string[] | undefined> {
  const options = ['-z', '-t', '--cached', '--others', '--deleted', '--exclude-standard'];
  const listed = await git(root, env, ['ls-files', ...options]);
  return listed.ok ? distinct(existing(split(listed.output))) : undefined;
}

/** Whether a file stands at a path, and git tracks none there. False where git cannot tell. */
export async function isUntracked(root: string, env: Environment, path: string): Promise<boolean> {
  const listed = await git(root, env, ['ls-files', '-z', '--others', '--', path]);
  return listed.ok && listed.output !== '';
}

/**
 * The paths of a list in which each has its status in front, and a deleted one stands once more with its own. Files that a
 * sparse checkout leaves out do not count as deleted: they stay listed, and are missing when read.
 */
function existing(entries: readonly string[]): readonly string[] {
  const deleted = entries.filter((entry) => entry.startsWith(DELETED)).map(withoutStatus);
  const gone = new Set(deleted);
  return entries.map(withoutStatus).filter((path) => !gone.has(path));
}

const DELETED = 'R ';

function withoutStatus(entry: string): string {
  return entry.slice(DELETED.length);
}

/**
 * Files changed against any merge base of `ref` and HEAD, in commits, index or work tree, and untracked ones; see `comparands`. Deleted
 * files are not among them; a renamed file is a new one.
 */
export async function changedSince(root: string, env: Environment, ref: string): Promise<ChangedFiles | GitFailure> {
  const inside = await git(root, env, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok) return { message: `no git work tree here: ${inside.message}. expected one, or a run with --all` };
  const bases = await mergeBases(root, env, ref);
  if ('message' in bases) return bases;
  const options = [
    '-z',
    '--name-status',
    '--diff-filter=d',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--relative',
  ];
  const untracked = await git(root, env, ['ls-files', '-z', '--others', '--exclude-standard']);
  if (!untracked.ok) return { message: `git cannot list untracked files: ${untracked.message}` };
  const added = [...split(untracked.output)];
  const paths = [...added];
  for (const base of bases) {
    const changed = await git(root, env, [
      'diff',
      ...options,
      '--ignore-submodules=none',
      '--end-of-options',
      base,
      '--',
    ]);
    if (!changed.ok) return { message: `git cannot compare with ${base}: ${changed.message}` };
    for (const { status, path } of withStatus(changed.output)) {
      paths.push(path);
      if (status === 'A') added.push(path);
    }
  }
  return { paths: distinct(paths), added: distinct(added) };
}

async function mergeBases(root: string, env: Environment, ref: string): Promise<readonly string[] | GitFailure> {
  const commit = await git(root, env, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const shown = JSON.stringify(ref);
  if (!commit.ok) {
    return {
      message: `${shown} is no commit that this checkout has. fetch it first (in a workflow: actions/checkout with fetch-depth: 0)`,
    };
  }
  const bases = await comparands(root, env, commit.output.trim(), 'HEAD');
  if (bases.length > 0) return bases;
  return {
    message: `${shown} and HEAD have no common commit in this checkout. fetch the whole history (in a workflow: fetch-depth: 0)`,
  };
}

/** An unmerged file is listed once for each of its sides; a repository inside this one ends with a slash. */
function distinct(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => (path.endsWith('/') ? path.slice(0, -1) : path)))].toSorted();
}
