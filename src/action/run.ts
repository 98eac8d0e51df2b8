import { judge } from '../gate/judge.js';
import { plan, planWork } from '../gate/plan.js';
import { failedReport, type Report } from '../gate/report.js';
import { type RuleSet, rulesBelow } from '../gate/rules.js';
import { type RunEvent, readEvent } from './event.js';
import { connect, type GitHub } from './github.js';
import type { Inputs } from './inputs.js';
import { type Looked, lookAt } from './look.js';
import { changedLines, type LineRange } from './patch.js';
import { Refusal } from './refusal.js';
import { remarksOn } from './remarks.js';
import { everythingReview } from './reviews/everything.js';
import { mergeGroupReview } from './reviews/merge-group.js';
import { pullRequestReview } from './reviews/pull-request.js';
import { pullRequestTargetReview } from './reviews/pull-request-target.js';
import { pushReview } from './reviews/push.js';
import type { Review } from './reviews/review.js';
import { type ChosenRules, chooseRules } from './rules.js';
import { placeName } from './rules-place.js';

/** What a run has to say. */
export interface Verdict {
  readonly report: Report;
  /** One-line remarks about the run as a whole, not yet escaped. */
  readonly notices: readonly string[];
  /** Remarks that nobody should overlook. */
  readonly warnings: readonly string[];
  /** What the rules that the change brings would say, where they are others. It never decides. */
  readonly proposed: Report | undefined;
  /** Where the lines of the report can be looked at. */
  readonly head: Head;
  /** Lines that the change touches, by path, as far as they are known; at the head, as the report's are. */
  readonly changedLines: ReadonlyMap<string, readonly LineRange[]>;
}

/** A commit on GitHub. */
export interface Head {
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
}

/** Gathers what there is to judge, and judges it. Nothing is printed here. Throws a `Refusal` when there is no judging. */
export async function run(inputs: Inputs): Promise<Verdict> {
  const event = await readEvent(inputs);
  if (event.kind === 'deleted') return nothingLeft(inputs, event.ref);
  const github = connect(inputs);
  const review = await reviewOf(event, inputs, github);
  const chosen = await chooseRules(inputs, github, review);
  return decideVerdict(inputs, review, chosen, await lookAt(inputs, review));
}

function reviewOf(event: Exclude<RunEvent, { kind: 'deleted' }>, inputs: Inputs, github: GitHub): Promise<Review> {
  switch (event.kind) {
    case 'pull_request':
      return pullRequestReview(inputs, github, event.pull);
    case 'pull_request_target':
      return pullRequestTargetReview(github, event.pull);
    case 'merge_group':
      return mergeGroupReview(inputs, github, event.group);
    case 'push':
      return pushReview(inputs, github, event.push);
    case 'everything':
      return everythingReview(inputs, event.note);
  }
}

function nothingLeft({ rules, ...inputs }: Inputs, ref: string): Verdict {
  return {
    report: failedReport(placeName(rules), { kind: 'changed', since: ref }, []),
    notices: [`${ref} was deleted: there is nothing to judge`],
    warnings: [],
    proposed: undefined,
    head: headOf(inputs, inputs.sha),
    changedLines: new Map(),
  };
}

function headOf({ serverUrl, owner, repo }: Omit<Inputs, 'rules'>, sha: string): Head {
  return { serverUrl, owner, repo, sha };
}

/** See `planWork`. */
const MAX_WORK = 1e11;
/** Patterns that are not yet in force may not keep the run long. */
const MAX_PROPOSED_WORK = 1e10;
const TOO_MUCH =
  'the rules have more patterns, and the change more paths, than one run can hold against each other. expected fewer or shorter patterns';
const UNTRIED = 'the rules that it brings were not tried: they have too many patterns for so many files';

/** The verdict over what was gathered. Problems with the rules stand before all others. */
async function decideVerdict(inputs: Inputs, review: Review, chosen: ChosenRules, looked: Looked): Promise<Verdict> {
  const { ruleSet, proposed, problems } = chosen;
  const rules = ruleSet && rulesBelow(inputs.folder, ruleSet);
  if (rules !== undefined && planWork(rules.rules, looked.paths) > MAX_WORK) throw new Refusal(TOO_MUCH);
  const remarks = rules === undefined ? { notices: [], warnings: [] } : remarksOn(inputs, rules, looked);
  const report =
    rules === undefined
      ? failedReport(placeName(inputs.rules), looked.scope, [])
      : await judged(inputs, review, looked, rules);
  const next = proposed && rulesBelow(inputs.folder, proposed);
  const isTried = next !== undefined && planWork(next.rules, looked.paths) <= MAX_PROPOSED_WORK;
  return {
    report: { ...report, problems: [...problems, ...report.problems] },
    notices: [
      ...chosen.notices,
      ...review.changes.notices,
      ...remarks.notices,
      ...(next === undefined || isTried ? [] : [UNTRIED]),
    ],
    warnings: [...chosen.warnings, ...remarks.warnings],
    proposed: isTried ? await judged(inputs, review, looked, next) : undefined,
    head: headOf(inputs, review.sha),
    changedLines: await linesTouched(review, report),
  };
}

/** @param ruleSet As rules for the repository. */
async function judged(inputs: Inputs, review: Review, looked: Looked, ruleSet: RuleSet): Promise<Report> {
  const { files, considered } = await review.files.collect(ruleSet.rules, looked.paths);
  const removed = plan(ruleSet.rules, looked.removed).files.map(({ path }) => path);
  return judge(ruleSet, files, { rulesFile: placeName(inputs.rules), scope: looked.scope, considered, removed });
}

/** Git is asked file by file, and more files than these nobody looks at line by line. */
const MAX_ASKED = 50;

/** Which lines the change touches in the files that have findings. */
async function linesTouched(
  { changes }: Review,
  { findings }: Report,
): Promise<ReadonlyMap<string, readonly LineRange[]>> {
  const paths = [...new Set(findings.map(({ path }) => path))].slice(0, MAX_ASKED);
  const listed = new Map((changes.files ?? []).map((file) => [file.filename, file]));
  const lines = new Map<string, readonly LineRange[]>();
  for (const path of paths) {
    const file = listed.get(path);
    if (file !== undefined) lines.set(path, changedLines(file.patch ?? (await changes.patch(path))));
  }
  return lines;
}
