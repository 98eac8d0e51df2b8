/** How measurements are taken and summed up: everything is compared within one run, in interleaved rounds. */

/** Numbers in ascending order. */
function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((left, right) => left - right);
}

/** The value below which the given share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = ascending(values);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Something that can be timed: it gives milliseconds, of itself or of a process. */
export type Timed = () => number | Promise<number>;

/** Runs the contestants in turns, so that what disturbs the machine disturbs them all; gives the milliseconds of each. */
export async function interleaved<Name extends string>(
  contestants: Readonly<Record<Name, Timed>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(contestants) as Name[]; // Object.keys forgets the key type
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>; // one list for each name
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push(await contestants[name]());
  }
  return times;
}

/** The time that a piece of work in this process takes, in milliseconds. */
export function clocked(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The exponent of the power of the size that fits the times best: least squares of the logarithms. */
export function exponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}
