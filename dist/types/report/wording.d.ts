import { type Finding, type FoundStatement, type GateProblem, type Report, type WitnessRequest } from '../gate/report.js';
/** Sentences that several reporters share. None is escaped yet: each reporter has its door. */
/** `1 error`, `2 errors`. */
export declare function count(number: number, noun: string, plural?: string): string;
/** `Statement[2] "DeployRole"`: counted as the messages about invalid policies count. */
export declare function statementName({ index, sid }: Pick<FoundStatement, 'index' | 'sid'>): string;
/** What is wrong, and which part of the document has it: `unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)`. */
export declare function problemText({ message, element }: GateProblem): string;
/** What the access object forbids: `iam:PassRole on any resource`. */
export declare function accessText({ actions, resources }: Finding['access']): string;
/** The example, one fact a line: action, resource, who, and the context keys, of which the report has all. */
export declare function requestLines({ principal, action, resource, context }: WitnessRequest): readonly string[];
/** The headline of a finding: which rule, and what it is for. */
export declare function findingTitle({ ruleId, description }: Finding): string;
export interface Tally {
    readonly errors: number;
    readonly warnings: number;
    readonly problems: number;
}
/** How many of each a report holds. */
export declare function tally({ findings, problems }: Report): Tally;
/** The closing words of every reporter: what was found, and what was looked at. */
export declare function summaryText(report: Report): string;
/** In a run over all files, a rule that names none is probably a mistake; in any other run it is not worth a word. */
export declare function idleRules(report: Report): readonly string[];
/** Problems and findings of one file, with files in the order of their paths. */
export declare function byPath(report: Report): readonly FileResult[];
/** What a report says of one file. */
export interface FileResult {
    readonly path: string;
    readonly problems: readonly GateProblem[];
    readonly findings: readonly Finding[];
}
