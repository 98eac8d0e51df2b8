import type { PolicyType } from '../policy/document.js';
import type { ProblemKind } from '../policy/problem-kind.js';
import type { RequestPrincipal } from '../policy/request.js';
import type { Doubt } from '../policy/resource.js';
import type { Severity } from './rules.js';
import type { Shard } from './shard.js';
/** What a run found out. Plain data: `JSON.stringify` writes all of it, and each reporter is a function of it alone. */
export interface Report {
    readonly version: 1;
    /** Repository-relative path of the rules file. */
    readonly rulesFile: string;
    /** Where a reader finds the files: the commit that is checked out, or the head of the pull request; `undefined` where nobody knows. */
    readonly commit: string | undefined;
    readonly scope: Scope;
    /** Which findings fail the run. */
    readonly failOn: FailOn;
    readonly counts: Counts;
    /** In the order of files, policies in them, rules, access objects and statements; without those that are acknowledged. */
    readonly findings: readonly Finding[];
    /** Findings that an exception of the rules file answers for. They fail no run. */
    readonly acknowledged: readonly AcknowledgedFinding[];
    /** Whatever kept the gate from judging. Any problem makes the outcome `error`. */
    readonly problems: readonly GateProblem[];
    readonly rules: readonly RuleUse[];
    /** The exceptions of the rules file, in its order, and what became of them. */
    readonly exceptions: readonly ExceptionUse[];
    /** Policies that rules name and that the change deletes: there is nothing left of them to judge. */
    readonly removed: readonly string[];
    /** Ids of rules that are known to name no file of the whole tree, changed or not. */
    readonly idleRules: readonly string[];
    /** Files that look like policies and that no rule names; `undefined` where the run did not look for them. */
    readonly unnamed: UnnamedPolicies | undefined;
}
/** Files that look like policies and that no rule names. */
export interface UnnamedPolicies {
    readonly count: number;
    /** The first of them, in the order of their paths. */
    readonly paths: readonly string[];
    /** Whether all files were looked at; otherwise there may be more. */
    readonly isAll: boolean;
}
/** The number and the first of some paths. */
export declare function firstUnnamed(paths: readonly string[]): Pick<UnnamedPolicies, 'count' | 'paths'>;
/** The severity from which on a finding fails the run. Under `never` none does; what could not be judged always does. */
export type FailOn = Severity | 'never';
/** The first is what counts unless somebody says otherwise. */
export declare const FAIL_ON: readonly [FailOn, ...FailOn[]];
/** Which files the run looked at. */
export type Scope = 
/** All files, or those of one shard of them. */
{
    readonly kind: 'all';
    readonly shard?: Shard;
}
/** Files changed since `since`: a ref or commit, as the user knows it. */
 | {
    readonly kind: 'changed';
    readonly since: string;
}
/** Files that the user named. */
 | {
    readonly kind: 'paths';
};
export interface Counts {
    /** Files whose paths were held against the rules. */
    readonly considered: number;
    /** Files that some rule names. */
    readonly named: number;
    /** Policies read and judged. */
    readonly checked: number;
    /** Pairs of policy and access object decided. */
    readonly pairs: number;
}
/** Which policy is meant. */
export interface PolicyName {
    /** The file. */
    readonly path: string;
    /** The address of the policy in the file, such as `PayrollRole/Policies[0]`; absent where the file is the policy. */
    readonly policy?: string;
}
/** One Allow statement that grants something that one access object of one rule forbids. */
export interface Finding extends PolicyName {
    readonly ruleId: string;
    readonly description: string | undefined;
    readonly severity: Severity;
    readonly policyType: PolicyType;
    /** Which entry of the rule's `forbid`, from 0. */
    readonly accessIndex: number;
    /** Empty lists mean any action or any resource. */
    readonly access: {
        readonly actions: readonly string[];
        readonly resources: readonly string[];
    };
    readonly statement: FoundStatement;
    /** The string that lets the request through, or the closest thing to it. */
    readonly place: Place;
    /** The source line of `place`. */
    readonly excerpt: Excerpt;
    readonly evidence: FoundEvidence;
    /** The exception that names this finding and does not hold, if there is one. */
    readonly lapsed: LapsedException | undefined;
}
/** A finding that an exception answers for. */
export interface AcknowledgedFinding extends Finding {
    readonly acknowledgement: Acknowledgement;
    /**
     * Whether the change adds the file, so that whoever wrote the exception cannot have seen it; `undefined` where the run is about no
     * change.
     */
    readonly newFile: boolean | undefined;
}
/** Who answers for a grant, why, and until when: the words of an exception. */
export interface Acknowledgement {
    readonly reason: string;
    /** The last day, in UTC, on which it holds: `YYYY-MM-DD`. */
    readonly until: string;
    readonly approvedBy: string;
    /** Where the exception stands in the rules file. */
    readonly line: number;
}
export interface LapsedException extends Acknowledgement {
    /**
     * `repeated-sid`: several statements of the policy have the Sid, so that it names none of them. `no-policy`: the policy has an
     * address in its file, and the exception names none.
     */
    readonly why: 'expired' | 'repeated-sid' | 'no-policy';
}
export interface FoundStatement {
    /** Counts from 0. */
    readonly index: number;
    readonly sid: string | undefined;
    /** Whether no other statement of the policy has the same Sid; false without one. */
    readonly uniqueSid: boolean;
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
{
    readonly kind: 'witness';
    readonly request: WitnessRequest;
    /** Resources of Deny statements that would have denied the request if AWS read them as it may not: three at most; absent where there are none. */
    readonly sparedBy?: readonly SparingResource[];
}
/** No example; `reason` says why the access counts as granted. */
 | {
    readonly kind: 'unconfirmed';
    readonly reason: string;
};
/** A resource that a Deny cannot count on (semantics 3), and where it stands. */
export interface SparingResource {
    readonly resource: string;
    readonly line: number;
    readonly column: number;
    /** Why it cannot; absent in reports of before this was told. */
    readonly why?: Doubt;
}
export interface WitnessRequest {
    /** Absent where the policy is an identity policy. */
    readonly principal: {
        readonly kind: RequestPrincipal['kind'];
        readonly name: string;
    } | undefined;
    readonly action: string;
    readonly resource: string;
    /** Context keys as the policy spells them, in order, with their values. */
    readonly context: Readonly<Record<string, readonly string[]>>;
}
export type ProblemCode = 
/** A file that a rule names is no valid policy. */
'invalid-policy'
/** A file that a rule names, or might name, cannot be read or must not be. */
 | 'unreadable-policy' | 'missing-rules' | 'unreadable-rules' | 'invalid-rules'
/** A pattern of a rule has no wildcards and names no file. */
 | 'unmatched-pattern'
/** A report that was asked for could not be written. */
 | 'unwritable-report'
/** A policy that the run had no effort left for. */
 | 'too-much';
/** `policy` is also absent where the problem is one of the whole file. */
export interface GateProblem extends PolicyName {
    readonly code: ProblemCode;
    readonly line: number;
    readonly column: number;
    /** The part of the document, such as `Statement[2].Condition.StringLikes`; empty for the whole of it. */
    readonly element: string;
    readonly message: string;
    /** Absent where the problem is of no special sort. */
    readonly kind?: ProblemKind;
}
export interface RuleUse {
    readonly id: string;
    readonly description: string | undefined;
    readonly severity: Severity;
    /** How many of the files looked at the rule names. */
    readonly matched: number;
    /** Which entries of its `forbid`, from 0, name resources and no actions: they ask for any action. */
    readonly anyAction: readonly number[];
}
export interface ExceptionUse extends Acknowledgement {
    readonly ruleId: string;
    readonly policies: readonly string[];
    /** See `Exception.policy`. */
    readonly policy?: string;
    readonly sid: string;
    readonly expired: boolean;
    /** How many findings it names, whether it holds for them or not. */
    readonly matched: number;
    /** Whether it is known to name nothing: all its policies were looked at, and none has such a finding. */
    readonly stale: boolean;
}
export type Outcome = 'pass' | 'fail' | 'error';
/** The verdict of a run. What could not be judged weighs more than what was found. */
export declare function outcomeOf(report: Report): Outcome;
/** 0: clean, 1: forbidden access found, 2: the gate could not do its work. */
export declare function exitCode(report: Report): 0 | 1 | 2;
/** The rules that named no file of this run. */
export declare function unmatchedRules(report: Report): readonly string[];
/** The exceptions that could be taken out of the rules file. */
export declare function staleExceptions(report: Report): readonly ExceptionUse[];
/** What is known of a run before it looks at anything: what a report begins with. */
export type ReportHead = Pick<Report, 'rulesFile' | 'scope' | 'failOn'> & Partial<Pick<Report, 'commit'>>;
/** The report of a run that has looked at no policy: it could not begin, or there is nothing to judge. */
export declare function emptyReport({ rulesFile, commit, scope, failOn }: ReportHead, problems: readonly GateProblem[]): Report;
