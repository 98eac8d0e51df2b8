import { isAbsolute, join } from 'node:path';
import { idleRulesOf, unmatchedPatterns, type WholeTree, withCoverage } from '../gate/coverage.js';
import { dayOf } from '../gate/exceptions.js';
import { judge, type PolicyFile } from '../gate/judge.js';
import { isWithin } from '../gate/path.js';
import { emptyReport, exitCode, type Report, unmatchedRules } from '../gate/report.js';
import type { Rule } from '../gate/rules.js';
import { pathsOf } from '../gate/shard.js';
import { shownText } from '../report/doors/terminal.js';
import { reportJson } from '../report/json.js';
import { outputsFor } from '../report/outputs.js';
import { textReport } from '../report/text.js';
import { CheckoutTree } from '../workspace/checkout-tree.js';
import { collect } from '../workspace/collect.js';
import { headCommit } from '../workspace/head.js';
import { kindAt } from '../workspace/kind.js';
import { unnamedPolicies } from '../workspace/unnamed.js';
import { withReports } from '../workspace/write.js';
import type { CheckOptions, Format, Selection } from './arguments.js';
import { RULES_EXAMPLE } from './help.js';
import { checkoutOf, type Io } from './io.js';
import { namedRules } from './rules-place.js';
import { type Selected, scopeOf, select } from './select.js';

/** What a check comes to: a report, and words to add to it, as whole lines. */
interface Checked {
  readonly report: Report;
  readonly notes?: readonly string[];
  readonly help?: string;
}

/** Judges files by the rules of a repository, and says what came of it. Returns the exit code. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const { reportFile, sarifFile, format } = options;
  const outputs = outputsFor(options, sarif);
  const checked = await withReports(checkoutOf(io), [sarifFile, reportFile], async () => ({
    ...(await judgeFiles(options, io)),
    outputs,
  }));
  return tell(io, format, checked);
}

/** Loaded only where it is asked for: the cryptography behind its fingerprints would slow every start. */
async function sarif(report: Report): Promise<string> {
  return (await import('../report/sarif.js')).sarifReport(report);
}

/** Throws where it cannot be told what there is to judge. */
async function judgeFiles({ rules: rulesName, selection, failOn }: CheckOptions, io: Io): Promise<Checked> {
  const { cwd, now } = io;
  const checkout = checkoutOf(io);
  const scope = scopeOf(selection);
  // Git lists the files while the rules are read.
  const [selected, { rulesFile, loaded }, commit] = await Promise.all([
    select(checkout, selection),
    namedRules(cwd, rulesName),
    headCommit(checkout),
  ]);
  if (!loaded.ok) {
    const help = loaded.problems.some(({ code }) => code === 'missing-rules') ? RULES_EXAMPLE : '';
    return { report: emptyReport({ rulesFile, scope, failOn, commit }, loaded.problems), help };
  }
  if (!selected.ok) throw new Error(selected.message);
  const paths =
    scope.kind === 'all' && scope.shard !== undefined ? pathsOf(scope.shard, selected.paths) : selected.paths;
  const standing = new CheckoutTree(cwd, selected.tree.inventory);
  const { files, considered } = await collect(standing, loaded.ruleSet.rules, paths);
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
  return { report, notes: selected.named.filter((name) => !leadsTo(name, files)).map(unnamedNote) };
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
  return files.some(({ path }) => isWithin(name, path));
}

function unnamedNote(name: string): string {
  return `note: no rule names ${name === '' ? 'any file here' : shownText(name)}, so it was not judged\n`;
}

/** Says what came of a check, and returns the exit code. */
export async function tell(io: Io, format: Format, { report, notes = [], help = '' }: Checked): Promise<number> {
  switch (format) {
    case 'json':
    case 'sarif': {
      io.stdout(format === 'json' ? reportJson(report) : await sarif(report));
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
