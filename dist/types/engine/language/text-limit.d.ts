import type { Bindings } from './hole.js';
import type { WordLimit } from './shortest-word.js';
import { TextSet } from './text-set.js';
/** A set of texts that a text must be in, or must not be in. */
export interface TextLimit {
    readonly set: TextSet;
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
