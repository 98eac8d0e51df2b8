import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { quote } from '../policy/problem.js';
import { checkedOutCommit } from '../workspace/head.js';
import { kindAt } from '../workspace/kind.js';
import { foldersTo } from '../workspace/paths.js';
import type { Inputs } from './inputs.js';
import { Refusal } from './refusal.js';

/**
 * Refuses an empty workspace, and one with the repository in a folder: changes and rules would be looked for where they are not.
 * Returns the commit that it holds, as far as that can be read off: it need not be a git work tree.
 */
export async function heldCommit({ workspace, folder }: Inputs): Promise<string | undefined> {
  if (await isEmpty(workspace)) {
    throw new Refusal(`the workspace ${quote(workspace)} is empty. add actions/checkout before this step`);
  }
  const isRepository = (place: string): boolean => kindAt(join(workspace, place, '.git')) !== 'missing';
  const inside = isRepository('') ? undefined : [...foldersTo(folder), folder].find(isRepository);
  if (inside !== undefined) {
    throw new Refusal(
      `the workspace has a repository in its folder ${quote(inside)}. expected it in the workspace itself: use actions/checkout without "path"`,
    );
  }
  return checkedOutCommit(workspace);
}

/**
 * Refuses a workspace that holds another commit than those under review. Returns which one it holds; where that cannot be told,
 * the first.
 *
 * @param what What the commits are: `the pull request`.
 */
export async function checkWorkspace(
  inputs: Inputs,
  what: string,
  commits: readonly [string, ...string[]],
): Promise<string> {
  const held = (await heldCommit(inputs)) ?? commits[0];
  if (commits.includes(held)) return held;
  throw new Refusal(
    `the workspace holds commit ${held}. expected ${what}, ${[...new Set(commits)].join(' or ')}: use actions/checkout without "ref"`,
  );
}

async function isEmpty(folder: string): Promise<boolean> {
  return kindAt(folder) === 'missing' || (await readdir(folder)).length === 0;
}
