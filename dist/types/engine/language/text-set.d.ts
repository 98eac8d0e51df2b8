import { type Budget } from '../budget.js';
import { type Automaton, type LetterReading } from './automaton.js';
import { type Glob } from './glob.js';
import { type Bindings } from './hole.js';
/**
 * A set of texts given by patterns: the union of globs, with or without case, perhaps only within another set (ARN operators
 * match nothing but ARNs), or that and everything outside that other set. Globs may have holes, so the set is known only under bindings of their keys.
 */
export declare class TextSet {
    #private;
    readonly globs: readonly Glob[];
    readonly folded: boolean;
    readonly within: TextSet | undefined;
    /** Whether what is outside `within` is in the set rather than out of it. */
    readonly withOthers: boolean;
    readonly kind = "texts";
    constructor(globs: readonly Glob[], folded?: boolean, within?: TextSet | undefined, 
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
    forValueOf(key: string): TextSet;
    /** Whether some hole is open under these bindings. */
    isOpen(bindings: Bindings): boolean;
    /** The same set cut in two: the globs without and with an open hole. */
    split(bindings: Bindings): {
        readonly closed: TextSet;
        readonly open: TextSet;
    };
    /** The globs alone, without the limit to another set, with open holes as letters. */
    lettered(bindings: Bindings, reading: LetterReading): Automaton;
}
/** Matches the empty text alone. */
export declare const EMPTY_GLOB: Glob;
/** All texts of the form of an ARN: `arn:` and four more fields without colons, then any text (semantics 3). */
export declare const ARNS: TextSet;
