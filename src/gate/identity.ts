import type { Finding, GateProblem } from './report.js';

/** What tells findings, problems and what exceptions name from one another, whatever lines move. Two are the same where the parts are. */

/** Of a finding: its rule, access, policy and statement. */
export function findingParts({ ruleId, path, policy, access, statement, excerpt }: Finding): readonly unknown[] {
  const { sid, uniqueSid } = statement;
  const named = uniqueSid && sid !== undefined;
  const which = named ? statementParts('sid', sid, policy) : statementParts('line', excerpt.text.trim(), policy);
  return [ruleId, path, access.actions, access.resources, ...which];
}

/** Of a problem. */
export function problemParts({ code, path, policy, element, message }: GateProblem): readonly unknown[] {
  return [code, path, element, message, ...policyParts(policy)];
}

/** Of a statement with a Sid, among all in the policies of one file. */
export function sidKey(sid: string, policy: string | undefined): string {
  return JSON.stringify(statementParts('sid', sid, policy));
}

/** Of a statement in a file: its Sid or, where that names no single statement, the line that grants; and its policy. */
function statementParts(by: 'sid' | 'line', text: string, policy: string | undefined): readonly string[] {
  return [by, text, ...policyParts(policy)];
}

/** Of a policy in its file; always the last. Nothing where the file is the policy. */
function policyParts(policy: string | undefined): readonly string[] {
  return policy === undefined ? [] : [policy];
}
