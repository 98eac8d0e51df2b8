import type { Found } from '../source/found.js';
import type { Problem } from '../text/problem.js';
import { type GateProblem, type ProblemCode, type Report, type ReportHead } from './report.js';
import type { RuleSet } from './rules.js';
/** A file that was to be read: its text, or why there is none. */
export interface PolicyFile {
    /** Repository-relative, with forward slashes. */
    readonly path: string;
    readonly content: FileContent;
}
/** What came of reading a file. */
export type FileContent = {
    readonly kind: 'text';
    readonly text: string;
} | {
    readonly kind: 'unreadable';
    readonly problem: Problem;
};
/** What the edge knows about the run and the report has to say. */
export interface Run extends ReportHead {
    /** How many paths were held against the rules; see `Plan.considered`. */
    readonly considered: number;
    /** Today in UTC, `YYYY-MM-DD`: an exception holds up to its last day. */
    readonly today: string;
    /** See `Report.removed`. */
    readonly removed: readonly string[];
    /** The files that the change adds, as far as they are judged; absent where the run is about no change. */
    readonly added?: readonly string[] | undefined;
}
/** How much one run may do, so that no pull request can keep the job busy for ever. What is beyond it is a problem. */
export interface Effort {
    /** Steps of work. */
    readonly steps: number;
    readonly findings: number;
    /** What the findings come to in a report, in characters; and as much once more for the problems. */
    readonly characters: number;
}
/** Judges the policies in files by the rules that name the paths of these. What cannot be read or parsed is a problem, never passed over. */
export declare function judge(ruleSet: RuleSet, files: readonly PolicyFile[], run: Run, effort?: Effort): Report;
/** A file whose policies are found when somebody asks for them: nobody looks into one that no rule names. */
export interface FoundFile {
    readonly path: string;
    readonly content: FoundText | Exclude<FileContent, {
        readonly kind: 'text';
    }>;
}
interface FoundText {
    readonly kind: 'text';
    readonly text: string;
    readonly find: () => Found;
}
/** The same, however the policies are found. */
export declare function judgeFound({ rules, exceptions }: RuleSet, files: readonly FoundFile[], run: Run, effort?: Effort): Report;
/**
 * The problems of one file, as a report tells them.
 *
 * @param policy See `PolicyName.policy`.
 */
export declare function gateProblems(code: ProblemCode, path: string, problems: readonly Problem[], policy?: string | undefined): readonly GateProblem[];
export {};
