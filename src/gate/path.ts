/** Paths in a repository: names with `/` between them, from its root. What is said here is about the text alone. */

/** The first part of a path that is no name, so that the path leads elsewhere or has another spelling: empty, `.` or `..`. */
export function oddPart(path: string): string | undefined {
  return path.split('/').find((part) => part === '' || part === '.' || part === '..');
}

/** Whether git could have a file of that name: no other leads out of the repository, or means what another name means. */
export function isPath(text: string): boolean {
  return !text.includes('\0') && oddPart(text) === undefined;
}

/** The folders on the way to a path, from the top: `a`, then `a/b`, of `a/b/c`. */
export function foldersTo(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The folder that a path is in; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is that of a folder, or below it. Everything is in the root, which is empty. */
export function isWithin(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
