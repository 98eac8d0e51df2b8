import { getOctokit } from '@actions/github';
import { quote } from '../policy/problem.js';
import { errorMessage, isRecord } from './data.js';
import type { Inputs } from './inputs.js';
import { Refusal } from './refusal.js';

/** A file of the pull request, as GitHub lists it. */
export interface ListedFile {
  readonly filename: string;
  readonly status: string;
  /** The name before a rename. */
  readonly previous_filename?: string | undefined;
}

/** What GitHub says of the pull request now. */
export interface PullRequestState {
  readonly headSha: string;
  readonly changedFiles: number;
}

/** Every question that the action asks GitHub. An answer that cannot be had is a `Refusal`. */
export interface GitHub {
  /** All pages of the list, which GitHub ends after `MAX_LISTED` files without saying so. More pages than those take are refused. */
  listFiles(number: number): Promise<readonly ListedFile[]>;
  /** `undefined` where the API has files of the pull request but nothing to say of itself, as some proxies do. */
  pullRequest(number: number): Promise<PullRequestState | undefined>;
  /** The bytes of a file at a commit; `undefined` when the commit can be read and has no such path. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
}

export const MAX_LISTED = 3000;

const PAGE_SIZE = 100;
/** One page more than GitHub has, so that its last one may still promise another. */
const MAX_PAGES = MAX_LISTED / PAGE_SIZE + 1;

/** How long all questions together may take before the run gives up: no answer must not be a job that hangs. */
const TIMEOUT_MS = 120_000;

/** A client for the repository of the run. */
export function connect({ token, apiUrl, owner, repo }: Inputs, timeout: number = TIMEOUT_MS): GitHub {
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  const common = { owner, repo, request: { signal: AbortSignal.timeout(timeout) } };
  const contents = async (ref: string, path: string): Promise<unknown> =>
    (await octokit.rest.repos.getContent({ ...common, path, ref })).data;
  return {
    listFiles: (number) =>
      asking('the changed files', 'pull-requests: read', () =>
        allPages((page) => octokit.rest.pulls.listFiles({ ...common, pull_number: number, per_page: PAGE_SIZE, page })),
      ),
    pullRequest: (number) =>
      asking('the pull request', 'pull-requests: read', async () => {
        const answer = await octokit.rest.pulls.get({ ...common, pull_number: number }).catch(missing);
        return answer && stateOf(answer.data);
      }),
    fileAt: (commit, path) =>
      asking(`${quote(path)} at the base`, 'contents: read', async () => {
        const content = await contents(commit, path).catch(missing);
        // "Not found" may also mean "not allowed to know": believed only when the commit itself can be read.
        if (content === undefined) await octokit.rest.repos.getCommit({ ...common, ref: commit });
        return content === undefined ? undefined : bytesOf(content, path);
      }),
  };
}

interface Page {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

/**
 * The files on all pages. Pages are asked for by number, and the addresses in the links are not followed: they could lead the
 * token to another server, or in a circle.
 */
async function allPages(ask: (page: number) => Promise<Page>): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data, headers } = await ask(page);
    files.push(...filesOf(data));
    if (!/\brel="next"/.test(headers.link ?? '')) return files;
  }
  throw new Refusal(`GitHub lists more than ${MAX_PAGES} pages of changed files. expected a list that ends`);
}

function filesOf(data: unknown): readonly ListedFile[] {
  if (Array.isArray(data) && data.every(isListedFile)) return data;
  throw new Refusal('GitHub listed the changed files in a form that is not known. run the job again');
}

function isListedFile(value: unknown): value is ListedFile {
  if (!isRecord(value)) return false;
  const { filename, status, previous_filename: previous } = value;
  return (
    typeof filename === 'string' &&
    typeof status === 'string' &&
    (previous === undefined || typeof previous === 'string')
  );
}

function stateOf(data: unknown): PullRequestState {
  if (isRecord(data) && isRecord(data['head'])) {
    const { sha } = data['head'];
    const { changed_files: changedFiles } = data;
    if (typeof sha === 'string' && typeof changedFiles === 'number') return { headSha: sha, changedFiles };
  }
  throw new Refusal('GitHub described the pull request in a form that is not known. run the job again');
}

function missing(error: unknown): undefined {
  if (statusOf(error) === 404) return undefined;
  throw error;
}

function bytesOf(content: unknown, path: string): Uint8Array {
  if (!isRecord(content) || content['type'] !== 'file')
    throw new Refusal(`${quote(path)} at the base is no file. expected one`);
  if (content['encoding'] === 'base64' && typeof content['content'] === 'string')
    return Buffer.from(content['content'], 'base64');
  throw new Refusal(`${quote(path)} at the base is too large to be read. expected at most 1 MiB`);
}

async function asking<Answer>(what: string, permission: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`GitHub did not tell ${what}: ${explain(error, permission)}`);
  }
}

/** The failure in one line, with what to do about it. */
function explain(error: unknown, permission: string): string {
  const status = statusOf(error);
  if (status === undefined)
    return `${quote(errorMessage(error))}. check the connection to the API and run the job again`;
  const said = `it answered ${status}, ${quote(errorMessage(error))}`;
  if (isRateLimit(error, status)) return `${said}. a rate limit is reached: run the job again ${retryTime(error)}`;
  if (status >= 500) return `${said}. run the job again in some minutes`;
  return `${said}. the job needs "permissions: ${permission}", and the token must be of this repository`;
}

function isRateLimit(error: unknown, status: number): boolean {
  if (status === 429) return true;
  return (
    status === 403 && (header(error, 'retry-after') !== undefined || header(error, 'x-ratelimit-remaining') === '0')
  );
}

function retryTime(error: unknown): string {
  const seconds = Number(header(error, 'retry-after'));
  if (Number.isFinite(seconds)) return `in ${seconds} seconds`;
  const reset = Number(header(error, 'x-ratelimit-reset'));
  return Number.isFinite(reset) ? `after ${new Date(reset * 1000).toISOString()}` : 'later';
}

/** The client's errors carry the HTTP status; other errors, such as a broken connection, have none worth telling. */
function statusOf(error: unknown): number | undefined {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  return isRecord(response) && typeof response['status'] === 'number' ? response['status'] : undefined;
}

function header(error: unknown, name: string): string | undefined {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  const headers = isRecord(response) ? response['headers'] : undefined;
  const value = isRecord(headers) ? headers[name] : undefined;
  return value === undefined ? undefined : String(value);
}
