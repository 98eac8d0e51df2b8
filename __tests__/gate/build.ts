import type { FoundFile, PolicyFile } from '../../src/gate/judge.js';
import { parseRules, type Rule, type RuleSet } from '../../src/gate/rules.js';
import type { PolicyType } from '../../src/policy/document.js';
import { parseJson } from '../../src/text/json.js';
import { startOf } from '../../src/text/position.js';

/** The rules of a rules file, given as what YAML takes as well: JSON. */
export function rules(...list: readonly object[]): readonly Rule[] {
  return ruleSet(list, []).rules;
}

/** A rule that forbids `iam:PassRole`, unless `more` says otherwise. */
export function rule(id: string, policies: readonly string[], more: object = {}): object {
  return { id, policies, forbid: [{ actions: ['iam:PassRole'] }], ...more };
}

/** The rules and exceptions of a rules file. */
export function ruleSet(list: readonly object[], exceptions: readonly object[]): RuleSet {
  const parsed = parseRules(JSON.stringify({ version: 1, rules: list, exceptions }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.ruleSet;
}

export function file(path: string, text: string): PolicyFile {
  return { path, content: { kind: 'text', text } };
}

/** An identity policy of one Allow statement, laid out by `JSON.stringify`. */
export function allow(action: string | readonly string[], resource: string | readonly string[] = '*'): string {
  return JSON.stringify(
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] },
    undefined,
    2,
  );
}

/**
 * A file that holds several policies, as a template does: an object whose members are policies by their addresses. What is no object there
 * is a problem.
 *
 * @param policyType What can stand in such a file.
 */
export function byAddress(path: string, text: string, policyType: PolicyType | 'auto' = 'auto'): FoundFile {
  const json = parseJson(text);
  const members = json.ok && json.node.kind === 'map' ? json.node.members : [];
  const policies = members
    .filter(({ value }) => value.kind === 'map')
    .map(({ name, value }) => ({ address: name, node: value, policyType }));
  const problems = members
    .filter(({ value }) => value.kind !== 'map')
    .map((member) => ({
      address: member.name,
      problem: { message: 'no policy. expected one', position: startOf(member), path: '' },
    }));
  return { path, content: { kind: 'text', text, find: () => ({ policies, problems }) } };
}
