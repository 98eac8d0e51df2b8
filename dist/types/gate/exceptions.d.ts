import type { AcknowledgedFinding, ExceptionUse, Finding, Scope } from './report.js';
import type { Exception } from './rules.js';
/** The day of a moment in UTC, as rules write days. */
export declare function dayOf(moment: Date): string;
/** What is known of the run that the findings come from. */
interface ExceptionContext {
    readonly scope: Scope;
    /** Today in UTC, `YYYY-MM-DD`. */
    readonly today: string;
    /** The files that were looked at, and those that are gone and so grant nothing. */
    readonly paths: ReadonlySet<string>;
    /** See `Run.added`. */
    readonly added: ReadonlySet<string> | undefined;
    /** Whether some file could not be judged, so that there may be more to find. */
    readonly unjudged: boolean;
}
/** The findings, told apart by whether an exception answers for them, and what became of each exception. */
interface Excused {
    readonly findings: readonly Finding[];
    readonly acknowledged: readonly AcknowledgedFinding[];
    readonly exceptions: readonly ExceptionUse[];
}
/**
 * Holds the findings against the exceptions. An exception names the findings of its rule in the statement of its Sid, in the
 * policies that its globs and its address name, and nothing else. In doubt a finding stands: a Sid that stands twice names no statement,
 * and in a file of several policies one without the address of its policy does not either.
 */
export declare function applyExceptions(exceptions: readonly Exception[], all: readonly Finding[], context: ExceptionContext): Excused;
export {};
