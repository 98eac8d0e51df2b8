import type { Effect } from '../policy/document.js';
/** How to read what AWS leaves open: every reading counts (`wide`), or only what all of them agree on (`narrow`). */
export type Reading = 'wide' | 'narrow';
/**
 * The safe reading (semantics 2): wide where a larger set of matches makes access larger.
 *
 * @param negated whether a match speaks against the statement, as in a Not… element or under a negated operator
 */
export declare function safeReading(effect: Effect, negated: boolean): Reading;
