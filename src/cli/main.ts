import { judge, type PolicyFile } from '../gate/judge.js';
import { exitCode, failedReport, type Report } from '../gate/report.js';
import { reportJson } from '../report/json.js';
import { shownText } from '../report/terminal.js';
import { textReport } from '../report/text.js';
import { collectFiles } from '../workspace/collect.js';
import { loadRules } from '../workspace/rules.js';
import { type CheckOptions, type Format, parseArguments } from './arguments.js';
import { HELP, RULES_EXAMPLE } from './help.js';
import { fail, type Io } from './io.js';
import { ask } from './question.js';
import { insideRoot, scopeOf, select } from './select.js';
import { serve } from './serve.js';
import { VERSION } from './version.js';

/** Runs one command line and returns its exit code: 0 clean, 1 forbidden access found, 2 the gate could not do its work. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const command = parseArguments(argv);
    switch (command.kind) {
      case 'help':
        io.stdout(HELP);
        return 0;
      case 'version':
        io.stdout(`${VERSION}\n`);
        return 0;
      case 'misused':
        return fail(io, command.message);
      case 'check':
        return speak(io, command.options.format, await check(command.options, io));
      case 'question':
        return await ask(command.options, io);
      case 'serve':
        return await serve(command.options, io);
    }
  } catch (error) {
    // Left to the runtime, this would end in exit code 1, which says that the policies were judged.
    return fail(io, error instanceof Error ? error.message : String(error));
  }
}

/** What a check comes to: a report, with words to add to it, or the reason why there is none. */
type Checked =
  | { readonly kind: 'report'; readonly report: Report; readonly notes: readonly string[]; readonly help: string }
  | { readonly kind: 'failed'; readonly message: string };

async function check({ rules: rulesName, selection }: CheckOptions, { cwd, env }: Io): Promise<Checked> {
  const scope = scopeOf(selection);
  const rulesFile = insideRoot(cwd, rulesName) ?? rulesName;
  const loaded = await loadRules(cwd, rulesFile);
  if (!loaded.ok) {
    const help = loaded.problems.some(({ code }) => code === 'missing-rules') ? RULES_EXAMPLE : '';
    return { kind: 'report', report: failedReport(rulesFile, scope, loaded.problems), notes: [], help };
  }
  const selected = await select(cwd, env, selection);
  if (!selected.ok) return { kind: 'failed', message: selected.message };
  const { files, considered } = await collectFiles(cwd, loaded.ruleSet.rules, selected.paths);
  const report = judge(loaded.ruleSet, files, { rulesFile, scope, considered });
  return {
    kind: 'report',
    report,
    notes: selected.named.filter((name) => !leadsTo(name, files)).map(unnamedNote),
    help: '',
  };
}

function leadsTo(name: string, files: readonly PolicyFile[]): boolean {
  return files.some(({ path }) => name === '' || path === name || path.startsWith(`${name}/`));
}

function unnamedNote(name: string): string {
  return `note: no rule names ${name === '' ? 'any file here' : shownText(name)}, so it was not judged\n`;
}

function speak(io: Io, format: Format, checked: Checked): number {
  if (checked.kind === 'failed') return fail(io, checked.message);
  const { report, notes, help } = checked;
  switch (format) {
    case 'json':
      io.stdout(reportJson(report));
      for (const note of notes) io.stderr(note);
      break;
    case 'text':
      io.stdout(notes.join('') + textReport(report, { colour: io.isTTY && (io.env['NO_COLOR'] ?? '') === '' }));
      break;
    default:
      format satisfies never;
  }
  if (help !== '') io.stderr(help);
  return exitCode(report);
}
