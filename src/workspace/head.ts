import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isCommitId } from '../gate/commit-id.js';
import type { Checkout } from './checkout.js';
import { git } from './git-command.js';
import { kindAt } from './kind.js';

/** The commit of the work tree that a folder is in; `undefined` where there is none. */
export async function headCommit(checkout: Checkout): Promise<string | undefined> {
  const named = await git(checkout, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return named.ok ? commitIn(named.output) : checkedOutCommit(checkout.root);
}

/**
 * The commit that HEAD of a work tree names; `undefined` where there is no work tree, or where HEAD cannot be read off: on a
 * branch without commits, and in a repository that keeps its refs in a table. Git is not asked, because it may be absent, and
 * refuses work trees of other owners.
 */
export async function checkedOutCommit(root: string): Promise<string | undefined> {
  const folder = await gitFolder(root);
  if (folder === undefined) return undefined;
  const head = (await textOf(join(folder, 'HEAD'))) ?? '';
  const [, branch] = /^ref: (refs\/heads\/\S+)\s*$/.exec(head) ?? [];
  return branch === undefined ? commitIn(head) : branchCommit(await commonFolder(folder), branch);
}

/** `.git` is a folder, or in a linked work tree a file that says where the folder is. */
async function gitFolder(root: string): Promise<string | undefined> {
  const place = join(root, '.git');
  if (kindAt(place) !== 'file') return place;
  const [, folder] = /^gitdir: (.+?)\s*$/.exec((await textOf(place)) ?? '') ?? [];
  return folder === undefined ? undefined : resolve(root, folder);
}

/** The folder with the branches, which linked work trees share. */
async function commonFolder(folder: string): Promise<string> {
  const common = await textOf(join(folder, 'commondir'));
  return common === undefined ? folder : resolve(folder, common.trim());
}

/** A branch is a file of its own, or else a line of the packed ones. */
async function branchCommit(folder: string, branch: string): Promise<string | undefined> {
  const own = await textOf(join(folder, branch));
  if (own !== undefined) return commitIn(own);
  const packed = ((await textOf(join(folder, 'packed-refs'))) ?? '').split('\n');
  return commitIn(packed.find((line) => line.trim().endsWith(` ${branch}`))?.split(' ')[0] ?? '');
}

function commitIn(text: string): string | undefined {
  const id = text.trimEnd();
  return isCommitId(id) ? id : undefined;
}

async function textOf(file: string): Promise<string | undefined> {
  return kindAt(file) === 'missing' ? undefined : readFile(file, 'utf8');
}
