import { type AcknowledgedFinding, type Finding, type FoundStatement, type GateProblem, type LapsedException, type Report, type SparingResource, type WitnessRequest } from '../gate/report.js';
/** Sentences that several reporters share. None is escaped yet: each reporter has its door. */
/** `1 error`, `2 errors`. */
export declare function count(number: number, noun: string, plural?: string): string;
/** `Statement[2] "DeployRole" in "PayrollRole/Policies[0]"`. */
export declare function grantingText({ statement, policy }: Finding): string;
/** `Statement[2] "DeployRole"`: counted as the messages about invalid policies count. */
export declare function statementName({ index, sid }: Pick<FoundStatement, 'index' | 'sid'>): string;
/** What is wrong, and which part of which document has it: `unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)`. */
export declare function problemText({ message, element, policy }: GateProblem): string;
/** What the access object forbids: `iam:PassRole on any resource`. */
export declare function accessText({ actions, resources }: Finding['access']): string;
/** The example, one fact a line: action, resource, who, and the context keys, of which the report has all. */
export declare function requestLines({ principal, action, resource, context }: WitnessRequest): readonly string[];
/** The grant in one sentence: `allows s3:GetObject on arn:aws:s3:::payroll/x when aws:SourceIp is 10.0.0.1`. */
export declare function grantText({ evidence, access }: Finding): string;
/** What a reader may have counted on, one sentence for each. */
export declare function sparingTexts(sparedBy?: readonly SparingResource[]): readonly string[];
/** The headline of a finding: which rule, and what it is for. */
export declare function findingTitle({ ruleId, description }: Finding): string;
/** Who answers for a grant, until when, and why; and whether they can have seen the file. */
export declare function acknowledgementText({ acknowledgement, newFile }: AcknowledgedFinding): string;
/** Why an exception that names the finding does not hold, and what to do. */
export declare function lapsedText({ why, reason, until, approvedBy, line }: LapsedException): string;
interface Tally {
    readonly errors: number;
    readonly warnings: number;
    readonly problems: number;
    readonly acknowledged: number;
}
/** How many of each a report holds. */
export declare function tally({ findings, problems, acknowledged }: Report): Tally;
/** Findings with the most important first: errors before warnings, and those with an example before those without. */
export declare function byImportance<Item extends Finding>(findings: readonly Item[]): readonly Item[];
/** The closing words of every reporter: what was found, and what was looked at. */
export declare function summaryText(report: Report): string;
/** What nobody should overlook, though it does not change the verdict: rules that look at nothing. */
export declare function warnings({ idleRules, rules, rulesFile }: Report): readonly string[];
/** What a reader may want to do something about, one remark each; none of it changes the verdict. */
export declare function remarks(report: Report): readonly string[];
/** Problems and findings by file, with files in the order of their paths. */
export declare function byFile(report: Report): readonly FileResult[];
/** What a report says of one file. */
export interface FileResult {
    readonly path: string;
    readonly problems: readonly GateProblem[];
    readonly findings: readonly Finding[];
    readonly acknowledged: readonly AcknowledgedFinding[];
}
export {};
