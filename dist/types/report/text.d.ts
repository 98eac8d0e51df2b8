import { type Report } from '../gate/report.js';
/** How the text is to look. */
interface TextOptions {
    /** Whether ANSI colours may be used; the edge decides. */
    readonly colour: boolean;
}
/** The report for a reader at a terminal: problems and findings by file, then one line that says what was looked at. */
export declare function textReport(report: Report, options: TextOptions): string;
export {};
