import type { Finding, GateProblem } from '../gate/report.js';
/** A short text for what stays the same of a finding while lines move. */
export declare function findingKey(finding: Finding): string;
/** The same of a problem. */
export declare function problemKey(problem: GateProblem): string;
