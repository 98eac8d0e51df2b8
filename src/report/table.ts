import { count } from './wording.js';

/** A row of the table, and what can be left out of its last cell. Both are made only when there is room: rows can be very many. */
export interface Row {
  readonly cells: () => readonly string[];
  readonly details: (() => readonly string[]) | undefined;
}

/** A table in so many bytes of HTML, as the cells are: details are left out first, then rows, from the last on; and it says how many. */
export function table(names: readonly string[], rows: readonly Row[], room: number): readonly string[] {
  if (rows.length === 0) return [];
  const head = `<table>\n${htmlRow('th', names)}`;
  const foot = '</table>';
  const spare = room - bytes(head) - bytes(foot) - 1000;
  const plain = fitting(plainRows(rows), spare);
  const left = rows.length - plain.length;
  const full = left > 0 ? [] : detailed(rows, plain, spare - bytes(plain.join('\n')));
  const bare = rows.slice(full.length, plain.length).filter(({ details }) => details !== undefined).length;
  return [[head, ...full, ...plain.slice(full.length), foot].join('\n'), ...cutNote(left, bare)];
}

function cutNote(rows: number, details: number): readonly string[] {
  const missing = [
    ...(rows > 0 ? [count(rows, 'more row')] : []),
    ...(details > 0 ? [`the details of ${count(details, 'row')}`] : []),
  ];
  return missing.length === 0
    ? []
    : [`Left out here for want of room: ${missing.join(' and ')}. The JSON report has all.`];
}

function* plainRows(rows: readonly Row[]): Iterable<string> {
  for (const { cells } of rows) yield htmlRow('td', cells());
}

/** As many texts as fit, from the first, one a line. Those that come after are not asked for. */
export function fitting(texts: Iterable<string>, room: number): readonly string[] {
  const lines: string[] = [];
  let left = room;
  for (const text of texts) {
    left -= bytes(text) + 1;
    if (left < 0) break;
    lines.push(text);
  }
  return lines;
}

/** As many rows as can have their details in so many bytes more, from the first. */
function detailed(rows: readonly Row[], plain: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  let left = room;
  for (const [index, { cells, details }] of rows.entries()) {
    const line = details === undefined ? plain[index] : detailedRow(cells(), details());
    if (line === undefined) break;
    left -= bytes(line) - bytes(plain[index] ?? '');
    if (left < 0) break;
    lines.push(line);
  }
  return lines;
}

function detailedRow(cells: readonly string[], details: readonly string[]): string {
  return htmlRow('td', [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${folded('details', details.join('<br>'))}`]);
}

function htmlRow(tag: 'th' | 'td', cells: readonly string[]): string {
  return `<tr valign="top">${cells.map((content) => `<${tag}>${content}</${tag}>`).join('')}</tr>`;
}

/** Something to be unfolded under its title. */
export function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>${content}</details>`;
}

/** The size in UTF-8. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
