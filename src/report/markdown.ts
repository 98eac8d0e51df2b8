import {
  type AcknowledgedFinding,
  type Finding,
  type GateProblem,
  type Outcome,
  outcomeOf,
  type PolicyName,
  type Report,
} from '../gate/report.js';
import { cut } from '../text/words.js';
import { escapeMarkdown, markdownAttribute, markdownCode } from './doors/escape-markdown.js';
import { bytes, fitting, folded, type Row, table } from './table.js';
import {
  accessText,
  acknowledgementText,
  byImportance,
  count,
  grantText,
  lapsedText,
  remarks,
  requestLines,
  statementName,
  summaryText,
  warnings,
} from './wording.js';

/** What a summary shows besides the report. */
export interface SummaryView {
  /** The address of a line of a file as it was judged, if it has one. */
  readonly link?: ((path: string, line: number) => string | undefined) | undefined;
  /** How long the run took, in milliseconds. */
  readonly duration?: number | undefined;
  /** One-line remarks on the run as a whole, not yet escaped. */
  readonly notices?: readonly string[] | undefined;
  /** Markdown of the edge's own that comes last, and takes of the room. */
  readonly more?: string | undefined;
}

type Link = NonNullable<SummaryView['link']>;

/** GitHub loses the whole summary of a step that is over 1 MiB. In bytes of UTF-8. */
const MAX_BYTES = 900 * 1024;
/** One cell may not take the room of many rows, nor a list that of the table: one character can become thirty bytes. */
const MAX_CELL = 300;
const MAX_NOTICE = 1000;
const MAX_ITEMS = 100;
const MAX_NOTICES = 20;
const MAX_LIST_BYTES = 150 * 1024;

const VERDICTS = { pass: 'passed', fail: 'failed', error: 'could not judge everything' } as const satisfies Record<
  Outcome,
  string
>;
const HEAD = ['policy', 'rule', 'verdict', 'statement', 'example'];

/**
 * The report as a job summary: two lines where all is well. The table and the lists are blocks of HTML, which Markdown leaves
 * alone, so that nothing can break out of its cell; escaped is every word that comes from outside all the same.
 */
export function markdownReport(report: Report, view: SummaryView = {}): string {
  const { link = () => undefined, duration, notices = [], more } = view;
  const time = duration === undefined ? '' : `, in ${(duration / 1000).toFixed(1)} s`;
  const lead = [
    `## IAM access gate: ${VERDICTS[outcomeOf(report)]}`,
    `${prose(summaryText(report), MAX_NOTICE)}${time}.`,
    ...noticeLines([...warnings(report).map((warning) => `warning: ${warning}`), ...notices]),
  ];
  const lists = [
    ...list(count(report.removed.length, 'policy deleted', 'policies deleted'), report.removed.map(coded)),
    ...remarksList(remarks(report)),
  ];
  const tail = more === undefined ? lists : [...lists, more];
  const room = MAX_BYTES - bytes([...lead, ...tail].join('\n\n'));
  return `${[...lead, ...table(HEAD, rowsOf(report, link), room), ...tail].join('\n\n')}\n`;
}

function noticeLines(notices: readonly string[]): readonly string[] {
  const all = notices.slice(0, MAX_NOTICES).map((notice) => `**Note:** ${prose(notice, MAX_NOTICE)}.`);
  const lines = fitting(all, MAX_LIST_BYTES);
  const left = notices.length - lines.length;
  return left > 0 ? [...lines, `**Note:** ${count(left, 'more notice')} in the log of the job.`] : lines;
}

function remarksList(found: readonly string[]): readonly string[] {
  return list(
    count(found.length, 'remark on the rules', 'remarks on the rules'),
    found.map((remark) => prose(remark, 2 * MAX_CELL)),
  );
}

/** A list folded away under its title. */
function list(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const shown = fitting(items.slice(0, MAX_ITEMS), MAX_LIST_BYTES);
  const left = items.length - shown.length;
  const all = left > 0 ? [...shown, `and ${left} more`] : shown;
  return [folded(title, `<ul>${all.map((item) => `<li>${item}</li>`).join('\n')}</ul>`)];
}

function rowsOf({ problems, findings, acknowledged }: Report, link: Link): readonly Row[] {
  return [
    ...problems.map((problem) => ({ cells: () => problemCells(problem, link), details: undefined })),
    ...byImportance(findings).map((finding) => ({
      cells: () => [...firstCells(finding, verdictOf(finding), link), prose(grantText(finding), 2 * MAX_CELL)],
      details: () => findingDetails(finding),
    })),
    ...byImportance(acknowledged).map((finding) => ({
      cells: () => acknowledgedCells(finding, link),
      details: () => [prose(grantText(finding), 2 * MAX_CELL), ...findingDetails(finding)],
    })),
  ];
}

function problemCells(problem: GateProblem, link: Link): readonly string[] {
  const { path, line, element, message, code } = problem;
  const part = element === '' ? [] : [coded(element)];
  const where = [...part, lineLink(path, line, link)].join('<br>');
  return [policyCell(problem), coded(code), strong('not judged'), where, prose(message, MAX_CELL)];
}

/** The file, and below it which policy of the file. */
function policyCell({ path, policy }: PolicyName): string {
  return [path, ...(policy === undefined ? [] : [policy])].map(coded).join('<br>');
}

function acknowledgedCells(finding: AcknowledgedFinding, link: Link): readonly string[] {
  const words = acknowledgementText(finding);
  const verdict = finding.newFile === true ? 'acknowledged, in a new file' : 'acknowledged';
  return [...firstCells(finding, verdict, link), prose(words, 2 * MAX_CELL)];
}

function verdictOf({ severity, lapsed }: Finding): string {
  const verdict = severity === 'error' ? 'forbidden' : 'warning';
  return lapsed === undefined ? verdict : `${verdict}, ${LAPSED[lapsed.why]}`;
}

const LAPSED = {
  expired: 'exception expired',
  'repeated-sid': 'exception unclear',
  'no-policy': 'exception unclear',
} as const;

function firstCells(finding: Finding, verdict: string, link: Link): readonly string[] {
  const { path, ruleId, description, statement, place } = finding;
  const why = description === undefined ? [] : [prose(description, MAX_CELL)];
  return [
    policyCell(finding),
    [coded(ruleId), ...why].join('<br>'),
    strong(verdict),
    `${coded(statementName(statement))}<br>${lineLink(path, place.line, link)}`,
  ];
}

/** The finding in full: what is forbidden, which source line grants it, every part of the example, and what became of an exception. */
function findingDetails({ access, excerpt, evidence, lapsed }: Finding): readonly string[] {
  const example =
    evidence.kind === 'witness' ? requestLines(evidence.request).map(coded) : [prose(evidence.reason, MAX_CELL)];
  return [
    `forbidden: ${coded(accessText(access))}`,
    `source: ${coded(excerpt.text.trim())}`,
    ...example,
    ...(lapsed === undefined ? [] : [prose(lapsedText(lapsed), 2 * MAX_CELL)]),
  ];
}

function strong(verdict: string): string {
  return `<strong>${verdict}</strong>`;
}

function lineLink(path: string, line: number, link: Link): string {
  const target = link(path, line);
  return target === undefined ? `line ${line}` : `<a href="${markdownAttribute(target)}">line ${line}</a>`;
}

function coded(text: string): string {
  return markdownCode(cut(text, MAX_CELL));
}

function prose(text: string, limit: number): string {
  return escapeMarkdown(cut(text, limit));
}
