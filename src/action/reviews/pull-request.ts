import { parentsOf } from '../../workspace/objects.js';
import type { PullRequest } from '../event.js';
import { workspaceFiles } from '../files.js';
import type { GitHub } from '../github.js';
import type { Inputs } from '../inputs.js';
import { checkWorkspace } from '../workspace.js';
import { listChanges } from './list.js';
import {
  ALL_FILES,
  type Changes,
  cutShort,
  everythingChanged,
  gitChanges,
  listedChanges,
  type Review,
} from './review.js';

/** A pull request that is checked out: its merge with the base, as actions/checkout has it, or its head. */
export async function pullRequestReview(inputs: Inputs, github: GitHub, pull: PullRequest): Promise<Review> {
  const { sha } = inputs;
  const held = await checkWorkspace(inputs, 'the pull request', [sha, pull.headSha]);
  const mergedOnto = await firstParent(inputs, github, pull);
  const named = `the rules are those of ${pull.baseSha}, the base in the event, which may be older than the branch`;
  const changes = await pullRequestChanges(inputs, github, pull, held === sha ? mergedOnto : undefined);
  const notices = [...(held === pull.headSha ? [HEAD_ALONE] : []), ...(mergedOnto === undefined ? [named] : [])];
  return {
    files: await workspaceFiles(inputs, github, held),
    sha: pull.headSha,
    rulesCommit: mergedOnto ?? pull.baseSha,
    changes: { ...changes, notices: [...changes.notices, ...notices] },
  };
}

const HEAD_ALONE =
  'the workspace holds the head of the pull request: what its merge with the base makes of the policies is not judged';

/**
 * The commit that the pull request was merged onto for this run. The base that the event names is the one of the last push to the
 * pull request, or older, and so would be its rules.
 */
async function firstParent(
  { workspace, env, sha }: Inputs,
  github: GitHub,
  { headSha }: PullRequest,
): Promise<string | undefined> {
  const parents = (await parentsOf(workspace, env, sha)) ?? (await github.commit(sha))?.parents ?? [];
  return parents.length === 2 && parents[1] === headSha ? parents[0] : undefined;
}

/** @param mergedOnto The commit that the workspace differs from by the pull request, if there is one. */
async function pullRequestChanges(
  inputs: Inputs,
  github: GitHub,
  pull: PullRequest,
  mergedOnto: string | undefined,
): Promise<Changes> {
  const { files, isCut } = await listChanges(github, pull);
  if (!isCut) return listedChanges(pull.baseRef, files);
  const told = mergedOnto && (await gitChanges(inputs, pull.baseRef, mergedOnto, inputs.sha));
  if (!told) return everythingChanged(pull.baseRef, cutShort(files.length, ALL_FILES));
  return { ...told, notices: [cutShort(files.length, 'git told the rest')] };
}
