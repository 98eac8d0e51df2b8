import {
  type AcknowledgedFinding,
  type Finding,
  type GateProblem,
  type Outcome,
  outcomeOf,
  type Report,
} from '../gate/report.js';
import { cut } from '../policy/problem.js';
import { escapeMarkdown, markdownAttribute, markdownCode } from './escape-markdown.js';
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
} from './wording.js';

/** What a summary shows besides the report. */
export interface SummaryView {
  /** The address of a line of a file as it was judged, if it has one. */
  readonly link?: ((path: string, line: number) => string | undefined) | undefined;
  /** How long the run took, in milliseconds. */
  readonly duration?: number | undefined;
  /** One-line remarks on the run as a whole, not yet escaped. */
  readonly notices?: readonly string[] | undefined;
}

type Link = NonNullable<SummaryView['link']>;

/** GitHub loses the whole summary of a step that is over 1 MiB. In bytes of UTF-8. */
const MAX_BYTES = 900 * 1024;
/** One cell may not take the room of many rows, nor a list that of the table. */
const MAX_CELL = 300;
const MAX_ITEMS = 100;
const MAX_NOTICES = 20;

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
  const { link = () => undefined, duration, notices = [] } = view;
  const time = duration === undefined ? '' : `, in ${(duration / 1000).toFixed(1)} s`;
  const lead = [
    `## IAM access gate: ${VERDICTS[outcomeOf(report)]}`,
    `${prose(summaryText(report), 1000)}${time}.`,
    ...noticeLines(notices),
  ];
  const lists = [
    ...list(count(report.removed.length, 'policy deleted', 'policies deleted'), report.removed.map(coded)),
    ...remarksList(remarks(report)),
  ];
  const room = MAX_BYTES - bytes([...lead, ...lists].join('\n\n'));
  return `${[...lead, ...table(rowsOf(report, link), room), ...lists].join('\n\n')}\n`;
}

function noticeLines(notices: readonly string[]): readonly string[] {
  const left = notices.length - MAX_NOTICES;
  const lines = notices.slice(0, MAX_NOTICES).map((notice) => `**Note:** ${prose(notice, 1000)}.`);
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
  const left = items.length - MAX_ITEMS;
  const shown = [...items.slice(0, MAX_ITEMS), ...(left > 0 ? [`and ${left} more`] : [])];
  return [folded(title, `<ul>${shown.map((item) => `<li>${item}</li>`).join('\n')}</ul>`)];
}

