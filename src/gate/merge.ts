import { byPath } from './by-path.js';
import {
  type ExceptionUse,
  firstUnnamed,
  type GateProblem,
  type Report,
  type RuleUse,
  type Scope,
  type UnnamedPolicies,
} from './report.js';
import { sizeOf } from './size.js';

/** The report of all shards together, or why there is none: one line, with what to do. */
type Merged = { readonly report: Report } | { readonly message: string };

/** A report of one shard. */
type ShardReport = Report & { readonly scope: Extract<Scope, { readonly kind: 'all' }> };

/**
 * Puts the reports of all shards together: the result is the report of one run over all files. In doubt there is none: each shard has to be
 * there, once, and all of them by the same rules.
 */
export function mergeReports(reports: readonly Report[]): Merged {
  const shards = reports.filter(isOfShard);
  const [first] = shards;
  if (first === undefined || shards.length < reports.length)
    return { message: 'a report that is of no shard. expected reports of "check --all --shard"' };
  const message = gap(shards) ?? difference(first, shards) ?? excess(shards);
  return message === undefined ? { report: together(first, shards.toSorted(byShard)) } : { message };
}

function isOfShard(report: Report): report is ShardReport {
  return report.scope.kind === 'all' && report.scope.shard !== undefined;
}

function indexOf({ scope }: ShardReport): number {
  return scope.shard?.index ?? 0;
}

function byShard(left: ShardReport, right: ShardReport): number {
  return indexOf(left) - indexOf(right);
}

function gap(shards: readonly ShardReport[]): string | undefined {
  const counts = new Set(shards.map(({ scope }) => scope.shard?.count ?? 0));
  const [count = 0] = counts;
  if (counts.size > 1) return `shards of ${[...counts].join(' and of ')}. expected all of the same number`;
  const there = new Set(shards.map(indexOf));
  if (shards.some((shard) => indexOf(shard) > count))
    return `a shard beyond the ${count} that there are. expected each of them once`;
  if (there.size < shards.length) return 'a shard twice. expected each of them once';
  const missing = Array.from({ length: count }, (_, place) => place + 1).filter((index) => !there.has(index));
  return missing.length === 0
    ? undefined
    : `no report of shard ${missing.join(', ')} of ${count}. expected all of them`;
}

/** What two shards were not agreed on. */
function difference(first: ShardReport, shards: readonly ShardReport[]): string | undefined {
  const commits = new Set(shards.map(({ commit }) => commit ?? 'one that nobody knows'));
  if (commits.size > 1)
    return `shards of different commits: ${[...commits].slice(0, 4).join(', ')}. expected all of one commit`;
  const ground = (report: ShardReport): string =>
    JSON.stringify([
      report.rulesFile,
      report.failOn,
      report.rules.map(({ matched: _, ...rule }) => rule),
      report.exceptions.map(({ matched: _, stale: _stale, ...exception }) => exception),
    ]);
  return shards.every((shard) => ground(shard) === ground(first))
    ? undefined
    : 'shards that were judged by different rules, or on different days. expected one day and one set of options';
}

/** More would not fit into one text. In characters, as `sizeOf` counts them. */
const MAX_SIZE = 256 * 1024 * 1024;

function excess(shards: readonly ShardReport[]): string | undefined {
  const size = shards.reduce((sum, shard) => sum + sizeOf(shard), 0);
  return size > MAX_SIZE
    ? `more than one report can tell: up to ${size} characters. expected at most ${MAX_SIZE}`
    : undefined;
}

function together(first: ShardReport, shards: readonly ShardReport[]): Report {
  const sum = (count: (report: Report) => number): number => shards.reduce((total, shard) => total + count(shard), 0);
  const problems = byPath(distinct(shards.flatMap((shard) => shard.problems)));
  // A pattern that names nothing leaves no policy unjudged.
  const isJudged = problems.every(({ code }) => code === 'unmatched-pattern');
  const idle = first.rules.filter((_, place) => sum(({ rules }) => rules[place]?.matched ?? 0) === 0);
  return {
    ...first,
    scope: { kind: 'all' },
    counts: {
      considered: sum(({ counts }) => counts.considered),
      named: sum(({ counts }) => counts.named),
      checked: sum(({ counts }) => counts.checked),
      pairs: sum(({ counts }) => counts.pairs),
    },
    findings: byPath(shards.flatMap(({ findings }) => findings)),
    acknowledged: byPath(shards.flatMap(({ acknowledged }) => acknowledged)),
    problems,
    rules: first.rules.map(
      (rule, place): RuleUse => ({ ...rule, matched: sum(({ rules }) => rules[place]?.matched ?? 0) }),
    ),
    exceptions: first.exceptions.map((exception, place): ExceptionUse => {
      const matched = sum(({ exceptions }) => exceptions[place]?.matched ?? 0);
      return { ...exception, matched, stale: matched === 0 && isJudged };
    }),
    idleRules: idle.map(({ id }) => id),
    unnamed: unnamedOf(shards),
  };
}

/** Each shard knows the first of its own. */
function unnamedOf(shards: readonly ShardReport[]): UnnamedPolicies | undefined {
  const all = shards.map(({ unnamed }) => unnamed).filter((unnamed) => unnamed !== undefined);
  if (all.length === 0) return undefined;
  return {
    ...firstUnnamed(all.flatMap(({ paths }) => paths)),
    count: all.reduce((total, { count }) => total + count, 0),
    isAll: all.every(({ isAll }) => isAll),
  };
}

/** What is wrong with the rules, every shard says. */
function distinct(problems: readonly GateProblem[]): readonly GateProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
