import { dayOf } from '../gate/exceptions.js';
import { judge, type PolicyFile } from '../gate/judge.js';
import { failedReport, type Report } from '../gate/report.js';
import type { LineRange } from '../report/annotations.js';
import { collectFiles } from '../workspace/collect.js';
import { loadRules } from '../workspace/rules.js';
import { changedPaths, listChanges, touches } from './changes.js';
import { type PullRequest, readEvent } from './event.js';
import { connect, type GitHub, type ListedFile } from './github.js';
import type { Inputs } from './inputs.js';
import { baseRules, type ChosenRules, chooseRules, rulesOfBase } from './rules.js';
import { type CheckedOut, checkWorkspace } from './workspace.js';

/** What a run has to say. */
export interface Verdict {
  readonly report: Report;
  /** One-line remarks about the run as a whole, not yet escaped. */
  readonly notices: readonly string[];
  /** The commit in which a reader finds the lines that were judged. */
  readonly commit: string;
  /** By path, the lines that the change adds or alters, where that is known. */
  readonly changed?: ReadonlyMap<string, readonly LineRange[]>;
}

/** Gathers what there is to judge, and judges it. Nothing is printed here. Throws a `Refusal` when there is no judging. */
export async function run(inputs: Inputs): Promise<Verdict> {
  const pull = await readEvent(inputs);
  const checkedOut = await checkWorkspace(inputs, pull);
  const github = connect(inputs);
  const changed = await listChanges(github, pull);
  const chosen = await findRules(inputs, github, pull, changed, checkedOut);
  const collected = await collectFiles(inputs.workspace, chosen.ruleSet?.rules ?? [], changedPaths(changed));
  return decideVerdict(inputs, { base: pull.baseRef, commit: pull.headSha, chosen, ...collected });
}

async function findRules(
  { workspace, rulesFile }: Inputs,
  github: GitHub,
  { baseSha }: PullRequest,
  changed: readonly ListedFile[],
  checkedOut: CheckedOut,
): Promise<ChosenRules> {
  const own = await loadRules(workspace, rulesFile);
  const isTouched = touches(changed, rulesFile);
  if (!isTouched && checkedOut === 'merge') return chooseRules(rulesFile, own, { kind: 'untouched' });
  const base = baseRules(rulesFile, await github.fileAt(baseSha, rulesFile));
  return isTouched ? chooseRules(rulesFile, own, base) : rulesOfBase(own, base);
}

/** All that a verdict depends on. */
interface Gathered {
  /** The branch that the changes are measured against. */
  readonly base: string;
  readonly commit: string;
  readonly chosen: ChosenRules;
  readonly files: readonly PolicyFile[];
  readonly considered: number;
}

/** The verdict over what was gathered. Problems with the rules stand before all others. */
function decideVerdict({ rulesFile, failOn }: Inputs, { base, commit, chosen, files, considered }: Gathered): Verdict {
  const { ruleSet, problems, notices } = chosen;
  const scope = { kind: 'changed', since: base } as const;
  const report =
    ruleSet === undefined
      ? failedReport(rulesFile, scope, [], failOn)
      : judge(ruleSet, files, { rulesFile, scope, considered, failOn, today: dayOf(new Date()), removed: [] });
  return { report: { ...report, problems: [...problems, ...report.problems] }, notices, commit };
}
