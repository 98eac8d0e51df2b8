import { append } from '../lists.js';
import { type Checkout, checkoutAt } from './checkout.js';
import { type GitFailure, git, split } from './git-command.js';
import { entriesOf } from './objects.js';
import { isMisread } from './paths.js';
import { kindOfMode, Tracked, type TrackedEntry } from './tracked.js';

/** What git says of a work tree, or of a folder in one. Paths are relative to that folder. */
export interface Listing {
  /** The whole index, asked about paths of the folder. */
  readonly tracked: Tracked;
  /** The same as entries, from the root of the repository. */
  readonly entries: readonly TrackedEntry[];
  /** Where the folder is in the repository: empty, or with a slash at its end. */
  readonly prefix: string;
  /** What is tracked in the folder, or would be; what was deleted without git being told is left out. */
  readonly present: readonly string[];
  readonly untracked: readonly string[];
  /** Tracked, not on disk, and not because of a sparse checkout. */
  readonly deleted: readonly string[];
  /** Tracked files whose content git was told not to compare, or not to expect on disk (a sparse checkout). */
  readonly unwatched: readonly string[];
}

/** Asks git about a folder. No content is looked at, so that no filter is run, and nothing is written, so that no hook is. */
export async function listWorkTree(checkout: Checkout): Promise<Listing | GitFailure> {
  const [place, here] = await Promise.all([
    git(checkout, ['rev-parse', '--show-cdup', '--show-prefix']),
    list(checkout),
  ]);
  if (!place.ok) return place;
  const { cdup, prefix } = placeIn(place.output);
  if (isMisread(prefix)) return { message: 'the name of the folder is not UTF-8' };
  const told = cdup === '' ? here : await list(checkoutAt(checkout, cdup));
  return told.ok ? listingOf(split(told.output), prefix) : told;
}

/** Whether nothing is checked out: the commit has files, and the index none. */
export async function isUnchecked(checkout: Checkout, { entries }: Listing): Promise<boolean> {
  return entries.length === 0 && ((await entriesOf(checkout, 'HEAD')) ?? []).length > 0;
}

function list(checkout: Checkout): ReturnType<typeof git> {
  const options = ['-z', '-v', '--stage', '--cached', '--others', '--deleted', '--exclude-standard', '--full-name'];
  return git(checkout, ['ls-files', ...options]);
}

/** The way up to the root of the repository is plain, and on the first line; the way down from there may hold any character. */
function placeIn(output: string): { readonly cdup: string; readonly prefix: string } {
  const end = output.indexOf('\n');
  return { cdup: output.slice(0, end), prefix: output.slice(end + 1, -1) };
}

/** Each line has a letter in front: `?` untracked, `R` deleted, `S` not expected on disk, and small ones for what is not compared. */
function listingOf(lines: readonly string[], prefix: string): Listing {
  const entries: TrackedEntry[] = [];
  const untracked: string[] = [];
  const unwatched: string[] = [];
  const deleted = new Set<string>();
  const below = (full: string): readonly string[] => (full.startsWith(prefix) ? [full.slice(prefix.length)] : []);
  for (const line of lines) {
    const [letter = '', rest] = [line[0], line.slice(2)];
    if (letter === '?') {
      append(untracked, below(withoutSlash(rest)));
      continue;
    }
    const { path, mode, sha } = staged(rest);
    if (letter.toUpperCase() === 'R') {
      deleted.add(path);
      continue;
    }
    entries.push({ path, kind: kindOfMode(mode), sha });
    if (letter === 'S' || letter !== letter.toUpperCase()) append(unwatched, below(path));
  }
  const kept = entries.map(({ path }) => path).filter((path) => !deleted.has(path));
  const present = distinct([...kept.flatMap(below), ...untracked]);
  return {
    tracked: new Tracked(entries, prefix),
    entries,
    prefix,
    present,
    untracked: distinct(untracked),
    deleted: [...deleted].flatMap(below),
    unwatched,
  };
}

/** A mode of six digits, the id, and a stage of one digit, with spaces between; a tab and the path. */
function staged(text: string): { readonly path: string; readonly mode: string; readonly sha: string } {
  const tab = text.indexOf('\t');
  return { path: text.slice(tab + 1), mode: text.slice(0, 6), sha: text.slice(7, tab - 2) };
}

/** A repository inside this one ends with a slash. */
function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** An unmerged file is listed once for each of its sides. */
function distinct(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].toSorted();
}
