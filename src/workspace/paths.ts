import { isAbsolute, type posix, relative, sep } from 'node:path';
import { isPath, oddPart } from '../gate/path.js';
import { quote } from '../text/words.js';

/** Where a place is below a folder, with forward slashes: empty for the folder itself, `undefined` outside of it. */
export function pathBelow(
  folder: string,
  place: string,
  system: Pick<typeof posix, 'isAbsolute' | 'relative' | 'sep'> = { isAbsolute, relative, sep },
): string | undefined {
  const way = system.relative(folder, place);
  const leadsOut = way === '..' || way.startsWith(`..${system.sep}`) || system.isAbsolute(way);
  return leadsOut ? undefined : way.split(system.sep).join('/');
}

/** Whether a path stays below where it begins on every system, and has one spelling only. */
export function isPlainPath(path: string): boolean {
  return isPath(path) && !isAbsolute(path) && !path.includes('\\');
}

/** Why a path is refused before anything is looked at. */
export function pathRefusal(path: string): string | undefined {
  if (path.includes('\0')) return NUL;
  if (isMisread(path))
    return 'a name that is not UTF-8, or holds the replacement character U+FFFD. expected another name';
  if (isAbsolute(path)) return 'an absolute path. expected one below the root of the workspace';
  const odd = oddPart(path);
  return odd === undefined
    ? undefined
    : `the part ${quote(odd)} in the path. expected a plain path below the root of the workspace`;
}

/** Why a path is refused that no system takes. */
export const NUL = 'a NUL character in the path. expected a file name';

/** Names that are not UTF-8 are listed with this character for the wrong bytes, and could be taken for one another. */
export function isMisread(name: string): boolean {
  return name.includes('\uFFFD');
}
