import type { Finding, GateProblem } from './report.js';
/** What tells findings, problems and what exceptions name from one another, whatever lines move. Two are the same where the parts are. */
/** Of a finding: its rule, access, policy and statement. */
export declare function findingParts({ ruleId, path, policy, access, statement, excerpt }: Finding): readonly unknown[];
/** Of a problem. */
export declare function problemParts({ code, path, policy, element, message }: GateProblem): readonly unknown[];
/** Of a statement with a Sid, among all in the policies of one file. */
export declare function sidKey(sid: string, policy: string | undefined): string;
