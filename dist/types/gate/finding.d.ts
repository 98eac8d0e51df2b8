import { type Reason } from '../engine/decision.js';
import type { Access } from '../policy/access.js';
import type { PolicyType, Statement } from '../policy/document.js';
import type { Spelling } from '../policy/keys.js';
import { type Request } from '../policy/request.js';
import type { Finding, WitnessRequest } from './report.js';
import type { Rule } from './rules.js';
/** What one access object of one rule was asked about. */
export interface Question {
    readonly rule: Rule;
    readonly accessIndex: number;
    readonly access: Access;
    readonly subject: Subject;
}
/** The policy that was asked, as far as every finding in it needs it. */
export interface Subject {
    readonly path: string;
    readonly policyType: PolicyType;
    /** Sids that more than one statement of the policy has. */
    readonly repeatedSids: ReadonlySet<string>;
    readonly lines: readonly string[];
    readonly spelling: Spelling;
}
/** A reason of the engine as a reviewer wants to read it: what all findings of a policy or a rule repeat is cut where it is long. */
export declare function findingOf({ rule, accessIndex, access, subject }: Question, reason: Reason): Finding;
/** The Sids that name no single statement. */
export declare function sidsRepeatedIn(statements: readonly Statement[]): ReadonlySet<string>;
/** A request in plain data, in full. */
export declare function witnessOf({ principal, action, resource, context }: Request, spelling: Spelling): WitnessRequest;
