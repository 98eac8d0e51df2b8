import type { Budget } from './budget.js';
import type { TextLimit } from './texts.js';
/**
 * Limits that are plainly at odds: no text can be within all of them, as the beginnings and endings of their globs show. Most
 * proofs are as short as that, and need no automaton. It does not matter what holes stand for.
 */
export declare function isContradiction(limits: readonly TextLimit[], budget: Budget): boolean;
