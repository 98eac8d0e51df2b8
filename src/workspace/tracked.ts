import { folderOf, foldersTo, nameOf } from '../gate/path.js';
import { grouped } from '../lists.js';
import { quote } from '../text/words.js';
import { couldBeShortOf, foldName, isShortName } from './fold.js';
import { isPlainPath } from './paths.js';

/** What git keeps at a path: what the disk shows need not be it, since not every system has links, or tells `a` from `A`. */
export type TrackedKind =
  | 'file'
  | 'link'
  | 'submodule'
  /** More than one of them, or one with more than one content: in a conflict, or where the index and the commit differ. */
  | 'unclear';

/** An entry of an index or of a commit. */
export interface TrackedEntry {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly kind: Exclude<TrackedKind, 'unclear'>;
  /** Of the blob, or of a submodule's commit. */
  readonly sha: string;
}

/** What git means by the mode of an entry that is no folder. An unknown one counts as a link, which is refused: it may lead anywhere. */
export function kindOfMode(mode: string): TrackedEntry['kind'] {
  if (mode === '160000') return 'submodule';
  return /^100[0-7]{3}$/.test(mode) ? 'file' : 'link';
}

interface Kept {
  readonly kind: TrackedKind;
  readonly sha: string;
}

/** All that git keeps of a repository, and what follows from that alone about the paths in it. Built once, and asked often. */
export class Tracked {
  readonly #kept = new Map<string, Kept>();
  readonly #prefix: string;
  #names: Names | undefined;
  #sorted: readonly string[] | undefined;
  /** What stands in a folder, by its folded name. */
  #siblings: ReadonlyMap<string, readonly string[]> | undefined;
  #compared = 0;

  /**
   * @param prefix Where the paths begin that are asked about, from the root of the repository: empty, or with a slash at its end.
   */
  constructor(entries: Iterable<TrackedEntry>, prefix = '') {
    this.#prefix = prefix;
    for (const { path, kind, sha } of entries) {
      const known = this.#kept.get(path);
      const agrees = known === undefined || (known.kind === kind && (kind === 'file' || known.sha === sha));
      this.#kept.set(path, agrees ? { kind, sha } : { kind: 'unclear', sha });
    }
  }

  get(path: string): Kept | undefined {
    return this.#kept.get(`${this.#prefix}${path}`);
  }

