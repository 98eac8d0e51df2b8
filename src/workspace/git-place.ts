import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { platform as currentPlatform } from 'node:os';
import { dirname, posix, resolve, win32 } from 'node:path';
import type { Checkout, Environment } from './checkout.js';
import { foldName } from './fold.js';
import { kindAt } from './kind.js';
import { pathBelow } from './paths.js';

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
function safeFolders({ platform, path, checkout }: Surroundings): readonly string[] {
  const { normalize, delimiter } = platform === 'win32' ? win32 : posix;
  return path
    .split(delimiter)
    .map((entry) => (platform === 'win32' ? entry.replace(/^"(.*)"$/, '$1') : entry))
    .filter((entry) => isAbsolute(platform, entry) && !isWithin(platform, checkout, entry))
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

/** Names that a file system could take for one are taken for one here, on every system. */
function isWithin(platform: NodeJS.Platform, folder: string, place: string): boolean {
  const system = platform === 'win32' ? win32 : posix;
  const fold = (path: string): string => foldName(system.normalize(path));
  return pathBelow(fold(folder), fold(place), system) !== undefined;
}

/** Git, as an absolute path, and what `PATH` is to be for the programs that it starts itself. */
interface FoundGit {
  readonly program: string;
  readonly env: Environment;
}

/** Looks for git where no checkout can have put one; `undefined` where there is none. */
export function findGit({ root, env }: Checkout, platform = currentPlatform()): FoundGit | undefined {
  const checkout = checkoutAround(root) ?? resolve(root);
  const [path, pathExt] = [variable(env, platform, 'PATH'), variable(env, platform, 'PATHEXT')];
  const surroundings = { platform, path: path.value, pathExt: pathExt.value, checkout };
  const program = gitCandidates(surroundings).find(
    (file) => isProgram(file) && isReallyOutside(platform, checkout, file),
  );
  if (program === undefined) return undefined;
  const { delimiter } = platform === 'win32' ? win32 : posix;
  return { program, env: { ...env, [path.name]: safeFolders(surroundings).join(delimiter) } };
}

/** The folder at or above `root` that holds a repository, or is a work tree of one: the outermost, since a submodule is in another's. */
export function checkoutAround(root: string): string | undefined {
  let found: string | undefined;
  for (let folder = resolve(root), above = dirname(folder); ; folder = above, above = dirname(above)) {
    if (kindAt(`${folder}/.git`) !== 'missing') found = folder;
    if (above === folder) return found;
  }
}

/** Windows does not tell `Path` from `PATH`; a copy of the environment does. */
function variable(
  env: Environment,
  platform: NodeJS.Platform,
  name: string,
): { readonly name: string; readonly value: string } {
  const isIt = (key: string): boolean => (platform === 'win32' ? key.toUpperCase() === name : key === name);
  const key = Object.keys(env).find(isIt) ?? name;
  return { name: key, value: env[key] ?? '' };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Links can lead into the checkout. */
function isReallyOutside(platform: NodeJS.Platform, checkout: string, file: string): boolean {
  try {
    const top = realpathSync(checkout);
    return [dirname(file), file].every((place) => !isWithin(platform, top, realpathSync(place)));
  } catch {
    return false;
  }
}
