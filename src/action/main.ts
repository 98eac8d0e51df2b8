import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../gate/report.js';
import { quote } from '../policy/problem.js';
import { reportJson } from '../report/json.js';
import type { Environment } from '../workspace/git-command.js';
import { errorMessage } from './data.js';
import { readInputs } from './inputs.js';
import { Refusal } from './refusal.js';
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
  try {
    const file = join(await mkdtemp(join(temporary, 'iam-access-gate-')), 'report.json');
    await writeFile(file, reportJson(report));
    return file;
  } catch (error) {
    throw new Refusal(
      `the report cannot be written below RUNNER_TEMP, ${quote(temporary)}: ${errorMessage(error)}. expected a folder that can be written to`,
    );
  }
}
