import type { Budget } from './budget.js';
import { type Bindings } from './glob.js';
import { type Dimension } from './requirement.js';
import type { TextLimit } from './texts.js';
/** The first likely text that fits: one that patterns spell out, one that people know, or a pattern with its wildcards filled. */
export declare function findExample(dimension: Dimension, limits: readonly TextLimit[], bindings: Bindings, budget: Budget, fits: (text: string) => boolean): string | undefined;
/** A value that people expect of a key, if it has one. */
export declare function familiar(key: string): string | undefined;
