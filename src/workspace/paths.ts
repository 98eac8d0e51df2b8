import { isAbsolute, relative, sep } from 'node:path';

/** Where a place is below a folder, with forward slashes: empty for the folder itself, `undefined` outside of it. */
export function pathBelow(folder: string, place: string): string | undefined {
  const way = relative(folder, place);
  const leadsOut = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return leadsOut ? undefined : way.split(sep).join('/');
}

/** Whether a file came with a change. So does one below a path that changed, as in a submodule, of which nobody tells what it had. */
export function cameWith(added: Iterable<string>, changed: Iterable<string>): (path: string) => boolean {
  const [own, above] = [new Set(added), new Set(changed)];
  return (path) => own.has(path) || foldersTo(path).some((folder) => above.has(folder));
}

/** The folders on the way to a path, from the top: `a`, then `a/b`, of `a/b/c`. */
export function foldersTo(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
