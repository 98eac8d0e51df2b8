import { readdir } from 'node:fs/promises';
import { quote } from '../policy/problem.js';
import { checkedOutCommit } from '../workspace/head.js';
import { kindAt } from '../workspace/kind.js';
import type { PullRequest } from './event.js';
import type { Inputs } from './inputs.js';
import { Refusal } from './refusal.js';

/**
 * What the workspace holds: the merge of the pull request with its base, as far as can be told, or the head alone, whose rules
 * may be as old as the branch.
 */
export type CheckedOut = 'merge' | 'head';

/**
 * Refuses an empty workspace, and one that holds another commit than the one under review, as far as that can be read off: a
 * workspace need not be a git work tree.
 */
export async function checkWorkspace({ workspace, sha }: Inputs, { headSha }: PullRequest): Promise<CheckedOut> {
  if (await isEmpty(workspace)) {
    throw new Refusal(`the workspace ${quote(workspace)} is empty. add actions/checkout before this step`);
  }
  const commit = await checkedOutCommit(workspace);
  if (commit === undefined || commit === sha) return 'merge';
  if (commit === headSha) return 'head';
  throw new Refusal(
    `the workspace holds commit ${commit}. expected the pull request, ${sha} or ${headSha}: use actions/checkout without "ref"`,
  );
}

async function isEmpty(folder: string): Promise<boolean> {
  return kindAt(folder) === 'missing' || (await readdir(folder)).length === 0;
}
