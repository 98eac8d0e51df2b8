import { outcomeOf, type Report, unmatchedRules } from '../gate/report.js';
import { safeJson } from './doors/safe-json.js';

/** The report as JSON text, with the verdict and the rules that named nothing spelled out: see docs/report.schema.json. */
export function reportJson(report: Report): string {
  const { version, ...rest } = report;
  return safeJson({ version, outcome: outcomeOf(report), ...rest, unmatchedRules: unmatchedRules(report) }, 2);
}
