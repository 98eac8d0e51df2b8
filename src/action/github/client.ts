import { getOctokit } from '@actions/github';
import { foldersTo } from '../../gate/path.js';
import { quote } from '../../text/words.js';
import { behind } from '../refusal.js';
import {
  blobBytes,
  type Commit,
  type Comparison,
  commitOf,
  comparisonOf,
  contentBytes,
  isLinkOrSubmodule,
  type PullRequestState,
  pullRequestState,
  type TreeEntry,
  treeOf,
} from './answers.js';
import { asking, PATIENCE, type Patience, unless } from './ask.js';

/** Every question that the action asks GitHub about one repository. An answer that cannot be had is a `Refusal`. */
export interface GitHub {
  pullRequest(number: number): Promise<PullRequestState>;
  /** What `head` changes since one of its merge bases with `base`; `undefined` where GitHub lacks one of them, or they have none. */
  compare(base: string, head: string): Promise<Comparison | undefined>;
  /** The commit that a branch, tag or id stands for; `undefined` where there is none. */
  commit(ref: string): Promise<Commit | undefined>;
  /** The bytes of a file at a commit; `undefined` when the commit can be read and has no such path. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
  /** All files of a commit, asked for once; `undefined` where GitHub lacks it, or does not tell all of them. */
  tree(commit: string): Promise<readonly TreeEntry[] | undefined>;
  /** The bytes of one of them. */
  blob(entry: TreeEntry): Promise<Uint8Array>;
  /**
   * The same about another repository, for whoever has the token.
   *
   * @param advice What to do where GitHub says no.
   */
  elsewhere(owner: string, repo: string, advice: string): GitHub;
}

/** A comparison has no more files than these. */
export const MAX_COMPARED = 300;

/** How long all questions together may take before the run gives up: no answer must not be a job that hangs. */
const TIMEOUT_MS = 300_000;

/** What is needed to ask about a repository. */
export interface Repository {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
}

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
  const treeAt = async (commit: string): Promise<readonly TreeEntry[] | undefined> => {
    const answer = await git.getTree({ ...common, tree_sha: commit, recursive: 'true' }).catch(unless(404, 422));
    return answer && treeOf(answer.data);
  };
  const trees = new Map<string, ReturnType<typeof treeAt>>();
  return {
    pullRequest: (number) =>
      ask('the pull request', 'pull-requests: read', async () =>
        pullRequestState((await pulls.get({ ...common, pull_number: number })).data),
      ),
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
    tree: (commit) => {
      const known = trees.get(commit) ?? ask('the files of the commit', 'contents: read', () => treeAt(commit));
      trees.set(commit, known);
      return known;
    },
    blob: ({ sha, path }) =>
      ask(quote(path), 'contents: read', async () =>
        blobBytes((await git.getBlob({ ...common, file_sha: sha })).data, path),
      ),
    elsewhere: (otherOwner, otherRepo, otherAdvice) =>
      connect({ token, apiUrl, owner: otherOwner, repo: otherRepo }, { ...options, advice: otherAdvice }),
  };
}

function permissionAdvice(permission: string): string {
  return `the job needs "permissions: ${permission}", and the token must be of this repository`;
}
