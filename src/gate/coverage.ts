import { quote } from '../text/words.js';
import { foldersTo } from './path.js';
import { idleAmong, planWork } from './plan.js';
import type { GateProblem, Report, UnnamedPolicies } from './report.js';
import type { Rule } from './rules.js';

/** What of the rules and of the tree a run does not look at: a rule that looks at nothing is to be seen, whatever has changed. */
export interface Coverage {
  /** Ids of rules that name no file of the whole tree. */
  readonly idleRules: readonly string[];
  /** A problem for each pattern without wildcards that names no file of it. */
  readonly problems: readonly GateProblem[];
  /** `undefined` where the run did not look for them. */
  readonly unnamed: UnnamedPolicies | undefined;
}

/** The whole tree that rules are held against. */
export interface WholeTree {
  /** Every path; those in submodules only as far as they are known. */
  readonly paths: readonly string[];
  /** Whether something stands at a path. It is asked about paths below one of the tree, which is then a submodule or a link. */
  readonly has: (path: string) => boolean;
}

/** More work than this is not worth a remark; see `planWork`. */
const MAX_WORK = 3e10;

/** The rules that name no file of a tree. */
export function idleRulesOf(rules: readonly Rule[], { paths }: WholeTree): readonly string[] {
  if (rules.length === 0) return [];
  return planWork(rules, paths) <= MAX_WORK ? idleAmong(rules, paths).map(({ id }) => id) : [];
}

/** A pattern with one of these can name more than one path, or one that it does not spell. */
const WILDCARD = /[*?[\]{}()!+@]/;

/** A problem for each pattern without wildcards that names nothing: its file has moved, or never was. */
export function unmatchedPatterns(rules: readonly Rule[], rulesFile: string, tree: WholeTree): readonly GateProblem[] {
  const known = new Set(tree.paths);
  return rules.flatMap(({ id, policies, positions }, rule) =>
    policies.flatMap((glob, index): readonly GateProblem[] => {
      if (WILDCARD.test(glob) || isThere(glob, known, tree)) return [];
      const { line, column } = positions[index] ?? { line: 1, column: 1 };
      const message = `no file ${quote(glob)}, which rule ${id} names without wildcards. ${adviceOn(glob, tree)}`;
      return [
        {
          code: 'unmatched-pattern',
          path: rulesFile,
          line,
          column,
          element: `rules[${rule}].policies[${index}]`,
          message,
        },
      ];
    }),
  );
}

function isThere(path: string, known: ReadonlySet<string>, { has }: WholeTree): boolean {
  if (known.has(path)) return true;
  return foldersTo(path).some((folder) => known.has(folder)) && has(path);
}

function adviceOn(glob: string, { paths }: WholeTree): string {
  return paths.some((path) => path.startsWith(`${glob}/`))
    ? `expected ${quote(`${glob}/**`)} for the files below that folder`
    : 'expected one that is there and that git does not ignore; where it is gone, take the pattern out';
}

/** A report that tells this too. Problems with the rules stand before all others. */
export function withCoverage(report: Report, { idleRules, problems, unnamed }: Coverage): Report {
  return { ...report, idleRules, problems: [...problems, ...report.problems], unnamed };
}
