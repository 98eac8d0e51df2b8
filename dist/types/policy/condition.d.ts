import type { Cursor } from '../text/cursor.js';
import type { Condition } from './document.js';
/**
 * Reads a Condition element (semantics 4).
 *
 * @param variables Whether `${…}` is a policy variable.
 */
export declare function readConditions(at: Cursor, variables: boolean): readonly Condition[];
