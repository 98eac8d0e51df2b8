/**
 * Comparing "without case" (semantics 1, 3, 4): a letter is folded when it has exactly one upper and one lower form, so
 * that every class of equal characters is a pair at most. Characters of other shapes (`İ`, `ẞ`, the Kelvin sign) equal only themselves.
 */
export function foldCharacter(character: string): string {
  if (character <= '\x7f') return character.toLowerCase();
  const lower = character.toLowerCase();
  return lower !== character && [...lower].length === 1 && lower.toUpperCase() === character ? lower : character;
}

/** Folds every character of a text. */
export function foldCase(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return Array.from(text, foldCharacter).join('');
}

const ASCII = /^[\0-\x7f]*$/;
