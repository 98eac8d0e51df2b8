import { readFile } from 'node:fs/promises';
import { quote } from '../policy/problem.js';
import { isRecord } from './data.js';
import type { Inputs } from './inputs.js';
import { Refusal } from './refusal.js';

/** The pull request that a run is about, as it was when the event happened. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** The branch it is to be merged into. */
  readonly baseRef: string;
  readonly changedFiles: number;
}

/** Reads the event's payload. Only `pull_request` brings both a change set and a workspace that holds it. */
export async function readEvent({ eventName, eventPath }: Inputs): Promise<PullRequest> {
  if (eventName !== 'pull_request') throw new Refusal(unsupported(eventName));
  const pullRequest = pullRequestOf(await readPayload(eventPath));
  if (pullRequest === undefined) {
    throw new Refusal(
      'the payload of the event describes no pull request. expected number, head.sha, base.sha and base.ref',
    );
  }
  return pullRequest;
}

function unsupported(eventName: string): string {
  const supported = 'expected pull_request: run this step in a workflow with "on: pull_request"';
  switch (eventName) {
    case 'pull_request_target':
      return `event pull_request_target: its workspace holds the base, not what is reviewed. ${supported}`;
    case 'merge_group':
      return `event merge_group: a merge queue names no changed files, and its pull requests have been judged. ${supported}`;
    default:
      return `event ${quote(eventName)}: it has no pull request whose files could be judged. ${supported}`;
  }
}

async function readPayload(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new Refusal(
      `the payload of the event at ${quote(path)} cannot be read. expected the JSON file that the runner writes`,
    );
  }
}

function pullRequestOf(payload: unknown): PullRequest | undefined {
  const pull = isRecord(payload) ? payload['pull_request'] : undefined;
  if (!isRecord(pull) || !isRecord(pull['head']) || !isRecord(pull['base'])) return undefined;
  const { number, changed_files: changedFiles = 0 } = pull;
  const [headSha, baseSha, baseRef] = [pull['head']['sha'], pull['base']['sha'], pull['base']['ref']];
  if (typeof number !== 'number' || typeof changedFiles !== 'number') return undefined;
  if (!isCommit(headSha) || !isCommit(baseSha) || typeof baseRef !== 'string') return undefined;
  return { number, headSha, baseSha, baseRef, changedFiles };
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value);
}
