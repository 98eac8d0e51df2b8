import type { Budget } from './budget.js';
import { type BoundGlob } from './glob.js';
import { type Dimension } from './requirement.js';
/** Values worth trying for a dimension, in order. */
export declare function wellKnown(dimension: Dimension): readonly string[];
/** A value that people expect of a key, if it has one. */
export declare function familiar(key: string): string | undefined;
/** Whether a glob spells out one text. */
export declare function isPlain(glob: BoundGlob): boolean;
/** The texts that come of filling the wildcards of a glob in ways that read well. Letters of open holes are not filled. */
export declare function fillings(glob: BoundGlob, budget: Budget): Iterable<string>;
