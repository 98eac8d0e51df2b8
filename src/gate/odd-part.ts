/** The first part of a path that is no name, so that the path leads elsewhere or has another spelling: empty, `.` or `..`. */
export function oddPart(path: string): string | undefined {
  return path.split('/').find((part) => part === '' || part === '.' || part === '..');
}
