import { join } from 'node:path';
import type { UnnamedPolicies } from '../../gate/report.js';
import type { Rule } from '../../gate/rules.js';
import { errorMessage } from '../../text/words.js';
import { CheckoutTree } from '../../workspace/checkout-tree.js';
import { type Collected, collect } from '../../workspace/collect.js';
import { kindAt } from '../../workspace/kind.js';
import { linksInto } from '../../workspace/links.js';
import { unreadable } from '../../workspace/read.js';
import { type LoadedRules, loadRules, rulesIn } from '../../workspace/rules.js';
import { listCheckout } from '../../workspace/tree.js';
import { unnamedPolicies } from '../../workspace/unnamed.js';
import type { TreeEntry } from '../github/answers.js';
import type { GitHub } from '../github/client.js';
import type { CommitSources } from '../github/commit-sources.js';
import { Refusal } from '../refusal.js';

/** The files under review, wherever they are kept. None of them is run, and no link among them is followed. */
export interface Files {
  /** Every path. */
  list(): Promise<readonly string[]>;
  /** The rules among them. */
  rules(path: string): Promise<LoadedRules>;
  /** What `rules` name among `paths`, or what may hide it. */
  collect(rules: readonly Rule[], paths: readonly string[]): Promise<Collected>;
  /** Links among `paths` that show something else when `changed` has changed. May be too many, never too few. */
  linksInto(paths: readonly string[], changed: readonly string[]): readonly string[];
  /** Whether something stands at a path, or should by what git says of the work tree. */
  has(path: string): boolean;
  /** Files among `paths` that look like policies and are not `named`; `undefined` where that would take a question to GitHub for each. */
  unnamed(paths: readonly string[], named: ReadonlySet<string>): UnnamedPolicies | undefined;
}

/** The files of the workspace, in which `commit` is checked out. */
export async function workspaceFiles({ checkout, github }: CommitSources, commit: string): Promise<Files> {
  const { root } = checkout;
  const { paths, tracked, isTold, inventory } = await listCheckout(checkout, commit, (why) =>
    treeInstead(github, commit, why),
  );
  return {
    list: async () => paths,
    rules: async (path) => {
      const refusal = inventory.refusal(path);
      return refusal === undefined ? loadRules(root, path) : rulesIn(path, unreadable(refusal));
    },
    collect: (rules, chosen) => collect(new CheckoutTree(root, inventory), rules, chosen),
    linksInto: (among, changed) => linksInto(root, tracked, among, changed),
    has: (path) => (isTold && tracked.get(path) !== undefined) || kindAt(join(root, path)) !== 'missing',
    unnamed: (among, named) => unnamedPolicies(root, among, named),
  };
}

/** What GitHub says of a commit that git cannot tell of. */
async function treeInstead(github: GitHub, commit: string, why: string): Promise<readonly TreeEntry[]> {
  const refusal = (reason: string): Refusal =>
    new Refusal(`git cannot tell what it tracks here (${why}), and neither can GitHub: ${reason}`);
  let tree: readonly TreeEntry[] | undefined;
  try {
    tree = await github.tree(commit);
  } catch (error) {
    throw refusal(errorMessage(error));
  }
  if (tree === undefined) throw refusal('it does not tell all files of the commit');
  return tree;
}
