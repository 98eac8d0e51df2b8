import type { Repository } from './repository.js';

/** What GitHub's events say, as far as it sends it and this project could care for it. */

export type EventName =
  | 'pull_request'
  | 'pull_request_target'
  | 'merge_group'
  | 'push'
  | 'workflow_dispatch'
  | 'schedule'
  | 'repository_dispatch';

/** The commit that GitHub names in `GITHUB_SHA`, and that actions/checkout checks out. */
export function commitOf(event: EventName, { baseSha, mergeSha }: Repository): string {
  return event === 'pull_request_target' ? baseSha : mergeSha;
}

/** The payload. In the merge queue, and in a push, the merge is what is put on top of the base. */
export function eventPayload(event: EventName, repository: Repository, api: string): Readonly<Record<string, unknown>> {
  const common = { repository: described(api), sender: { login: 'stranger', id: 21031067, type: 'User' } };
  return { ...common, ...ownPart(event, repository, api) };
}

function described(api: string): Readonly<Record<string, unknown>> {
  return {
    id: 1296269,
    name: 'octo-repo',
    full_name: 'octo-org/octo-repo',
    private: false,
    owner: { login: 'octo-org', id: 6811672, type: 'Organization' },
    url: `${api}/repos/octo-org/octo-repo`,
    default_branch: 'main',
  };
}

function ownPart(event: EventName, repository: Repository, api: string): Readonly<Record<string, unknown>> {
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequest(repository, api);
    case 'merge_group':
      return mergeGroup(repository);
    case 'push':
      return push(repository);
    case 'workflow_dispatch':
      return { ref: 'refs/heads/main', workflow: '.github/workflows/gate.yml', inputs: null };
    case 'schedule':
      return { schedule: '30 5 * * 1' };
    case 'repository_dispatch':
      return { action: 'gate', branch: 'main', client_payload: {} };
  }
}

function mergeGroup({ baseSha, mergeSha }: Repository): Readonly<Record<string, unknown>> {
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: mergeSha,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${baseSha}`,
      base_sha: baseSha,
      base_ref: 'refs/heads/main',
      head_commit: { id: mergeSha, message: 'merge' },
    },
  };
}

function push({ baseSha, mergeSha }: Repository): Readonly<Record<string, unknown>> {
  return {
    ref: 'refs/heads/main',
    before: baseSha,
    after: mergeSha,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
    commits: [],
    head_commit: { id: mergeSha, message: 'merge' },
    pusher: { name: 'octocat' },
  };
}

function pullRequest({ baseSha, headSha, mergeSha }: Repository, api: string): Readonly<Record<string, unknown>> {
  const repository = described(api);
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      url: `${repository['url']}/pulls/7`,
      id: 279147437,
      number: 7,
      state: 'open',
      locked: false,
      title: 'change some policies',
      user: { login: 'stranger', id: 21031067, type: 'User' },
      body: null,
      merge_commit_sha: mergeSha,
      draft: false,
      head: {
        label: 'stranger:topic',
        ref: 'topic',
        sha: headSha,
        repo: { ...repository, full_name: 'stranger/octo-repo', fork: true },
      },
      base: { label: 'octo-org:main', ref: 'main', sha: baseSha, repo: repository },
      author_association: 'FIRST_TIME_CONTRIBUTOR',
      merged: false,
      mergeable: null,
      commits: 1,
    },
  };
}
