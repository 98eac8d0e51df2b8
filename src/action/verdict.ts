import { isCommitId } from '../gate/commit-id.js';
import { type Coverage, idleRulesOf, unmatchedPatterns, withCoverage } from '../gate/coverage.js';
import { dayOf } from '../gate/exceptions.js';
import { type Effort, judge, type PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import { emptyReport, type FailOn, type Report, type ReportHead } from '../gate/report.js';
import type { RuleSet } from '../gate/rules.js';
import type { LineRange } from '../report/annotations.js';
import { linesTouched } from './change/lines.js';
import { Refusal } from './refusal.js';
import type { View } from './reviews/look.js';
import type { Review } from './reviews/review.js';
import { IN_FORCE, isAffordable, ON_TRIAL, TRIAL_EFFORT } from './rules/bounds.js';
import type { ChosenRules } from './rules/choose.js';
import { placeName, type RulesPlace } from './rules/place.js';

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

/** What any rules of a run are held against, and what their report says of it. */
interface Matter {
  readonly place: RulesPlace;
  readonly failOn: FailOn;
  readonly review: Review;
  readonly view: View;
}

/** Rules at work. */
interface InForce {
  /** Those that judge. */
  readonly ruleSet: RuleSet;
  /** Those that judge once the change is merged: theirs is the tree that it leaves behind, and so it may delete a policy and its pattern in one. */
  readonly coming: RuleSet;
}

/** What rules say. */
interface Judged {
  readonly report: Report;
  /** What a rule names, or what may hide it. */
  readonly collected: readonly PolicyFile[];
}

const TOO_MUCH =
  'the rules ask for more, and the change has more paths, than one run can do. expected fewer patterns and access objects, or fewer files';
const UNTRIED = 'the rules that it brings were not tried: they ask for too much with so many files';

/**
 * The verdict over what was gathered. Problems with the rules stand before all others. Throws a `Refusal` where the rules ask for too much.
 *
 * @param chosen As rules for the repository.
 */
export async function decideVerdict(matter: Matter, chosen: ChosenRules): Promise<Verdict> {
  const { review, view } = matter;
  const { ruleSet, proposed: trial, problems, warnings } = chosen;
  if (ruleSet !== undefined && !isAffordable(IN_FORCE, ruleSet, view.paths)) throw new Refusal(TOO_MUCH);
  const report =
    ruleSet === undefined
      ? emptyReport(headOf(matter), [])
      : await covered(matter, { ruleSet, coming: trial ?? ruleSet });
  const isTried = trial !== undefined && isAffordable(ON_TRIAL, trial, view.paths);
  const untried = trial === undefined || isTried ? [] : [UNTRIED];
  return {
    report: { ...report, problems: [...problems, ...report.problems] },
    notices: [...chosen.notices, ...review.changes.notices, ...view.notices, ...untried],
    warnings,
    proposed: isTried ? (await judged(matter, trial, TRIAL_EFFORT)).report : undefined,
    commit: review.sha,
    changed: await linesTouched(review.changes, report),
  };
}

/** The report of the rules in force, with what its run did not look at. */
async function covered(matter: Matter, rules: InForce): Promise<Report> {
  const { report, collected } = await judged(matter, rules.ruleSet);
  return withCoverage(report, coverageOf(matter, rules, collected));
}

/** What of the rules and of the tree a run does not look at. */
function coverageOf(
  { place, review: { files }, view }: Matter,
  { ruleSet, coming }: InForce,
  collected: Judged['collected'],
): Coverage {
  const tree = { paths: view.tree, has: (path: string) => files.has(path) };
  const named = new Set(collected.map(({ path }) => path));
  return {
    idleRules: idleRulesOf(ruleSet.rules, tree),
    // Rules that are kept elsewhere are for other trees too.
    problems: place.kind === 'elsewhere' ? [] : unmatchedPatterns(coming.rules, placeName(place), tree),
    unnamed: view.scope.kind === 'all' ? files.unnamed(view.paths, named) : undefined,
  };
}

async function judged(matter: Matter, ruleSet: RuleSet, effort?: Effort): Promise<Judged> {
  const { review, view } = matter;
  const { files, considered } = await review.files.collect(ruleSet.rules, view.paths);
  const { isNew } = view;
  const about = {
    ...headOf(matter),
    considered,
    today: dayOf(new Date()),
    removed: plan(ruleSet.rules, view.removed).files.map(({ path }) => path),
    added: isNew && files.map(({ path }) => path).filter(isNew),
  };
  return { report: judge(ruleSet, files, about, effort), collected: files };
}

function headOf({ place, failOn, review: { sha }, view: { scope } }: Matter): ReportHead {
  return { rulesFile: placeName(place), commit: isCommitId(sha) ? sha : undefined, scope, failOn };
}
