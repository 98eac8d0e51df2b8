import type { Excerpt, Place } from './report.js';
/** The lines of a policy as its positions count them: a byte order mark is no column, and only LF ends a line. */
export declare function sourceLines(text: string): readonly string[];
/** The first source line of a place, cut around it when it is long. */
export declare function excerptOf(lines: readonly string[], place: Place): Excerpt;
