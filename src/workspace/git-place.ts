import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { platform as currentPlatform } from 'node:os';
import { dirname, posix, resolve, win32 } from 'node:path';
import type { Checkout, Environment } from './checkout.js';
import { kindAt } from './kind.js';
import { gitCandidates, mayBeWithin, safeFolders } from './search-path.js';

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
    return [dirname(file), file].every((place) => !mayBeWithin(platform, top, realpathSync(place)));
  } catch {
    return false;
  }
}
