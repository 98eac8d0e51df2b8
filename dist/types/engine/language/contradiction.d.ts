import type { Budget } from '../budget.js';
import type { TextLimit } from './text-limit.js';
import type { TextSet } from './text-set.js';
/**
 * Limits that are plainly at odds: no text can be within all of them, as the beginnings and endings of their globs show. Most
 * proofs are as short as that, and need no automaton. It does not matter what holes stand for.
 */
export declare function isContradiction(limits: readonly TextLimit[], budget: Budget): boolean;
/** Whether plainly no text is within the limit. */
export declare function isEmpty({ set, inside }: TextLimit): boolean;
/** Whether plainly no text is within both. */
export declare function areAtOdds(one: TextLimit, other: TextLimit, budget: Budget): boolean;
/** Whether one of its globs is `*`, so that every text is in the set. */
export declare function isEverything({ globs, within }: TextSet): boolean;
