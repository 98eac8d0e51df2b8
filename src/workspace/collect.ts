import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import type { Rule } from '../gate/rules.js';
import { append } from '../policy/append.js';
import { type Kind, kindAt } from './kind.js';
import { type Looked, linkRefusal, pathRefusal, readWorkspaceFile, unreadable } from './read.js';
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
export async function collectFiles(root: string, rules: readonly Rule[], paths: readonly string[]): Promise<Collected> {
  const first = plan(rules, paths);
  const named = first.files.map(({ path }) => path);
  const kinds = new Map(named.map((path) => [path, kindAt(join(root, path))]));
  const ofKind = (kind: Kind): readonly string[] => named.filter((path) => kinds.get(path) === kind);
  const hidden = await lookInside(root, [...ofKind('folder'), ...first.possibleFolders]);
  const all =
    hidden.folders.size === 0
      ? { ...first, possibleFolders: [], unmatchable: [] }
      : plan(rules, [...named.filter((path) => !hidden.folders.has(path)), ...hidden.paths]);
  const deeper = await lookInside(root, all.possibleFolders);
  const refused = [...first.unmatchable, ...all.unmatchable].map((path) => ({
    path,
    content: unreadable('the path is too long or too deep to be held against the rules. expected a shorter one'),
  }));
  const read = readAll(
    root,
    all.files.map(({ path }) => path),
    { ways: new Set(), files: new Set(ofKind('file')) },
  );
  const files = [...read, ...hidden.refused, ...deeper.refused, ...refused].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  return { files, considered: new Set([...paths, ...hidden.paths]).size };
}

/** What stands below paths that were taken for files. */
interface Hidden {
  readonly folders: ReadonlySet<string>;
  readonly paths: readonly string[];
  readonly refused: readonly PolicyFile[];
}

/**
 * Looks at paths below which a rule could name files. In a list of files a folder is a submodule or another repository: it is
 * walked, and refused when it is empty. A symbolic link that leads to a folder, or to nothing yet, is refused, for what
 * lies behind it is not looked at; so is what cannot be looked at.
 */
async function lookInside(root: string, candidates: readonly string[]): Promise<Hidden> {
  const folders = new Set<string>();
  const paths: string[] = [];
  const refused: PolicyFile[] = [];
  for (const path of candidates) {
    const refusal = pathRefusal(path);
    if (refusal !== undefined) {
      refused.push({ path, content: unreadable(refusal) });
      continue;
    }
    const kind = kindAt(join(root, path));
    switch (kind) {
      case 'folder': {
        folders.add(path);
        const inside = await walk(root, path, { emptyFolders: true });
        append(paths, inside);
        if (inside.length === 0) refused.push({ path, content: unreadable(EMPTY_FOLDER) });
        break;
      }
      case 'link':
        if (!leadsToFile(join(root, path))) refused.push({ path, content: unreadable(linkRefusal(root, path)) });
        break;
      case 'unknown':
        refused.push({ path, content: unreadable(HIDDEN) });
        break;
      case 'missing': // what a rule names is read, and found missing, elsewhere
      case 'file':
      case 'other':
        break;
      default:
        kind satisfies never;
    }
  }
  return { folders, paths, refused };
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
