import { readlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { foldersTo } from '../gate/path.js';
import { quote } from '../text/words.js';
import { type Checkout, checkoutAt } from './checkout.js';
import { checkedOutCommit } from './head.js';
import { kindAt } from './kind.js';
import { isUnchecked, listWorkTree } from './listing.js';
import { linkRefusal, readWorkspaceFile } from './read.js';
import { namesakeRefusal, type Respelt, type Tracked, type TrackedKind } from './tracked.js';

/** What git keeps in a repository of the workspace, and where that one is: empty, or with a slash at its end. */
interface Store {
  readonly at: string;
  readonly tracked: Tracked;
}

/**
 * What git keeps of a workspace, submodules included: the kind of a path comes from here, and what the disk shows has to agree with
 * it. Outside of a git work tree nothing is kept, and the disk is all there is.
 */
export class Inventory {
  readonly #checkout: Checkout;
  readonly #top: Store | undefined;
  /** Submodules that were looked at, by their paths: what they keep, or why they are refused. */
  readonly #submodules = new Map<string, Store | string>();

  constructor(checkout: Checkout, tracked: Tracked | undefined) {
    this.#checkout = checkout;
    this.#top = tracked && { at: '', tracked };
  }

  /** Looks into the submodules that are, or lead to, any of the paths, and into those inside them. Has to be done before they are asked about. */
  async open(paths: readonly string[]): Promise<void> {
    const submodules = new Set(this.#top?.tracked.paths('submodule'));
    if (submodules.size === 0) return;
    const wanted = new Set(paths.flatMap((path) => [...foldersTo(path), path]).filter((path) => submodules.has(path)));
    for (const path of wanted) await this.#enter(path);
  }

  async #enter(path: string): Promise<void> {
    if (this.#submodules.has(path)) return;
    const found = await this.#look(path);
    this.#submodules.set(path, found);
    if (typeof found === 'string') return;
    for (const inner of found.tracked.paths('submodule')) await this.#enter(`${found.at}${inner}`);
  }

  /** What a submodule keeps, once it is what its repository wants there. */
  async #look(path: string): Promise<Store | string> {
    const { root } = this.#checkout;
    const submodule = checkoutAt(this.#checkout, path);
    const isPlain = [...foldersTo(path), path].every((place) => kindAt(join(root, place)) === 'folder');
    if (!isPlain || !['file', 'folder'].includes(kindAt(join(submodule.root, '.git')))) return NOT_CHECKED_OUT;
    const [wanted, held] = [this.#kept(path)?.sha, await checkedOutCommit(submodule.root)];
    if (held !== wanted) {
      return `a submodule that holds ${held ?? 'an unknown commit'}. expected ${wanted}: check it out, or add to the index what it holds`;
    }
    const listing = await listWorkTree(submodule);
    if ('message' in listing)
      return `a submodule that git cannot list: ${quote(listing.message)}. expected one that it can`;
    const isThere = listing.prefix === '' && !(await isUnchecked(submodule, listing));
    return isThere ? { at: `${path}/`, tracked: listing.tracked } : NOT_CHECKED_OUT;
  }

  /** What git keeps below a path of the workspace, on disk or not. Nothing of submodules that could not be looked into. */
  inside(path: string): readonly string[] {
    const own = this.#submodules.get(path);
    const store = own ?? this.#storeOf(path);
    if (store === undefined || typeof store === 'string') return [];
    return store.tracked
      .below(own === undefined ? path.slice(store.at.length) : '')
      .flatMap((inner) => [`${store.at}${inner}`, ...this.#insideSubmodule(`${store.at}${inner}`)]);
  }

  #insideSubmodule(path: string): readonly string[] {
    return this.#submodules.has(path) ? this.inside(path) : [];
  }

  /** What git has at a path, on whatever way that is kept; `undefined` where it has nothing, or only a folder. */
  kindOf(path: string): TrackedKind | undefined {
    return this.#kept(path)?.kind;
  }

  #kept(path: string): ReturnType<Tracked['get']> {
    const store = this.#storeOf(path);
    return store?.tracked.get(path.slice(store.at.length));
  }

  /** Why a path is refused that rules name, whatever stands there on disk. */
  refusal(path: string): string | undefined {
    const kind = this.kindOf(path);
    if (kind === 'link') return linkRefusal(this.#checkout.root, path);
    return kind === 'unclear' ? UNCLEAR : this.#namesakeRefusal(path);
  }

  /** Why a path is refused below which rules could name files: for what it leads to, or because it should lead somewhere and does not. */
  refusalAsFolder(path: string): string | undefined {
    const kind = this.kindOf(path);
    switch (kind) {
      case 'link':
        return this.#isPlainLink(path) ? undefined : linkRefusal(this.#checkout.root, path);
      case 'unclear':
        return UNCLEAR;
      case 'submodule':
        return this.#submoduleRefusal(path) ?? this.#namesakeRefusal(path);
      case 'file':
      case undefined:
        return this.#namesakeRefusal(path, false);
    }
  }

  /** See `Tracked.respelt`. */
  respelt(path: string): readonly Respelt[] | undefined {
    const store = this.#storeOf(path);
    if (store === undefined) return [];
    return store.tracked
      .respelt(path.slice(store.at.length))
      ?.map((other) => ({ ...other, path: `${store.at}${other.path}` }));
  }

  #submoduleRefusal(path: string): string | undefined {
    const found = this.#submodules.get(path);
    if (found === undefined) return NOT_CHECKED_OUT;
    return typeof found === 'string' ? found : undefined;
  }

  /** Looked for in the repository itself and in each around it. */
  #namesakeRefusal(path: string, ofAny = true): string | undefined {
    const store = this.#storeOf(path);
    if (store === undefined) return undefined;
    const name = path.slice(store.at.length);
    const twin = ofAny ? store.tracked.namesake(name) : store.tracked.namesakeWithMore(name);
    if (twin !== undefined) return namesakeRefusal(`${store.at}${twin}`);
    return store.at === '' ? undefined : this.#namesakeRefusal(store.at.slice(0, -1));
  }

  #isPlainLink(path: string): boolean {
    const store = this.#storeOf(path);
    const target = linkTarget(this.#checkout.root, path);
    return target !== undefined && store?.tracked.isPlainLink(path.slice(store.at.length), target) === true;
  }

  /** The innermost repository that a path is in; a submodule is in the one around it. */
  #storeOf(path: string): Store | undefined {
    if (this.#submodules.size === 0) return this.#top;
    for (const folder of foldersTo(path).toReversed()) {
      const store = this.#submodules.get(folder);
      if (store !== undefined && typeof store !== 'string') return store;
    }
    return this.#top;
  }
}

const NOT_CHECKED_OUT = 'a submodule that is not checked out. expected its files, or a pattern "!…/**" in the rules';
const UNCLEAR =
  'git has more than one thing there: it is in conflict, or the index is not that of the commit. expected one';
/** The longest way that a system follows. In UTF-16 code units. */
const MAX_TARGET = 4096;

/** What a link is to lead to: where a system has no links, git writes that into a plain file. */
function linkTarget(root: string, path: string): string | undefined {
  const kind = kindAt(join(root, path));
  if (kind === 'link') {
    const target = readlinkSync(join(root, path));
    return sep === '/' ? target : target.replaceAll(sep, '/');
  }
  if (kind !== 'file') return undefined;
  const content = readWorkspaceFile(root, path);
  return content.kind === 'text' && content.text.length <= MAX_TARGET ? content.text : undefined;
}
