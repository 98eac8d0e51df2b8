import { type Outcome, outcomeOf, type Report } from '../../gate/report.js';
import { escapeMarkdown } from '../../report/doors/escape-markdown.js';
import { shownText } from '../../report/doors/terminal.js';
import { formatProblem } from '../../report/problem.js';
import { accessText, count, findingTitle, grantingText, summaryText } from '../../report/wording.js';
import { cut } from '../../text/words.js';

/** What the rules that a change brings would say of it: words only, that nobody can take for the verdict. */

const WOULD = {
  pass: 'this change would pass',
  fail: 'this change would fail',
  error: 'not everything could be judged',
} as const satisfies Record<Outcome, string>;

const MAX_LINES = 20;

/** For the log. */
export function proposalText(report: Report): string {
  return [headline(report), ...lines(report).map((line) => `  ${line}`)]
    .map((line) => shownText(line, MAX_LINE))
    .join('\n');
}

/** For the summary. */
export function proposalMarkdown(report: Report): string {
  const items = lines(report).map((line) => `- ${prose(line)}`);
  return ['### What the new rules would say', '', `${prose(headline(report))}.`, '', ...items].join('\n');
}

const MAX_LINE = 500;

/** Cut once more behind the door, where one character can have become eight. */
function prose(text: string): string {
  return escapeMarkdown(cut(shownText(text, MAX_LINE), MAX_LINE));
}

function headline(report: Report): string {
  return `by the rules that it brings, ${WOULD[outcomeOf(report)]} (it does not decide): ${summaryText(report)}`;
}

function lines({ problems, findings }: Report): readonly string[] {
  const all = [
    ...problems.map(formatProblem),
    ...findings.map((finding) => {
      const { severity, path, place, access } = finding;
      const where = `${severity} ${path}:${place.line}:${place.column}`;
      return `${where}: ${findingTitle(finding)}: ${grantingText(finding)} allows some of ${accessText(access)}`;
    }),
  ];
  const left = all.length - MAX_LINES;
  return left > 0 ? [...all.slice(0, MAX_LINES), `and ${count(left, 'more line')}`] : all;
}
