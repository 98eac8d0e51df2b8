import type { Report } from '../../gate/report.js';
import type { LineRange } from '../../report/annotations.js';
import type { Changes } from './changes.js';
import { changedLines } from './patch.js';

/** Git is asked file by file, and more files than these nobody looks at line by line. */
const MAX_FILES = 50;

/** Which lines the change touches in the files that have findings, as far as GitHub or git can tell. */
export async function linesTouched(
  changes: Changes,
  { findings }: Report,
): Promise<ReadonlyMap<string, readonly LineRange[]>> {
  const listed = new Map((changes.files ?? []).map((file) => [file.filename, file]));
  const paths = [...new Set(findings.map(({ path }) => path))].slice(0, MAX_FILES);
  const lines = new Map<string, readonly LineRange[]>();
  for (const path of paths) {
    const file = listed.get(path);
    if (file !== undefined) lines.set(path, changedLines(file.patch ?? (await changes.patch(path))));
  }
  return lines;
}
