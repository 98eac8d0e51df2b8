import { type SourceSpan } from './position.js';
import type { Problem } from './problem.js';
/** A JSON value that remembers where it stands. */
export type JsonNode = {
    readonly kind: 'object';
    readonly members: readonly JsonMember[];
    readonly span: SourceSpan;
} | {
    readonly kind: 'array';
    readonly elements: readonly JsonNode[];
    readonly span: SourceSpan;
} | {
    readonly kind: 'string';
    readonly text: string;
    readonly span: SourceSpan;
}
/** `text` is the number as written. */
 | {
    readonly kind: 'number';
    readonly text: string;
    readonly span: SourceSpan;
} | {
    readonly kind: 'boolean';
    readonly text: 'true' | 'false';
    readonly span: SourceSpan;
} | {
    readonly kind: 'null';
    readonly span: SourceSpan;
};
/** A name in an object, with its value; a name may come twice. */
export interface JsonMember {
    readonly name: string;
    readonly nameSpan: SourceSpan;
    readonly value: JsonNode;
}
/** The value of an object's member; `undefined` where there is none, or the node is no object. */
export declare function memberOf(node: JsonNode, name: string): JsonNode | undefined;
/** The value that a text spells, or the first thing that is wrong with it. */
export type JsonResult = {
    readonly ok: true;
    readonly node: JsonNode;
} | {
    readonly ok: false;
    readonly problem: Problem;
};
/** The deepest nesting of objects and lists that is read. A policy needs six levels. */
export declare const MAX_DEPTH = 32;
/** The largest document that is read, in bytes of UTF-8. IAM's own limits are below 32 KiB. */
export declare const MAX_BYTES: number;
/** The JSON path from a value to one inside it, such as `Statement[2].Condition.StringLikes`; empty where they are the same. */
export declare function pathTo(inner: JsonNode, node: JsonNode, path?: string): string;
/** Decodes a document's bytes, or says where they are not UTF-8, or that there are too many. */
export declare function decodeText(bytes: Uint8Array): {
    readonly text: string;
} | {
    readonly problem: Problem;
};
/**
 * Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Duplicate keys are left to the caller.
 *
 * @param limit The longest text that is read, in bytes of UTF-8.
 */
export declare function parseJson(source: string, limit?: number): JsonResult;
