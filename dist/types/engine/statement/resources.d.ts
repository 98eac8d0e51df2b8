import type { Pattern } from '../../policy/document.js';
import { type PatternParts } from '../../policy/pattern.js';
import { TextSet } from '../language/text-set.js';
/** The readings of resource patterns (semantics 3). What AWS leaves open is read safely. */
/** What the patterns of an element cover, where a larger pattern is more access: what any reading covers. */
export declare function widestResources(patterns: readonly Pattern[]): TextSet;
/** What the patterns of an element cover, where a larger pattern is less access: what every reading covers. */
export interface NarrowResources {
    /** What patterns cover that have one reading there. */
    readonly texts: TextSet;
    /** The readings of each other pattern, which covers what both of them do. */
    readonly agreed: readonly (readonly [TextSet, TextSet])[];
}
/** Reads patterns where more matches are less access. One of which some reading covers nothing is left out. */
export declare function narrowestResources(patterns: readonly Pattern[]): NarrowResources;
/** The text before the first wildcard or variable of whatever a pattern may cover. */
export declare function resourceBeginning(parts: PatternParts): string;
