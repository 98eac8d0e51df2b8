import type { PatternPart } from '../../policy/pattern.js';
/**
 * Text that is not known yet: the value of a context key, wherever a policy variable stands (semantics 6). Nothing here says
 * that it must be a context key: any value that is one and the same in every place it is used can be a hole.
 */
export type Hole = Extract<PatternPart, {
    readonly kind: 'variable';
}>;
/** What is known about the keys of holes while patterns are looked at. */
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
    readonly value: OpenValue;
} | Unsettled
/** No matter what stands there: the hole matches any text. */
 | {
    readonly kind: 'any';
};
/** Nothing is known of any key: for dimensions without variables. */
export declare const NO_BINDINGS: Bindings;
/** Whether what stands in a hole with this binding is not known yet. */
export declare function isOpenBinding(binding: Binding | undefined): boolean;
/**
 * Not yet settled whether there is exactly one value: what stands in a hole is then the value or the default, the same in every hole
 * of the key with that default.
 */
export declare class Unsettled {
    #private;
    readonly kind = "unsettled";
    valueOr(fallback: string | undefined): OpenValue;
}
/** A text that stands in holes and is not known: the same object wherever it is the same text. */
export declare class OpenValue {
    readonly of: string | undefined;
    /** Where the text may hold colons, and where it may not. */
    readonly anywhere: Letter;
    readonly inField: Letter;
    /** @param of the context key whose value it is; none where it may also be a default */
    constructor(of: string | undefined);
}
/** What automata read where an open value stands: a symbol beside all characters. */
export interface Letter {
    readonly value: OpenValue;
    readonly holdsColons: boolean;
}
