/**
 * Patterns as a policy writes them (semantics 3 and 6), cut into parts. What a part matches is for the engine and the
 * evaluator to say, each in its own way.
 */
/** A stretch of a pattern that means one thing. */
export type PatternPart = 
/** Text that stands for itself. Never empty, and never next to another text part. */
{
    readonly kind: 'text';
    readonly text: string;
}
/** `*`: any run of characters, also none. */
 | {
    readonly kind: 'any-run';
}
/** `?`: exactly one character. */
 | {
    readonly kind: 'any-one';
}
/** `${key}` or `${key, 'default'}`: the value of a single-valued context key, taken literally. `name` is the key as written, `key` is folded. */
 | {
    readonly kind: 'variable';
    readonly name: string;
    readonly key: string;
    readonly fallback: string | undefined;
};
/** A pattern from its beginning to its end. */
export type PatternParts = readonly PatternPart[];
/** How many colon-separated parts a pattern must have to be matched field by field (semantics 3). */
export declare const ARN_FIELDS = 6;
export interface PatternSyntax {
    /** Whether `*` and `?` are wildcards (they are plain text in StringEquals and its like). */
    readonly wildcards: boolean;
    /** Whether `${…}` is a policy variable (only in version 2012-10-17, semantics 6). */
    readonly variables: boolean;
}
/** Semantics 3: an action pattern is `*` alone or `service:pattern`, of the characters that actions are made of. */
export declare function isActionPattern(text: string): boolean;
/** Cuts a pattern into its parts. */
export declare function parsePattern(text: string, syntax: PatternSyntax): {
    readonly parts: PatternParts;
} | {
    readonly error: string;
};
/** The parts of a pattern that can have no mistake: one without variables. */
export declare function partsOf(text: string, syntax: PatternSyntax): PatternParts;
/** The text before the first wildcard or variable. */
export declare function beginningOf([first]: PatternParts): string;
/** Whether the pattern has six colon-separated parts or more, so that it is matched field by field (semantics 3). */
export declare function hasArnFields(parts: PatternParts): boolean;
/** Whether the pattern is `*` and no more. */
export declare function isLoneRun(parts: PatternParts): boolean;
/** How many colons a text has. */
export declare function colonsIn(text: string): number;
/** The pattern cut at its first five colons, into one to six fields (semantics 3). A colon inside `${…}` does not cut. */
export declare function splitAtColons(parts: PatternParts): readonly PatternParts[];
