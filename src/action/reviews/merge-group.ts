import type { MergeGroup } from '../event.js';
import { workspaceFiles } from '../files.js';
import type { GitHub } from '../github.js';
import type { Inputs } from '../inputs.js';
import { checkWorkspace } from '../workspace.js';
import { changesBetween } from './compare.js';
import type { Review } from './review.js';

/** What a merge queue is about to put on top of a branch. */
export async function mergeGroupReview(inputs: Inputs, github: GitHub, group: MergeGroup): Promise<Review> {
  const { baseSha, headSha, baseRef } = group;
  const sha = await checkWorkspace(inputs, 'the merge group', [headSha, inputs.sha]);
  return {
    files: await workspaceFiles(inputs, github, sha),
    sha,
    judgedBy: { kind: 'base', commit: baseSha },
    changes: await changesBetween(inputs, github, baseRef, baseSha, headSha),
  };
}
