import { type Access } from '../policy/access.js';
import type { PolicyType } from '../policy/document.js';
import { type Problem } from '../policy/problem.js';
/** Where the rules live unless somebody says otherwise. */
export declare const DEFAULT_RULES_FILE = ".github/iam-access-rules.yml";
export type Severity = 'error' | 'warning';
/** What some policies must not grant. */
export interface Rule {
    readonly id: string;
    readonly description: string | undefined;
    /** Globs over repository-relative paths, at least one of which includes; later ones win, `!` excludes. */
    readonly policies: readonly string[];
    readonly policyType: PolicyType | 'auto';
    readonly severity: Severity;
    /** Never empty; each is decided on its own. */
    readonly forbid: readonly Access[];
}
/** All that a rules file says. */
export interface RuleSet {
    readonly rules: readonly Rule[];
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
