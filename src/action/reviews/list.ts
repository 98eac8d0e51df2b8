import { quote } from '../../policy/problem.js';
import type { ListedFile } from '../answers.js';
import type { PullRequest } from '../event.js';
import { type GitHub, MAX_LISTED } from '../github.js';
import { Refusal } from '../refusal.js';

/** The files of a pull request as far as GitHub lists them, and whether there may be more. */
export interface Listed {
  readonly files: readonly ListedFile[];
  readonly isCut: boolean;
}

/**
 * The files that the pull request changes. The list is of the pull request as it is now, so it is taken only while the pull request
 * still is what the event was about; otherwise there is a `Refusal`.
 */
export async function listChanges(github: GitHub, pull: PullRequest): Promise<Listed> {
  const files = await github.listFiles(pull.number);
  const now = (await github.pullRequest(pull.number)) ?? pull;
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
  return { files, isCut: files.length >= MAX_LISTED || now.changedFiles > files.length };
}
