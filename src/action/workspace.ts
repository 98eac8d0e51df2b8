import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quote } from '../policy/problem.js';
import { errorCode } from '../workspace/read.js';
import type { PullRequest } from './event.js';
import type { Inputs } from './inputs.js';
import { Refusal } from './refusal.js';

/** Makes sure that there is a workspace, and that it does not hold another commit than the one under review. */
export async function checkWorkspace({ workspace, sha }: Inputs, { headSha }: PullRequest): Promise<void> {
  if (await isEmpty(workspace)) {
    throw new Refusal(`the workspace ${quote(workspace)} is empty. add actions/checkout before this step`);
  }
  const commit = await checkedOutCommit(workspace);
  if (commit === undefined || commit === sha || commit === headSha) return;
  throw new Refusal(
    `the workspace holds commit ${commit}. expected the pull request, ${sha} or ${headSha}: use actions/checkout without "ref"`,
  );
}

async function isEmpty(folder: string): Promise<boolean> {
  return ((await orMissing(readdir(folder))) ?? []).length === 0;
}

/** The commit that HEAD names, where that can be read off; a workspace need not be a git work tree. */
async function checkedOutCommit(workspace: string): Promise<string | undefined> {
  const head = await orMissing(readFile(join(workspace, '.git', 'HEAD'), 'utf8'));
  const branch = /^ref: (refs\/heads\/[^\s]+)\s*$/.exec(head ?? '')?.[1];
  const text = branch === undefined ? head : await orMissing(readFile(join(workspace, '.git', branch), 'utf8'));
  return /^([0-9a-f]{40,64})\s*$/.exec(text ?? '')?.[1];
}

async function orMissing<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}
