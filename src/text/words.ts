/** At most this many characters of somebody's text go into a message. */
const MAX_QUOTED = 100;

/** Somebody's words for a message: quoted, with control characters escaped, cut when they are long. */
export function quote(text: string): string {
  return JSON.stringify(cut(text));
}

/** The number of a character, for one that a reader may not see: `U+200B`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The words of whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A text, or its first `limit` characters and an ellipsis when it is longer. */
export function cut(text: string, limit: number = MAX_QUOTED): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (let count = 0; count < limit && end < text.length; count += 1)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1; // in UTF-16 code units
  return end < text.length ? `${text.slice(0, end)}…` : text;
}

/** The name in `known` that `word` is most probably a misspelling of, as a question; otherwise `expected`. Of a long one nobody asks. */
export function didYouMean(word: string, known: Iterable<string>, expected: string): string {
  if (word.length > MAX_QUOTED) return expected; // two long names would be held against each other for hours
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best === undefined ? expected : `did you mean "${best}"?`;
}

/** Levenshtein distance, or `ceiling` as soon as it is known to be at least that. */
function editDistance(from: string, to: string, ceiling: number): number {
  if (Math.abs(from.length - to.length) >= ceiling) return ceiling;
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? ceiling;
}
