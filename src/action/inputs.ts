import { FAIL_ON, type FailOn } from '../gate/report.js';
import { quote } from '../text/words.js';
import type { Environment } from '../workspace/git-place.js';
import { Refusal } from './refusal.js';
import { isPlain, type RulesPlace, rulesPlace } from './rules-place.js';

/** All that the action takes from its inputs and from the runner. */
export interface Inputs {
  readonly rules: RulesPlace;
  /** Whose rules judge a pull request: those of its base, or its own. */
  readonly rulesRef: 'base' | 'head';
  /** Whether to judge what has changed, or everything. */
  readonly scope: 'changed' | 'all';
  /** The folder that is looked at, from the root of the repository, with forward slashes; empty for all of it. */
  readonly folder: string;
  readonly failOn: FailOn;
  /** Where the reports are to be written, relative to the workspace or absolute; absent where the user does not care. */
  readonly reportFile: string | undefined;
  readonly sarifFile: string | undefined;
  readonly token: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly eventName: string;
  readonly eventPath: string;
  /** The commit that the event is about: for a pull request, its merge with the base. */
  readonly sha: string;
  readonly workspace: string;
  /** A folder that the runner empties after the job. */
  readonly temporary: string;
  /** What git is run with. */
  readonly env: Environment;
}

/** Reads inputs and environment in one go. */
export function readInputs(env: Environment): Inputs {
  const [owner = '', repo = '', ...more] = variable(env, 'GITHUB_REPOSITORY').split('/');
  if (owner === '' || repo === '' || more.length > 0) {
    throw new Refusal(`GITHUB_REPOSITORY is ${quote(variable(env, 'GITHUB_REPOSITORY'))}. expected "owner/name"`);
  }
  const folder = workingFolder(input(env, 'WORKING-DIRECTORY'));
  return {
    rules: rulesPlace(input(env, 'RULES'), folder),
    rulesRef: oneOf(env, 'RULES-REF', ['base', 'head']),
    scope: oneOf(env, 'SCOPE', ['changed', 'all']),
    folder,
    failOn: oneOf(env, 'FAIL-ON', FAIL_ON),
    reportFile: input(env, 'REPORT-FILE') || undefined,
    sarifFile: input(env, 'SARIF-FILE') || undefined,
    token: token(input(env, 'GITHUB-TOKEN')),
    apiUrl: variable(env, 'GITHUB_API_URL'),
    serverUrl: variable(env, 'GITHUB_SERVER_URL'),
    owner,
    repo,
    eventName: variable(env, 'GITHUB_EVENT_NAME'),
    eventPath: variable(env, 'GITHUB_EVENT_PATH'),
    sha: variable(env, 'GITHUB_SHA'),
    workspace: variable(env, 'GITHUB_WORKSPACE'),
    temporary: variable(env, 'RUNNER_TEMP'),
    env,
  };
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
  if (isPlain(path) && !/[*?[\]{}()!]/.test(path)) return path;
  throw new Refusal(
    `input working-directory is ${quote(text)}. expected a folder below the root of the repository, without any of *?[]{}()!`,
  );
}
