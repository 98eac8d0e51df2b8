import { type PatternPart, type PatternParts } from '../../policy/pattern.js';
import type { Bindings, Hole, Letter } from './hole.js';
/**
 * A pattern as the engine reads it: its parts, and from which of them on a colon is a character like any other, because inside
 * the first five fields of an ARN pattern no wildcard and no variable stands for a colon (semantics 3 and 9). Text is compared
 * with the parts themselves (see `match`); an automaton is made of tokens, one for each character.
 */
export declare class Glob {
    readonly parts: readonly GlobPart[];
    readonly colonsFrom: number;
    /** The text before the first wildcard or hole, and behind the last. */
    readonly beginning: string;
    readonly ending: string;
    /** @param colonsFrom the first part that may stand for colons */
    constructor(parts: readonly GlobPart[], colonsFrom?: number);
    /** Whether it ends in a `*` that matches any text. */
    get endsInRun(): boolean;
}
/** Part of a glob that stands for itself. Not empty. */
export declare function textPart(text: string): GlobPart;
/** A `*`. */
export declare const ANY_RUN: GlobPart;
/** The text of the part at a place, which is empty where that is a wildcard or hole. */
export declare function textAt(parts: readonly GlobPart[], place: number): string;
/** A part of a glob: what a policy can write, and what only the engine does. */
export type GlobPart = PatternPart
/** One character of a class, or any run of them. No policy can write it: the names of principals are made of it. */
 | {
    readonly kind: 'one-of' | 'run-of';
    readonly class: CharacterClass;
};
/** What a glob says, character by character: code points stand for themselves, these constants for what wildcards stand for. */
export declare const ANY = -1;
export declare const ANY_BUT_COLON = -2;
export declare const RUN = -3;
export declare const RUN_BUT_COLON = -4;
/** The colon, as a code point. */
export declare const COLON = 58;
/** What principal ARNs are made of (semantics 5 and 9). */
type CharacterClass = 'digit' | 'partition' | 'name' | 'path';
/** A class of characters as tokens: one for a single character, one for a run. */
interface Members {
    readonly points: ReadonlySet<number>;
    readonly one: number;
    readonly run: number;
}
/** The class that a token stands for; `undefined` for any other token. */
export declare function classOf(token: number): Members | undefined;
/** The characters of classes, in groups that no class tells apart. */
export declare const ALIKE: readonly (readonly number[])[];
/** Whether a character is of a class. */
export declare function isOfClass(name: CharacterClass, point: number): boolean;
/** The tokens of a glob whose holes are filled; what is left of an open hole is its letter. */
export type Tokens = readonly Token[];
export type Token = number | Letter;
/** What begins differently has no text in common. */
export declare function mayMeet(beginning: string, beginnings: readonly string[]): boolean;
/** A pattern that is matched as a whole string. */
export declare function wholeGlob(parts: readonly GlobPart[]): Glob;
/** Just this text. */
export declare function textGlob(text: string): Glob;
/** A pattern over ARNs: field by field with six parts, as a whole string with fewer (semantics 3 and 9). */
export declare function arnGlob(parts: readonly GlobPart[]): Glob;
/** Whether a glob is matched field by field and begins like an ARN: then so is whatever it matches. */
export declare function isArnGlob({ beginning, colonsFrom }: Glob): boolean;
/** A short ARN with its missing fields added as `*` (semantics 3). */
export declare function filledArnGlob(parts: PatternParts): Glob;
/** The characters of a text, as code points. */
export declare function codePoints(text: string): number[];
/** Every code point that folds to the same as `point`. */
export declare function caseVariants(point: number): readonly number[];
/** The same pattern for texts that are folded. */
export declare function foldedGlob({ parts, colonsFrom }: Glob): Glob;
/** The keys of the holes of globs, each once. */
export declare function holeKeys(globs: readonly Glob[]): readonly string[];
/** About how many tokens a glob has. */
export declare function lengthOf({ parts }: Glob): number;
/** Fills the holes; `undefined` when the pattern matches nothing under these bindings (semantics 6 and 9). */
export declare function tokensOf({ parts, colonsFrom }: Glob, bindings: Bindings): Tokens | undefined;
/** What stands in the place of a hole: the value of its key, or the default; `undefined` where there is no text that could. */
export declare function textOfHole({ key, fallback }: Hole, colons: boolean, bindings: Bindings): string | undefined;
/** The text that a glob spells out; `undefined` when it has wildcards, or holes that cannot be filled. */
export declare function plainText({ parts, colonsFrom }: Glob, bindings: Bindings): string | undefined;
export {};
