import { type PathGlob } from './globs.js';
import type { Rule } from './rules.js';
/** Which rules judge which file. */
export interface Plan {
    /** How many different paths were held against the rules. */
    readonly considered: number;
    readonly files: readonly PlannedFile[];
    /**
     * Paths that no rule names but below which a rule could name files, were they folders. An edge has to look whether they are:
     * a submodule has files of its own, and a symbolic link may bring some in.
     */
    readonly possibleFolders: readonly string[];
    /** Paths too long to be matched safely. An edge has to report them as unreadable. */
    readonly unmatchable: readonly string[];
}
export interface PlannedFile {
    readonly path: string;
    readonly rules: readonly Rule[];
}
/** Says which rules judge which of the paths; these are relative to the repository's root, with forward slashes. */
export declare function plan(rules: readonly Rule[], paths: readonly string[]): Plan;
/**
 * How much work it is at the most to hold paths against rules, in characters of path times characters of pattern. A thousand million
 * take about a second.
 */
export declare function planWork(rules: readonly Rule[], paths: readonly string[]): number;
/** The rules that name none of the paths, as in a gate that looks at nothing. Each is done with at the first path that it names. */
export declare function idleAmong(rules: readonly Rule[], paths: readonly string[]): readonly Rule[];
/** Whether a list of patterns names a path. Later patterns win; what no pattern speaks of is not named. */
export declare function names(globs: readonly PathGlob[], path: string): boolean;
