import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mergeReports } from '../gate/merge.js';
import { type ReadReport, readReport } from '../gate/read-report.js';
import type { Report } from '../gate/report.js';
import { quote } from '../text/words.js';
import type { MergeOptions } from './arguments.js';
import { tell } from './check.js';
import { fail, type Io } from './io.js';

/** Tells what the shards of a run found between them, as the run itself would. Returns its exit code. */
export async function merge({ files, format }: MergeOptions, io: Io): Promise<number> {
  const reports: Report[] = [];
  for (const file of files) {
    const read = await readReportFile(resolve(io.cwd, file));
    if ('message' in read) return fail(io, `${quote(file)} is no report of "check --report-file": ${read.message}`);
    reports.push(read.report);
  }
  const merged = mergeReports(reports);
  return 'message' in merged ? fail(io, merged.message) : tell(io, format, merged);
}

async function readReportFile(file: string): Promise<ReadReport> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { message: 'it cannot be read. expected a file that is there and may be' };
  }
  return readReport(text);
}
