import type { Node } from './node.js';
import { type SourceText } from './position.js';
import { type Problem } from './problem.js';
/** The value that a text spells, or the first thing that is wrong with it. */
export type JsonResult = {
    readonly ok: true;
    readonly node: Node;
} | {
    readonly ok: false;
    readonly problem: Problem;
};
/** The deepest nesting of objects and lists that is read. A policy needs six levels. */
export declare const MAX_DEPTH = 32;
/**
 * Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Names that come twice are left to the caller.
 *
 * @param limit The longest text that is read, in bytes of UTF-8.
 * @param source Where the characters of the text stand that follow its mark, when it is only a part of a file.
 */
export declare function parseJson(written: string, limit?: number, source?: SourceText): JsonResult;
