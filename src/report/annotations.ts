import type { AcknowledgedFinding, Finding, GateProblem, Place, Report } from '../gate/report.js';
import type { Severity } from '../gate/rules.js';
import { shownText, terminalText } from './doors/terminal.js';
import {
  accessText,
  acknowledgementText,
  byImportance,
  count,
  findingTitle,
  grantingText,
  grantText,
  lapsedText,
  problemText,
} from './wording.js';

/** Lines of a file, both ends included, counted from 1. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** One remark on a line of a file, as GitHub shows it in a pull request. `path` is as it is: the toolkit escapes properties. */
export interface Annotation {
  readonly level: Level;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Absent where the remark is about more than one line: GitHub refuses columns there. */
  readonly column: number | undefined;
  readonly title: string;
  /** Several lines; each is safe to print. */
  readonly message: string;
}

type Level = Severity | 'notice';

/** GitHub shows this many errors, and as many warnings and notices, of one step, and drops what comes after without a word. */
export const MAX_ANNOTATIONS = 10;

/** The run has notices of its own. */
const MAX_NOTICES = 5;
const MAX_TITLE = 150;
const MAX_LINE = 500;

/**
 * The remarks to make, the most important first. Where there are more than GitHub shows, the last one of its level says how many are left,
 * and where.
 *
 * @param limit How many of a level are made.
 * @param changed By path, the lines that the change adds or alters, where that is known.
 */
export function annotationsOf(
  report: Report,
  limit: number = MAX_ANNOTATIONS,
  changed: ReadonlyMap<string, readonly LineRange[]> = new Map(),
): readonly Annotation[] {
  const linesOf = (finding: Finding): Lines => linesToShow(finding, changed.get(finding.path) ?? []);
  const all: readonly Remark[] = [
    ...report.problems.map((problem): Remark => ['error', () => ofProblem(problem)]),
    ...byImportance(report.findings).map((one): Remark => [one.severity, () => ofFinding(one, linesOf(one))]),
    ...report.acknowledged.map((one): Remark => ['notice', () => ofAcknowledged(one, linesOf(one))]),
  ];
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    firstOf(
      all.filter(([of]) => of === level),
      level === 'notice' ? Math.min(limit, MAX_NOTICES) : limit,
      level,
    ),
  );
}

/** An annotation that is made only if it is shown: there can be very many findings. */
type Remark = readonly [Level, () => Annotation];

function firstOf(remarks: readonly Remark[], limit: number, level: Level): readonly Annotation[] {
  const shown = remarks.slice(0, limit).map(([, make]) => make());
  const left = remarks.length - shown.length;
  const last = shown.at(-1);
  if (left === 0 || last === undefined) return shown;
  const more = `${count(left, `more ${level}`)} not shown here: see the job summary or the JSON report`;
  return [...shown.slice(0, -1), { ...last, message: `${last.message}\n${more}` }];
}

type Lines = Pick<Annotation, 'line' | 'endLine' | 'column'>;

/**
 * GitHub shows a remark in the diff only where the diff shows its line. So it stands on the string that grants, unless the
 * change leaves that alone and alters another line of the statement.
 */
function linesToShow({ place, statement }: Finding, changed: readonly LineRange[]): Lines {
  if (firstChanged(changed, place) !== undefined) return linesOfPlace(place);
  const line = firstChanged(changed, statement);
  return line === undefined ? linesOfPlace(place) : { line, endLine: line, column: undefined };
}

/** The first changed line among some lines. */
function firstChanged(
  changed: readonly LineRange[],
  { line, endLine }: { readonly line: number; readonly endLine: number },
): number | undefined {
  const touching = changed.filter(({ start, end }) => start <= endLine && end >= line);
  const first = touching.reduce((least, { start }) => Math.min(least, start), endLine);
  return touching.length === 0 ? undefined : Math.max(line, first);
}

function linesOfPlace({ line, endLine, column }: Place): Lines {
  return { line, endLine, column: line === endLine ? column : undefined };
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

function ofFinding(finding: Finding, lines: Lines): Annotation {
  const { severity, path, access, lapsed } = finding;
  return {
    level: severity,
    path,
    ...lines,
    title: shownText(findingTitle(finding), MAX_TITLE),
    message: messageOf([
      grantText(finding),
      `forbidden: ${accessText(access)}`,
      `granted by ${grantingText(finding)}`,
      ...(lapsed === undefined ? [] : [lapsedText(lapsed)]),
    ]),
  };
}

function ofAcknowledged(finding: AcknowledgedFinding, lines: Lines): Annotation {
  const { path } = finding;
  return {
    level: 'notice',
    path,
    ...lines,
    title: shownText(`acknowledged: ${findingTitle(finding)}`, MAX_TITLE),
    message: messageOf([grantText(finding), `${grantingText(finding)} is ${acknowledgementText(finding)}`]),
  };
}

function messageOf(lines: readonly string[]): string {
  return lines.map((line) => shownText(line, MAX_LINE)).join('\n');
}
