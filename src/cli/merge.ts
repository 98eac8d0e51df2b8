import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mergeReports } from '../gate/merge.js';
import type { Report } from '../gate/report.js';
import { quote } from '../policy/problem.js';
import type { MergeOptions } from './arguments.js';
import { tell } from './check.js';
import { fail, type Io } from './io.js';

/** Tells what the shards of a run found between them, as the run itself would. Returns its exit code. */
export async function merge({ files, format }: MergeOptions, io: Io): Promise<number> {
  const reports: Report[] = [];
  for (const file of files) {
    const report = await readReport(resolve(io.cwd, file));
    if (report === undefined) return fail(io, `${quote(file)} is no report. expected one of "check --report-file"`);
    reports.push(report);
  }
  const merged = mergeReports(reports);
  return 'message' in merged ? fail(io, merged.message) : tell(io, format, merged.report);
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    const { outcome: _, unmatchedRules: __, ...report } = JSON.parse(await readFile(file, 'utf8'));
    return isReport(report) ? report : undefined;
  } catch {
    return undefined; // not there, or no JSON: no report either way
  }
}

const LISTS = ['findings', 'acknowledged', 'problems', 'rules', 'exceptions', 'removed', 'idleRules'];

/** Whether this is a report of this program, as far as its outline tells: reports are not read from strangers. */
function isReport(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Report {
  return (
    value['version'] === 1 && typeof value['counts'] === 'object' && LISTS.every((name) => Array.isArray(value[name]))
  );
}
