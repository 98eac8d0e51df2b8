/**
 * Comparing "without case" (semantics 1, 3, 4): a letter is folded when it has exactly one upper and one lower form, so
 * that every class of equal characters is a pair at most. Characters of other shapes (`İ`, `ẞ`, the Kelvin sign) equal only themselves.
 */
export declare function foldCharacter(character: string): string;
/** Folds every character of a text. */
export declare function foldCase(text: string): string;
