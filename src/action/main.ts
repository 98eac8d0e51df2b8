import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../gate/report.js';
import { reportJson } from '../report/json.js';
import type { Environment } from '../workspace/git.js';
import { readInputs } from './inputs.js';
import { run } from './run.js';
import { tellRefusal, tellVerdict } from './speak.js';

/** The action: judges the pull request that the environment describes. The toolkit sets the exit code of a failed run. */
export async function main(env: Environment): Promise<void> {
  try {
    const inputs = readInputs(env);
    const verdict = await run(inputs);
    await tellVerdict(verdict, await writeReport(inputs.temporary, verdict.report));
  } catch (error) {
    await tellRefusal(error);
  }
}

/** Writes the report to a folder of its own, since a job may run the action more than once. */
async function writeReport(temporary: string, report: Report): Promise<string> {
  const file = join(await mkdtemp(join(temporary, 'iam-access-gate-')), 'report.json');
  await writeFile(file, reportJson(report));
  return file;
}
