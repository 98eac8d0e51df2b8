import type { Report } from '../gate/report.js';
/**
 * The report as a SARIF 2.1.0 log of one run. Problems are results too, since code scanning shows nothing else; acknowledged
 * findings are results that are suppressed.
 *
 * @param limit How many results there are at the most: the most important, and a notification that says how many are left.
 */
export declare function sarifReport(report: Report, limit?: number): string;
