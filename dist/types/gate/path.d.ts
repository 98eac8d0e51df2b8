/** Paths in a repository: names with `/` between them, from its root. What is said here is about the text alone. */
/** The first part of a path that is no name, so that the path leads elsewhere or has another spelling: empty, `.` or `..`. */
export declare function oddPart(path: string): string | undefined;
/** Whether git could have a file of that name: no other leads out of the repository, or means what another name means. */
export declare function isPath(text: string): boolean;
/** The folders on the way to a path, from the top: `a`, then `a/b`, of `a/b/c`. */
export declare function foldersTo(path: string): readonly string[];
/** The folder that a path is in; empty for the root. */
export declare function folderOf(path: string): string;
/** The last name of a path. */
export declare function nameOf(path: string): string;
/** Whether a path is that of a folder, or below it. Everything is in the root, which is empty. */
export declare function isWithin(folder: string, path: string): boolean;
