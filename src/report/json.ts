import { outcomeOf, type Report, unmatchedRules } from '../gate/report.js';

/** The report as JSON text, with the verdict and the rules that named nothing spelled out: see docs/report.schema.json. */
export function reportJson(report: Report): string {
  const { version, ...rest } = report;
  return safeJson({ version, outcome: outcomeOf(report), ...rest, unmatchedRules: unmatchedRules(report) });
}

/** Any value as JSON text. Escaped are the characters that a terminal or a runner would act on; the value stays the same. */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]|#(?=#\[)/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
