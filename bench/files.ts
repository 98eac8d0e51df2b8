import { resolve } from 'node:path';
import type { Report } from '../src/gate/report.js';
import { interleaved, median } from './measure.js';
import { runNode } from './process.js';
import { inRepository, managedFiles, RULES_FILE, rulesText } from './repository.js';
import { ms, type Row, shown, WrongAnswer } from './result.js';
import { expectedFindings } from './truth.js';

const CLI = resolve('dist/cli.js');
const READER = resolve('bench/read-only.mjs');

const GROUP = 'Against reading the files';
/** A rule that leaves the engine next to nothing to do. */
const HARMLESS = 'harmless.yml';
const HARMLESS_RULES = `version: 1
rules:
  - id: harmless
    policies: ["policies/**/*.json"]
    forbid:
      - actions: ["nosuchservice:NoSuchAction"]
`;

/** The whole command line over all managed policies, against a script that only reads and parses the same files. */
export async function againstReading(rounds: number): Promise<readonly Row[]> {
  const policies = managedFiles();
  const rules = rulesText();
  return inRepository({ ...policies, [RULES_FILE]: rules, [HARMLESS]: HARMLESS_RULES }, async (folder) => {
    const answer = (...args: readonly string[]): string =>
      runNode([CLI, 'check', '--all', '--format', 'json', ...args], { cwd: folder }).stdout;
    verify(answer(), policies, rules);
    verify(answer('--rules', HARMLESS), policies, HARMLESS_RULES);
    const run = (args: readonly string[]) => (): number => runNode(args, { cwd: folder }).milliseconds;
    const times = await interleaved(
      {
        gate: run([CLI, 'check', '--all']),
        reading: run([CLI, 'check', '--all', '--rules', HARMLESS]),
        version: run([CLI, '--version']),
        reader: run([READER]),
      },
      rounds,
    );
    const against = (own: readonly number[]): string => `${shown(median(own) / median(times.reader))}×, ${ms(own)}`;
    return [
      {
        group: GROUP,
        what: `\`check --all\`, 10 rules with 100 actions, over ${Object.keys(policies).length} policies, against a script that only reads and parses them`,
        measured: `gate ${ms(times.gate)}; reader ${ms(times.reader)}`,
        value: median(times.gate) / median(times.reader),
        floor: { kind: 'at most', limit: 3, unit: '×', alarm: 25 },
      },
      {
        group: GROUP,
        what: 'of this, reading the files as policies: the same with one rule, which forbids what only those grant that grant nearly everything',
        measured: against(times.reading),
      },
      { group: GROUP, what: 'of this, starting: `--version`', measured: against(times.version) },
    ];
  });
}

/** The statements found must be those that a few lines of code of their own find in the raw JSON. */
function verify(output: string, policies: Readonly<Record<string, string>>, rules: string): void {
  const report: Report = JSON.parse(output);
  const found = report.findings.map(({ ruleId, path, statement }) => `${ruleId} ${path} ${statement.index}`);
  const expected = expectedFindings(policies, rules);
  const odd = [...found.filter((one) => !expected.includes(one)), ...expected.filter((one) => !found.includes(one))];
  const unconfirmed = report.findings.filter(({ evidence }) => evidence.kind !== 'witness');
  if (odd.length > 0 || unconfirmed.length > 0 || report.problems.length > 0)
    throw new WrongAnswer(`${odd.length} findings differ, ${unconfirmed.length} have no example: ${odd.slice(0, 5)}`);
}
