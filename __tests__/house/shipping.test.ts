import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_RULES_FILE } from '../../src/gate/rules.js';
import { readSources } from './source.js';

/** What users of the action get, besides the code. */

const actionText = readFileSync('action.yml', 'utf8');
const action: {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
} = parse(actionText);

describe('action.yml', () => {
  test('is a valid action', () => {
    // The validator's schema ends with Node 20.
    expect(validateAction(actionText.replace('using: node24', 'using: node20')).errors).toEqual([]);
  });

  test('runs the bundle under Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.cjs' });
    expect(existsSync(action.runs.main)).toBe(true);
  });

  test('gives the inputs and outputs that the code reads and sets', () => {
    expect(Object.keys(action.inputs)).toEqual(['rules', 'github-token', 'fail-on', 'report-file', 'sarif-file']);
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
