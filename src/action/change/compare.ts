import type { Checkout } from '../../workspace/checkout.js';
import { comparands, differences, patchOf } from '../../workspace/objects.js';
import type { ListedFile } from '../github/answers.js';
import { type GitHub, MAX_COMPARED } from '../github/client.js';
import type { CommitSources } from '../github/commit-sources.js';
import { ALL_FILES, type Changes, everythingChanged, listedChanges } from './changes.js';
import { treeChanges } from './trees.js';

/**
 * What stands in one commit and not in another that it takes the place of, as a merge does of its first parent: told by git, or else
 * by GitHub.
 *
 * @param since What the user knows the earlier commit by.
 */
export async function changesBetween(
  { checkout, github }: CommitSources,
  since: string,
  from: string,
  to: string,
): Promise<Changes> {
  return (await gitChanges(checkout, since, [from], to)) ?? comparedChanges(github, since, from, to);
}

/** What a commit may change where it is merged: nothing that it has in common with all merge bases, nor with the other commit. */
export async function changesApart(
  { checkout, github }: CommitSources,
  since: string,
  from: string,
  to: string,
): Promise<Changes> {
  const bases = await comparands(checkout, from, to);
  return (await gitChanges(checkout, since, bases, to)) ?? comparedChanges(github, since, from, to);
}

/** How a commit differs from any of others, as git tells it; `undefined` where the checkout lacks one of them, or there is none. */
async function gitChanges(
  checkout: Checkout,
  since: string,
  froms: readonly string[],
  to: string,
): Promise<Changes | undefined> {
  const files = new Map<string, ListedFile>();
  for (const from of froms) {
    const told = await differences(checkout, from, to);
    if (told === undefined) return undefined;
    for (const { path, status } of told)
      if (files.get(path)?.status !== 'added') files.set(path, { filename: path, status });
  }
  if (froms.length === 0) return undefined;
  const patch = async (path: string): Promise<string> => {
    const patches = await Promise.all(froms.map((from) => patchOf(checkout, from, to, path)));
    return patches.find((text) => text !== '') ?? '';
  };
  return { since, files: [...files.values()], notices: [], patch };
}

const APART = 'lacks some of what it is compared with: every file that is another one there is judged';

/**
 * The same as GitHub tells it, of two commits that nobody can move. It compares with one of the merge bases, and ends a list without
 * a word: that list is all there is only where the first commit came before the second, and otherwise adds to what their trees tell.
 */
export async function comparedChanges(github: GitHub, since: string, from: string, to: string): Promise<Changes> {
  const comparison = await github.compare(from, to);
  const listed: readonly ListedFile[] = comparison?.files ?? [];
  if (comparison?.isAhead === true && listed.length < MAX_COMPARED) return listedChanges(since, listed);
  const [before, after] = [await github.tree(from), await github.tree(to)];
  if (before !== undefined && after !== undefined) {
    const notices = comparison?.isAhead === true ? [] : [`${to} ${APART}`];
    return { ...listedChanges(since, treeChanges(before, after, listed)), notices };
  }
  const why = `GitHub does not tell all files of ${before === undefined ? from : to}`;
  return everythingChanged(since, `what has changed since ${from} cannot be told, because ${why}: ${ALL_FILES}`);
}
