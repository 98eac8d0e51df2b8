import { isCommitId } from '../../gate/commit-id.js';
import { isPath } from '../../gate/path.js';
import { quote } from '../../text/words.js';
import type { TrackedEntry } from '../../workspace/tracked.js';
import { Refusal } from '../refusal.js';
import { isRecord } from './record.js';

/** What GitHub answers, as far as the action cares. Each function takes what came and gives it a type, or is a `Refusal`. */

/** A file of a change, as GitHub lists it. */
export interface ListedFile {
  readonly filename: string;
  readonly status: string;
  /** The name before a rename. */
  readonly previous_filename?: string | undefined;
  /** The hunks of its diff; absent where the diff is long, or the file is not text. */
  readonly patch?: string | undefined;
}

/** What GitHub says of the pull request now. */
export interface PullRequestState {
  readonly headSha: string;
  /** The branch that it is for. */
  readonly baseRef: string;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** How one commit differs from its merge base with another. */
export interface Comparison {
  /** Whether the second commit has all that the first one has. */
  readonly isAhead: boolean;
  /** The first so many files, without a word where there are more. */
  readonly files: readonly ListedFile[];
}

/** What a commit has at a path; `size` is in bytes. */
export interface TreeEntry extends TrackedEntry {
  readonly mode: string;
  readonly size: number;
}

function unknownForm(what: string): Refusal {
  return new Refusal(`GitHub told ${what} in a form that is not known. run the job again`);
}

function filesOf(data: unknown): readonly ListedFile[] {
  if (Array.isArray(data) && data.every(isListedFile)) return data;
  throw unknownForm('the changed files');
}

function isListedFile(value: unknown): value is ListedFile {
  if (!isRecord(value)) return false;
  const { filename, status, previous_filename: previous, patch } = value;
  const isPatch = patch === undefined || typeof patch === 'string';
  return (
    isFilename(filename) && typeof status === 'string' && (previous === undefined || isFilename(previous)) && isPatch
  );
}

function isFilename(value: unknown): value is string {
  return typeof value === 'string' && isPath(value);
}

export function pullRequestState(data: unknown): PullRequestState {
  if (isRecord(data) && isRecord(data['head']) && isRecord(data['base'])) {
    const [headSha, baseRef] = [data['head']['sha'], data['base']['ref']];
    if (typeof headSha === 'string' && typeof baseRef === 'string') return { headSha, baseRef };
  }
  throw unknownForm('the pull request');
}

export function commitOf(data: unknown): Commit {
  if (isRecord(data) && isCommitId(data['sha'])) {
    const { sha, parents } = data;
    const ids = Array.isArray(parents) ? parents.map((parent) => (isRecord(parent) ? parent['sha'] : undefined)) : [];
    if (ids.every(isCommitId)) return { sha, parents: ids };
  }
  throw unknownForm('a commit');
}

export function comparisonOf(data: unknown): Comparison {
  if (!isRecord(data) || typeof data['status'] !== 'string') throw unknownForm('a comparison');
  return { isAhead: ['ahead', 'identical'].includes(data['status']), files: filesOf(data['files']) };
}

const KINDS: ReadonlyMap<string, TreeEntry['kind']> = new Map([
  ['100644', 'file'],
  ['100755', 'file'],
  ['120000', 'link'],
  ['160000', 'submodule'],
]);

/** The files of a tree; folders are told by what is in them. `undefined` where GitHub tells not all of them. */
export function treeOf(data: unknown): readonly TreeEntry[] | undefined {
  if (!isRecord(data) || !Array.isArray(data['tree'])) throw unknownForm('the files of a commit');
  if (data['truncated'] !== false) return undefined;
  return data['tree'].filter((entry) => !isRecord(entry) || entry['type'] !== 'tree').map(treeEntry);
}

function treeEntry(value: unknown): TreeEntry {
  if (isRecord(value)) {
    const { path, sha, size = 0 } = value;
    const mode = String(value['mode']);
    const kind = KINDS.get(mode);
    if (kind !== undefined && isFilename(path) && isCommitId(sha) && typeof size === 'number')
      return { path, kind, mode, sha, size };
  }
  throw unknownForm('the files of a commit');
}

/** Whether what GitHub says of a path is about no file and no folder. */
export function isLinkOrSubmodule(content: unknown): boolean {
  return isRecord(content) && content['type'] !== 'file';
}

/** @param name What is read, for messages. */
export function contentBytes(content: unknown, name: string): Uint8Array {
  if (!isRecord(content) || content['type'] !== 'file')
    throw new Refusal(`${quote(name)} is no file there. expected one`);
  return decoded(content, name);
}

/** @param name What is read, for messages. */
export function blobBytes(blob: unknown, name: string): Uint8Array {
  if (!isRecord(blob)) throw unknownForm(quote(name));
  return decoded(blob, name);
}

function decoded({ encoding, content }: Readonly<Record<string, unknown>>, name: string): Uint8Array {
  if (encoding === 'base64' && typeof content === 'string') return Buffer.from(content, 'base64');
  throw new Refusal(`${quote(name)} is too large to be read from the API. expected at most 1 MiB`);
}
