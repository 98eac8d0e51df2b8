import { statSync } from 'node:fs';
import { join } from 'node:path';
import { byPath } from '../gate/by-path.js';
import type { PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import type { Rule } from '../gate/rules.js';
import { append } from '../policy/append.js';
import type { Inventory } from './inventory.js';
import { kindAt } from './kind.js';
import { type Looked, linkRefusal, pathRefusal, readWorkspaceFile, TOO_LONG, unreadable } from './read.js';
import { respeltRefusals } from './respelt.js';
import { walk } from './walk.js';

/** What `judge` wants to know of the workspace. */
export interface Collected {
  /** Every file that a rule names, and everything that may hide one, in the order of their paths. */
  readonly files: readonly PolicyFile[];
  /** How many paths were held against the rules. */
  readonly considered: number;
}

/** The text that one run reads; ten thousand policies of the usual size are less. In UTF-16 code units. */
const MAX_TOTAL = 64 * 1024 * 1024;

/** Reads the files among `paths` that a rule names. Nothing else of the workspace is opened. */
export async function collectFiles(
  root: string,
  rules: readonly Rule[],
  paths: readonly string[],
  inventory: Inventory,
): Promise<Collected> {
  const refused = new Map<string, string>();
  const files = new Set<string>();
  const named: string[] = [];
  const considered = new Set(paths);
  for (let fresh: readonly string[] = [...considered]; fresh.length > 0; ) {
    await inventory.open(fresh);
    const planned = plan(rules, fresh);
    for (const path of planned.unmatchable) refused.set(path, TOO_LONG);
    const respelt = respeltRefusals(rules, fresh, (path) => inventory.respelt(path));
    for (const [path, refusal] of respelt) refused.set(path, refusal);
    const folders: string[] = [];
    for (const { path } of planned.files) {
      const kind = kindAt(join(root, path));
      const refusal = refused.get(path) ?? inventory.refusal(path);
      if (kind === 'folder' || inventory.kindOf(path) === 'submodule') folders.push(path);
      else if (refusal !== undefined) refused.set(path, refusal);
      else named.push(path);
      if (kind === 'file') files.add(path);
    }
    append(folders, planned.possibleFolders);
    fresh = (await lookInside(root, folders, inventory, refused)).filter((path) => !considered.has(path));
    for (const path of fresh) considered.add(path);
  }
  const read = readAll(root, named, { ways: new Set(), files });
  const unread = Array.from(refused, ([path, why]) => ({ path, content: unreadable(why) }));
  return { files: byPath([...read, ...unread]), considered: considered.size };
}

/**
 * Looks at paths below which a rule could name files, and returns those that are there. In a list of files a folder is a submodule
 * or another repository: it is walked, and refused when it is empty. A symbolic link that leads to a folder, or to nothing yet, is
 * refused, for what lies behind it is not looked at; so is what cannot be looked at.
 */
async function lookInside(
  root: string,
  candidates: readonly string[],
  inventory: Inventory,
  refused: Map<string, string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of candidates) {
    const refusal = pathRefusal(path) ?? inventory.refusalAsFolder(path) ?? diskRefusal(root, path);
    if (refusal !== undefined) {
      refused.set(path, refusal);
    } else if (kindAt(join(root, path)) === 'folder') {
      const inside = [...(await walk(root, path, { emptyFolders: true })), ...inventory.inside(path)];
      if (inside.length === 0) refused.set(path, EMPTY_FOLDER);
      append(found, inside);
    }
  }
  return found;
}

/** Why a path is refused below which rules could name files, for what stands there on disk. */
function diskRefusal(root: string, path: string): string | undefined {
  const kind = kindAt(join(root, path));
  switch (kind) {
    case 'link':
      return leadsToFile(join(root, path)) ? undefined : linkRefusal(root, path);
    case 'unknown':
      return HIDDEN;
    case 'folder':
    case 'missing': // what has to be there, git knows
    case 'file':
    case 'other':
      return undefined;
  }
}

const EMPTY_FOLDER =
  'an empty folder, such as a submodule that is not checked out. expected its files, or a pattern "!…/**" in the rules';

const HIDDEN = 'it cannot be looked at, so there may be policies below it. expected a file or folder that can be read';

/** Nothing can hide below a file. Where a link leads nowhere, or to something that cannot be looked at, it may lead to a folder yet. */
function leadsToFile(link: string): boolean {
  try {
    return !statSync(link).isDirectory();
  } catch {
    return false;
  }
}

const TOO_MUCH = `more than ${MAX_TOTAL} characters of policies in one run. expected fewer, judged in several runs`;

function readAll(root: string, paths: readonly string[], looked: Looked): readonly PolicyFile[] {
  const files: PolicyFile[] = [];
  let total = 0;
  for (const path of paths) {
    const content = total > MAX_TOTAL ? unreadable(TOO_MUCH) : readWorkspaceFile(root, path, looked);
    if (content.kind === 'text') total += content.text.length;
    files.push({ path, content });
  }
  return files;
}
