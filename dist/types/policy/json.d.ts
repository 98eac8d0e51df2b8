import { type Span } from './position.js';
import type { Problem } from './problem.js';
/** A JSON value that remembers where it stands. */
export type JsonNode = {
    readonly kind: 'object';
    readonly members: readonly JsonMember[];
    readonly span: Span;
} | {
    readonly kind: 'array';
    readonly elements: readonly JsonNode[];
    readonly span: Span;
} | {
    readonly kind: 'string';
    readonly text: string;
    readonly span: Span;
}
/** `text` is the number as written. */
 | {
    readonly kind: 'number';
    readonly text: string;
    readonly span: Span;
} | {
    readonly kind: 'boolean';
    readonly text: 'true' | 'false';
    readonly span: Span;
} | {
    readonly kind: 'null';
    readonly span: Span;
};
export interface JsonMember {
    readonly name: string;
    readonly nameSpan: Span;
    readonly value: JsonNode;
}
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
/** Decodes a document's bytes, or says where they are not UTF-8, or that there are too many. */
export declare function decodeText(bytes: Uint8Array): {
    readonly text: string;
} | {
    readonly problem: Problem;
};
/** Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Duplicate keys are left to the caller. */
export declare function parseJson(source: string): JsonResult;
