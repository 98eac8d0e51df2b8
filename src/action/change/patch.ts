import type { LineRange } from '../../report/annotations.js';

const HUNK = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * The lines of the new file that a patch adds or alters, in order. The text may come from a stranger: where it is no patch, or
 * does not hold what its hunks promise, there are none.
 *
 * @param patch The hunks of one file, behind any header, as git and the GitHub API write them.
 */
export function changedLines(patch: string): readonly LineRange[] {
  const ranges: LineRange[] = [];
  let [line, left] = [0, 0];
  for (const text of patch.split('\n')) {
    const hunk = left === 0 ? HUNK.exec(text) : null;
    if (hunk !== null) {
      const [start, length] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
      if (start < line || (start === 0 && length > 0)) return [];
      [line, left] = [start, length];
    } else if (left > 0) {
      const isAdded = text.startsWith('+');
      if (isAdded) add(ranges, line);
      else if (text.startsWith('-') || text.startsWith('\\')) continue;
      else if (!text.startsWith(' ')) return [];
      line += 1;
      left -= 1;
    }
  }
  return left === 0 ? ranges : [];
}

function add(ranges: LineRange[], line: number): void {
  const last = ranges.at(-1);
  if (last?.end === line - 1) ranges[ranges.length - 1] = { start: last.start, end: line };
  else ranges.push({ start: line, end: line });
}
