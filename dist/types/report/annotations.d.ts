import type { Report } from '../gate/report.js';
import type { Severity } from '../gate/rules.js';
/** Lines of a file, both ends included, counted from 1. */
export interface LineRange {
    readonly start: number;
    readonly end: number;
}
/** One remark on a line of a file, as GitHub shows it in a pull request. `path` is as it is: the toolkit escapes properties. */
export interface Annotation {
    readonly level: Level;
    readonly path: string;
    readonly line: number;
    readonly endLine: number;
    /** Absent where the remark is about more than one line: GitHub refuses columns there. */
    readonly column: number | undefined;
    readonly title: string;
    /** Several lines; each is safe to print. */
    readonly message: string;
}
type Level = Severity | 'notice';
/** GitHub shows this many errors, and as many warnings and notices, of one step, and drops what comes after without a word. */
export declare const MAX_ANNOTATIONS = 10;
/**
 * The remarks to make, the most important first. Where there are more than GitHub shows, the last one of its level says how many are left,
 * and where.
 *
 * @param limit How many of a level are made.
 * @param changed By path, the lines that the change adds or alters, where that is known.
 */
export declare function annotationsOf(report: Report, limit?: number, changed?: ReadonlyMap<string, readonly LineRange[]>): readonly Annotation[];
export {};
