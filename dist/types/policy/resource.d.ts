import { type PatternParts } from './pattern.js';
/**
 * How a resource pattern is written (semantics 3), which says what readings it has; what each reading matches is for the engine and the
 * evaluator to say, each in its own way.
 */
export type ResourceForm = 
/** Six parts or more, of which the fifth can be an account: matched field by field. */
'fields'
/** Six parts or more, of which the fifth can be no account: people leave the account out, and `*` may run past colons. */
 | 'fields-without-account'
/** Begins with `arn:` and has fewer than six parts: the missing ones may count as `*`. */
 | 'short-arn'
/** `execute-api:/…`: API Gateway's short form of an ARN. */
 | 'execute-api'
/** Any other: matched as a whole string. */
 | 'whole';
/** What API Gateway's short form begins with, in the place of partition, service, region, account and API. */
export declare const EXECUTE_API = "execute-api:/";
/** The form of a pattern, its variables being parts of it. */
export declare function resourceForm(parts: PatternParts): ResourceForm;
/**
 * Whether a variable stands before the fifth colon of the pattern and behind the first: AWS documents that it is replaced only behind
 * the fifth, so that the pattern may match nothing.
 */
export declare function hasEarlyVariable(parts: PatternParts): boolean;
/** Why AWS may match less with a pattern than it seems to say: as a Deny, it is nothing to count on. */
export type Doubt = 
/** API Gateway's short form, which may be taken for that of another API. */
'short-form'
/** A variable stands where AWS may leave it as it is. */
 | 'early-variable'
/** It lacks a part, if it is matched field by field. */
 | 'missing-part';
/** What there is to doubt in a pattern; `undefined` where it has one reading. */
export declare function doubtOf(parts: PatternParts): Doubt | undefined;
/** Why a text is no resource pattern of a policy, or `undefined` when it is one. */
export declare function resourceProblem(text: string): string | undefined;
