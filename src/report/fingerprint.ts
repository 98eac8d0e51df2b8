import { createHash } from 'node:crypto';
import type { Finding, GateProblem } from '../gate/report.js';

/**
 * What stays the same of a finding while lines move: rule, policy, access, and the Sid of the statement, or where that names no
 * single statement, the line that grants.
 */
export function findingKey({ ruleId, path, access, statement, excerpt }: Finding): string {
  const which = statement.uniqueSid ? ['sid', statement.sid] : ['line', excerpt.text.trim()];
  return digest([ruleId, path, access.actions, access.resources, ...which]);
}

/** The same of a problem. */
export function problemKey({ code, path, element, message }: GateProblem): string {
  return digest([code, path, element, message]);
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
