import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { outputsFor } from '../report/outputs.js';
import { sarifReport } from '../report/sarif.js';
import { errorMessage, quote } from '../text/words.js';
import type { Environment } from '../workspace/checkout.js';
import { placeOf, withReports } from '../workspace/write.js';
import { type Inputs, type ReportPlaces, readInputs } from './inputs.js';
import { Refusal } from './refusal.js';
import { run } from './run.js';
import { tellRefusal, tellVerdict } from './tell/speak.js';

/** The action: judges the pull request that the environment describes. The toolkit sets the exit code of a failed run. */
export async function main(env: Environment): Promise<void> {
  try {
    await judgeAndTell(readInputs(env));
  } catch (error) {
    await tellRefusal(error);
  }
}

async function judgeAndTell(inputs: Inputs): Promise<void> {
  const start = performance.now();
  const { reportFile, sarifFile } = inputs.reports;
  const verdict = await withReports(inputs.checkout, [sarifFile, reportFile], async () => {
    const decided = await run(inputs);
    const places = await placesOf(inputs.reports);
    return { ...decided, places, outputs: outputsFor(places, sarifReport) };
  });
  const duration = performance.now() - start;
  const { report, places } = verdict;
  const [json, sarif] = [placeOf(report, places.reportFile), placeOf(report, places.sarifFile)];
  await tellVerdict(verdict, { pages: inputs.pages, duration, reportFile: json, sarifFile: sarif });
}

/** Where the user names no place, a folder of its own, since a job may run the action more than once. */
async function placesOf({
  temporary,
  reportFile,
  sarifFile,
}: ReportPlaces): Promise<Readonly<Record<'sarifFile' | 'reportFile', string>>> {
  const folder = await makeFolder(temporary);
  return {
    sarifFile: sarifFile ?? join(folder, 'report.sarif'),
    reportFile: reportFile ?? join(folder, 'report.json'),
  };
}

async function makeFolder(temporary: string): Promise<string> {
  try {
    return await mkdtemp(join(temporary, 'iam-access-gate-'));
  } catch (error) {
    throw new Refusal(
      `the report cannot be written below RUNNER_TEMP, ${quote(temporary)}: ${errorMessage(error)}. expected a folder that can be written to`,
    );
  }
}
