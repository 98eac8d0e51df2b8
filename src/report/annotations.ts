import type { Finding, GateProblem, Report } from '../gate/report.js';
import type { Severity } from '../gate/rules.js';
import { shownText, terminalText } from './terminal.js';
import { accessText, count, findingTitle, problemText, requestLines, statementName } from './wording.js';

/** One remark on a line of a file, as GitHub shows it in a pull request. `path` is as it is: the toolkit escapes properties. */
export interface Annotation {
  readonly level: Severity;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Absent where the remark is about more than one line: GitHub refuses columns there. */
  readonly column: number | undefined;
  readonly title: string;
  /** Several lines; each is safe to print. */
  readonly message: string;
}

/** GitHub shows this many errors, and as many warnings, of one step, and drops what comes after without a word. */
export const MAX_ANNOTATIONS = 10;

const MAX_TITLE = 150;
const MAX_LINE = 500;

/** The remarks to make. Where there are more than GitHub shows, the last one of its level says how many are left, and where. */
export function annotationsOf(report: Report, limit: number = MAX_ANNOTATIONS): readonly Annotation[] {
  const all = [...report.problems.map(ofProblem), ...report.findings.map(ofFinding)];
  return (['error', 'warning'] as const).flatMap((level) =>
    firstOf(
      all.filter((annotation) => annotation.level === level),
      limit,
      level,
    ),
  );
}

function firstOf(annotations: readonly Annotation[], limit: number, level: Severity): readonly Annotation[] {
  const shown = annotations.slice(0, limit);
  const left = annotations.length - shown.length;
  const last = shown.at(-1);
  if (left === 0 || last === undefined) return shown;
  const more = `${count(left, `more ${level}`)} not shown here: see the job summary or the JSON report`;
  return [...shown.slice(0, -1), { ...last, message: `${last.message}\n${more}` }];
}

function ofProblem(problem: GateProblem): Annotation {
  const { path, line, column, code } = problem;
  return {
    level: 'error',
    path,
    line,
    endLine: line,
    column,
    title: `not judged (${code})`,
    message: terminalText(problemText(problem)),
  };
}

function ofFinding(finding: Finding): Annotation {
  const { severity, path, place } = finding;
  return {
    level: severity,
    path,
    line: place.line,
    endLine: place.endLine,
    column: place.line === place.endLine ? place.column : undefined,
    title: shownText(findingTitle(finding), MAX_TITLE),
    message: messageLines(finding)
      .map((line) => shownText(line, MAX_LINE))
      .join('\n'),
  };
}

function messageLines({ access, statement, evidence }: Finding): readonly string[] {
  const forbidden = `forbidden: ${accessText(access)}`;
  switch (evidence.kind) {
    case 'witness':
      return [forbidden, `${statementName(statement)} allows, for example:`, ...requestLines(evidence.request)];
    case 'unconfirmed':
      return [forbidden, `${statementName(statement)}: ${evidence.reason}`];
  }
}
