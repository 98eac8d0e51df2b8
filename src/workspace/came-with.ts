import { foldersTo } from '../gate/path.js';

/** Whether a file came with a change. So does one below a path that changed, as in a submodule, of which nobody tells what it had. */
export function cameWith(added: Iterable<string>, changed: Iterable<string>): (path: string) => boolean {
  const [own, above] = [new Set(added), new Set(changed)];
  return (path) => own.has(path) || foldersTo(path).some((folder) => above.has(folder));
}
