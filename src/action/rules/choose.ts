import type { GateProblem } from '../../gate/report.js';
import type { RuleSet } from '../../gate/rules.js';
import { storedFile } from '../../workspace/objects.js';
import { contentIn } from '../../workspace/read.js';
import { type LoadedRules, rulesIn } from '../../workspace/rules.js';
import { touches } from '../change/listed-files.js';
import type { CommitSources } from '../github/commit-sources.js';
import { behind, Refusal } from '../refusal.js';
import type { Review } from '../reviews/review.js';
import { rulesElsewhere } from './elsewhere.js';
import { placeName, type RulesChoice } from './place.js';

/** The rules that judge, and what is to be said about them. With a problem the run is red, whatever the rules find. */
export interface ChosenRules {
  /** `undefined` when there are none that could judge. */
  readonly ruleSet: RuleSet | undefined;
  readonly problems: readonly GateProblem[];
  readonly notices: readonly string[];
  /** Remarks that nobody should overlook. */
  readonly warnings: readonly string[];
  /** The rules that would judge once the change is merged, where they are others. */
  readonly proposed: RuleSet | undefined;
}

/**
 * A pull request must not relax the gate that judges it: its rules are those of its base, and only where the base has none, its
 * own. What it brings has to be valid rules all the same, for it judges everyone later.
 */
export async function chooseRules(
  { place, ref }: RulesChoice,
  sources: CommitSources,
  review: Review,
): Promise<ChosenRules> {
  if (place.kind === 'elsewhere') {
    const { loaded, commit } = await rulesElsewhere(sources.github, place);
    return chosen(loaded, { notices: [`judged by the rules of ${placeName(place)}, which is commit ${commit}`] });
  }
  const { files, judgedBy, changes } = review;
  const { path } = place;
  const isOwn = judgedBy.kind === 'own' || (judgedBy.kind === 'held' && ref === 'head');
  if (isOwn) return chosen(await files.rules(path));
  if (judgedBy.kind === 'held') return heldRules(sources, judgedBy.commit, path, await files.rules(path));
  if (ref === 'head') return chosen(await files.rules(path), { warnings: [UNPROTECTED] });
  const base = await rulesAt(sources, judgedBy.commit, path);
  if (judgedBy.kind === 'trusted') {
    if (base === undefined) throw new Refusal(noTrusted(judgedBy.commit, path));
    return { ...protectedRules(base), warnings: [judgedBy.warning] };
  }
  if (base === undefined) return chosen(await files.rules(path), { notices: [firstRules(path)] });
  if (changes.files !== undefined && !touches(changes.files, path)) return protectedRules(base);
  const own = await files.rules(path);
  // Where not all files of the change are known, rules that say something else count as changed.
  return changes.files === undefined && areSame(base, own) ? protectedRules(base) : changedRules(path, base, own);
}

/** The rules of a commit that is checked out: on top of it may stand what the job took from a pull request without committing it. */
async function heldRules(sources: CommitSources, commit: string, path: string, own: LoadedRules): Promise<ChosenRules> {
  const stored = await rulesAt(sources, commit, path);
  if (stored === undefined && own.ok) return chosen(own, { warnings: [notHeld(commit, path)] });
  if (stored === undefined || areSame(stored, own) || !(stored.ok || own.ok)) return chosen(own);
  return { ...chosen(stored), warnings: [otherThanHeld(commit, path)] };
}

function notHeld(commit: string, path: string): string {
  return `commit ${commit}, which is checked out, has no ${path}: judged by the one in the workspace, which may be anybody's`;
}

function otherThanHeld(commit: string, path: string): string {
  return `${path} in the workspace is not that of commit ${commit}, which is checked out: judged by the rules of the commit, for the others may be anybody's. expected them committed, or the input rules-ref "head"`;
}

const UNPROTECTED =
  'the input rules-ref is "head": judged by the rules that the change brings itself, which may be weaker than those of its base';

function noTrusted(commit: string, path: string): string {
  return `the workspace may hold what anybody wrote, and the commit of the event, ${commit}, has no ${path}. expected the rules there: use actions/checkout without "ref", or the input rules-ref "head" to be judged by those that are checked out`;
}

function firstRules(path: string): string {
  return `the base has no ${path} yet: judged by the rules that this pull request brings`;
}

function chosen(loaded: LoadedRules, remarks: Partial<Pick<ChosenRules, 'notices' | 'warnings'>> = {}): ChosenRules {
  return {
    ruleSet: usable(loaded),
    problems: problemsOf(loaded),
    notices: [],
    warnings: [],
    proposed: undefined,
    ...remarks,
  };
}

function protectedRules(base: LoadedRules): ChosenRules {
  return { ...chosen(base), problems: problemsOf(base).map(atBase) };
}

function changedRules(path: string, base: LoadedRules, own: LoadedRules): ChosenRules {
  return {
    ...protectedRules(base),
    problems: [...problemsOf(base).map(atBase), ...problemsOf(own)],
    notices: [
      `${path} is not the one of the base: judged by the rules of the base, and those that come with the change take effect when it is merged`,
    ],
    proposed: areSame(base, own) ? undefined : usable(own),
  };
}

function areSame(base: LoadedRules, own: LoadedRules): boolean {
  return base.ok && own.ok && meaningOf(base.ruleSet) === meaningOf(own.ruleSet);
}

/** All that rules say, wherever it stands in their file. */
function meaningOf(ruleSet: RuleSet): string {
  return JSON.stringify(ruleSet, (key, value: unknown) => (key === 'line' || key === 'positions' ? undefined : value));
}

/** The rules at a commit of this repository; `undefined` where it has none. */
async function rulesAt(
  { checkout, github }: CommitSources,
  commit: string,
  path: string,
): Promise<LoadedRules | undefined> {
  const stored = await storedFile(checkout, commit, path);
  switch (stored.kind) {
    case 'file':
      return rulesIn(path, contentIn(stored.bytes));
    case 'missing':
      return undefined;
    case 'behind':
      throw behind(stored.place, path);
    case 'unknown': {
      const bytes = await github.fileAt(commit, path);
      return bytes && rulesIn(path, contentIn(bytes));
    }
  }
}

function usable(loaded: LoadedRules): RuleSet | undefined {
  return loaded.ok ? loaded.ruleSet : undefined;
}

function problemsOf(loaded: LoadedRules): readonly GateProblem[] {
  return loaded.ok ? [] : loaded.problems;
}

/** A reader would look for the problem in the workspace. */
function atBase(problem: GateProblem): GateProblem {
  return { ...problem, message: `at the base: ${problem.message}` };
}
