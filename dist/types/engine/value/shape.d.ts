import type { TextLimit } from '../language/text-limit.js';
import { type Requirement, type ValueLimit } from './requirement.js';
/** What requirements come to once it is chosen how many values there are. */
/**
 * How many values a dimension has, and whether the empty text is one of them, as far as that makes a difference: `any-one` is one value,
 * empty or not, where no test has two readings; `one` and `several` hold no empty text.
 */
export type Shape = 'absent' | 'any-one' | 'one' | 'several' | 'empty' | 'empty-and-one' | 'empty-and-several';
/** The shape of a list of values, each of which is there once. */
export declare function shapeOf(values: readonly string[]): Exclude<Shape, 'any-one'>;
/** What a requirement asks of the values once their shape is chosen. */
export type Demand = {
    readonly kind: 'constant';
    readonly met: boolean;
}
/** Each value has to be within this limit, or some value; of all values, or of those that are not empty. */
 | (ValueLimit & {
    readonly kind: 'each' | 'some';
    readonly of: 'all' | 'non-empty';
});
/** Semantics 4, with the shape of the values fixed: the place where absent keys, several values and empty texts are decided. */
export declare function demandOf({ test, holds }: Requirement, shape: Shape): Demand;
/** What a requirement asks of the text of the one value there is, if that is not empty and the requirement asks for a text. */
export declare function textLimitOf(requirement: Requirement): TextLimit | undefined;
