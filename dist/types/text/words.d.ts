/** Somebody's words for a message: quoted, with control characters escaped, cut when they are long. */
export declare function quote(text: string): string;
/** The number of a character, for one that a reader may not see: `U+200B`. */
export declare function codePointName(character: string): string;
/** The words of whatever was thrown. */
export declare function errorMessage(error: unknown): string;
/** A text, or its first `limit` characters and an ellipsis when it is longer. */
export declare function cut(text: string, limit?: number): string;
/** The name in `known` that `word` is most probably a misspelling of, as a question; otherwise `expected`. Of a long one nobody asks. */
export declare function didYouMean(word: string, known: Iterable<string>, expected: string): string;
