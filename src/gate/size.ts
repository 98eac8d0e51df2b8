import { cut } from '../text/words.js';

/** How much of other people's texts a finding carries: whatever a policy or a rule says, every finding in it repeats. */

/** The longest Sid or address of a policy that is told in full, and so the longest that an exception can name. In characters. */
export const MAX_NAME = 300;
const MAX_TEXT = 1000;
const MAX_ITEMS = 100;

/** A text as findings carry it. */
export function shortText(text: string): string {
  return cut(text, MAX_TEXT);
}

/** A list of texts as findings carry it: behind the last one that is told stands how many are left. */
export function shortList(texts: readonly string[]): readonly string[] {
  const left = texts.length - MAX_ITEMS;
  const told = texts.slice(0, MAX_ITEMS).map(shortText);
  return left > 0 ? [...told, `… and ${left} more`] : told;
}

/** What it takes to write a value besides its texts: a line with indentation, quotes and comma. */
const OVERHEAD = 24;
/** In an address, one code unit becomes three bytes, and each of these three characters. No door makes more of it. */
const ESCAPED = 9;
const PLAIN = /^[ -~…]*$/;

/** What stands in an address as it is, and what takes three characters there. */
const PLAIN_IN_ADDRESS = /^[\w./~-]*$/;
const ASCII = /^[ -~]*$/;
/** The address of a file stands with a finding, and again with its statement. */
const ADDRESSES = 2;

/** How many characters plain data comes to in a report, at the most. A member `path` is written as an address. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return OVERHEAD + lengthOf(value);
  if (typeof value !== 'object' || value === null) return OVERHEAD;
  let size = OVERHEAD;
  for (const [name, member] of Object.entries(value)) {
    const isAddress = name === 'path' && typeof member === 'string';
    size += lengthOf(name) + (isAddress ? OVERHEAD + ADDRESSES * addressLength(member) : sizeOf(member));
  }
  return size;
}

function addressLength(path: string): number {
  if (PLAIN_IN_ADDRESS.test(path)) return path.length;
  return path.length * (ASCII.test(path) ? 3 : ESCAPED);
}

function lengthOf(text: string): number {
  return text.length * (PLAIN.test(text) ? 1 : ESCAPED);
}
