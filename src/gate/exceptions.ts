import { grouped } from '../lists.js';
import { compileGlob } from './globs.js';
import { sidKey } from './identity.js';
import { names } from './plan.js';
import type { AcknowledgedFinding, Acknowledgement, ExceptionUse, Finding, LapsedException, Scope } from './report.js';
import type { Exception } from './rules.js';
import { shortText } from './size.js';

/** The day of a moment in UTC, as rules write days. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** What is known of the run that the findings come from. */
interface ExceptionContext {
  readonly scope: Scope;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** The files that were looked at, and those that are gone and so grant nothing. */
  readonly paths: ReadonlySet<string>;
  /** See `Run.added`. */
  readonly added: ReadonlySet<string> | undefined;
  /** Whether some file could not be judged, so that there may be more to find. */
  readonly unjudged: boolean;
}

/** The findings, told apart by whether an exception answers for them, and what became of each exception. */
interface Excused {
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly AcknowledgedFinding[];
  readonly exceptions: readonly ExceptionUse[];
}

/**
 * Holds the findings against the exceptions. An exception names the findings of its rule in the statement of its Sid, in the
 * policies that its globs and its address name, and nothing else. In doubt a finding stands: a Sid that stands twice names no statement,
 * and in a file of several policies one without the address of its policy does not either.
 */
export function applyExceptions(
  exceptions: readonly Exception[],
  all: readonly Finding[],
  context: ExceptionContext,
): Excused {
  const naming = namingOf(exceptions);
  const findings: Finding[] = [];
  const acknowledged: AcknowledgedFinding[] = [];
  const matched = new Map<Exception, number>();
  for (const finding of all) {
    const named = naming(finding);
    for (const exception of named) matched.set(exception, (matched.get(exception) ?? 0) + 1);
    const holding = named.find((exception) => whyNot(exception, finding, context.today) === undefined);
    if (holding !== undefined) {
      const newFile = context.added?.has(finding.path);
      acknowledged.push({ ...finding, acknowledgement: acknowledgementOf(holding), newFile });
    } else findings.push(lapsedBy(finding, named[0], context.today));
  }
  const uses = exceptions.map((exception) => useOf(exception, matched.get(exception) ?? 0, context));
  return { findings, acknowledged, exceptions: uses };
}

/** The exceptions that name a finding, those that name its policy first. Globs are tried only where the rest is the finding's. */
function namingOf(exceptions: readonly Exception[]): (finding: Finding) => readonly Exception[] {
  const compiled = exceptions.map((exception) => ({ exception, globs: exception.policies.map(compileGlob) }));
  const byName = grouped(compiled, ({ exception: { ruleId, sid, policy } }) => nameOf(ruleId, sid, policy));
  return ({ ruleId, statement: { sid }, path, policy }) => {
    const keys = sid === undefined ? [] : [nameOf(ruleId, sid, policy), nameOf(ruleId, sid, undefined)];
    return [...new Set(keys)]
      .flatMap((key) => byName.get(key) ?? [])
      .filter(({ globs }) => names(globs, path))
      .map(({ exception }) => exception);
  };
}

/** The id of a rule has no line break. */
function nameOf(ruleId: string, sid: string, policy: string | undefined): string {
  return `${ruleId}\n${sidKey(sid, policy)}`;
}

function isExpired({ until }: Exception, today: string): boolean {
  return until < today;
}

/** Why an exception that names a finding does not hold, if it does not. */
function whyNot(
  exception: Exception,
  { policy, statement }: Finding,
  today: string,
): LapsedException['why'] | undefined {
  if (exception.policy !== policy) return 'no-policy';
  if (!statement.uniqueSid) return 'repeated-sid';
  return isExpired(exception, today) ? 'expired' : undefined;
}

function lapsedBy(finding: Finding, exception: Exception | undefined, today: string): Finding {
  const why = exception && whyNot(exception, finding, today);
  return exception && why ? { ...finding, lapsed: { why, ...acknowledgementOf(exception) } } : finding;
}

function acknowledgementOf({ reason, until, approvedBy, line }: Exception): Acknowledgement {
  return { reason: shortText(reason), until, approvedBy: shortText(approvedBy), line };
}

function useOf(exception: Exception, matched: number, context: ExceptionContext): ExceptionUse {
  const { ruleId, policies, policy, sid } = exception;
  const stale = matched === 0 && wasLookedAt(exception, context);
  const expired = isExpired(exception, context.today);
  const named = { ruleId, policies, ...(policy === undefined ? {} : { policy }), sid };
  return { ...named, ...acknowledgementOf(exception), expired, matched, stale };
}

/**
 * Whether every policy that the exception could name was looked at. A run over changed files knows that only of patterns that
 * are plain paths: a glob may name policies that did not change.
 */
function wasLookedAt({ policies }: Exception, { scope, unjudged, paths }: ExceptionContext): boolean {
  if (unjudged) return false;
  const isWhole = scope.kind === 'all' && scope.shard === undefined;
  return isWhole || policies.every((policy) => paths.has(policy));
}
