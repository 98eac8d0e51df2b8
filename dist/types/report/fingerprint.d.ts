import type { Finding, GateProblem } from '../gate/report.js';
/**
 * What stays the same of a finding while lines move: rule, policy, access, and the Sid of the statement, or where that names no
 * single statement, the line that grants.
 */
export declare function findingKey({ ruleId, path, access, statement, excerpt }: Finding): string;
/** The same of a problem. */
export declare function problemKey({ code, path, element, message }: GateProblem): string;