function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>${content}</details>`;
}

/** A row of the table, with what can be left out of its last cell. */
interface Row {
  readonly cells: readonly string[];
  readonly details: readonly string[];
}

function rowsOf({ problems, findings, acknowledged }: Report, link: Link): readonly Row[] {
  return [
    ...problems.map((problem) => problemRow(problem, link)),
    ...byImportance(findings).map((finding) => findingRow(finding, link)),
    ...byImportance(acknowledged).map((finding) => acknowledgedRow(finding, link)),
  ];
}

function problemRow({ path, line, element, message, code }: GateProblem, link: Link): Row {
  const part = element === '' ? [] : [coded(element)];
  return {
    cells: [
      coded(path),
      coded(code),
      strong('not judged'),
      [...part, lineLink(path, line, link)].join('<br>'),
      prose(message, MAX_CELL),
    ],
    details: [],
  };
}

function findingRow(finding: Finding, link: Link): Row {
  const { severity, lapsed } = finding;
  const verdict = severity === 'error' ? 'forbidden' : 'warning';
  return {
    cells: [
      ...firstCells(finding, lapsed === undefined ? verdict : `${verdict}, ${LAPSED[lapsed.why]}`, link),
      prose(grantText(finding), 2 * MAX_CELL),
    ],
    details: [...grantLines(finding), ...(lapsed === undefined ? [] : [prose(lapsedText(lapsed), 2 * MAX_CELL)])],
  };
}

const LAPSED = { expired: 'exception expired', 'repeated-sid': 'exception unclear' } as const;

function acknowledgedRow(finding: AcknowledgedFinding, link: Link): Row {
  const { acknowledgement } = finding;
  return {
    cells: [...firstCells(finding, 'acknowledged', link), prose(acknowledgementText(acknowledgement), 2 * MAX_CELL)],
    details: [prose(grantText(finding), 2 * MAX_CELL), ...grantLines(finding)],
  };
}

function firstCells(
  { path, ruleId, description, statement, place }: Finding,
  verdict: string,
  link: Link,
): readonly string[] {
  const why = description === undefined ? [] : [prose(description, MAX_CELL)];
  return [
    coded(path),
    [coded(ruleId), ...why].join('<br>'),
    strong(verdict),
    `${coded(statementName(statement))}<br>${lineLink(path, place.line, link)}`,
  ];
}

/** The finding in full: what is forbidden, which source line grants it, and every part of the example. */
function grantLines({ access, excerpt, evidence }: Finding): readonly string[] {
  const forbids = `forbidden: ${coded(accessText(access))}`;
  const source = `source: ${coded(excerpt.text.trim())}`;
  switch (evidence.kind) {
    case 'witness':
      return [forbids, source, ...requestLines(evidence.request).map(coded)];
    case 'unconfirmed':
      return [forbids, source, prose(evidence.reason, MAX_CELL)];
  }
}

function strong(verdict: string): string {
  return `<strong>${verdict}</strong>`;
}

function lineLink(path: string, line: number, link: Link): string {
  const target = link(path, line);
  return target === undefined ? `line ${line}` : `<a href="${markdownAttribute(target)}">line ${line}</a>`;
}

/** The table in so many bytes: details are left out first, then rows, from the last on; and it says how many. */
function table(rows: readonly Row[], room: number): readonly string[] {
  if (rows.length === 0) return [];
  const head = `<table>\n${htmlRow('th', HEAD)}`;
  const foot = '</table>';
  const spare = room - bytes(head) - bytes(foot) - 1000;
  const shown = fitting(rows.map(plainRow), spare);
  const detailed = rows.slice(0, shown.length).filter(({ details }) => details.length > 0).length;
  const isCut = shown.length < rows.length;
  const [lines, unfolded] = withDetails(rows, shown, isCut ? 0 : spare - bytes(shown.join('\n')));
  return [[head, ...lines, foot].join('\n'), ...cutNote(rows.length - shown.length, detailed - unfolded)];
}

function cutNote(rows: number, details: number): readonly string[] {
  const missing = [
    ...(rows > 0 ? [count(rows, 'more row')] : []),
    ...(details > 0 ? [`the details of ${count(details, 'row')}`] : []),
  ];
  return missing.length === 0
    ? []
    : [`Left out here for want of room: ${missing.join(' and ')}. The JSON report has all.`];
}

/** As many rows as fit, from the first. */
function fitting(rows: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = rows.findIndex((text) => {
    used += bytes(text) + 1;
    return used > room;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

/** The rows that are shown, those from the first on with details for which there is room; and how many these are. */
function withDetails(
  rows: readonly Row[],
  shown: readonly string[],
  room: number,
): readonly [readonly string[], number] {
  let left = room;
  let unfolded = 0;
  const lines = shown.map((plain, index) => {
    const row = rows[index];
    if (row === undefined || row.details.length === 0 || left <= 0) return plain;
    const full = fullRow(row);
    left -= bytes(full) - bytes(plain);
    if (left <= 0) return plain;
    unfolded += 1;
    return full;
  });
  return [lines, unfolded];
}

function plainRow({ cells }: Row): string {
  return htmlRow('td', cells);
}

function fullRow({ cells, details }: Row): string {
  return htmlRow('td', [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${folded('details', details.join('<br>'))}`]);
}

function htmlRow(tag: 'th' | 'td', cells: readonly string[]): string {
  return `<tr valign="top">${cells.map((content) => `<${tag}>${content}</${tag}>`).join('')}</tr>`;
}

function coded(text: string): string {
  return markdownCode(cut(text, MAX_CELL));
}

function prose(text: string, limit: number): string {
  return escapeMarkdown(cut(text, limit));
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
