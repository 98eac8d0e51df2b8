import { parentsOf } from '../../workspace/objects.js';
import { ALL_FILES, type Changes, everythingChanged } from '../change/changes.js';
import { changesApart, changesBetween } from '../change/compare.js';
import type { PullRequest } from './event.js';
import { workspaceFiles } from './files.js';
import type { Job, Review } from './review.js';
import { checkUnmoved } from './unmoved.js';
import { checkWorkspace } from './workspace.js';

/** A pull request that is checked out: its merge with the base, as actions/checkout has it, or its head. */
export async function pullRequestReview(job: Job, pull: PullRequest): Promise<Review> {
  const held = await checkWorkspace(job, 'the pull request', [job.sha, pull.headSha]);
  const mergedOnto = await firstParent(job, pull);
  await checkUnmoved(job.github, pull);
  const changes = await pullRequestChanges(job, pull, mergedOnto, held);
  return {
    files: await workspaceFiles(job, held),
    sha: pull.headSha,
    judgedBy: { kind: 'base', commit: mergedOnto ?? pull.baseSha },
    changes: { ...changes, notices: [...changes.notices, ...(held === pull.headSha ? [HEAD_ALONE] : [])] },
  };
}

const HEAD_ALONE =
  'the workspace holds the head of the pull request: what its merge with the base makes of the policies is not judged';

/**
 * The commit that the pull request was merged onto for this run. The base that the event names is the one of the last push to the
 * pull request, or older, and so would be its rules.
 */
async function firstParent({ checkout, github, sha }: Job, { headSha }: PullRequest): Promise<string | undefined> {
  const parents = (await parentsOf(checkout, sha)) ?? (await github.commit(sha))?.parents ?? [];
  return parents.length === 2 && parents[1] === headSha ? parents[0] : undefined;
}

/**
 * The difference of the two commits that are merged. No list of a pull request is asked for: it is made from one merge base, where a
 * history that crosses has several, and of whatever the head is by then.
 */
async function pullRequestChanges(
  job: Job,
  { baseRef, baseSha, headSha }: PullRequest,
  mergedOnto: string | undefined,
  held: string,
): Promise<Changes> {
  if (mergedOnto === undefined) return everythingChanged(baseRef, unknownMerge(baseSha));
  return held === job.sha
    ? changesBetween(job, baseRef, mergedOnto, held)
    : changesApart(job, baseRef, mergedOnto, headSha);
}

function unknownMerge(baseSha: string): string {
  return `it cannot be told what the pull request was merged onto: ${ALL_FILES}, and the rules are those of ${baseSha}, the base in the event, which may be older than the branch`;
}
