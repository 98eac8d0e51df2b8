import type { Access } from '../policy/access.js';
import type { Statement } from '../policy/document.js';
import { type Dimension, type Test } from './requirement.js';
/** One part of a statement: the statement matches a request when all its parts hold (semantics 1). */
export interface Part {
    readonly dimension: Dimension;
    readonly test: Test;
}
export interface CompiledStatement {
    readonly statement: Statement;
    /** Action, Resource and every condition, in this order. Who asks is looked at apart (see `principals`). */
    readonly parts: readonly Part[];
}
/** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
export declare function concerns({ action, resource }: Statement, { actions, resources }: Access): boolean;
/** The parts of a statement, as far as they tell requests inside the access apart. */
export declare function compileStatement(statement: Statement, access: Access): CompiledStatement;
/** What makes a request lie inside the access object (semantics 1): lists that are empty ask nothing. */
export declare function accessParts({ actions, resources }: Access): readonly Part[];
/**
 * What every request is like: an action has a colon with text on both sides (semantics 9); a resource is `*` or of the form of
 * an ARN (semantics 3).
 */
export declare const REQUEST_PARTS: readonly Part[];
