import type { Cursor } from '../text/cursor.js';
import type { Pattern } from './document.js';
import { type PatternSyntax } from './pattern.js';
/** The pattern that a text at a cursor is. */
export declare function patternAt(at: Cursor, text: string, syntax: PatternSyntax): Pattern | undefined;
