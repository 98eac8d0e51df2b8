import { workspaceFiles } from '../files.js';
import type { GitHub } from '../github.js';
import type { Inputs } from '../inputs.js';
import { heldCommit } from '../workspace.js';
import { everythingChanged, type Review } from './review.js';

/** All that is checked out, as for an event that is about no change. */
export async function everythingReview(inputs: Inputs, github: GitHub, note: string | undefined): Promise<Review> {
  const sha = (await heldCommit(inputs)) ?? inputs.sha;
  return {
    files: await workspaceFiles(inputs, github, sha),
    sha,
    rulesCommit: undefined,
    changes: everythingChanged('', ...(note === undefined ? [] : [note])),
  };
}
