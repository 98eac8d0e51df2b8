import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { readInputs } from '../../src/action/inputs.js';
import { run } from '../../src/action/run.js';
import type { Verdict } from '../../src/action/verdict.js';
import type { Report } from '../../src/gate/report.js';
import { reportErrors, sarifErrors } from '../report/schema.js';
import { type Answer, type ApiServer, type FileEntry, startApi } from './api.js';
import { commitOf, type EventName, eventPayload } from './events.js';
import { buildRepository, cloneShallow, git, type Repository, type Scene } from './repository.js';
import { type NodeVersion, runStep, type StepResult } from './runner.js';

/** What a test may bend before the step runs. */
export interface Bend {
  readonly node?: NodeVersion;
  readonly env?: Variables | ((repository: Repository) => Variables);
  /** What happened; a pull request by default. */
  readonly event?: EventName;
  /** What the payload is to say instead, member by member. */
  readonly payload?: (repository: Repository) => Readonly<Record<string, unknown>>;
  /** How many commits the checkout has; by default, all, and the branches too. */
  readonly depth?: number;
  /** Answers that are not the usual ones, by a look at the request. */
  readonly answer?: (url: URL) => Answer | undefined;
  readonly list?: (files: readonly FileEntry[]) => readonly FileEntry[];
  /** What is done to the workspace after the checkout. */
  readonly disturb?: (workspace: string, repository: Repository) => void;
}

export type Variables = Readonly<Record<string, string>>;

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

/** Plays a step: a repository with a base, a head and their merge, checked out as actions/checkout does. */
export function play(scene: Scene, bend: Bend = {}): Promise<Played> {
  return onStage(scene, bend, async (env, asked, { headSha }) => {
    const step = await runStep(bend.node ?? 24, env);
    const workspace = env['GITHUB_WORKSPACE'] ?? '';
    const report = reportOf(workspace, step.outputs['report'] ?? '');
    const sarif = textOf(workspace, step.outputs['sarif'] ?? '');
    if (sarif !== '') expect(sarifErrors(sarif)).toEqual([]);
    return { ...step, asked, head: headSha, left: readdirSync(workspace), report, sarif };
  });
}

/** What the same step decides, before anything of it is said. */
export function decide(scene: Scene, bend: Bend = {}): Promise<Verdict> {
  return onStage(scene, bend, (env) => run(readInputs(env)));
}

async function onStage<Result>(
  scene: Scene,
  bend: Bend,
  act: (env: Readonly<Record<string, string>>, asked: readonly string[], repository: Repository) => Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'iam-access-gate-test-'));
  const repository = buildRepository(join(root, 'workspace'), scene);
  const api = await startApi({ ...repository, answer: bend.answer, list: bend.list });
  try {
    const workspace = checkOut(repository, bend);
    bend.disturb?.(workspace, repository);
    const variables = typeof bend.env === 'function' ? bend.env({ ...repository, workspace }) : bend.env;
    const env = environment(root, repository, api, { ...bend, env: { GITHUB_WORKSPACE: workspace, ...variables } });
    return await act(env, api.asked, repository);
  } finally {
    await api.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The folder that holds what actions/checkout would put there for the event. */
function checkOut(repository: Repository, { event = 'pull_request', depth }: Bend): string {
  const { workspace } = repository;
  const commit = commitOf(event, repository);
  if (depth === undefined) {
    if (commit !== repository.mergeSha) git(workspace, 'checkout', '--quiet', '--detach', commit);
    return workspace;
  }
  cloneShallow(workspace, `${workspace}-shallow`, commit, depth);
  return `${workspace}-shallow`;
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
  const { event = 'pull_request', payload } = bend;
  const file = (name: string, text: string): string => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };
  mkdirSync(join(root, 'temp'));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repository.workspace,
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file(
      'event.json',
      JSON.stringify({ ...eventPayload(event, repository, api.url), ...payload?.(repository) }),
    ),
    GITHUB_SHA: commitOf(event, repository),
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
