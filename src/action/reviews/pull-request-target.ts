import { quote } from '../../text/words.js';
import { comparedChanges } from '../change/compare.js';
import type { GitHub } from '../github/client.js';
import { Refusal } from '../refusal.js';
import { commitFiles } from './commit-files.js';
import type { PullRequest } from './event.js';
import type { Review } from './review.js';
import { checkUnmoved } from './unmoved.js';

/**
 * A pull request that nobody has checked out, and nobody should: the run may have secrets. Its head is read through the API,
 * and judged by the rules at the tip of the branch it is for; the workspace may hold another branch.
 */
export async function pullRequestTargetReview(github: GitHub, pull: PullRequest): Promise<Review> {
  const base = await github.commit(`heads/${pull.baseRef}`);
  if (base === undefined) {
    throw new Refusal(
      `GitHub has no branch ${quote(pull.baseRef)}, which the pull request is for. expected it: run the job again`,
    );
  }
  await checkUnmoved(github, pull);
  return {
    files: await commitFiles(github, pull.headSha),
    sha: pull.headSha,
    judgedBy: { kind: 'base', commit: base.sha },
    changes: await comparedChanges(github, pull.baseRef, base.sha, pull.headSha),
  };
}
