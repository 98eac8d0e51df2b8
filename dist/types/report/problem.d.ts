import type { GateProblem } from '../gate/report.js';
/** A problem in one line for a terminal or a log: `policies/ci.json:14:9: unknown operator "StringLikes". … [invalid-policy]`. */
export declare function formatProblem(problem: GateProblem): string;
