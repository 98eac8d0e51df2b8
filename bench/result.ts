/** One line of the results. */
export interface Row {
  readonly group: string;
  readonly what: string;
  /** What was measured, as a reader wants it. */
  readonly measured: string;
  /** The number that the floor is about; absent where a line only tells. */
  readonly value?: number;
  readonly floor?: Floor;
}

export interface Floor {
  readonly kind: 'at most' | 'at least';
  readonly limit: number;
  readonly unit: string;
  /** What the short form fails at, which may run on a machine that others use too: only a gross regression gets there. */
  readonly alarm: number;
}

export function holds({ value, floor }: Row): boolean {
  if (floor === undefined) return true;
  if (value === undefined || Number.isNaN(value)) return false;
  return floor.kind === 'at most' ? value <= floor.limit : value >= floor.limit;
}

/** Thrown when an answer is wrong: then no time is worth telling. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

export function markdown(rows: readonly Row[], about: readonly string[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const tables = groups.map((group) =>
    [
      `## ${group}\n`,
      '| what | measured | floor | |',
      '| --- | --- | --- | --- |',
      ...rows.filter((row) => row.group === group).map(line),
    ].join('\n'),
  );
  return `${['# Measurements', ...about, ...tables].join('\n\n')}\n`;
}

function line(row: Row): string {
  const { what, measured, value, floor } = row;
  const own =
    value === undefined ? measured : `**${shown(value)}**${floor === undefined ? '' : floor.unit} (${measured})`;
  if (floor === undefined) return `| ${what} | ${own} | | |`;
  return `| ${what} | ${own} | ${floor.kind} ${floor.limit}${floor.unit} | ${holds(row) ? 'holds' : 'BROKEN'} |`;
}

/** Three digits that count. */
export function shown(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

/** Median and spread of some times. */
export function ms(values: readonly number[]): string {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `${shown(middle)} ms, ${shown(sorted[0] ?? Number.NaN)} to ${shown(sorted.at(-1) ?? Number.NaN)}`;
}
