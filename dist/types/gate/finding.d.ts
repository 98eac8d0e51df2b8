import { type Reason } from '../engine/decision.js';
import type { Access } from '../policy/access.js';
import type { PolicyType, Statement } from '../policy/document.js';
import { type Request } from '../policy/request.js';
import type { Finding, WitnessRequest } from './report.js';
import type { Rule } from './rules.js';
/** What one access object of one rule was asked about. */
export interface Question {
    readonly rule: Rule;
    readonly accessIndex: number;
    readonly access: Access;
    readonly path: string;
    readonly policyType: PolicyType;
    /** Sids that more than one statement of the policy has. */
    readonly repeatedSids: ReadonlySet<string>;
    readonly lines: readonly string[];
    /** How the policy spells its context keys (see `keyNames`). */
    readonly keyNames: ReadonlyMap<string, string>;
}
/** A reason of the engine as a reviewer wants to read it. */
export declare function findingOf(question: Question, reason: Reason): Finding;
/** The Sids that name no single statement. */
export declare function repeatedSids(statements: readonly Statement[]): ReadonlySet<string>;
/** A request as a report tells it, its keys spelt as the policy does (see `keyNames`). */
export declare function witnessOf({ principal, action, resource, context }: Request, names: ReadonlyMap<string, string>): WitnessRequest;
