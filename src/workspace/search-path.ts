import { posix, win32 } from 'node:path';
import { foldName } from './fold.js';
import { pathBelow } from './paths.js';

/** Where programs are looked for, told by names alone: nothing of a disk is looked at, so that any system can tell it of any other. */

/** What a system is told about where programs are. */
interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** `PATH`, and on Windows `PATHEXT`, as they are set. */
  readonly path: string;
  readonly pathExt: string;
  /** Absolute. What is in it is a stranger's. */
  readonly checkout: string;
}

/**
 * The folders of `PATH` that may be searched: absolute ones outside of the checkout, in their order. An empty entry, a relative one and
 * the working directory, which Windows searches before all others, could hold a program of the pull request.
 */
export function safeFolders({ platform, path, checkout }: Surroundings): readonly string[] {
  const { normalize, delimiter } = platform === 'win32' ? win32 : posix;
  return path
    .split(delimiter)
    .map((entry) => (platform === 'win32' ? entry.replace(/^"(.*)"$/, '$1') : entry))
    .filter((entry) => isAbsolute(platform, entry) && !mayBeWithin(platform, checkout, entry))
    .map((entry) => normalize(entry));
}

/** The files that could be git, best first. On Windows only programs count: a script of the shell (`.cmd`, `.bat`) would need one. */
export function gitCandidates(surroundings: Surroundings): readonly string[] {
  const { join } = surroundings.platform === 'win32' ? win32 : posix;
  return safeFolders(surroundings).flatMap((folder) => programNames(surroundings).map((name) => join(folder, name)));
}

const PROGRAMS = ['.com', '.exe'];

function programNames({ platform, pathExt }: Surroundings): readonly string[] {
  if (platform !== 'win32') return ['git'];
  const named = pathExt.split(win32.delimiter).map((extension) => extension.trim().toLowerCase());
  const programs = named.filter((extension) => PROGRAMS.includes(extension));
  return (programs.length === 0 ? PROGRAMS : programs).map((extension) => `git${extension}`);
}

/** On Windows `\x` is relative to a drive, `C:x` to a folder, and `\\?\` and `\\.\` spell other paths in another way. */
function isAbsolute(platform: NodeJS.Platform, entry: string): boolean {
  return platform === 'win32' ? /^(?:[a-z]:[\\/]|[\\/]{2}[^\\/?.])/i.test(entry) : entry.startsWith('/');
}

/** Whether a place could be in a folder: names that some file system takes for one are taken for one here, on every system. */
export function mayBeWithin(platform: NodeJS.Platform, folder: string, place: string): boolean {
  const system = platform === 'win32' ? win32 : posix;
  const fold = (path: string): string => foldName(system.normalize(path));
  return pathBelow(fold(folder), fold(place), system) !== undefined;
}
