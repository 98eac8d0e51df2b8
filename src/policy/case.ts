/**
 * Comparing "without case" (semantics 1, 3, 4): a letter is folded when it has exactly one upper and one lower form, so
 * that every class of equal characters is a pair at most. Characters of other shapes (`İ`, `ẞ`, the Kelvin sign) equal only themselves.
 */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  return lower !== character && [...lower].length === 1 && lower.toUpperCase() === character ? lower : character;
}

/** The characters that folding may change. */
const CAPITALS = /\p{Changes_When_Lowercased}/gu;

/** What capitals are folded to, as far as somebody has asked: there are some 1,400, and a hostile text may have a million of them. */
const FOLDED = new Map<string, string>();

function foldCapital(capital: string): string {
  let folded = FOLDED.get(capital);
  if (folded === undefined) {
    folded = foldCharacter(capital);
    FOLDED.set(capital, folded);
  }
  return folded;
}

/** Folds a character that is given as its code point. */
export function foldCodePoint(point: number): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  return foldCharacter(String.fromCodePoint(point)).codePointAt(0) ?? 0;
}

/** Folds every character of a text. */
export function foldCase(text: string): string {
  let isFolded = true;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit > 0x7f) return text.replace(CAPITALS, foldCapital);
    if (unit >= 65 && unit <= 90) isFolded = false;
  }
  return isFolded ? text : text.toLowerCase();
}
