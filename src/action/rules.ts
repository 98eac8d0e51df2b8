import { gateProblems } from '../gate/judge.js';
import type { GateProblem } from '../gate/report.js';
import type { RuleSet } from '../gate/rules.js';
import { decodeText } from '../policy/json.js';
import { type LoadedRules, rulesOf } from '../workspace/rules.js';

/** What the base has to say about the rules. */
export type BaseRules =
  /** The pull request cannot have changed them, so that the workspace's are the base's. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'read'; readonly loaded: LoadedRules };

/** The rules that judge, and what is to be said about them. With a problem the run is red, whatever the rules find. */
export interface ChosenRules {
  /** `undefined` when there are none that could judge. */
  readonly ruleSet: RuleSet | undefined;
  readonly problems: readonly GateProblem[];
  readonly notices: readonly string[];
}

/**
 * A pull request must not relax the gate that judges it: rules that it touches are taken from the base, and only where the
 * base has none, from the pull request. What it brings has to be valid rules all the same, for it judges everyone later.
 */
export function chooseRules(path: string, workspace: LoadedRules, base: BaseRules): ChosenRules {
  const own = { ruleSet: usable(workspace), problems: problemsOf(workspace) };
  switch (base.kind) {
    case 'untouched':
      return { ...own, notices: [] };
    case 'missing':
      return { ...own, notices: [`the base has no ${path} yet: judged by the rules that this pull request brings`] };
    case 'read':
      return {
        ruleSet: usable(base.loaded),
        problems: [...problemsOf(base.loaded).map(atBase), ...own.problems],
        notices: [
          `this pull request changes ${path}: judged by the rules of the base, and its own take effect when it is merged`,
        ],
      };
  }
}

/**
 * The rules for a workspace that holds the head alone: a branch that was left behind has old rules, so those of the base judge.
 * Where the base has none, the head's do: it did not bring them, so the base had them once.
 */
export function rulesOfBase(workspace: LoadedRules, base: BaseRules): ChosenRules {
  const loaded = base.kind === 'read' ? base.loaded : workspace;
  return { ruleSet: usable(loaded), problems: problemsOf(loaded), notices: [] };
}

/** The rules in a file of the base. */
export function baseRules(path: string, bytes: Uint8Array | undefined): BaseRules {
  if (bytes === undefined) return { kind: 'missing' };
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { kind: 'read', loaded: rulesOf(path, decoded.text) };
  return { kind: 'read', loaded: { ok: false, problems: gateProblems('unreadable-rules', path, [decoded.problem]) } };
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
