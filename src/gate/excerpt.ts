import { withoutMark } from '../text/decode.js';
import type { Excerpt, Place } from './report.js';

/** How much of a source line a report carries: minified policies have one line, and it can be long. */
const MAX_EXCERPT = 160;
/** How much of the line is kept before the offending part when the line is cut. */
const LEAD = 40;
const CUT = '…';

/** The lines of a policy as its positions count them: a byte order mark is no column, and only LF ends a line. */
export function sourceLines(text: string): readonly string[] {
  return withoutMark(text).split('\n');
}

/** The first source line of a place, cut around it when it is long. */
export function excerptOf(lines: readonly string[], place: Place): Excerpt {
  const line = withoutReturn(lines[place.line - 1] ?? '');
  const start = Math.min(place.column - 1, line.length);
  const end = place.endLine === place.line ? Math.min(place.endColumn - 1, line.length) : line.trimEnd().length;
  const length = Math.max(1, end - start);
  if (line.length <= MAX_EXCERPT) return { text: line, start, length };
  const from = Math.max(0, Math.min(start - LEAD, line.length - MAX_EXCERPT));
  const to = Math.min(line.length, from + MAX_EXCERPT);
  const head = from > 0 ? CUT : '';
  const tail = to < line.length ? CUT : '';
  const inside = Math.max(1, Math.min(length, to - start));
  return { text: head + line.slice(from, to) + tail, start: start - from + head.length, length: inside };
}

/** A CR before the LF belongs to the end of the line. Anywhere else it is a character. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
