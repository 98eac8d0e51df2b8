import { type PatternParts } from '../policy/pattern.js';
import { type Context } from './context.js';
import type { Reading } from './reading.js';
/** Whether the pattern matches the whole text, with case. */
export declare function matchesText(parts: PatternParts, text: string, context: Context): boolean;
/** Whether the pattern matches the whole text, without case; the values of variables too (semantics 9). */
export declare function matchesTextWithoutCase(parts: PatternParts, text: string, context: Context): boolean;
/** Whether an action pattern matches (semantics 3): a whole string without case, in which nothing is replaced. */
export declare function matchesAction(parts: PatternParts, action: string): boolean;
/** Whether a resource pattern matches as it stands (semantics 3): field by field when it has six parts, else as a whole string. */
export declare function matchesAsItStands(parts: PatternParts, resource: string, context: Context): boolean;
/** Whether a pattern of Resource or NotResource matches (semantics 3). */
export declare function matchesResource(parts: PatternParts, reading: Reading, resource: string, context: Context): boolean;
/** Whether a pattern of an ARN operator matches (semantics 4 and 9). What is no ARN matches none. */
export declare function matchesArn(parts: PatternParts, reading: Reading, value: string, context: Context): boolean;
/** Whether a text has the six parts `arn:PARTITION:SERVICE:REGION:ACCOUNT:REST` (semantics 3). */
export declare function isArn(text: string): boolean;
