import { expect } from 'vitest';
import { pretty, type RawStatement } from './policies.js';
import type { Command } from './runner.js';
import { type Bend, type Played, play, RULES_FILE } from './stage.js';

/** Rules and policies that many tests share, and what many tests ask of a step. */

export function rules(policies: string, action: string): string {
  return `version: 1\nrules:\n  - id: no-pass-role\n    policies: [${policies}]\n    forbid:\n      - actions: ["${action}"]\n`;
}

export function allow(action: string): RawStatement {
  return { Effect: 'Allow', Action: action, Resource: '*' };
}

export const RULES = rules('"policies/**/*.json"', 'iam:PassRole');
export const HARMLESS = pretty({ Version: '2012-10-17', Statement: [allow('s3:GetObject')] });
export const FORBIDDEN = pretty({ Version: '2012-10-17', Statement: [allow('iam:PassRole')] });
export const ONE_CHANGE = { base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': HARMLESS } };

export function errors(step: Played): readonly Command[] {
  return step.commands.filter(({ name }) => name === 'error');
}

/** The messages of one kind of remark on the run. */
export function remarks(step: Played, kind: 'notice' | 'warning'): string {
  return step.commands
    .filter(({ name }) => name === kind)
    .map(({ message }) => message)
    .join('\n');
}

/** The paths that have findings. */
export function found(step: Played): readonly string[] | undefined {
  return step.report?.findings.map(({ path }) => path);
}

/** The closing error, which says why the step is red. There is one. */
export function failure(step: Played): string {
  expect(step.code).toBe(1);
  const closing = errors(step).filter(({ properties }) => properties['file'] === undefined);
  expect(closing).toHaveLength(1);
  const [{ message } = { message: '' }] = closing;
  expect(message).not.toMatch(/[\r\n]/);
  return message;
}

/** A run that could judge nothing at all, and says why in the same words everywhere. */
export async function refusal(scene: Parameters<typeof play>[0], bend: Bend): Promise<string> {
  const step = await play(scene, bend);
  const message = failure(step);
  const counts = { checked: '0', violations: '0', warnings: '0', acknowledged: '0' };
  expect(step.outputs).toEqual({ result: 'error', ...counts, report: '', sarif: '' });
  expect(step.summary).toContain('could not judge');
  return message;
}
