import { lstatSync } from 'node:fs';

/** What stands at a path; links are not followed. */
type Kind =
  | 'missing'
  | 'folder'
  | 'link'
  | 'file'
  /** A pipe, a socket or a device. */
  | 'other'
  /** It cannot be looked at, for want of permission or because of a circle of links, and must not be taken for missing. */
  | 'unknown';

/** Asks what stands at a path. Synchronous, because a rule may have this asked of every file of a repository. */
export function kindAt(file: string): Kind {
  try {
    const stats = lstatSync(file);
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile()) return 'file';
    return stats.isSymbolicLink() ? 'link' : 'other';
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? 'missing' : 'unknown';
  }
}

/** The code of an error of the system, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
