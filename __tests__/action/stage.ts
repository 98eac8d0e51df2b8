import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import type { Report } from '../../src/gate/report.js';
import { reportErrors, sarifErrors } from '../report/schema.js';
import { type Answer, type ApiServer, type FileEntry, startApi } from './api.js';
import { buildRepository, type Repository, type Scene } from './repository.js';
import { type NodeVersion, runStep, type StepResult } from './runner.js';

/** What a test may bend before the step runs. */
export interface Bend {
  readonly node?: NodeVersion;
  readonly env?: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  /** Answers that are not the usual ones, by a look at the request. */
  readonly answer?: (url: URL) => Answer | undefined;
  readonly list?: (files: readonly FileEntry[]) => readonly FileEntry[];
  /** What is done to the workspace after the checkout. */
  readonly disturb?: (workspace: string) => void;
}

export const RULES_FILE = '.github/iam-access-rules.yml';

export interface Played extends StepResult {
  /** Every path that GitHub was asked for. */
  readonly asked: readonly string[];
  readonly report: Report | undefined;
  readonly head: string;
  /** What stands in the workspace after the step. */
  readonly left: readonly string[];
  /** The SARIF log, as text. */
  readonly sarif: string;
}

/** Plays a pull request: a repository with a base, a head and their merge, checked out as actions/checkout does. */
export async function play(scene: Scene, bend: Bend = {}): Promise<Played> {
  const root = mkdtempSync(join(tmpdir(), 'iam-access-gate-test-'));
  const repository = buildRepository(join(root, 'workspace'), scene);
  const api = await startApi({ ...repository, answer: bend.answer, list: bend.list });
  try {
    bend.disturb?.(repository.workspace);
    const env = environment(root, repository, api, bend);
    const step = await runStep(bend.node ?? 24, env);
    const left = readdirSync(repository.workspace);
    const report = reportOf(repository.workspace, step.outputs['report'] ?? '');
    const sarif = textOf(repository.workspace, step.outputs['sarif'] ?? '');
    if (sarif !== '') expect(sarifErrors(sarif)).toEqual([]);
    return { ...step, asked: api.asked, head: repository.headSha, left, report, sarif };
  } finally {
    await api.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Reads the JSON report while its folder stands; a step that judged nothing leaves none. */
function reportOf(workspace: string, file: string): Report | undefined {
  const json = textOf(workspace, file);
  if (json === '') return undefined;
  expect(reportErrors(json)).toEqual([]);
  return JSON.parse(json);
}

function textOf(workspace: string, file: string): string {
  return file === '' ? '' : readFileSync(resolve(workspace, file), 'utf8');
}

function environment(root: string, repository: Repository, api: ApiServer, bend: Bend): Record<string, string> {
  const file = (name: string, text: string): string => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };
  mkdirSync(join(root, 'temp'));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repository.workspace,
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(bend.payload ?? eventPayload(repository, api.url))),
    GITHUB_SHA: repository.mergeSha,
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_API_URL: api.url,
    GITHUB_SERVER_URL: api.url,
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    RUNNER_TEMP: join(root, 'temp'),
    INPUT_RULES: RULES_FILE,
    'INPUT_GITHUB-TOKEN': 'ghs_secret',
    ...bend.env,
  };
}

/** The parts of a `pull_request` payload that GitHub sends and this project could care for. */
function eventPayload({ baseSha, headSha, mergeSha }: Repository, api: string): unknown {
  const repository = {
    id: 1296269,
    name: 'octo-repo',
    full_name: 'octo-org/octo-repo',
    private: false,
    owner: { login: 'octo-org', id: 6811672, type: 'Organization' },
    url: `${api}/repos/octo-org/octo-repo`,
    default_branch: 'main',
  };
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      url: `${repository.url}/pulls/7`,
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
      changed_files: 1,
    },
    repository,
    sender: { login: 'stranger', id: 21031067, type: 'User' },
  };
}
