import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFile } from '../gate/judge.js';
import type { FileTree } from './collect.js';
import type { Inventory } from './inventory.js';
import { kindAt } from './kind.js';
import { pathRefusal } from './paths.js';
import { linkRefusal, nothingSeen, readWorkspaceFile, unreadable } from './read.js';
import type { Respelt } from './tracked.js';
import { walk } from './walk.js';

/** The text that one run reads; ten thousand policies of the usual size are less. In UTF-16 code units. */
const MAX_TOTAL = 64 * 1024 * 1024;

const TOO_MUCH = `more than ${MAX_TOTAL} characters of policies in one run. expected fewer, judged in several runs`;
const EMPTY_FOLDER =
  'an empty folder, such as a submodule that is not checked out. expected its files, or a pattern "!…/**" in the rules';
const HIDDEN = 'it cannot be looked at, so there may be policies below it. expected a file or folder that can be read';

/** The files of a checkout, as they stand on disk; what git keeps of them has to agree. */
export class CheckoutTree implements FileTree {
  readonly #root: string;
  readonly #inventory: Inventory;
  /** Plain files are noted as soon as they are seen. */
  readonly #seen = nothingSeen();
  #total = 0;

  constructor(root: string, inventory: Inventory) {
    this.#root = root;
    this.#inventory = inventory;
  }

  open(paths: readonly string[]): Promise<void> {
    return this.#inventory.open(paths);
  }

  respelt(path: string): readonly Respelt[] | undefined {
    return this.#inventory.respelt(path);
  }

  /** In a list of files a folder is a submodule or another repository. */
  kind(path: string): 'file' | 'folder' {
    const kind = kindAt(join(this.#root, path));
    if (kind === 'file') this.#seen.files.add(path);
    return kind === 'folder' || this.#inventory.kindOf(path) === 'submodule' ? 'folder' : 'file';
  }

  /**
   * A folder is walked, and refused when it is empty. A symbolic link that leads to a folder, or to nothing yet, is refused, for what
   * lies behind it is not looked at; so is what cannot be looked at.
   */
  async list(path: string): Promise<readonly string[] | string> {
    const refusal = pathRefusal(path) ?? this.#inventory.refusalAsFolder(path) ?? this.#diskRefusal(path);
    if (refusal !== undefined) return refusal;
    if (kindAt(join(this.#root, path)) !== 'folder') return [];
    const inside = [...(await walk(this.#root, path, { emptyFolders: true })), ...this.#inventory.inside(path)];
    return inside.length === 0 ? EMPTY_FOLDER : inside;
  }

  async read(paths: readonly string[]): Promise<readonly PolicyFile[]> {
    const files: PolicyFile[] = [];
    for (const path of paths) {
      const refusal = this.#inventory.refusal(path) ?? (this.#total > MAX_TOTAL ? TOO_MUCH : undefined);
      const content = refusal === undefined ? readWorkspaceFile(this.#root, path, this.#seen) : unreadable(refusal);
      if (content.kind === 'text') this.#total += content.text.length;
      files.push({ path, content });
    }
    return files;
  }

  /** Why a path is refused below which rules could name files, for what stands there on disk. */
  #diskRefusal(path: string): string | undefined {
    const place = join(this.#root, path);
    const kind = kindAt(place);
    switch (kind) {
      case 'link':
        return leadsToFile(place) ? undefined : linkRefusal(this.#root, path);
      case 'unknown':
        return HIDDEN;
      case 'folder':
      case 'missing': // what has to be there, git knows
      case 'file':
      case 'other':
        return undefined;
    }
  }
}

/** Nothing can hide below a file. Where a link leads nowhere, or to something that cannot be looked at, it may lead to a folder yet. */
function leadsToFile(link: string): boolean {
  try {
    return !statSync(link).isDirectory();
  } catch {
    return false;
  }
}
