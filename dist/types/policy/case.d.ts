/** Folds a character that is given as its code point. */
export declare function foldCodePoint(point: number): number;
/** Folds every character of a text. */
export declare function foldCase(text: string): string;
