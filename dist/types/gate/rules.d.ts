import { type Access } from '../policy/access.js';
import type { PolicyType } from '../policy/document.js';
import { type Position } from '../text/position.js';
import { type Problem } from '../text/problem.js';
/** Where the rules live unless somebody says otherwise. */
export declare const DEFAULT_RULES_FILE = ".github/iam-access-rules.yml";
export type Severity = 'error' | 'warning';
/** What some policies must not grant. */
export interface Rule {
    readonly id: string;
    readonly description: string | undefined;
    /** Globs over repository-relative paths, at least one of which includes; later ones win, `!` excludes. */
    readonly policies: readonly string[];
    /** Where each of them stands in the rules file. */
    readonly positions: readonly Position[];
    readonly policyType: PolicyType | 'auto';
    readonly severity: Severity;
    /** Never empty; each is decided on its own. */
    readonly forbid: readonly Access[];
}
/** A grant that somebody answers for: findings of one rule in one statement do not fail the run until a day has passed. */
export interface Exception {
    readonly ruleId: string;
    /** Globs like those of a rule. */
    readonly policies: readonly string[];
    /**
     * The address of the policy in its file, letter by letter; absent where the file is the policy. Without it an exception answers for no
     * policy that has an address: the Sids of a file with several policies may be the same.
     */
    readonly policy?: string;
    /** The Sid of the statement, letter by letter. A statement without one cannot be named, and so not be acknowledged. */
    readonly sid: string;
    readonly reason: string;
    /** The last day, in UTC, on which the exception holds: `YYYY-MM-DD`. */
    readonly until: string;
    readonly approvedBy: string;
    /** Where it stands in the rules file. */
    readonly line: number;
}
/** All that a rules file says. */
export interface RuleSet {
    readonly rules: readonly Rule[];
    readonly exceptions: readonly Exception[];
}
export type RulesResult = {
    readonly ok: true;
    readonly ruleSet: RuleSet;
}
/** At least one problem, in the order of the text. */
 | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** Reads a rules file. Strict: what is not understood is a problem, so that no rule is weaker than it looks. */
export declare function parseRules(text: string): RulesResult;
/** Rules that were written for a folder, as rules for the repository. The empty folder is its root. */
export declare function rulesBelow(folder: string, ruleSet: RuleSet): RuleSet;
