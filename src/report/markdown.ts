import { type Finding, type GateProblem, type Outcome, outcomeOf, type Report } from '../gate/report.js';
import { cut } from '../policy/problem.js';
import { escapeMarkdown, markdownCode } from './escape-markdown.js';
import { accessText, count, idleRules, requestLines, statementName, summaryText } from './wording.js';

/** GitHub loses the whole summary of a step that is over 1 MiB. In bytes of UTF-8. */
const MAX_BYTES = 900 * 1024;
/** One cell may not take the room of many rows. */
const MAX_CELL = 300;
const MAX_IDLE = 100;

const VERDICTS = { pass: 'passed', fail: 'failed', error: 'could not judge everything' } as const satisfies Record<
  Outcome,
  string
>;
const HEAD = ['verdict', 'policy', 'line', 'rule', 'statement', 'example'];

/**
 * The report as a job summary. The table is a block of HTML, which Markdown leaves alone, so that no cell can break out of
 * its row; escaped is every word that comes from outside all the same.
 */
export function markdownReport(report: Report): string {
  const lead = [
    `## IAM access gate: ${VERDICTS[outcomeOf(report)]}`,
    `${escapeMarkdown(cut(summaryText(report), 1000))}.`,
    ...idleLines(idleRules(report)),
  ];
  const rows = [...report.problems.map(problemRow), ...report.findings.map(findingRow)];
  return `${[...lead, ...table(rows, MAX_BYTES - bytes(lead.join('\n\n')))].join('\n\n')}\n`;
}

function idleLines(ids: readonly string[]): readonly string[] {
  const left = ids.length - MAX_IDLE;
  const lines = ids.slice(0, MAX_IDLE).map((id) => `Rule ${coded(id)} names no file.`);
  return left > 0 ? [...lines, `Nor ${left === 1 ? 'does' : 'do'} ${count(left, 'more rule')}.`] : lines;
}

function table(rows: readonly string[], room: number): readonly string[] {
  if (rows.length === 0) return [];
  const head = `<table>\n${row(HEAD.map((name) => `<th>${name}</th>`))}`;
  const foot = '</table>';
  const shown = fitting(rows, room - bytes(head) - bytes(foot) - 1000);
  const left = rows.length - shown.length;
  const more = left === 0 ? [] : [`${count(left, 'more row')} left out here: see the annotations and the JSON report.`];
  return [[head, ...shown, foot].join('\n'), ...more];
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

function problemRow({ path, line, element, message, code }: GateProblem): string {
  return row([
    cell('not judged'),
    cell(coded(path)),
    cell(String(line)),
    cell(coded(code)),
    cell(element === '' ? '' : coded(element)),
    cell(escapeMarkdown(cut(message, MAX_CELL))),
  ]);
}

function findingRow(finding: Finding): string {
  const { severity, path, place, ruleId, statement } = finding;
  return row([
    cell(severity === 'error' ? 'forbidden' : 'warning'),
    cell(coded(path)),
    cell(String(place.line)),
    cell(ruleCell(finding, ruleId)),
    cell(coded(statementName(statement))),
    cell(evidenceCell(finding)),
  ]);
}

function ruleCell({ description, access }: Finding, id: string): string {
  const why = description === undefined ? [] : [escapeMarkdown(cut(description, MAX_CELL))];
  return [coded(id), ...why, `forbids ${coded(accessText(access))}`].join('<br>');
}

function evidenceCell({ evidence }: Finding): string {
  switch (evidence.kind) {
    case 'witness':
      return requestLines(evidence.request).map(coded).join('<br>');
    case 'unconfirmed':
      return escapeMarkdown(cut(evidence.reason, MAX_CELL));
  }
}

function coded(text: string): string {
  return markdownCode(cut(text, MAX_CELL));
}

function cell(content: string): string {
  return `<td>${content}</td>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
