import { type PatternParts } from './pattern.js';
/**
 * Whether a pattern of resources matches `*` or some ARN whose partition is one and whose account field is an account: as it stands, field
 * by field where it has six parts or more, else as a whole string.
 */
export declare function canMatchResource(parts: PatternParts): boolean;
/** Whether a pattern matches a partition (semantics 10): `aws`, or `aws` and small letters and `-`. */
export declare function canMatchPartition(parts: PatternParts): boolean;
/** Whether a pattern matches what semantics 3 calls an account: twelve digits, nothing, `aws` or `cloudfront`. */
export declare function canMatchAccount(parts: PatternParts): boolean;
/** The places of partition and account among the fields of an ARN. */
export declare const PARTITION = 1;
export declare const ACCOUNT = 4;
