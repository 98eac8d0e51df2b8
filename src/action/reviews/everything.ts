import { workspaceFiles } from '../files.js';
import type { Inputs } from '../inputs.js';
import { heldCommit } from '../workspace.js';
import { everythingChanged, type Review } from './review.js';

/** All that is checked out, as for an event that is about no change. */
export async function everythingReview(inputs: Inputs, note: string | undefined): Promise<Review> {
  return {
    files: workspaceFiles(inputs.workspace, inputs.env),
    sha: (await heldCommit(inputs)) ?? inputs.sha,
    rulesCommit: undefined,
    changes: everythingChanged('', ...(note === undefined ? [] : [note])),
  };
}
