import type { Access } from '../policy/access.js';
import type { PolicyDocument, PolicyType, Statement } from '../policy/document.js';
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
/**
 * A policy that is asked about one access after another: what does not depend on the access is found out once. What is kept is
 * kept as long as the policy is.
 */
export declare class CompiledPolicy {
    #private;
    readonly document: PolicyDocument;
    readonly policyType: PolicyType;
    constructor(document: PolicyDocument, policyType: PolicyType);
    /** All patterns and values of the policy: how many, and how long together. */
    get size(): Size;
    /** False only if no request inside the access can match any Allow statement: one look tells most policies apart. */
    mayGrant(access: Access): boolean;
    /** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
    concerns({ action, resource }: Statement, access: Access): boolean;
    /** The parts of a statement, as far as they tell requests inside the access apart. */
    compile(statement: Statement, access: Access): CompiledStatement;
}
interface Size {
    readonly count: number;
    readonly length: number;
}
/** What makes a request lie inside the access object (semantics 1): lists that are empty ask nothing. */
export declare function accessParts(access: Access): readonly Part[];
/**
 * What every request is like: an action has a colon with text on both sides (semantics 9); a resource is `*` or of the form of
 * an ARN (semantics 3).
 */
export declare const REQUEST_PARTS: readonly Part[];
export {};