  /** The paths below the prefix that have something of one kind, or of any. */
  paths(...kinds: readonly TrackedKind[]): readonly string[] {
    return [...this.#kept]
      .filter(([path, { kind }]) => path.startsWith(this.#prefix) && (kinds.length === 0 || kinds.includes(kind)))
      .map(([path]) => path.slice(this.#prefix.length));
  }

  /** Everything below a folder; an empty name means below the prefix. Quick, since there may be many folders to ask about. */
  below(folder: string): readonly string[] {
    this.#sorted ??= [...this.#kept.keys()].toSorted();
    const start = folder === '' ? this.#prefix : `${this.#prefix}${folder}/`;
    const found: string[] = [];
    for (let index = firstFrom(this.#sorted, start); ; index += 1) {
      const path = this.#sorted[index];
      if (path?.startsWith(start) !== true) return found;
      found.push(path.slice(this.#prefix.length));
    }
  }

  /**
   * Another tracked path that some system takes for this one, or for a folder on its way, so that what stands at one of them there is
   * what was checked out at the other. From the root of the repository.
   */
  namesake(path: string): string | undefined {
    return this.#namesakeOf(`${this.#prefix}${path}`);
  }

  #namesakeOf(full: string): string | undefined {
    this.#names ??= namesOf([...this.#kept.keys()]);
    const { entries, folders, short, areDistinct } = this.#names;
    if (areDistinct && this.#kept.has(full)) return undefined;
    const own = foldName(full);
    const twin = entries.get(own)?.find((other) => other !== full);
    if (twin !== undefined) return twin;
    const folder = folders.get(own)?.find((other) => other !== full);
    if (folder !== undefined) return folder;
    for (const place of foldersTo(full)) {
      const entry = entries.get(foldName(place))?.find((other) => other !== place);
      if (entry !== undefined) return entry;
    }
    return ['', ...foldersTo(full)].map((place) => short.get(foldName(place))).find((name) => name !== undefined);
  }

  /** The same for a path below which rules could name files. Two plain files with one name hide nothing there. */
  namesakeWithMore(path: string): string | undefined {
    const twin = this.namesake(path);
    return twin !== undefined && this.#kept.get(twin)?.kind === 'file' ? undefined : twin;
  }

  /**
   * What else a path is on some systems, by what git has beside it: itself, or a folder that it is in, by another spelling or by its
   * short name. `undefined` where there is too much to be tried.
   */
  respelt(path: string): readonly Respelt[] | undefined {
    const full = `${this.#prefix}${path}`;
    this.#names ??= namesOf([...this.#kept.keys()]);
    if (this.#names.areDistinct && !this.#names.hasSpellings) return [];
    const found: Respelt[] = [];
    for (const place of [...foldersTo(full), full]) {
      const others = this.#spellingsOf(place, this.#names);
      const long = this.#longNamesOf(place, this.#names);
      if (others.length > MAX_SPELLINGS || long === undefined) return undefined;
      for (const other of new Set([...others, ...long])) {
        const name = `${other}${full.slice(place.length)}`;
        if (other === place || !name.startsWith(this.#prefix)) continue;
        const mayHide = this.#isMore(full) || (place === full && this.#kept.get(other)?.kind !== 'file');
        found.push({ path: name.slice(this.#prefix.length), mayHide });
      }
    }
    return found;
  }

  /** Whether git keeps something there that is no plain file. */
  #isMore(full: string): boolean {
    const kind = this.#kept.get(full)?.kind;
    return kind !== undefined && kind !== 'file';
  }

  #spellingsOf(place: string, { entries, folders }: Names): readonly string[] {
    const own = foldName(place);
    return [...(folders.get(own) ?? []), ...(entries.get(own) ?? [])];
  }

  /** What a path could be the short name of; `undefined` where that takes too long to tell. */
  #longNamesOf(place: string, { entries, folders, short }: Names): readonly string[] | undefined {
    const part = nameOf(place);
    if (short.size === 0 || !isShortName(part)) return [];
    this.#siblings ??= grouped([...folders.values(), ...entries.values()].flat(), (path) => foldName(folderOf(path)));
    const siblings = this.#siblings.get(foldName(folderOf(place))) ?? [];
    this.#compared += siblings.length;
    return this.#compared > MAX_COMPARED ? undefined : siblings.filter((path) => couldBeShortOf(part, nameOf(path)));
  }

  /**
   * Whether a link is plain: its target is written without a detour, and is a file that git keeps. On any other way, what lies behind
   * depends on what the steps are, and on the system.
   */
  isPlainLink(path: string, target: string): boolean {
    const place = `${this.#prefix}${path}`.split('/').slice(0, -1);
    const steps = target.split('/');
    while (steps[0] === '..' && place.length > 0) {
      place.pop();
      steps.shift();
    }
    if (!isPlainPath(steps.join('/'))) return false;
    const end = [...place, ...steps].join('/');
    const isFile = this.#kept.get(end)?.kind === 'file' && foldersTo(end).every((folder) => !this.#kept.has(folder));
    return isFile && this.#namesakeOf(end) === undefined;
  }
}

/** Where the texts begin, in a list in their order, that are not before `start`. */
function firstFrom(sorted: readonly string[], start: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More other spellings of one path than about so many are an attack on the time that it takes to try them. */
const MAX_SPELLINGS = 8;

/** Names that are held against short ones, in all: seconds. */
const MAX_COMPARED = 2_000_000;

/** What a path is called on some systems. */
export interface Respelt {
  readonly path: string;
  /** Whether there could be files below it: one of the two is no plain file. */
  readonly mayHide: boolean;
}

/** Tracked paths by their folded names. */
interface Names {
  readonly entries: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** Whether there is a folder with two. */
  readonly hasSpellings: boolean;
  /** By the folder that they are in: one part of a path each that could be the short name of something beside it. */
  readonly short: ReadonlyMap<string, string>;
  /** Whether no tracked path has a namesake, as almost always. */
  readonly areDistinct: boolean;
}

function namesOf(paths: readonly string[]): Names {
  const allFolders: string[] = [];
  const short = new Map<string, string>();
  const known = new Set(['']);
  for (const path of paths) {
    for (let place = path; !known.has(place); place = folderOf(place)) {
      known.add(place);
      if (place !== path) allFolders.push(place);
      if (isShortName(nameOf(place))) short.set(foldName(folderOf(place)), place);
    }
  }
  const [entries, folders] = [grouped(paths, foldName), grouped(allFolders, foldName)];
  const isDouble = ([name, spellings]: readonly [string, readonly string[]]): boolean =>
    spellings.length > 1 || folders.has(name);
  const areDistinct = short.size === 0 && ![...entries].some(isDouble);
  return { entries, folders, hasSpellings: [...folders.values()].some(({ length }) => length > 1), short, areDistinct };
}

/** Why a path is refused that has a namesake. */
export function namesakeRefusal(twin: string): string {
  return `${quote(twin)} has the same name where case, forms of Unicode or short names make no difference (macOS, Windows). expected names that differ in more`;
}
