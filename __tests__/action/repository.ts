import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A pull request as a test describes it. */
export interface Scene {
  /** The files of the base. */
  readonly base?: Tree;
  /** What the pull request does to them; `null` removes a file. */
  readonly change?: Edit;
  /** What the base branch does meanwhile. The event still names the old base, as GitHub's do. */
  readonly later?: Edit;
  /**
   * What a branch had mended that both the base and the pull request have merged, the base with the mending and the pull request
   * without it: their history crosses, and in the younger of its two merge bases the files stand as the pull request has them.
   */
  readonly mended?: Edit;
}

export type Edit = Readonly<Record<string, FileContent | null>>;

export type Tree = Readonly<Record<string, FileContent>>;
export type FileContent = string | Uint8Array | { readonly link: string };

export interface Repository {
  readonly workspace: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
}

/** A repository with a base, a head and their merge, which is checked out as actions/checkout does it. */
export function buildRepository(workspace: string, { base = {}, change = {}, later, mended }: Scene): Repository {
  mkdirSync(workspace);
  git(workspace, 'init', '--quiet', '--initial-branch=main');
  write(workspace, { 'README.md': 'a repository\n', ...base });
  const first = commit(workspace, 'base');
  if (mended !== undefined) crossHistory(workspace, first, mended);
  const baseSha = git(workspace, 'rev-parse', 'HEAD').trim();
  if (mended === undefined) git(workspace, 'checkout', '--quiet', '-b', 'topic');
  else git(workspace, 'checkout', '--quiet', 'topic');
  edit(workspace, change);
  const headSha = commit(workspace, 'change');
  git(workspace, 'checkout', '--quiet', 'main');
  if (later !== undefined) {
    edit(workspace, later);
    commit(workspace, 'later');
  }
  git(workspace, 'checkout', '--quiet', '--detach', 'main');
  git(workspace, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
  return { workspace, baseSha, headSha, mergeSha: git(workspace, 'rev-parse', 'HEAD').trim() };
}

/** Leaves `main` with the mending and `topic` without it, each with all that the other has merged. */
function crossHistory(workspace: string, first: string, mended: Edit): void {
  git(workspace, 'checkout', '--quiet', '-b', 'mend');
  edit(workspace, mended);
  commit(workspace, 'mend');
  git(workspace, 'checkout', '--quiet', '-b', 'topic', first);
  // Of several merge bases git and GitHub take the youngest.
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const older = gitWith(
    { GIT_COMMITTER_DATE: tomorrow },
    workspace,
    'commit-tree',
    `${first}^{tree}`,
    '-p',
    first,
    '-m',
    'x',
  );
  const aside = older.toString().trim();
  git(workspace, 'reset', '--quiet', '--hard', aside);
  git(workspace, 'merge', '--quiet', '--no-ff', '--strategy=ours', '-m', 'cross', 'mend');
  git(workspace, 'checkout', '--quiet', 'main');
  git(workspace, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'mend', aside);
}

function edit(workspace: string, change: Edit): void {
  for (const [path, content] of Object.entries(change)) {
    rmSync(join(workspace, path), { recursive: true, force: true });
    if (content !== null) write(workspace, { [path]: content });
  }
}

function write(workspace: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(join(workspace, path), content);
    else symlinkSync(content.link, join(workspace, path));
  }
}

function commit(workspace: string, message: string): string {
  git(workspace, 'add', '--all');
  git(workspace, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(workspace, 'rev-parse', 'HEAD').trim();
}

/**
 * A checkout of one commit as actions/checkout makes it: with so many commits of its history, and no branch.
 *
 * @param origin A repository that `buildRepository` made.
 */
export function cloneShallow(origin: string, workspace: string, commit: string, depth: number): void {
  mkdirSync(workspace);
  git(workspace, 'init', '--quiet');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(workspace, 'fetch', '--quiet', `--depth=${depth}`, `file://${origin}`, commit);
  git(workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
}

/** Runs git without anybody's settings. */
export function git(workspace: string, ...args: string[]): string {
  return gitBytes(workspace, ...args).toString('utf8');
}

/** The same for output that need not be text. */
export function gitBytes(workspace: string, ...args: string[]): Buffer {
  return gitWith({}, workspace, ...args);
}

function gitWith(more: Readonly<Record<string, string>>, workspace: string, ...args: string[]): Buffer {
  const who = { name: 'A Tester', email: 'tester@example.com' };
  const env = {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
    ...more,
  };
  return execFileSync('git', args, {
    cwd: workspace,
    env,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
