import { type SourceText } from './position.js';
import { type Problem } from './problem.js';
/** The largest document that is read, in bytes of UTF-8. IAM's own limits are below 32 KiB. */
export declare const MAX_BYTES: number;
/** Decodes a document's bytes, or says where they are not UTF-8, or that there are too many. */
export declare function decodeText(bytes: Uint8Array): {
    readonly text: string;
} | {
    readonly problem: Problem;
};
/** A byte order mark counts as a column of the first line nowhere, so it is cut off before positions are taken. */
export declare function withoutMark(text: string): string;
/** What is wrong with a text of more than `limit` bytes of UTF-8; `undefined` with one that is not. */
export declare function tooLarge(text: string, limit: number, source: SourceText): Problem | undefined;
