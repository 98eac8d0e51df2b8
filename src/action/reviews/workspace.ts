import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { foldersTo } from '../../gate/path.js';
import { quote } from '../../text/words.js';
import type { Checkout } from '../../workspace/checkout.js';
import { headCommit } from '../../workspace/head.js';
import { kindAt } from '../../workspace/kind.js';
import { listWorkTree } from '../../workspace/listing.js';
import { Refusal } from '../refusal.js';

/** The workspace, and the folder of it that a run is about: from its root, with forward slashes; empty for all of it. */
export interface Workplace {
  readonly checkout: Checkout;
  readonly folder: string;
}

/**
 * Refuses an empty workspace, and one in which the run would work in another repository than that of the workspace: changes and rules would
 * be looked for where they are not. Returns the commit that it holds, as far as that can be told: it need not be a git work tree.
 */
export async function heldCommit({ checkout, folder }: Workplace): Promise<string | undefined> {
  const { root: workspace } = checkout;
  if (await isEmpty(workspace)) {
    throw new Refusal(`the workspace ${quote(workspace)} is empty. add actions/checkout before this step`);
  }
  const isRepository = (place: string): boolean => holdsRepository(join(workspace, place));
  const inside = folder === '' ? undefined : [...foldersTo(folder), folder].find(isRepository);
  if (inside !== undefined && !(isRepository('') && (await isSubmodule(checkout, inside)))) {
    throw new Refusal(
      `the workspace has a repository in its folder ${quote(inside)}. expected it in the workspace itself: use actions/checkout without "path"`,
    );
  }
  return isRepository('') ? headCommit(checkout) : undefined;
}

function holdsRepository(folder: string): boolean {
  return kindAt(join(folder, '.git')) !== 'missing';
}

async function isSubmodule(checkout: Checkout, path: string): Promise<boolean> {
  const listing = await listWorkTree(checkout);
  return !('message' in listing) && listing.tracked.get(path)?.kind === 'submodule';
}

/**
 * Refuses a workspace that holds another commit than those under review. Returns which one it holds; where it is no git work tree, the
 * first.
 *
 * @param what What the commits are: `the pull request`.
 */
export async function checkWorkspace(
  workplace: Workplace,
  what: string,
  commits: readonly [string, ...string[]],
): Promise<string> {
  const told = await heldCommit(workplace);
  const held = told ?? (holdsRepository(workplace.checkout.root) ? undefined : commits[0]);
  if (held !== undefined && commits.includes(held)) return held;
  throw new Refusal(
    `the workspace holds ${held === undefined ? 'a commit that cannot be told' : `commit ${held}`}. expected ${what}, ${[...new Set(commits)].join(' or ')}: use actions/checkout without "ref"`,
  );
}

async function isEmpty(folder: string): Promise<boolean> {
  return kindAt(folder) === 'missing' || (await readdir(folder)).length === 0;
}
