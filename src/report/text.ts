import { type AcknowledgedFinding, type Excerpt, type Finding, outcomeOf, type Report } from '../gate/report.js';
import { shownText, terminalText } from './doors/terminal.js';
import { formatProblem } from './problem.js';
import {
  accessText,
  acknowledgementText,
  byFile,
  count,
  type FileResult,
  findingTitle,
  grantingText,
  lapsedText,
  remarks,
  requestLines,
  sparingTexts,
  summaryText,
  warnings,
} from './wording.js';

/** How the text is to look. */
interface TextOptions {
  /** Whether ANSI colours may be used; the edge decides. */
  readonly colour: boolean;
}

type Style = 'bold' | 'red' | 'yellow' | 'green' | 'dim';
type Paint = (style: Style, text: string) => string;

const CODES = { bold: 1, red: 31, yellow: 33, green: 32, dim: 2 } as const satisfies Record<Style, number>;

/** Reasons are sentences. */
const MAX_REMARK = 600;
/** As many deleted policies are told by name. */
const MAX_REMOVED = 20;

/** The report for a reader at a terminal: problems and findings by file, then one line that says what was looked at. */
export function textReport(report: Report, options: TextOptions): string {
  const paint: Paint = options.colour ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_, text) => text;
  const files = byFile(report).map((file) => fileText(file, paint));
  const told = (label: string, texts: readonly string[]): readonly string[] =>
    texts.map((text) => `${paint('yellow', label)}: ${shownText(text, MAX_REMARK)}`);
  const notes = [...told('warning', warnings(report)), ...told('note', [...removedNotes(report), ...remarks(report)])];
  return `${[...files, ...(notes.length > 0 ? [notes.join('\n')] : []), summaryLine(report, paint)].join('\n\n')}\n`;
}

function removedNotes({ removed }: Report): readonly string[] {
  if (removed.length === 0) return [];
  const left = removed.length - MAX_REMOVED;
  const names = removed.slice(0, MAX_REMOVED).map((path) => shownText(path));
  const more = left > 0 ? [`and ${left} more`] : [];
  return [`${count(removed.length, 'policy', 'policies')} deleted: ${[...names, ...more].join(', ')}`];
}

function fileText({ path, problems, findings, acknowledged }: FileResult, paint: Paint): string {
  const parts = [
    ...problems.map((problem) => `${paint('red', 'problem')} ${formatProblem(problem)}`),
    ...findings.map((finding) => findingText(finding, paint)),
    ...acknowledged.map((finding) => acknowledgedText(finding, paint)),
  ];
  return [paint('bold', shownText(path)), ...parts].join('\n');
}

function findingText(finding: Finding, paint: Paint): string {
  const { severity, path, place, access, excerpt, lapsed } = finding;
  const style = severity === 'error' ? 'red' : 'yellow';
  return [
    `${paint(style, severity)} ${shownText(path)}:${place.line}:${place.column}: ${shownText(findingTitle(finding))}`,
    ...excerptLines(excerpt, place.line, (text) => paint(style, text)),
    `  forbidden: ${shownText(accessText(access))}`,
    ...evidenceLines(finding, shownText(grantingText(finding))),
    ...(lapsed === undefined ? [] : [`  ${shownText(lapsedText(lapsed), MAX_REMARK)}`]),
  ].join('\n');
}

function acknowledgedText(finding: AcknowledgedFinding, paint: Paint): string {
  const { path, place, access } = finding;
  return [
    `${paint('dim', 'acknowledged')} ${shownText(path)}:${place.line}:${place.column}: ${shownText(findingTitle(finding))}`,
    `  forbidden: ${shownText(accessText(access))}`,
    `  ${shownText(grantingText(finding))} is ${shownText(acknowledgementText(finding), MAX_REMARK)}`,
  ].join('\n');
}

function evidenceLines({ evidence }: Finding, statement: string): readonly string[] {
  switch (evidence.kind) {
    case 'witness':
      return [
        `  ${statement} allows, for example:`,
        ...requestLines(evidence.request).map((line) => `    ${shownText(line)}`),
        ...sparingTexts(evidence.sparedBy).map((line) => `  ${shownText(line, MAX_REMARK)}`),
      ];
    case 'unconfirmed':
      return [`  ${statement}: ${shownText(evidence.reason)}`];
  }
}

/** The source line, and carets under the offending part of it. */
function excerptLines(
  { text, start, length }: Excerpt,
  line: number,
  mark: (text: string) => string,
): readonly string[] {
  const [before, offending, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ].map(sourceText);
  const gutter = String(line);
  const margin = ' '.repeat(gutter.length);
  const carets = '^'.repeat(Math.max(1, width(offending)));
  return [`  ${gutter} | ${before}${offending}${after}`, `  ${margin} | ${' '.repeat(width(before))}${mark(carets)}`];
}

function sourceText(source: string): string {
  return terminalText(source.replaceAll('\t', '  '));
}

function width(text = ''): number {
  return [...text].length;
}

function summaryLine(report: Report, paint: Paint): string {
  const text = shownText(summaryText(report), 1000);
  if (outcomeOf(report) !== 'pass') return paint('red', text);
  return report.findings.length > 0 || report.counts.checked === 0 ? paint('yellow', text) : paint('green', text);
}
