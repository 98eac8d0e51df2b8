import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileContent } from '../gate/judge.js';
import { folderOf, foldersTo } from '../gate/path.js';
import { decodeText, MAX_BYTES } from '../text/decode.js';
import { quote } from '../text/words.js';
import { errorCode } from './kind.js';
import { pathBelow, pathRefusal } from './paths.js';

/** What has been seen in a workspace, and is not looked at once more. */
interface Seen {
  /** Folders on whose way every step is a plain folder, as they are themselves. Those that are found so are added. */
  readonly ways: Set<string>;
  /** Paths at which plain files stand. */
  readonly files: Set<string>;
}

export function nothingSeen(): Seen {
  return { ways: new Set(), files: new Set() };
}

/**
 * Reads one file of the workspace, policy or rules file. What a pull request can put at a path is hostile: the file is
 * opened only when every step on the way is a plain folder and it is a plain file itself, and never waited for. Synchronous,
 * because a run may read thousands of small files.
 *
 * @param path Relative to `root`, with forward slashes.
 * @param seen What a caller that reads one file right after the other has seen already.
 */
export function readWorkspaceFile(root: string, path: string, seen = nothingSeen()): FileContent {
  const bytes = readWorkspaceBytes(root, path, seen);
  return typeof bytes === 'string' ? unreadable(bytes) : contentIn(bytes);
}

/** What the bytes of a file hold. */
export function contentIn(bytes: Uint8Array): FileContent {
  const decoded = decodeText(bytes);
  return 'text' in decoded ? { kind: 'text', text: decoded.text } : { kind: 'unreadable', problem: decoded.problem };
}

/** The bytes of a file, read in the same way, which are good until the next file is read; or why there are none. */
export function readWorkspaceBytes(root: string, path: string, seen = nothingSeen()): Uint8Array | string {
  try {
    return pathRefusal(path) ?? wayRefusal(root, path, seen) ?? readBytes(join(root, path));
  } catch (error) {
    return describeFailure(error);
  }
}

/** A file that has no text, and why; the reason concerns the file as a whole. */
export function unreadable(message: string): FileContent {
  return { kind: 'unreadable', problem: { message, position: { line: 1, column: 1 }, path: '' } };
}

/** Why a symbolic link is refused, wherever it leads: its target can change later without this path changing. */
export function linkRefusal(root: string, link: string): string {
  return leadsOut(root, link)
    ? 'a symbolic link that leads out of the workspace. expected a file of the repository'
    : 'a symbolic link, whose target could change unseen. expected the file itself';
}

/** Why a path is refused that `plan` could not hold against the rules. */
export const TOO_LONG = 'the path is too long or too deep to be held against the rules. expected a shorter one';

/** Walks down to the file without opening anything. */
function wayRefusal(root: string, path: string, { ways, files }: Seen): string | undefined {
  const way = folderOf(path);
  if (!ways.has(way)) {
    const link = foldersTo(path).find((folder) => lstatSync(join(root, folder)).isSymbolicLink());
    if (link !== undefined) return `a folder on the way, ${quote(link)}, is ${linkRefusal(root, link)}`;
    ways.add(way);
  }
  if (files.has(path)) return undefined;
  const stats = lstatSync(join(root, path));
  if (stats.isSymbolicLink()) return linkRefusal(root, path);
  return stats.isFile() ? undefined : kindRefusal(stats);
}

function leadsOut(root: string, link: string): boolean {
  try {
    return pathBelow(realpathSync(root), realpathSync(join(root, link))) === undefined;
  } catch {
    return false; // broken, or a circle: it leads nowhere yet
  }
}

/** The bytes, which are good until the next file is read; or why there are none. */
function readBytes(file: string): Uint8Array | string {
  // Should the file have been swapped since: no link is followed, the other end of a pipe is not waited for, and what
  // was opened is looked at once more. Where the flags do not exist (Windows) there are no such files either.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return kindRefusal(stats);
    if (stats.size > MAX_BYTES) return `the file has ${stats.size} bytes. expected at most ${MAX_BYTES}`;
    return readWhole(descriptor, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

/** One byte more than a file may have, so that one that is too large shows. Every file is decoded before the next is read. */
const BUFFER = new Uint8Array(MAX_BYTES + 1);

/** The file's bytes. When there are as many as its size promised, its end is not asked for; `decodeText` refuses what is over the limit. */
function readWhole(descriptor: number, size: number): Uint8Array {
  let length = 0;
  while (length < BUFFER.length) {
    const bytesRead = readSync(descriptor, BUFFER, length, BUFFER.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === size) break;
  }
  return BUFFER.subarray(0, length);
}

function kindRefusal(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder. expected a file';
  if (stats.isFIFO()) return 'a named pipe. expected a file';
  if (stats.isSocket()) return 'a socket. expected a file';
  return 'a device. expected a file';
}

function describeFailure(error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
      return 'no such file in the workspace. expected it checked out (a sparse or stale checkout lacks it)';
    case 'ENOTDIR':
      return 'no such file in the workspace: a folder on the way is a file. expected it checked out';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read the file. expected it readable';
    case 'ENAMETOOLONG':
      return 'the path is too long for this system. expected a shorter one';
    default:
      return `the file cannot be read${code === undefined ? '' : ` (${code})`}. expected a readable file`;
  }
}
