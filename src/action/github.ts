import { getOctokit } from '@actions/github';
import { append } from '../policy/append.js';
import { quote } from '../policy/problem.js';
import { foldersTo } from '../workspace/paths.js';
import {
  blobBytes,
  type Commit,
  type Comparison,
  commitOf,
  comparisonOf,
  contentBytes,
  filesOf,
  isLinkOrSubmodule,
  type ListedFile,
  type PullRequestState,
  pullRequestState,
  type TreeEntry,
  treeOf,
} from './answers.js';
import { asking, PATIENCE, type Patience, unless } from './ask.js';
import type { Inputs } from './inputs.js';
import { behind, Refusal } from './refusal.js';

/** Every question that the action asks GitHub about one repository. An answer that cannot be had is a `Refusal`. */
export interface GitHub {
  /** All pages of the list, which GitHub ends after `MAX_LISTED` files without saying so. More pages than those take are refused. */
  listFiles(number: number): Promise<readonly ListedFile[]>;
  /** `undefined` where the API has files of the pull request but nothing to say of itself, as some proxies do. */
  pullRequest(number: number): Promise<PullRequestState | undefined>;
  /** What `head` changes since its merge base with `base`; `undefined` where GitHub lacks one of them, or they have none. */
  compare(base: string, head: string): Promise<Comparison | undefined>;
  /** The commit that a branch, tag or id stands for; `undefined` where there is none. */
  commit(ref: string): Promise<Commit | undefined>;
  /** The bytes of a file at a commit; `undefined` when the commit can be read and has no such path. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
  /** All files of a commit. */
  tree(commit: string): Promise<readonly TreeEntry[]>;
  /** The bytes of one of them. */
  blob(entry: TreeEntry): Promise<Uint8Array>;
}

export const MAX_LISTED = 3000;
/** A comparison has no more files than these. */
export const MAX_COMPARED = 300;

const PAGE_SIZE = 100;
/** One page more than GitHub has, so that its last one may still promise another. */
const MAX_PAGES = MAX_LISTED / PAGE_SIZE + 1;

/** How long all questions together may take before the run gives up: no answer must not be a job that hangs. */
const TIMEOUT_MS = 300_000;

/** What is needed to ask about a repository. */
export type Repository = Pick<Inputs, 'token' | 'apiUrl' | 'owner' | 'repo'>;

export interface ClientOptions {
  readonly timeout?: number;
  readonly patience?: Patience;
  /** What to do where GitHub says no; otherwise the permission that the job lacks is named. */
  readonly advice?: string;
}

/** A client for one repository. */
export function connect({ token, apiUrl, owner, repo }: Repository, options: ClientOptions = {}): GitHub {
  const { timeout = TIMEOUT_MS, patience = PATIENCE, advice } = options;
  const { repos, pulls, git } = getOctokit(token, { baseUrl: apiUrl }).rest;
  const common = { owner, repo, request: { signal: AbortSignal.timeout(timeout) } };
  const ask = <Answer>(what: string, permission: string, question: () => Promise<Answer>): Promise<Answer> =>
    asking(what, advice ?? permissionAdvice(permission), patience, question);
  return {
    listFiles: (number) =>
      allPages((page) =>
        ask('the changed files', 'pull-requests: read', () =>
          pulls.listFiles({ ...common, pull_number: number, per_page: PAGE_SIZE, page }),
        ),
      ),
    pullRequest: (number) =>
      ask('the pull request', 'pull-requests: read', async () => {
        const answer = await pulls.get({ ...common, pull_number: number }).catch(unless(404));
        return answer && pullRequestState(answer.data);
      }),
    compare: (base, head) =>
      ask('what has changed', 'contents: read', async () => {
        const basehead = `${base}...${head}`;
        const answer = await repos.compareCommitsWithBasehead({ ...common, basehead }).catch(unless(404, 422));
        return answer && comparisonOf(answer.data);
      }),
    commit: (ref) =>
      ask(`the commit ${quote(ref)}`, 'contents: read', async () => {
        const answer = await repos.getCommit({ ...common, ref, per_page: 1 }).catch(unless(404, 422));
        return answer && commitOf(answer.data);
      }),
    fileAt: (commit, path) =>
      ask(`${quote(path)} of ${owner}/${repo}`, 'contents: read', async () => {
        const answer = await repos.getContent({ ...common, path, ref: commit }).catch(unless(404));
        // "Not found" may also mean "not allowed to know": believed only when the commit itself can be read.
        if (answer === undefined) {
          await repos.getCommit({ ...common, ref: commit, per_page: 1 });
          for (const place of foldersTo(path)) {
            const folder = await repos.getContent({ ...common, path: place, ref: commit }).catch(unless(404));
            if (folder !== undefined && isLinkOrSubmodule(folder.data)) throw behind(place, path);
          }
        }
        return answer && contentBytes(answer.data, path);
      }),
    tree: (commit) =>
      ask('the files of the commit', 'contents: read', async () =>
        treeOf((await git.getTree({ ...common, tree_sha: commit, recursive: 'true' })).data),
      ),
    blob: ({ sha, path }) =>
      ask(quote(path), 'contents: read', async () =>
        blobBytes((await git.getBlob({ ...common, file_sha: sha })).data, path),
      ),
  };
}

function permissionAdvice(permission: string): string {
  return `the job needs "permissions: ${permission}", and the token must be of this repository`;
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
    append(files, filesOf(data));
    if (!/\brel="next"/.test(headers.link ?? '')) return files;
  }
  throw new Refusal(`GitHub lists more than ${MAX_PAGES} pages of changed files. expected a list that ends`);
}
