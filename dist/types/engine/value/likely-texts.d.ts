import type { Budget } from '../budget.js';
import type { Bindings } from '../language/hole.js';
import type { TextLimit } from '../language/text-limit.js';
import { type Dimension } from './requirement.js';
/** The first likely text that fits: one that patterns spell out, one that people know, or a pattern with its wildcards filled. */
export declare function findExample(dimension: Dimension, limits: readonly TextLimit[], bindings: Bindings, budget: Budget, fits: (text: string) => boolean): string | undefined;
