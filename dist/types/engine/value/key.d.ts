import type { Binding } from '../language/hole.js';
import { type TextLimit } from '../language/text-limit.js';
import { type Dimension, type Requirement, type ValueLimit } from './requirement.js';
import { type Shape } from './shape.js';
/** What is known of the values of a dimension before a policy asks anything of them: the table of global keys in semantics 4. */
/** Account ids have twelve digits. */
export declare const ANY_ACCOUNT: import("../language/glob.js").Glob;
/** The limit on each value of a dimension that its form sets, if there is one. */
export declare function formLimit(dimension: Dimension): ValueLimit | undefined;
/**
 * The shapes that the values of a dimension can have.
 *
 * @param binding what is known of the value, where variables stand for it
 */
export declare function shapesOf(dimension: Dimension, requirements: readonly Requirement[], binding?: Binding): readonly Shape[];
/** Whether a key with these values has exactly one, so that a variable stands for it. */
export declare function isSingle(shape: Shape): boolean;
/** Limits that the text of a dimension's only value keeps in any case; that of a key that may be empty may be the empty text. */
export declare function limitsOnValue(dimension: Dimension, requirements: readonly Requirement[]): readonly TextLimit[];
/** A limit on the only value of a key. */
export declare function forValueOf(key: string | undefined, limit: TextLimit): TextLimit;
