import type { GateProblem } from '../gate/report.js';
import { shownText } from './terminal.js';

const MAX_MESSAGE = 600;

/** A problem in one line, for every edge: `policies/ci.json:14:9: unknown operator "StringLikes". … [invalid-policy]`. */
export function formatProblem({ path, line, column, message, code }: GateProblem): string {
  return `${shownText(path)}:${line}:${column}: ${shownText(message, MAX_MESSAGE)} [${code}]`;
}
