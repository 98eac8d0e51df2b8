import type { Request } from '../policy/request.js';
/** The condition keys of a request with their values. */
export type Context = Request['context'];
export declare const NO_CONTEXT: Context;
/** The different values of a key (semantics 9: no text counts twice); none when it is absent (semantics 1: or an empty list). */
export declare function valuesOf(context: Context, key: string): readonly string[];
/** The value of a key that has exactly one. */
export declare function singleValue(context: Context, key: string): string | undefined;
