import { type PatternParts } from '../policy/pattern.js';
/**
 * A pattern becomes a glob, a flat list of tokens. Code points stand for themselves; the wildcards
 * come in two kinds, because inside the first five fields of an ARN pattern nothing matches a colon (semantics 3).
 */
export type Glob = readonly Token[];
/** A code point, one of the negative constants below, or a hole. */
export type Token = number | Hole;
export declare const ANY = -1;
export declare const ANY_BUT_COLON = -2;
export declare const RUN = -3;
export declare const RUN_BUT_COLON = -4;
/** One decimal digit. No policy can write it: account ids are made of it. */
export declare const DIGIT = -5;
export declare const COLON = 58;
/**
 * Text that is not known yet: the value of a context key, wherever a policy variable stands (semantics 6). Nothing here says
 * that it must be a context key: any value that is one and the same in every place it is used can be a hole.
 */
export interface Hole {
    readonly key: string;
    /** What stands in its place when the key has not exactly one value; without it the whole pattern matches nothing. */
    readonly fallback: string | undefined;
    /** Whether the value may hold a colon; in the first five fields of an ARN pattern it may not (semantics 9). */
    readonly colons: boolean;
}
/** What is known about the holes' keys while patterns are looked at. */
export type Bindings = ReadonlyMap<string, Binding>;
export type Binding = 
/** Exactly one value, and it is this. */
{
    readonly kind: 'value';
    readonly text: string;
}
/** No value, or several. */
 | {
    readonly kind: 'none';
}
/** Exactly one value, not yet chosen: the hole stays in the pattern as a letter of its own. */
 | {
    readonly kind: 'open';
}
/** Exactly one value, and no matter which: the hole matches any text. */
 | {
    readonly kind: 'any';
};
/** A glob whose holes are filled; what is left of an open hole is a letter, which is a string. */
export type BoundGlob = readonly (number | string)[];
/** Whether the value that a letter stands for can hold no colon. */
export declare function isColonFree(letter: string): boolean;
/** The key whose value a letter stands for. */
export declare function keyOf(letter: string): string;
/** The glob of a pattern that is matched as a whole string. */
export declare function wholeGlob(parts: PatternParts): Glob;
/** The glob of a pattern over ARNs: field by field with six parts, as a whole string with fewer (semantics 3 and 9). */
export declare function arnGlob(parts: PatternParts): Glob;
/**
 * Both readings of a resource pattern where a larger pattern is the safe one (semantics 3): as it stands, and, when it starts
 * with `arn:` and has fewer than six parts, with the missing parts added as `*`.
 */
export declare function widenedArnGlobs(parts: PatternParts): readonly Glob[];
/** The characters of a text, as code points. */
export declare function codePoints(text: string): number[];
/** Folds a code point (see `foldCharacter`). */
export declare function foldCodePoint(point: number): number;
/** Every code point that folds to the same as `point`. */
export declare function caseVariants(point: number): readonly number[];
/** The keys of a glob's holes. */
export declare function holeKeys(glob: Glob): readonly string[];
/** Fills the holes; `undefined` when the pattern matches nothing under these bindings (semantics 6 and 9). */
export declare function bind(glob: Glob, bindings: Bindings): BoundGlob | undefined;
