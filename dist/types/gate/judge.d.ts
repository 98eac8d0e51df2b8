import { type Problem } from '../policy/problem.js';
import type { FailOn, GateProblem, ProblemCode, Report, Scope } from './report.js';
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
export interface Run {
    readonly rulesFile: string;
    /** See `Report.commit`. */
    readonly commit?: string | undefined;
    readonly scope: Scope;
    /** How many paths were held against the rules; see `Plan.considered`. */
    readonly considered: number;
    readonly failOn: FailOn;
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
/** Judges files by the rules that name their paths. A file that cannot be read or parsed is a problem, never passed over. */
export declare function judge({ rules, exceptions }: RuleSet, files: readonly PolicyFile[], run: Run, effort?: Effort): Report;
/** The problems of one file, as a report tells them. */
export declare function gateProblems(code: ProblemCode, path: string, problems: readonly Problem[]): readonly GateProblem[];
