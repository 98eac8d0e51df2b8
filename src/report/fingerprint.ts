import { createHash } from 'node:crypto';
import { findingParts, problemParts } from '../gate/identity.js';
import type { Finding, GateProblem } from '../gate/report.js';

/** A short text for what stays the same of a finding while lines move. */
export function findingKey(finding: Finding): string {
  return digest(findingParts(finding));
}

/** The same of a problem. */
export function problemKey(problem: GateProblem): string {
  return digest(problemParts(problem));
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
