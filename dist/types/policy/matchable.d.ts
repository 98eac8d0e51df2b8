import { type PatternParts } from './pattern.js';
/**
 * Whether a pattern of resources matches `*` or some ARN whose account field is an account: as it stands, field by field where it has
 * six parts or more, else as a whole string.
 */
export declare function canMatchResource(parts: PatternParts): boolean;
/** Whether a pattern matches something that stands in the account field of ARNs: twelve digits, nothing, `aws` or `cloudfront`. */
export declare function canMatchAccount(parts: PatternParts): boolean;
/** The place of the account among the fields of an ARN. */
export declare const ACCOUNT = 4;
