import { changesBetween } from '../change/compare.js';
import type { MergeGroup } from './event.js';
import { workspaceFiles } from './files.js';
import type { Job, Review } from './review.js';
import { checkWorkspace } from './workspace.js';

/** What a merge queue is about to put on top of a branch. */
export async function mergeGroupReview(job: Job, group: MergeGroup): Promise<Review> {
  const { baseSha, headSha, baseRef } = group;
  const sha = await checkWorkspace(job, 'the merge group', [headSha, job.sha]);
  return {
    files: await workspaceFiles(job, sha),
    sha,
    judgedBy: { kind: 'base', commit: baseSha },
    changes: await changesBetween(job, baseRef, baseSha, headSha),
  };
}
