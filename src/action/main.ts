import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../gate/report.js';
import { reportJson } from '../report/json.js';
import { sarifReport } from '../report/sarif.js';
import { quote } from '../text/words.js';
import type { Environment } from '../workspace/git-place.js';
import { clearOldReport, clearReportFile, type Output, writeReports } from '../workspace/write.js';
import { errorMessage } from './data.js';
import { type Inputs, readInputs } from './inputs.js';
import { Refusal } from './refusal.js';
import { run } from './run.js';
import { tellRefusal, tellVerdict } from './speak.js';

/** The action: judges the pull request that the environment describes. The toolkit sets the exit code of a failed run. */
export async function main(env: Environment): Promise<void> {
  try {
    const inputs = readInputs(env);
    const names = [inputs.reportFile, inputs.sarifFile].filter((name) => name !== undefined);
    for (const name of names) await clearOldReport(inputs.workspace, env, name);
    await judgeAndTell(inputs).catch(async (error: unknown) => {
      for (const name of names) await clearReportFile(inputs.workspace, name);
      throw error;
    });
  } catch (error) {
    await tellRefusal(error);
  }
}

async function judgeAndTell(inputs: Inputs): Promise<void> {
  const start = performance.now();
  const verdict = await run(inputs);
  const { sarif, json } = await reportFiles(inputs);
  const report = await writeReports(inputs.workspace, verdict.report, [sarif, json]);
  const duration = performance.now() - start;
  const [reportFile, sarifFile] = [written(report, json), written(report, sarif)];
  await tellVerdict({ ...verdict, report }, { inputs, duration, reportFile, sarifFile });
}

/** Where the user names no place, a folder of its own, since a job may run the action more than once. */
async function reportFiles({
  temporary,
  reportFile,
  sarifFile,
}: Inputs): Promise<Readonly<Record<'sarif' | 'json', Output>>> {
  const folder = await makeFolder(temporary);
  return {
    sarif: { name: sarifFile ?? join(folder, 'report.sarif'), render: (report) => sarifReport(report) },
    json: { name: reportFile ?? join(folder, 'report.json'), render: reportJson },
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

/** Where a report stands; empty where it could not be written. */
function written({ problems }: Report, { name }: Output): string {
  return problems.some(({ code, path }) => code === 'unwritable-report' && path === name) ? '' : name;
}
