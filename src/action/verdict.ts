import { isCommitId } from '../gate/commit-id.js';
import { type Coverage, idleRulesOf, unmatchedPatterns, withCoverage } from '../gate/coverage.js';
import { dayOf } from '../gate/exceptions.js';
import { type Effort, judge, type PolicyFile } from '../gate/judge.js';
import { plan } from '../gate/plan.js';
import { emptyReport, type FailOn, type Report, type ReportHead } from '../gate/report.js';
import type { RuleSet } from '../gate/rules.js';
import type { LineRange } from '../report/annotations.js';
import { Refusal } from './refusal.js';
import { linesTouched } from './reviews/lines.js';
import type { Looked } from './reviews/look.js';
import type { Review } from './reviews/review.js';
import { IN_FORCE, isWithin, ON_TRIAL, TRIAL_EFFORT } from './rules/bounds.js';
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
interface Subject {
  readonly place: RulesPlace;
  readonly failOn: FailOn;
  readonly review: Review;
  readonly looked: Looked;
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
export async function decideVerdict(subject: Subject, chosen: ChosenRules): Promise<Verdict> {
  const { review, looked } = subject;
  const { ruleSet, proposed: trial, problems, warnings } = chosen;
  if (ruleSet !== undefined && !isWithin(IN_FORCE, ruleSet, looked.paths)) throw new Refusal(TOO_MUCH);
  const report =
    ruleSet === undefined
      ? emptyReport(headOf(subject), [])
      : await covered(subject, { ruleSet, coming: trial ?? ruleSet });
  const isTried = trial !== undefined && isWithin(ON_TRIAL, trial, looked.paths);
  const untried = trial === undefined || isTried ? [] : [UNTRIED];
  return {
    report: { ...report, problems: [...problems, ...report.problems] },
    notices: [...chosen.notices, ...review.changes.notices, ...looked.notices, ...untried],
    warnings,
    proposed: isTried ? (await judged(subject, trial, TRIAL_EFFORT)).report : undefined,
    commit: review.sha,
    changed: await linesTouched(review.changes, report),
  };
}

/** The report of the rules in force, with what its run did not look at. */
async function covered(subject: Subject, rules: InForce): Promise<Report> {
  const { report, collected } = await judged(subject, rules.ruleSet);
  return withCoverage(report, coverageOf(subject, rules, collected));
}

/** What of the rules and of the tree a run does not look at. */
function coverageOf(
  { place, review: { files }, looked }: Subject,
  { ruleSet, coming }: InForce,
  collected: Judged['collected'],
): Coverage {
  const tree = { paths: looked.tree, has: (path: string) => files.has(path) };
  const named = new Set(collected.map(({ path }) => path));
  return {
    idleRules: idleRulesOf(ruleSet.rules, tree),
    // Rules that are kept elsewhere are for other trees too.
    problems: place.kind === 'elsewhere' ? [] : unmatchedPatterns(coming.rules, placeName(place), tree),
    unnamed: looked.scope.kind === 'all' ? files.unnamed(looked.paths, named) : undefined,
  };
}

async function judged(subject: Subject, ruleSet: RuleSet, effort?: Effort): Promise<Judged> {
  const { review, looked } = subject;
  const { files, considered } = await review.files.collect(ruleSet.rules, looked.paths);
  const { isNew } = looked;
  const about = {
    ...headOf(subject),
    considered,
    today: dayOf(new Date()),
    removed: plan(ruleSet.rules, looked.removed).files.map(({ path }) => path),
    added: isNew && files.map(({ path }) => path).filter(isNew),
  };
  return { report: judge(ruleSet, files, about, effort), collected: files };
}

function headOf({ place, failOn, review: { sha }, looked: { scope } }: Subject): ReportHead {
  return { rulesFile: placeName(place), commit: isCommitId(sha) ? sha : undefined, scope, failOn };
}
