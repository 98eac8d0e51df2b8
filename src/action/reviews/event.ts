import { readFile } from 'node:fs/promises';
import { isCommitId } from '../../gate/commit-id.js';
import { quote } from '../../text/words.js';
import { isRecord } from '../github/record.js';
import { Refusal } from '../refusal.js';

/** What happened that made this run, as far as it says what to look at. */
export type RunEvent =
  /** The workspace holds the pull request. */
  | { readonly kind: 'pull_request'; readonly pull: PullRequest }
  /** The workspace holds a branch of the repository, and the run may have secrets. */
  | { readonly kind: 'pull_request_target'; readonly pull: PullRequest }
  | { readonly kind: 'merge_group'; readonly group: MergeGroup }
  | { readonly kind: 'push'; readonly push: Push }
  /** A branch or tag was deleted, and nothing is left to look at. */
  | { readonly kind: 'deleted'; readonly ref: string }
  /** Nothing in particular has changed. */
  | { readonly kind: 'everything'; readonly note: string | undefined };

/** The pull request that a run is about, as it was when the event happened. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** The branch it is to be merged into. */
  readonly baseRef: string;
}

/** What a merge queue wants to put on top of a branch. */
export interface MergeGroup {
  readonly baseSha: string;
  readonly headSha: string;
  readonly baseRef: string;
}

export interface Push {
  /** Where the branch stood before; `undefined` for a new one. */
  readonly before: string | undefined;
  readonly after: string;
  /** The full name: `refs/heads/main`. */
  readonly ref: string;
  readonly defaultBranch: string;
}

/** How the runner tells of an event. */
export interface EventSource {
  readonly name: string;
  /** The file with its payload. */
  readonly path: string;
}

/** Reads the event's payload. What it has to say and does not is a `Refusal`. */
export async function readEvent({ name, path }: EventSource): Promise<RunEvent> {
  switch (name) {
    // Reviews of a pull request are about the same commits as the pull request, and its author brings the same workspace.
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return { kind: 'pull_request', pull: expected('pull_request', pullRequestOf(await readPayload(path))) };
    case 'pull_request':
    case 'pull_request_target':
      return { kind: name, pull: expected(name, pullRequestOf(await readPayload(path))) };
    case 'merge_group':
      return { kind: name, group: expected(name, mergeGroupOf(await readPayload(path))) };
    case 'push':
      return expected(name, pushOf(await readPayload(path)));
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: 'everything', note: undefined };
    default:
      return { kind: 'everything', note: `the event ${quote(name)} names no change: everything is judged` };
  }
}

const EXPECTED = {
  pull_request: 'number, head.sha, base.sha and base.ref of a pull request',
  pull_request_target: 'number, head.sha, base.sha and base.ref of a pull request',
  merge_group: 'base_sha, head_sha and base_ref of a merge group',
  push: 'before, after and ref of a push',
} as const;

function expected<Value>(eventName: keyof typeof EXPECTED, value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new Refusal(`the payload of the event ${eventName} does not describe it. expected ${EXPECTED[eventName]}`);
}

async function readPayload(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const payload: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isRecord(payload) ? payload : {};
  } catch {
    throw new Refusal(
      `the payload of the event at ${quote(path)} cannot be read. expected the JSON file that the runner writes`,
    );
  }
}

type Payload = Readonly<Record<string, unknown>>;

function pullRequestOf({ pull_request: pull }: Payload): PullRequest | undefined {
  if (!isRecord(pull) || !isRecord(pull['head']) || !isRecord(pull['base'])) return undefined;
  const { number } = pull;
  const [headSha, baseSha, baseRef] = [pull['head']['sha'], pull['base']['sha'], pull['base']['ref']];
  if (typeof number !== 'number' || !isCommitId(headSha) || !isCommitId(baseSha) || typeof baseRef !== 'string')
    return undefined;
  return { number, headSha, baseSha, baseRef };
}

function mergeGroupOf({ merge_group: group }: Payload): MergeGroup | undefined {
  if (!isRecord(group)) return undefined;
  const { base_sha: baseSha, head_sha: headSha, base_ref: ref } = group;
  if (!isCommitId(baseSha) || !isCommitId(headSha) || typeof ref !== 'string') return undefined;
  return { baseSha, headSha, baseRef: ref.replace(/^refs\/heads\//, '') };
}

/** No commit: the branch was not there before, or is no longer there. */
const NONE = /^0{40,64}$/;

function pushOf({ before, after, ref, repository }: Payload): RunEvent | undefined {
  if (!isCommitId(before) || !isCommitId(after) || typeof ref !== 'string') return undefined;
  if (NONE.test(after)) return { kind: 'deleted', ref };
  const branch = isRecord(repository) ? repository['default_branch'] : undefined;
  if (typeof branch !== 'string') return undefined;
  return { kind: 'push', push: { before: NONE.test(before) ? undefined : before, after, ref, defaultBranch: branch } };
}
