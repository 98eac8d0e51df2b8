import { quote } from '../../text/words.js';
import type { Push } from '../event.js';
import { workspaceFiles } from '../files.js';
import type { GitHub } from '../github.js';
import type { Inputs } from '../inputs.js';
import { checkWorkspace } from '../workspace.js';
import { changesApart, changesBetween } from './compare.js';
import { ALL_FILES, type Changes, everythingChanged, type Review } from './review.js';

/** What somebody who may write to the repository has pushed, judged by the rules that came with it. */
export async function pushReview(inputs: Inputs, github: GitHub, push: Push): Promise<Review> {
  const sha = await checkWorkspace(inputs, 'what was pushed', [inputs.sha, push.after]);
  return {
    files: await workspaceFiles(inputs, github, sha),
    sha,
    judgedBy: { kind: 'own' },
    changes: await pushChanges(inputs, github, push),
  };
}

async function pushChanges(inputs: Inputs, github: GitHub, push: Push): Promise<Changes> {
  const { before, after, ref, defaultBranch } = push;
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
  if (branch === undefined) return everythingChanged(ref, `${quote(ref)} is no branch: ${ALL_FILES}`);
  if (before !== undefined) return changesBetween(inputs, github, before, before, after);
  if (branch !== defaultBranch) return branchChanges(inputs, github, defaultBranch, after);
  return everythingChanged(ref, `the branch ${quote(ref)} is new, and there is none to compare with: ${ALL_FILES}`);
}

/** What a new branch would change of the default branch. */
async function branchChanges(inputs: Inputs, github: GitHub, branch: string, after: string): Promise<Changes> {
  const tip = await github.commit(`heads/${branch}`);
  if (tip !== undefined) return changesApart(inputs, github, branch, tip.sha, after);
  return everythingChanged(branch, `GitHub has no branch ${quote(branch)} to compare with: ${ALL_FILES}`);
}
