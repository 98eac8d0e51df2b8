import { quote } from '../../text/words.js';
import { ALL_FILES, type Changes, everythingChanged } from '../change/changes.js';
import { changesApart, changesBetween } from '../change/compare.js';
import type { CommitSources } from '../github/commit-sources.js';
import type { Push } from './event.js';
import { workspaceFiles } from './files.js';
import type { Job, Review } from './review.js';
import { checkWorkspace } from './workspace.js';

/** What somebody who may write to the repository has pushed, judged by the rules that came with it. */
export async function pushReview(job: Job, push: Push): Promise<Review> {
  const sha = await checkWorkspace(job, 'what was pushed', [job.sha, push.after]);
  return {
    files: await workspaceFiles(job, sha),
    sha,
    judgedBy: { kind: 'own' },
    changes: await pushChanges(job, push),
  };
}

async function pushChanges(sources: CommitSources, push: Push): Promise<Changes> {
  const { before, after, ref, defaultBranch } = push;
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
  if (branch === undefined) return everythingChanged(ref, `${quote(ref)} is no branch: ${ALL_FILES}`);
  if (before !== undefined) return changesBetween(sources, before, before, after);
  if (branch !== defaultBranch) return branchChanges(sources, defaultBranch, after);
  return everythingChanged(ref, `the branch ${quote(ref)} is new, and there is none to compare with: ${ALL_FILES}`);
}

/** What a new branch would change of the default branch. */
async function branchChanges(sources: CommitSources, branch: string, after: string): Promise<Changes> {
  const tip = await sources.github.commit(`heads/${branch}`);
  if (tip !== undefined) return changesApart(sources, branch, tip.sha, after);
  return everythingChanged(branch, `GitHub has no branch ${quote(branch)} to compare with: ${ALL_FILES}`);
}
