import { outcomeOf, type Report, unmatchedRules } from '../gate/report.js';

/** The report as JSON text, with the verdict and the rules that named nothing spelled out. */
export function reportJson(report: Report): string {
  const { version, ...rest } = report;
  const document = { version, outcome: outcomeOf(report), ...rest, unmatchedRules: unmatchedRules(report) };
  // Escaped are the characters that a terminal or a runner would act on; the value of the JSON stays the same.
  const text = JSON.stringify(document, undefined, 2).replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]|#(?=#\[)/gu, escapeUnits);
  return `${text}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
