import { FAIL_ON, type FailOn } from '../gate/report.js';
import { quote } from '../text/words.js';
import type { Checkout, Environment } from '../workspace/checkout.js';
import { isPlainPath } from '../workspace/paths.js';
import type { Repository } from './github/client.js';
import { Refusal } from './refusal.js';
import type { EventSource } from './reviews/event.js';
import type { Wanted } from './reviews/look.js';
import { type RulesChoice, rulesPlace } from './rules/place.js';

/** All that the action takes from its inputs and from the runner, in what each of its rooms needs. */
export interface Inputs {
  readonly rules: RulesChoice;
  readonly wanted: Wanted;
  readonly failOn: FailOn;
  readonly reports: ReportPlaces;
  readonly repository: Repository;
  /** Where a reader finds the repository: `https://github.com/octo-org/octo-repo`. */
  readonly pages: string;
  readonly event: EventSource;
  /** The commit that the event is about: for a pull request, its merge with the base. */
  readonly sha: string;
  /** The workspace. */
  readonly checkout: Checkout;
}

/** Where the reports are to be written. */
export interface ReportPlaces {
  /** Relative to the workspace or absolute; absent where the user does not care. */
  readonly reportFile: string | undefined;
  readonly sarifFile: string | undefined;
  /** A folder that the runner empties after the job. */
  readonly temporary: string;
}

/** Reads inputs and environment in one go. */
export function readInputs(env: Environment): Inputs {
  const repository = repositoryOf(env);
  const folder = workingFolder(input(env, 'WORKING-DIRECTORY'));
  return {
    rules: { place: rulesPlace(input(env, 'RULES'), folder), ref: oneOf(env, 'RULES-REF', ['base', 'head']) },
    wanted: { folder, scope: oneOf(env, 'SCOPE', ['changed', 'all']) },
    failOn: oneOf(env, 'FAIL-ON', FAIL_ON),
    reports: {
      reportFile: input(env, 'REPORT-FILE') || undefined,
      sarifFile: input(env, 'SARIF-FILE') || undefined,
      temporary: variable(env, 'RUNNER_TEMP'),
    },
    repository,
    pages: `${variable(env, 'GITHUB_SERVER_URL')}/${repository.owner}/${repository.repo}`,
    event: { name: variable(env, 'GITHUB_EVENT_NAME'), path: variable(env, 'GITHUB_EVENT_PATH') },
    sha: variable(env, 'GITHUB_SHA'),
    checkout: { root: variable(env, 'GITHUB_WORKSPACE'), env },
  };
}

function repositoryOf(env: Environment): Repository {
  const [owner = '', repo = '', ...more] = variable(env, 'GITHUB_REPOSITORY').split('/');
  if (owner === '' || repo === '' || more.length > 0) {
    throw new Refusal(`GITHUB_REPOSITORY is ${quote(variable(env, 'GITHUB_REPOSITORY'))}. expected "owner/name"`);
  }
  return { token: token(input(env, 'GITHUB-TOKEN')), apiUrl: variable(env, 'GITHUB_API_URL'), owner, repo };
}

/** The runner hands an input over under its name in capitals. */
function input(env: Environment, name: string): string {
  return (env[`INPUT_${name}`] ?? '').trim();
}

function variable(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new Refusal(`${name} is not set. expected to run as a step of a workflow`);
  return value;
}

/** The first choice is what counts when the input is absent. */
function oneOf<Choice extends string>(env: Environment, name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const text = input(env, name);
  const choice = text === '' ? choices[0] : choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  const expected = choices.map((known) => `"${known}"`).join(' or ');
  throw new Refusal(`input ${name.toLowerCase()} is ${quote(text)}. expected ${expected}`);
}

function token(text: string): string {
  if (text !== '') return text;
  throw new Refusal('input github-token is empty. expected a token that may read contents and pull requests');
}

/** The folder's name goes in front of the rules' globs, so that it must not be one itself. */
function workingFolder(text: string): string {
  const path = text.replace(/^\.\//, '').replace(/\/$/, '');
  if (path === '' || path === '.') return '';
  if (isPlainPath(path) && !/[*?[\]{}()!]/.test(path)) return path;
  throw new Refusal(
    `input working-directory is ${quote(text)}. expected a folder below the root of the repository, without any of *?[]{}()!`,
  );
}
