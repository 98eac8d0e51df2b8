import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { type Outcome, outcomeOf, type Report } from '../../gate/report.js';
import { type Annotation, annotationsOf, MAX_ANNOTATIONS } from '../../report/annotations.js';
import { escapeMarkdown } from '../../report/doors/escape-markdown.js';
import { escapePath } from '../../report/doors/escape-uri.js';
import { shownText } from '../../report/doors/terminal.js';
import { markdownReport } from '../../report/markdown.js';
import { textReport } from '../../report/text.js';
import { summaryText, tally, warnings as warningsOf } from '../../report/wording.js';
import { errorMessage } from '../../text/words.js';
import { Refusal } from '../refusal.js';
import type { Verdict } from '../verdict.js';
import { proposalMarkdown, proposalText } from './proposal.js';

/** Everything that the action says. Workflow commands are the toolkit's, which escapes what goes into them. */

const MAX_MESSAGE = 1000;
/** One of the errors that GitHub shows is the closing one of a red run. */
const LIMIT = MAX_ANNOTATIONS - 1;

/** What is told besides the verdict. */
interface Particulars {
  /** Where a reader finds the repository. */
  readonly pages: string;
  /** How long the run took, in milliseconds. */
  readonly duration: number;
  readonly reportFile: string;
  readonly sarifFile: string;
}

/** Tells the verdict: log, annotations, summary, outputs, and last whether the step fails. */
export async function tellVerdict(verdict: Verdict, particulars: Particulars): Promise<void> {
  const { pages, duration, reportFile, sarifFile } = particulars;
  const { report, notices, warnings, proposed, commit, changed } = verdict;
  log(textReport(report, { colour: false }));
  if (proposed !== undefined) log(proposalText(proposed));
  for (const warning of [...warnings, ...warningsOf(report)]) core.warning(shownText(warning, MAX_MESSAGE));
  for (const notice of notices) core.notice(shownText(notice, MAX_MESSAGE));
  for (const annotation of annotationsOf(report, LIMIT, changed)) annotate(annotation);
  const link = (path: string, line: number): string => lineAddress(pages, commit, path, line);
  const remarks = [...warnings.map((warning) => `warning: ${warning}`), ...notices];
  const more = proposed && proposalMarkdown(proposed);
  await writeSummary(markdownReport(report, { link, duration, notices: remarks, more }));
  const outcome = outcomeOf(report);
  const counts = tally(report);
  const outputs = {
    result: outcome,
    checked: report.counts.checked,
    violations: counts.errors,
    warnings: counts.warnings,
    acknowledged: counts.acknowledged,
    report: reportFile,
    sarif: sarifFile,
  };
  conclude(outputs, failureText(outcome, report));
}

/** Tells why there is no verdict. */
export async function tellRefusal(error: unknown): Promise<void> {
  const expected = error instanceof Refusal;
  const message = expected ? error.message : `unexpected error: ${errorMessage(error)}. please report this as a bug`;
  if (!expected && error instanceof Error) core.debug(error.stack ?? '');
  await writeSummary(`## IAM access gate: could not judge\n\n${escapeMarkdown(message)}.\n`);
  const nothing = { checked: 0, violations: 0, warnings: 0, acknowledged: 0, report: '', sarif: '' };
  conclude({ result: 'error', ...nothing }, message);
}

/** Prints lines in which outside text stands, such as file names: until the token comes again the runner obeys none of them. */
function log(text: string): void {
  const token = randomUUID();
  core.info(`::stop-commands::${token}`);
  core.info(text.trimEnd());
  core.info(`::${token}::`);
}

function annotate({ level, message, path, line, endLine, column, title }: Annotation): void {
  const properties = {
    file: path,
    startLine: line,
    endLine,
    title,
    ...(column === undefined ? {} : { startColumn: column }),
  };
  const tell = { error: core.error, warning: core.warning, notice: core.notice }[level];
  tell(message, properties);
}

/** A line of a file at a commit, on the pages of GitHub. */
function lineAddress(pages: string, commit: string, path: string, line: number): string {
  // Without `plain=1` GitHub renders some kinds of file, and has no lines there.
  return `${pages}/blob/${commit}/${escapePath(path)}?plain=1#L${line}`;
}

async function writeSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write();
  } catch (error) {
    core.warning(`the job summary could not be written: ${shownText(errorMessage(error))}`);
  }
}

interface Outputs {
  readonly result: Outcome;
  readonly checked: number;
  readonly violations: number;
  readonly warnings: number;
  readonly acknowledged: number;
  readonly report: string;
  readonly sarif: string;
}

/** The last words of a run: its outputs, and why the step fails, if it does. */
function conclude(outputs: Outputs, failure: string | undefined): void {
  for (const why of [setOutputs(outputs), failure]) if (why !== undefined) core.setFailed(shownText(why, MAX_MESSAGE));
}

/** Returns why the outputs could not be set: a job that reads them must not take the lack of them for an answer. */
function setOutputs(outputs: Outputs): string | undefined {
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    return undefined;
  } catch (error) {
    return `the outputs could not be written to the file that GITHUB_OUTPUT names: ${errorMessage(error)}. expected a file of the runner`;
  }
}

function failureText(outcome: Outcome, report: Report): string | undefined {
  switch (outcome) {
    case 'pass':
      return undefined;
    case 'fail':
      return `forbidden access found. ${summaryText(report)}`;
    case 'error':
      return `not everything could be judged. ${summaryText(report)}`;
  }
}
