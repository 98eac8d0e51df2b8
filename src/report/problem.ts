import type { GateProblem } from '../gate/report.js';
import { shownText, terminalText } from './doors/terminal.js';
import { problemText } from './wording.js';

/** A problem in one line for a terminal or a log: `policies/ci.json:14:9: unknown operator "StringLikes". … [invalid-policy]`. */
export function formatProblem(problem: GateProblem): string {
  const { path, line, column, code } = problem;
  return `${shownText(path)}:${line}:${column}: ${terminalText(problemText(problem))} [${code}]`;
}
