import { type Bindings, type BoundGlob, type Glob } from './glob.js';
import { type Automaton } from './language.js';
import type { WordLimit } from './word.js';
/**
 * A set of texts given by patterns: the union of globs, with or without case, perhaps only within another set (ARN operators
 * match nothing but ARNs). Globs may have holes, so the set is known only under bindings of their keys.
 */
export declare class Texts {
    #private;
    readonly globs: readonly Glob[];
    readonly folded: boolean;
    readonly within: Texts | undefined;
    /** The keys of all holes, each once. */
    readonly holes: readonly string[];
    constructor(globs: readonly Glob[], folded?: boolean, within?: Texts | undefined);
    /**
     * The automaton of the set under these bindings. Automata are kept, for the same question comes again and again, in one search and
     * in those of other rules; one that has grown large is made anew.
     */
    automaton(bindings: Bindings): Automaton;
    /** Whether some hole is open under these bindings. */
    isOpen(bindings: Bindings): boolean;
    /** The same set cut in two: the globs without and with an open hole. */
    split(bindings: Bindings): {
        readonly plain: Texts;
        readonly open: Texts;
    };
    /** The globs alone, without the limit to another set, with open holes as letters. */
    lettered(bindings: Bindings, lettersInRuns: boolean): Automaton;
    /** The globs with their holes filled, or the first few; those that match nothing under these bindings are left out. */
    bound(bindings: Bindings, limit?: number): readonly BoundGlob[];
}
/** A set of texts that a text must be in, or must not be in. */
export interface TextLimit {
    readonly texts: Texts;
    readonly inside: boolean;
}
/** The limit as one on words. */
export declare function wordLimit({ texts, inside }: TextLimit, bindings: Bindings): WordLimit;
/** Context values are never empty (semantics 9). */
export declare const NOT_EMPTY: TextLimit;
