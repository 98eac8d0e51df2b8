import { isAbsolute, join } from 'node:path';
import { idleRulesOf, unmatchedPatterns, type WholeTree, withCoverage } from '../gate/coverage.js';
import { dayOf } from '../gate/exceptions.js';
import { judge, type PolicyFile } from '../gate/judge.js';
import { emptyReport, exitCode, type Report, unmatchedRules } from '../gate/report.js';
import type { Rule } from '../gate/rules.js';
import { pathsOf } from '../gate/shard.js';
import { reportJson } from '../report/json.js';
import { shownText } from '../report/terminal.js';
import { textReport } from '../report/text.js';
import { collectFiles } from '../workspace/collect.js';
import { headCommit } from '../workspace/head.js';
import { kindAt } from '../workspace/kind.js';
import { unnamedPolicies } from '../workspace/unnamed.js';
import { clearOldReport, clearReportFile, type Output, writeReports } from '../workspace/write.js';
import type { CheckOptions, Format, Selection } from './arguments.js';
import { RULES_EXAMPLE } from './help.js';
import { fail, type Io } from './io.js';
import { namedRules } from './rules-place.js';
import { type Selected, scopeOf, select } from './select.js';

/** What a check comes to: a report, with words to add to it, or the reason why there is none. */
type Checked = Told | { readonly kind: 'failed'; readonly message: string };

interface Told {
  readonly kind: 'report';
  readonly report: Report;
  readonly notes: readonly string[];
  readonly help: string;
}

/** Judges files by the rules of a repository, and says what came of it. Returns the exit code. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const outputs = await outputsOf(options);
  for (const { name } of outputs) await clearOldReport(io.cwd, io.env, name);
  const checked = await judgeFiles(options, io);
  if (checked.kind === 'failed') {
    for (const { name } of outputs) await clearReportFile(io.cwd, name);
    return fail(io, checked.message);
  }
  return speak(io, options.format, { ...checked, report: await writeReports(io.cwd, checked.report, outputs) });
}

async function outputsOf({ reportFile, sarifFile }: CheckOptions): Promise<readonly Output[]> {
  return [
    ...(sarifFile === undefined ? [] : [{ name: sarifFile, render: await sarifRenderer() }]),
    ...(reportFile === undefined ? [] : [{ name: reportFile, render: reportJson }]),
  ];
}

/** Loaded only where it is asked for: the cryptography behind its fingerprints would slow every start. */
async function sarifRenderer(): Promise<(report: Report) => string> {
  const { sarifReport } = await import('../report/sarif.js');
  return (report) => sarifReport(report);
}

async function judgeFiles(
  { rules: rulesName, selection, failOn }: CheckOptions,
  { cwd, env, now }: Io,
): Promise<Checked> {
  const scope = scopeOf(selection);
  // Git lists the files while the rules are read.
  const [selected, { rulesFile, loaded }, commit] = await Promise.all([
    select(cwd, env, selection),
    namedRules(cwd, rulesName),
    headCommit(cwd, env),
  ]);
  if (!loaded.ok) {
    const help = loaded.problems.some(({ code }) => code === 'missing-rules') ? RULES_EXAMPLE : '';
    return {
      kind: 'report',
      report: emptyReport({ rulesFile, scope, failOn, commit }, loaded.problems),
      notes: [],
      help,
    };
  }
  if (!selected.ok) return { kind: 'failed', message: selected.message };
  const paths =
    scope.kind === 'all' && scope.shard !== undefined ? pathsOf(scope.shard, selected.paths) : selected.paths;
  const { files, considered } = await collectFiles(cwd, loaded.ruleSet.rules, paths, selected.tree.inventory);
  const judged = judge(loaded.ruleSet, files, {
    rulesFile,
    commit,
    scope,
    considered,
    failOn,
    today: dayOf(now()),
    removed: [],
    added: selected.isNew && files.map(({ path }) => path).filter(selected.isNew),
  });
  const tree = await treeOf(cwd, selected, selection, files);
  const report = tree === undefined ? judged : covered(loaded.ruleSet.rules, judged, tree, { cwd, paths, files });
  return {
    kind: 'report',
    report,
    notes: selected.named.filter((name) => !leadsTo(name, files)).map(unnamedNote),
    help: '',
  };
}

/** The whole tree, where the rules are to be held against it: whoever names files asks about these. */
async function treeOf(
  cwd: string,
  { paths, tree }: Extract<Selected, { readonly ok: true }>,
  { kind }: Selection,
  files: readonly PolicyFile[],
): Promise<WholeTree | undefined> {
  const has = (path: string): boolean => kindAt(join(cwd, path)) !== 'missing';
  switch (kind) {
    case 'all':
      return { paths: [...paths, ...files.map(({ path }) => path)], has };
    case 'base':
      return { paths: await tree.list(), has };
    case 'paths':
      return undefined;
  }
}

/** What the rules were held against, and what came of it. */
interface Considered {
  readonly cwd: string;
  /** What was held against the rules. */
  readonly paths: readonly string[];
  /** What of it a rule names, or what may hide it. */
  readonly files: readonly PolicyFile[];
}

/** The report with what its run did not look at. Which rules are idle, the shards know only together. */
function covered(rules: readonly Rule[], report: Report, tree: WholeTree, { cwd, paths, files }: Considered): Report {
  const { scope, rulesFile } = report;
  const unmatched = scope.kind === 'all' && scope.shard !== undefined ? [] : unmatchedRules(report);
  const named = new Set(files.map(({ path }) => path));
  return withCoverage(report, {
    idleRules: idleRulesOf(
      rules.filter(({ id }) => unmatched.includes(id)),
      tree,
    ),
    // Rules that are kept elsewhere are for other trees too.
    problems: isAbsolute(rulesFile) ? [] : unmatchedPatterns(rules, rulesFile, tree),
    unnamed: scope.kind === 'all' ? unnamedPolicies(cwd, paths, named) : undefined,
  });
}

function leadsTo(name: string, files: readonly PolicyFile[]): boolean {
  return files.some(({ path }) => name === '' || path === name || path.startsWith(`${name}/`));
}

function unnamedNote(name: string): string {
  return `note: no rule names ${name === '' ? 'any file here' : shownText(name)}, so it was not judged\n`;
}

/** Tells a report alone. */
export function tell(io: Io, format: Format, report: Report): Promise<number> {
  return speak(io, format, { kind: 'report', report, notes: [], help: '' });
}

async function speak(io: Io, format: Format, { report, notes, help }: Told): Promise<number> {
  switch (format) {
    case 'json':
    case 'sarif': {
      const render = format === 'json' ? reportJson : await sarifRenderer();
      io.stdout(render(report));
      for (const note of notes) io.stderr(note);
      break;
    }
    case 'text':
      io.stdout(notes.join('') + textReport(report, { colour: io.isTTY && (io.env['NO_COLOR'] ?? '') === '' }));
      break;
    default:
      format satisfies never;
  }
  if (help !== '') io.stderr(help);
  return exitCode(report);
}
