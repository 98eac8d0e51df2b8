/**
 * Comparing "without case" (semantics 1, 3, 4): a letter is folded when it has exactly one upper and one lower form, so
 * that every class of equal characters is a pair at most. Characters of other shapes (`İ`, `ẞ`, the Kelvin sign) equal only themselves.
 */
function foldCharacter(character: string): string {
  if (character <= '\x7f') return character.toLowerCase();
  const lower = character.toLowerCase();
  return lower !== character && [...lower].length === 1 && lower.toUpperCase() === character ? lower : character;
}

/** Folds a character that is given as its code point. */
export function foldCodePoint(point: number): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  return foldCharacter(String.fromCodePoint(point)).codePointAt(0) ?? 0;
}

/** Folds every character of a text. */
export function foldCase(text: string): string {
  let isFolded = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return Array.from(text, foldCharacter).join('');
    if (unit >= 65 && unit <= 90) isFolded = false;
  }
  return isFolded ? text : text.toLowerCase();
}
