import { type Budget } from './budget.js';
import { type Bindings, type Glob } from './glob.js';
import { type Automaton } from './language.js';
import type { WordLimit } from './word.js';
/**
 * A set of texts given by patterns: the union of globs, with or without case, perhaps only within another set (ARN operators
 * match nothing but ARNs), or that and everything outside that other set. Globs may have holes, so the set is known only under bindings of their keys.
 */
export declare class Texts {
    #private;
    readonly globs: readonly Glob[];
    readonly folded: boolean;
    readonly within: Texts | undefined;
    /** Whether what is outside `within` is in the set rather than out of it. */
    readonly withOthers: boolean;
    readonly kind = "texts";
    constructor(globs: readonly Glob[], folded?: boolean, within?: Texts | undefined, 
    /** Whether what is outside `within` is in the set rather than out of it. */
    withOthers?: boolean);
    /** The keys of all holes, each once. */
    get holes(): readonly string[];
    /** What going through all globs is worth, in steps. */
    get weight(): number;
    /** The globs, folded or as they are. */
    comparable(folded: boolean): readonly Glob[];
    /** All texts of the set (or those that `within` picks from), where the globs spell them out; a text without case as one spelling. */
    list(bindings: Bindings): readonly string[] | undefined;
    /** Whether a text is in the set no matter the case of its letters. */
    get isBlindToCase(): boolean;
    /** Whether it is plain that every text of the set is an ARN. */
    get isOfArns(): boolean;
    /** Whether the text is in the set. Few globs are tried one by one; of many, those with wildcards share an automaton. */
    has(text: string, bindings: Bindings, budget: Budget): boolean;
    /**
     * The automaton of the set under these bindings. Automata are kept, for the same question comes again and again, in one search and
     * in those of other rules; one that has grown large is made anew.
     */
    automaton(bindings: Bindings): Automaton;
    /**
     * The set as far as it can hold the value of this key itself, where that is its only value: a pattern that holds the value and
     * more is longer than the value, and matches it only if all the rest is `*`, or the value is empty.
     */
    forValueOf(key: string): Texts;
    /** Whether some hole is open under these bindings. */
    isOpen(bindings: Bindings): boolean;
    /** The same set cut in two: the globs without and with an open hole. */
    split(bindings: Bindings): {
        readonly plain: Texts;
        readonly open: Texts;
    };
    /** The globs alone, without the limit to another set, with open holes as letters. */
    lettered(bindings: Bindings, lettersInRuns: boolean): Automaton;
}
/** A set of texts that a text must be in, or must not be in. */
export interface TextLimit {
    readonly set: Texts;
    readonly inside: boolean;
}
/** The limit as one on words. */
export declare function wordLimit({ set, inside }: TextLimit, bindings: Bindings): WordLimit;
/**
 * The limit for a text that may be empty whatever else the limit says; `undefined` where no patterns of its kind say that. It may be
 * looser where variables stand for nothing but perhaps the empty text.
 */
export declare function orEmpty(limit: TextLimit): TextLimit | undefined;
/** The text is the empty one, or any other. */
export declare const EMPTY: TextLimit;
export declare const NOT_EMPTY: TextLimit;
