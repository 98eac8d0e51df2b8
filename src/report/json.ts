import { outcomeOf, type Report, unmatchedRules } from '../gate/report.js';

/** The report as JSON text, with the verdict and the rules that named nothing spelled out. */
export function reportJson(report: Report): string {
  const { version, ...rest } = report;
  const document = { version, outcome: outcomeOf(report), ...rest, unmatchedRules: unmatchedRules(report) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
