import { type Report } from '../gate/report.js';
/**
 * The report as a job summary. The table is a block of HTML, which Markdown leaves alone, so that no cell can break out of
 * its row; escaped is every word that comes from outside all the same.
 */
export declare function markdownReport(report: Report): string;
