import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.js';
import { DEFAULT_RULES_FILE } from '../../src/gate/rules.js';
import { readSources } from './source.js';

/** What users of the action get, besides the code. */

const actionText = readFileSync('action.yml', 'utf8');
const action: {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
} = parse(actionText);

/** What a runner sets for every step. */
const RUNNER = {
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_WORKSPACE: '/workspace',
  RUNNER_TEMP: '/temp',
};

describe('action.yml', () => {
  test('is a valid action', () => {
    // The validator's schema ends with Node 20.
    expect(validateAction(actionText.replace('using: node24', 'using: node20')).errors).toEqual([]);
  });

  test('runs the bundle under Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
    expect(existsSync(action.runs.main)).toBe(true);
  });

  test('gives the inputs and outputs that the code reads and sets', () => {
    const judging = ['rules', 'rules-ref', 'scope', 'working-directory', 'github-token'];
    const telling = ['fail-on', 'report-file', 'sarif-file'];
    expect(Object.keys(action.inputs)).toEqual([...judging, ...telling]);
    // Each is read under its name, and the defaults are what an empty input means.
    const read = readInputs({ ...RUNNER, 'INPUT_GITHUB-TOKEN': 't' });
    expect(action.inputs['rules-ref']?.default).toBe(read.rules.ref);
    expect(action.inputs['scope']?.default).toBe(read.wanted.scope);
    const given = Object.entries(action.inputs).map(([name, { default: text = '' }]) => [
      `INPUT_${name.toUpperCase()}`,
      text,
    ]);
    const other = readInputs({ ...RUNNER, ...Object.fromEntries(given) });
    const { checkout } = read;
    expect({ ...other, checkout, repository: { ...other.repository, token: 't' } }).toEqual(read);
    expect(action.inputs['rules']?.default).toBe(DEFAULT_RULES_FILE);
    expect(Object.keys(action.outputs)).toEqual([
      'result',
      'checked',
      'violations',
      'warnings',
      'acknowledged',
      'report',
      'sarif',
    ]);
  });
});

const workflows = readdirSync('.github/workflows');

test.each(workflows)('the workflow %s is valid', (name) => {
  expect(validateWorkflow(readFileSync(`.github/workflows/${name}`, 'utf8')).errors).toEqual([]);
});

test('the licences of all bundled packages ship with them', () => {
  const used = readSources().flatMap(({ packages }) => packages.filter((name) => !name.startsWith('node:')));
  const names = new Set(used.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name));
  const licences = readFileSync('dist/licenses.txt', 'utf8').split('\n');
  expect(names.size).toBeGreaterThan(5);
  expect([...names].filter((name) => !licences.includes(name))).toEqual([]);
});
