/** One entry of a rule's `policies`, ready to match. */
export interface PathGlob {
    /** True for `!…`: takes away what earlier entries named. */
    readonly excludes: boolean;
    readonly matches: (path: string) => boolean;
    /** Whether something below `path`, taken as a folder, could match. May say yes too often, never no. */
    readonly mayMatchBelow: (path: string) => boolean;
    /** Whether everything below `path` matches. May say no too often, never yes. */
    readonly matchesAllBelow: (path: string) => boolean;
}
/** Reads a pattern that `globProblem` found nothing wrong with. */
export declare function compileGlob(text: string): PathGlob;
/** How much work a pattern is at the most for each character of a path: characters of pattern, over all its alternatives. */
export declare function globWork(text: string): number;
/** The pattern that means in the root of the repository what `text` means in a folder, whose name is no pattern itself. */
export declare function globBelow(folder: string, text: string): string;
/** What is wrong with a pattern, if anything. Refused is whatever could never match a path, or not as its author thinks. */
export declare function globProblem(text: string): string | undefined;
