import { quote } from '../../policy/problem.js';
import { type GitHub, MAX_COMPARED } from '../github.js';
import type { Inputs } from '../inputs.js';
import { ALL_FILES, type Changes, cutShort, everythingChanged, gitChanges, listedChanges } from './review.js';

/** What one commit changes against another that came before it: as git tells it, or else GitHub. */
export async function changesBetween(
  inputs: Inputs,
  github: GitHub,
  since: string,
  from: string,
  to: string,
): Promise<Changes> {
  const told = await gitChanges(inputs, since, from, to);
  if (told !== undefined) return told;
  const comparison = await github.compare(from, to);
  // GitHub compares with the merge base, which is `from` only where nothing was taken back since.
  if (comparison?.isAhead === true) return comparedChanges(since, comparison.files);
  const why = comparison === undefined ? 'GitHub no longer has it' : 'history was rewritten';
  return everythingChanged(since, `what has changed since ${from} cannot be told, because ${why}: ${ALL_FILES}`);
}

/** What a commit changes against its merge base with a branch, which may have moved on. */
export async function changesSinceBranch(github: GitHub, branch: string, to: string): Promise<Changes> {
  const comparison = await github.compare(branch, to);
  if (comparison !== undefined) return comparedChanges(branch, comparison.files);
  return everythingChanged(branch, `GitHub cannot compare with ${quote(branch)}: ${ALL_FILES}`);
}

function comparedChanges(since: string, files: Parameters<typeof listedChanges>[1]): Changes {
  return files.length < MAX_COMPARED
    ? listedChanges(since, files)
    : everythingChanged(since, cutShort(files.length, ALL_FILES));
}
