/**
 * Names that some file system takes for one become one: those that differ in case, in the form of their Unicode, in characters that
 * nobody sees (macOS), or in dots and spaces at the end of a part (Windows). May take too many for one, never too few.
 */
export function foldName(name: string): string {
  if (!SPECIAL.test(name)) return name.toUpperCase();
  const folded = name.normalize('NFKC').replace(UNSEEN, '').toLowerCase().toUpperCase().normalize('NFKC');
  return folded.replace(/[. ]+(?=\/|$)/g, '');
}

/** What a name holds for which more must be done than to forget about case. */
const SPECIAL = /[^\w./-]|\.(?:\/|$)/;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether a part of a path could be the short name that Windows gives to another file beside it, as `POLICI~1` is of `policies`. */
export function isShortName(part: string): boolean {
  return part.includes('~') && /^(?=[^.]{3,8}(?:\.|$))[^.]+~\d+(?:\.[^.]{0,3})?$/.test(part);
}

/**
 * Whether a part of a path could be the short name of another name beside it: its first letters, or two of them and four digits of a
 * hash. What has no place in a short name is left out, or written as something else.
 */
export function couldBeShortOf(part: string, name: string): boolean {
  const short = foldName(part.slice(0, part.lastIndexOf('~')));
  const long = foldName(name).replace(/[. ]/g, '');
  const begins = (start: string): boolean => [...start].every((letter, at) => isLetterOf(letter, long[at]));
  return begins(short) || (/[0-9A-F]{4}$/.test(short) && begins(short.slice(0, -4)));
}

function isLetterOf(short: string, long: string | undefined): boolean {
  return long !== undefined && (short === long || short === '_' || !/[0-9A-Z]/.test(long));
}
