import type { Cursor, Read } from '../text/cursor.js';
import type { PatternParts } from './pattern.js';
/** A forbidden access as a rule or an API call writes it. */
export interface AccessInput {
    /** Absent or empty: any action. */
    readonly actions?: readonly string[] | undefined;
    /** Absent or empty: any resource. */
    readonly resources?: readonly string[] | undefined;
}
/** A set of requests that must not be allowed (semantics 1). At least one of the lists is not empty. */
export interface Access {
    readonly actions: readonly AccessPattern[];
    readonly resources: readonly AccessPattern[];
}
/** One string of an access object. */
export interface AccessPattern {
    readonly text: string;
    readonly parts: PatternParts;
}
/** What is wrong with an access object; `index` is absent when it is the object as a whole. */
interface AccessProblem {
    readonly kind: 'empty' | 'no-action' | 'no-arn';
    readonly field: 'actions' | 'resources';
    readonly index: number | undefined;
    readonly message: string;
}
/**
 * Checks an access object and reads its patterns. There are no policy variables in it: `${` is plain text. What could never match is a
 * problem (semantics 3, the last point).
 */
export declare function parseAccess(input: AccessInput): {
    readonly access: Access;
} | {
    readonly problems: readonly AccessProblem[];
};
/**
 * An access object in a tree, each of its lists read as said.
 *
 * @param tell Tells of a string that is wrong at its place, or of the object as a whole.
 */
export declare function accessIn(actions: Read<readonly string[]>, resources: Read<readonly string[]>, tell: (at: Cursor, problem: AccessProblem) => undefined): Read<Access>;
/** Reads the patterns of an access object as they stand, whether they can match or not. */
export declare function readAccess({ actions, resources }: AccessInput): Access;
export {};
