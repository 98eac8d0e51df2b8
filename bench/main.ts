import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { againstReading } from './files.js';
import { growth, manyPolicies } from './growth.js';
import { holds, markdown, type Row } from './result.js';
import { serverSpeed } from './server.js';
import { againstSolver } from './solver.js';
import { coldStart } from './start.js';
import { worstCases } from './worst.js';

/**
 * Measures what the README promises of speed, each as a ratio within this run, and fails when a floor does not hold or an
 * answer is wrong. `--short` takes less than a minute, fails only on a gross regression, for machines that others use too, and writes nothing.
 */

const RESULTS = 'bench/RESULTS.md';
type Measurement = () => readonly Row[] | Promise<readonly Row[]>;

const LONG: Readonly<Record<string, Measurement>> = {
  solver: () => againstSolver({ random: 300, real: 100, rounds: 2 }),
  files: () => againstReading(15),
  start: () => coldStart(31),
  growth: () => growth(5),
  many: manyPolicies,
  worst: () => worstCases(2),
  server: () => serverSpeed(20_000),
};

const SHORT: Readonly<Record<string, Measurement>> = {
  solver: () => againstSolver({ random: 20, real: 10, rounds: 2 }),
  files: () => againstReading(5),
  start: () => coldStart(9),
};

const { values, positionals } = parseArgs({ options: { short: { type: 'boolean' } }, allowPositionals: true });
const isShort = values.short === true;
const rows: Row[] = [];
for (const [name, measure] of Object.entries(isShort ? SHORT : LONG)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stderr.write(`measuring: ${name}\n`);
  rows.push(...(await measure()));
}
const checked = isShort ? rows.map(alarming) : rows;
const text = markdown(checked, about());
process.stdout.write(text);
if (!isShort && positionals.length === 0) writeFileSync(RESULTS, text);
const broken = checked.filter((row) => !holds(row));
for (const { what } of broken) process.stderr.write(`the floor does not hold: ${what}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

function alarming(row: Row): Row {
  return row.floor === undefined ? row : { ...row, floor: { ...row.floor, limit: row.floor.alarm } };
}

function about(): readonly string[] {
  const [cpu] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim();
  return [
    'Written by `npm run bench`; every comparison is made within one run: processes in interleaved rounds, the solver and the engine question by question. Times are medians, then the fastest and the slowest.',
    `Machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${platform()} ${arch()}, Node ${process.versions.node}. Commit: ${commit}.`,
  ];
}
