import { codePointName } from './words.js';

/** What a text that stops being JSON was probably meant to be: one plain sentence, and where it points. */
interface Diagnosis {
  readonly message: string;
  readonly offset: number;
}

const INVISIBLE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Says what is wrong at a place.
 *
 * @param offset Where a character stands that JSON does not have there, in UTF-16 code units.
 * @param afterItem Whether an item of a list or object ends before it.
 */
export function diagnose(text: string, offset: number, afterItem: boolean): Diagnosis {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const before = lastBefore(text, offset);
  if (before !== undefined && text[before] === ',' && /[\]}]/.test(character))
    return { message: `a comma before "${character}". expected none behind the last item`, offset: before };
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2)))
    return { message: 'a comment. JSON has none: expected it taken out', offset };
  if (character === '\0') return { message: 'a NUL character, as in UTF-16. expected a text in UTF-8', offset };
  if (INVISIBLE.test(character))
    return { message: `the invisible character ${codePointName(character)}. expected it taken out`, offset };
  if (afterItem && /["{[]/.test(character))
    return { message: `unexpected ${JSON.stringify(character)}. expected a comma before it`, offset };
  return { message: `unexpected ${JSON.stringify(character)}. expected valid JSON`, offset };
}

/** Where the last character stands that is no white space. */
function lastBefore(text: string, offset: number): number | undefined {
  const last = text.slice(0, offset).trimEnd().length - 1;
  return last < 0 ? undefined : last;
}
