import { type Report } from '../gate/report.js';
/** The report as JSON text, with the verdict and the rules that named nothing spelled out: see docs/report.schema.json. */
export declare function reportJson(report: Report): string;
