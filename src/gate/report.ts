import type { PolicyType } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';
import type { Severity } from './rules.js';

/** What a run found out. Plain data: `JSON.stringify` writes all of it, and each reporter is a function of it alone. */
export interface Report {
  readonly version: 1;
  /** Repository-relative path of the rules file. */
  readonly rulesFile: string;
  readonly scope: Scope;
  readonly counts: Counts;
  /** In the order of files, rules, access objects and statements. */
  readonly findings: readonly Finding[];
  /** Whatever kept the gate from judging. Any problem makes the outcome `error`. */
  readonly problems: readonly GateProblem[];
  readonly rules: readonly RuleUse[];
  /** Policies that rules name and that the change deletes: there is nothing left of them to judge. */
  readonly removed: readonly string[];
}

/** Which files the run looked at. */
export type Scope =
  | { readonly kind: 'all' }
  /** Files changed since `since`: a ref or commit, as the user knows it. */
  | { readonly kind: 'changed'; readonly since: string }
  /** Files that the user named. */
  | { readonly kind: 'paths' };

export interface Counts {
  /** Files whose paths were held against the rules. */
  readonly considered: number;
  /** Policies read and judged. */
  readonly checked: number;
  /** Pairs of policy and access object decided. */
  readonly pairs: number;
}

/** One Allow statement that grants something that one access object of one rule forbids. */
export interface Finding {
  readonly ruleId: string;
  readonly description: string | undefined;
  readonly severity: Severity;
  readonly path: string;
  readonly policyType: PolicyType;
  /** Which entry of the rule's `forbid`, from 0. */
  readonly accessIndex: number;
  /** Empty lists mean any action or any resource. */
  readonly access: { readonly actions: readonly string[]; readonly resources: readonly string[] };
  readonly statement: FoundStatement;
  /** The string that lets the request through, or the closest thing to it. */
  readonly place: Place;
  /** The source line of `place`. */
  readonly excerpt: Excerpt;
  readonly evidence: FoundEvidence;
}

export interface FoundStatement {
  /** Counts from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** Lines and columns count from 1; `endColumn` is just behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A piece of one source line, with the offending part at `start`, in UTF-16 code units of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

export type FoundEvidence =
  /** A request that the policy allows and the rule forbids, found and then evaluated. */
  | { readonly kind: 'witness'; readonly request: WitnessRequest }
  /** No example; `reason` says why the access counts as granted. */
  | { readonly kind: 'unconfirmed'; readonly reason: string };

export interface WitnessRequest {
  /** Absent where the policy is an identity policy. */
  readonly principal: { readonly kind: RequestPrincipal['kind']; readonly name: string } | undefined;
  readonly action: string;
  readonly resource: string;
  /** Context keys as the policy spells them, in order, with their values. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

export type ProblemCode =
  /** A file that a rule names is no valid policy. */
  | 'invalid-policy'
  /** A file that a rule names, or might name, cannot be read or must not be. */
  | 'unreadable-policy'
  | 'missing-rules'
  | 'unreadable-rules'
  | 'invalid-rules';

export interface GateProblem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The part of the document, such as `Statement[2].Condition.StringLikes`; empty for the whole of it. */
  readonly element: string;
  readonly message: string;
}

export interface RuleUse {
  readonly id: string;
  readonly severity: Severity;
  /** How many of the files looked at the rule names. */
  readonly matched: number;
}

export type Outcome = 'pass' | 'fail' | 'error';

/** The verdict of a run. What could not be judged weighs more than what was found; warnings alone pass. */
export function outcomeOf(report: Report): Outcome {
  if (report.problems.length > 0) return 'error';
  return report.findings.some((finding) => finding.severity === 'error') ? 'fail' : 'pass';
}

/** 0: clean, 1: forbidden access found, 2: the gate could not do its work. */
export function exitCode(report: Report): 0 | 1 | 2 {
  const codes = { pass: 0, fail: 1, error: 2 } as const satisfies Record<Outcome, number>;
  return codes[outcomeOf(report)];
}

/** The rules that named no file of this run. */
export function unmatchedRules(report: Report): readonly string[] {
  return report.rules.filter((rule) => rule.matched === 0).map((rule) => rule.id);
}

/** The report of a run that came to an end before any policy was looked at. */
export function failedReport(rulesFile: string, scope: Scope, problems: readonly GateProblem[]): Report {
  const counts = { considered: 0, checked: 0, pairs: 0 };
  return { version: 1, rulesFile, scope, counts, findings: [], problems, rules: [], removed: [] };
}
