import { quote } from '../../text/words.js';
import type { GitHub } from '../github/client.js';
import { Refusal } from '../refusal.js';
import type { PullRequest } from './event.js';

/** Refuses a pull request that is no longer what the event was about: another commit has a run of its own, and another branch other rules. */
export async function checkUnmoved(github: GitHub, pull: PullRequest): Promise<void> {
  const now = await github.pullRequest(pull.number);
  if (now.headSha !== pull.headSha) {
    throw new Refusal(
      `the pull request has moved on from ${pull.headSha} to ${now.headSha}. expected no newer commit: the run for that one judges it`,
    );
  }
  if (now.baseRef !== pull.baseRef) {
    throw new Refusal(
      `the pull request was for ${quote(pull.baseRef)}, and is for ${quote(now.baseRef)} now. expected the same branch, whose rules judge it: push a commit, or have the workflow run when the pull request is "edited"`,
    );
  }
}
