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
export function connect(repository: Repository, options: ClientOptions = {}): GitHub {
  return new Client(repository, options);
}

class Client implements GitHub {
  readonly #repository: Repository;
  readonly #options: ClientOptions;
  readonly #rest: ReturnType<typeof getOctokit>['rest'];
  /** What every question says. */
  readonly #common: Pick<Repository, 'owner' | 'repo'> & { readonly request: { readonly signal: AbortSignal } };
  readonly #trees = new Map<string, ReturnType<GitHub['tree']>>();

  constructor(repository: Repository, options: ClientOptions) {
    const { token, apiUrl, owner, repo } = repository;
    this.#repository = repository;
    this.#options = options;
    this.#rest = getOctokit(token, { baseUrl: apiUrl }).rest;
    this.#common = { owner, repo, request: { signal: AbortSignal.timeout(options.timeout ?? TIMEOUT_MS) } };
  }

  pullRequest(number: number): Promise<PullRequestState> {
    return this.#ask('the pull request', 'pull-requests: read', async () =>
      pullRequestState((await this.#rest.pulls.get({ ...this.#common, pull_number: number })).data),
    );
  }

  compare(base: string, head: string): Promise<Comparison | undefined> {
    return this.#ask('what has changed', 'contents: read', async () => {
      const question = { ...this.#common, basehead: `${base}...${head}` };
      const answer = await this.#rest.repos.compareCommitsWithBasehead(question).catch(unless(404, 422));
      return answer && comparisonOf(answer.data);
    });
  }

  commit(ref: string): Promise<Commit | undefined> {
    return this.#ask(`the commit ${quote(ref)}`, 'contents: read', async () => {
      const answer = await this.#getCommit(ref).catch(unless(404, 422));
      return answer && commitOf(answer.data);
    });
  }

  fileAt(commit: string, path: string): Promise<Uint8Array | undefined> {
    const { owner, repo } = this.#repository;
    return this.#ask(`${quote(path)} of ${owner}/${repo}`, 'contents: read', async () => {
      const content = await this.#contentAt(commit, path);
      if (content === undefined) await this.#checkMissing(commit, path);
      return content && contentBytes(content.data, path);
    });
  }

  tree(commit: string): Promise<readonly TreeEntry[] | undefined> {
    const known = this.#trees.get(commit);
    if (known !== undefined) return known;
    const asked = this.#ask('the files of the commit', 'contents: read', async () => {
      const question = { ...this.#common, tree_sha: commit, recursive: 'true' };
      const answer = await this.#rest.git.getTree(question).catch(unless(404, 422));
      return answer && treeOf(answer.data);
    });
    this.#trees.set(commit, asked);
    return asked;
  }

  blob({ sha, path }: TreeEntry): Promise<Uint8Array> {
    return this.#ask(quote(path), 'contents: read', async () =>
      blobBytes((await this.#rest.git.getBlob({ ...this.#common, file_sha: sha })).data, path),
    );
  }

  elsewhere(owner: string, repo: string, advice: string): GitHub {
    return connect({ ...this.#repository, owner, repo }, { ...this.#options, advice });
  }

  /** "Not found" may also mean "not allowed to know": believed only when the commit itself can be read, and no link leads away on the way. */
  async #checkMissing(commit: string, path: string): Promise<void> {
    await this.#getCommit(commit);
    for (const place of foldersTo(path)) {
      const folder = await this.#contentAt(commit, place);
      if (folder !== undefined && isLinkOrSubmodule(folder.data)) throw behind(place, path);
    }
  }

  #contentAt(commit: string, path: string): Promise<{ readonly data: unknown } | undefined> {
    return this.#rest.repos.getContent({ ...this.#common, path, ref: commit }).catch(unless(404));
  }

  #getCommit(ref: string): Promise<{ readonly data: unknown }> {
    return this.#rest.repos.getCommit({ ...this.#common, ref, per_page: 1 });
  }

  #ask<Answer>(what: string, permission: string, question: () => Promise<Answer>): Promise<Answer> {
    const { advice = permissionAdvice(permission), patience = PATIENCE } = this.#options;
    return asking(what, advice, patience, question);
  }
}

function permissionAdvice(permission: string): string {
  return `the job needs "permissions: ${permission}", and the token must be of this repository`;
}
