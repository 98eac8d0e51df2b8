import { type Report } from '../gate/report.js';
/** What a summary shows besides the report. */
export interface SummaryView {
    /** The address of a line of a file as it was judged, if it has one. */
    readonly link?: ((path: string, line: number) => string | undefined) | undefined;
    /** How long the run took, in milliseconds. */
    readonly duration?: number | undefined;
    /** One-line remarks on the run as a whole, not yet escaped. */
    readonly notices?: readonly string[] | undefined;
    /** Markdown of the edge's own that comes last, and takes of the room. */
    readonly more?: string | undefined;
}
/**
 * The report as a job summary: two lines where all is well. The table and the lists are blocks of HTML, which Markdown leaves
 * alone, so that nothing can break out of its cell; escaped is every word that comes from outside all the same.
 */
export declare function markdownReport(report: Report, view?: SummaryView): string;
