import { everythingChanged } from '../change/changes.js';
import { workspaceFiles } from './files.js';
import type { Job, JudgedBy, Review } from './review.js';
import { heldCommit } from './workspace.js';

/** All that is checked out, as for an event that is about no change. */
export async function everythingReview(job: Job, note: string | undefined): Promise<Review> {
  const held = await heldCommit(job);
  const sha = held ?? job.sha;
  return {
    files: await workspaceFiles(job, sha),
    sha,
    judgedBy: judgedBy(job.sha, held),
    changes: everythingChanged('', ...(note === undefined ? [] : [note])),
  };
}

/** Such an event can be anybody's, a comment for one, and have the head of a pull request checked out. */
function judgedBy(sha: string, held: string | undefined): JudgedBy {
  if (held === sha) return { kind: 'held', commit: sha };
  const what =
    held === undefined
      ? `it cannot be told which commit the workspace holds, and the event is about ${sha}`
      : `the workspace holds commit ${held}, and the event is about ${sha}`;
  return {
    kind: 'trusted',
    commit: sha,
    warning: `${what}: judged by the rules of that one, for whoever wrote what is checked out may have written its rules too`,
  };
}
