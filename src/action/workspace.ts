import { readdir } from 'node:fs/promises';
import { quote } from '../policy/problem.js';
import { checkedOutCommit } from '../workspace/head.js';
import { kindAt } from '../workspace/kind.js';
import type { PullRequest } from './event.js';
import type { Inputs } from './inputs.js';
import { Refusal } from './refusal.js';

/**
 * Refuses an empty workspace, and one that holds another commit than the one under review, as far as that can be read off: a
 * workspace need not be a git work tree.
 */
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
  return kindAt(folder) === 'missing' || (await readdir(folder)).length === 0;
}
