import { withCoverage } from '../gate/coverage.js';
import { dayOf } from '../gate/exceptions.js';
import { type Effort, judge, type PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import { emptyReport, type Report, type ReportHead } from '../gate/report.js';
import { type RuleSet, rulesBelow } from '../gate/rules.js';
import type { LineRange } from '../report/annotations.js';
import { isId } from './answers.js';
import { IN_FORCE, isWithin, ON_TRIAL, TRIAL_EFFORT } from './bounds.js';
import { type RunEvent, readEvent } from './event.js';
import { connect, type GitHub } from './github.js';
import type { Inputs } from './inputs.js';
import { linesTouched } from './lines.js';
import { type Looked, lookAt } from './look.js';
import { Refusal } from './refusal.js';
import { coverageOf, outsideNotices } from './remarks.js';
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
  /** The commit in which a reader finds the lines that were judged. */
  readonly commit: string;
  /** By path, the lines that the change adds or alters, as far as they are known. */
  readonly changed: ReadonlyMap<string, readonly LineRange[]>;
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
      return everythingReview(inputs, github, event.note);
  }
}

function nothingLeft({ rules, failOn, sha }: Inputs, ref: string): Verdict {
  return {
    report: emptyReport({ rulesFile: placeName(rules), scope: { kind: 'changed', since: ref }, failOn }, []),
    notices: [`${ref} was deleted: there is nothing to judge`],
    warnings: [],
    proposed: undefined,
    commit: sha,
    changed: new Map(),
  };
}

const TOO_MUCH =
  'the rules ask for more, and the change has more paths, than one run can do. expected fewer patterns and access objects, or fewer files';
const UNTRIED = 'the rules that it brings were not tried: they ask for too much with so many files';

/** The verdict over what was gathered. Problems with the rules stand before all others. */
async function decideVerdict(inputs: Inputs, review: Review, chosen: ChosenRules, looked: Looked): Promise<Verdict> {
  const { problems, warnings } = chosen;
  const ruleSet = chosen.ruleSet && rulesBelow(inputs.folder, chosen.ruleSet);
  if (ruleSet !== undefined && !isWithin(IN_FORCE, ruleSet, looked.paths)) throw new Refusal(TOO_MUCH);
  const trial = chosen.proposed && rulesBelow(inputs.folder, chosen.proposed);
  const report =
    ruleSet === undefined
      ? emptyReport(headOf(inputs, review, looked), [])
      : await covered(inputs, review, looked, { ruleSet, coming: trial ?? ruleSet });
  const isTried = trial !== undefined && isWithin(ON_TRIAL, trial, looked.paths);
  const untried = trial === undefined || isTried ? [] : [UNTRIED];
  return {
    report: { ...report, problems: [...problems, ...report.problems] },
    notices: [
      ...chosen.notices,
      ...review.changes.notices,
      ...looked.notices,
      ...outsideNotices(inputs, looked),
      ...untried,
    ],
    warnings,
    proposed: isTried ? (await judged(inputs, review, looked, trial, TRIAL_EFFORT)).report : undefined,
    commit: review.sha,
    changed: await linesTouched(review.changes, report),
  };
}

/** The report of the rules in force, with what its run did not look at. All are rules for the repository. */
async function covered(
  inputs: Inputs,
  review: Review,
  looked: Looked,
  { ruleSet, coming }: { readonly ruleSet: RuleSet; readonly coming: RuleSet },
): Promise<Report> {
  const { report, collected } = await judged(inputs, review, looked, ruleSet);
  const { rules } = ruleSet;
  return withCoverage(report, coverageOf(inputs, review, looked, { rules, coming: coming.rules, collected }));
}

function headOf({ rules, failOn }: Inputs, { sha }: Review, { scope }: Looked): ReportHead {
  return { rulesFile: placeName(rules), commit: isId(sha) ? sha : undefined, scope, failOn };
}

/** @param ruleSet As rules for the repository. */
async function judged(
  inputs: Inputs,
  review: Review,
  looked: Looked,
  ruleSet: RuleSet,
  effort?: Effort,
): Promise<{ readonly report: Report; readonly collected: readonly PolicyFile[] }> {
  const { files, considered } = await review.files.collect(ruleSet.rules, looked.paths);
  const removed = plan(ruleSet.rules, looked.removed).files.map(({ path }) => path);
  const today = dayOf(new Date());
  const { isNew } = looked;
  const added = isNew && files.map(({ path }) => path).filter(isNew);
  const about = { ...headOf(inputs, review, looked), considered, today, removed, added };
  return { report: judge(ruleSet, files, about, effort), collected: files };
}
