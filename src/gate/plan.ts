import { grouped } from '../lists.js';
import { compileGlob, globWork, type PathGlob } from './globs.js';
import type { Rule } from './rules.js';

/** Which rules judge which file. */
export interface Plan {
  /** How many different paths were held against the rules. */
  readonly considered: number;
  readonly files: readonly PlannedFile[];
  /**
   * Paths that no rule names but below which a rule could name files, were they folders. An edge has to look whether they are:
   * a submodule has files of its own, and a symbolic link may bring some in.
   */
  readonly possibleFolders: readonly string[];
  /** Paths too long to be matched safely. An edge has to report them as unreadable. */
  readonly unmatchable: readonly string[];
}

export interface PlannedFile {
  readonly path: string;
  readonly rules: readonly Rule[];
}

/** Names that no common file system holds, so that nobody's patterns have to be tried on them. */
const MAX_PATH = 4096;
const MAX_NAME = 255;
const MAX_DEPTH = 128;

/** Says which rules judge which of the paths; these are relative to the repository's root, with forward slashes. */
export function plan(rules: readonly Rule[], paths: readonly string[]): Plan {
  const groups = groupsOf(rules);
  const files: PlannedFile[] = [];
  const possibleFolders: string[] = [];
  const unmatchable: string[] = [];
  const unique = new Set(paths);
  for (const path of unique) {
    if (!isMatchable(path)) {
      unmatchable.push(path);
      continue;
    }
    const naming = groups.filter(({ globs }) => names(globs, path));
    if (naming.length > 0) files.push({ path, rules: inOrder(rules, naming) });
    else if (groups.some(({ globs }) => mayNameBelow(globs, path))) possibleFolders.push(path);
  }
  return { considered: unique.size, files, possibleFolders, unmatchable };
}

/** Rules with the same patterns: where they name a file, they do so together. */
interface Group {
  readonly globs: readonly PathGlob[];
  readonly rules: readonly Rule[];
}

function groupsOf(rules: readonly Rule[]): readonly Group[] {
  const compile = compiler();
  const groups = grouped(rules, ({ policies }) => JSON.stringify(policies));
  return Array.from(groups.values(), (group) => ({ globs: group[0].policies.map(compile), rules: group }));
}

/** The rules of some groups, as the rules file has them. */
function inOrder(all: readonly Rule[], groups: readonly Group[]): readonly Rule[] {
  const [first, ...others] = groups;
  if (first !== undefined && others.length === 0) return first.rules;
  const named = new Set(groups.flatMap(({ rules }) => rules));
  return all.filter((rule) => named.has(rule));
}

/** Groups often have patterns in common: each is compiled once, and tried once on each path. */
function compiler(): (text: string) => PathGlob {
  const known = new Map<string, PathGlob>();
  return (text) => {
    const glob = known.get(text) ?? rememberingGlob(compileGlob(text));
    known.set(text, glob);
    return glob;
  };
}

/** The same glob, which keeps its answer about the last path. */
function rememberingGlob(glob: PathGlob): PathGlob {
  let last: { readonly path: string; readonly matches: boolean } | undefined;
  return {
    ...glob,
    matches: (path) => {
      if (last?.path !== path) last = { path, matches: glob.matches(path) };
      return last.matches;
    },
  };
}

/**
 * How much work it is at the most to hold paths against rules, in characters of path times characters of pattern. A thousand million
 * take about a second.
 */
export function planWork(rules: readonly Rule[], paths: readonly string[]): number {
  const patterns = rules.flatMap(({ policies }) => policies).reduce((sum, glob) => sum + globWork(glob), 0);
  return patterns * paths.reduce((sum, path) => sum + path.length, 0);
}

/** The rules that name none of the paths, as in a gate that looks at nothing. Each is done with at the first path that it names. */
export function idleAmong(rules: readonly Rule[], paths: readonly string[]): readonly Rule[] {
  const matchable = paths.filter(isMatchable);
  return rules.filter(({ policies }) => {
    const globs = policies.map(compileGlob);
    return !matchable.some((path) => names(globs, path));
  });
}

/** Whether a list of patterns names a path. Later patterns win; what no pattern speaks of is not named. */
export function names(globs: readonly PathGlob[], path: string): boolean {
  const last = globs.findLast((glob) => glob.matches(path));
  return last !== undefined && !last.excludes;
}

function mayNameBelow(globs: readonly PathGlob[], path: string): boolean {
  const last = globs.findLast((glob) => (glob.excludes ? glob.matchesAllBelow(path) : glob.mayMatchBelow(path)));
  return last !== undefined && !last.excludes;
}

function isMatchable(path: string): boolean {
  if (path.length < MAX_DEPTH) return true; // the smallest of the three limits, so that most paths need not be cut
  if (path.length > MAX_PATH) return false;
  const names = path.split('/');
  return names.length <= MAX_DEPTH && names.every((name) => name.length <= MAX_NAME);
}
