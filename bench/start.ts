import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Answer, startApi } from '../__tests__/action/api.js';
import { pretty } from '../__tests__/action/policies.js';
import { buildRepository, type Repository } from '../__tests__/action/repository.js';
import type { Report } from '../src/gate/report.js';
import { interleaved, median } from './measure.js';
import { timed } from './process.js';
import { RULES_FILE } from './repository.js';
import { ms, type Row, shown, WrongAnswer } from './result.js';

const GROUP = 'Cold start';
/** The Node that runs the Action. */
const NODE = resolve('node_modules/node24/bin/node');
const BUNDLE = resolve('dist/index.js');
/** Asks what the Action asks, with nothing of the gate. */
const QUESTIONS = resolve('bench/questions.mjs');

const RULES = `version: 1
rules:
  - id: no-pass-role
    policies: ["policies/*.json"]
    forbid:
      - actions: ["iam:PassRole"]
`;

const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 'iam:PassRole'], Resource: '*' }],
};

/** The Action as a process, on a pull request with one policy, against a Node that does nothing. */
export async function coldStart(rounds: number): Promise<readonly Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'iam-access-gate-bench-'));
  const change = { 'policies/a.json': pretty(POLICY) };
  const repository = buildRepository(join(root, 'workspace'), { base: { [RULES_FILE]: RULES }, change });
  const answers = answersOf(repository);
  const api = await startApi({ ...repository, answer: (url) => answers.get(url.pathname) });
  try {
    const env = environment(root, repository, api.url);
    const action = (): Promise<number> => timed(NODE, [BUNDLE], { env, code: 1 });
    await action();
    verify(env.RUNNER_TEMP);
    const questions = (): Promise<number> => timed(NODE, [QUESTIONS], { env });
    const times = await interleaved({ action, questions, node: () => timed(NODE, ['-e', '0'], { env }) }, rounds);
    return [
      {
        group: GROUP,
        what: 'the Action on a pull request with one policy, questions to the API included, against `node -e 0` (Node 24, which runs the Action)',
        measured: `action ${ms(times.action)}; node ${ms(times.node)}`,
        value: median(times.action) / median(times.node),
        floor: { kind: 'at most', limit: 3, unit: '×', alarm: 10 },
      },
      {
        group: GROUP,
        what: 'a script with nothing of the gate that asks git and the API the same, against the same',
        measured: `${shown(median(times.questions) / median(times.node))}×, ${ms(times.questions)}`,
      },
    ];
  } finally {
    await api.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Ready made, for what git takes to give them to the tests' server is not the Action's time. */
function answersOf({ baseSha, headSha }: Repository): ReadonlyMap<string, Answer> {
  const pull = '/repos/octo-org/octo-repo/pulls/7';
  const body = { number: 7, head: { sha: headSha }, base: { sha: baseSha, ref: 'main' } };
  return new Map([[pull, { status: 200, body }]]);
}

function environment(root: string, { workspace, baseSha, headSha, mergeSha }: Repository, url: string) {
  const file = (name: string, text: string): string => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };
  const repository = { full_name: 'octo-org/octo-repo', name: 'octo-repo', owner: { login: 'octo-org' } };
  const pull = {
    number: 7,
    head: { sha: headSha, repo: repository },
    base: { sha: baseSha, ref: 'main', repo: repository },
  };
  mkdirSync(join(root, 'temp'));
  return {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify({ number: 7, pull_request: pull, repository })),
    GITHUB_SHA: mergeSha,
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_API_URL: url,
    GITHUB_SERVER_URL: url,
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    RUNNER_TEMP: join(root, 'temp'),
    INPUT_RULES: RULES_FILE,
    'INPUT_GITHUB-TOKEN': 'ghs_secret',
  };
}

/** The one report that there is by now must have the one finding. */
function verify(temporary: string): void {
  const [name] = readdirSync(temporary, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\breport\.json$/.test(each),
  );
  const report: Report | undefined =
    name === undefined ? undefined : JSON.parse(readFileSync(join(temporary, name), 'utf8'));
  if (report?.findings.length !== 1) throw new WrongAnswer('cold start: expected a report with one finding');
}
