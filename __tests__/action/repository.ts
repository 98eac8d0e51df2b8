import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A pull request as a test describes it. */
export interface Scene {
  /** The files of the base. */
  readonly base?: Tree;
  /** What the pull request does to them; `null` removes a file. */
  readonly change?: Readonly<Record<string, FileContent | null>>;
}

export type Tree = Readonly<Record<string, FileContent>>;
export type FileContent = string | Uint8Array | { readonly link: string };

export interface Repository {
  readonly workspace: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
}

/** A repository with a base, a head and their merge, which is checked out as actions/checkout does it. */
export function buildRepository(workspace: string, { base = {}, change = {} }: Scene): Repository {
  mkdirSync(workspace);
  git(workspace, 'init', '--quiet', '--initial-branch=main');
  write(workspace, { 'README.md': 'a repository\n', ...base });
  const baseSha = commit(workspace, 'base');
  git(workspace, 'checkout', '--quiet', '-b', 'topic');
  for (const [path, content] of Object.entries(change)) {
    rmSync(join(workspace, path), { recursive: true, force: true });
    if (content !== null) write(workspace, { [path]: content });
  }
  const headSha = commit(workspace, 'change');
  git(workspace, 'checkout', '--quiet', '--detach', 'main');
  git(workspace, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
  return { workspace, baseSha, headSha, mergeSha: git(workspace, 'rev-parse', 'HEAD').trim() };
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

/** Runs git without anybody's settings. */
export function git(workspace: string, ...args: string[]): string {
  const who = { name: 'A Tester', email: 'tester@example.com' };
  const env = {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
  };
  return execFileSync('git', args, { cwd: workspace, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
