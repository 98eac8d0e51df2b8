import type { Reason } from '../engine/decision.js';
import type { Access } from '../policy/access.js';
import type { PolicyType, Statement } from '../policy/document.js';
import type { Spelling } from '../policy/keys.js';
import { type Request } from '../policy/request.js';
import type { Finding, PolicyName, WitnessRequest } from './report.js';
import type { Rule } from './rules.js';
/** One access object of a rule. */
interface ForbiddenAccess {
    readonly rule: Rule;
    readonly accessIndex: number;
    readonly access: Access;
}
/** A policy, as far as every finding in it needs it. Most policies have none, so that much is computed when it is asked for. */
export interface JudgedPolicy {
    readonly name: PolicyName;
    readonly policyType: PolicyType;
    /** Keys of the Sids in its file that name more than one statement; see `sidKey`. */
    readonly repeatedSids: () => ReadonlySet<string>;
    /** The lines of its file. */
    readonly lines: () => readonly string[];
    readonly spelling: Spelling;
}
/** A reason of the engine as a reviewer wants to read it: what all findings of a policy or a rule repeat is cut where it is long. */
export declare function findingOf({ rule, accessIndex, access }: ForbiddenAccess, { name, policyType, repeatedSids, lines, spelling }: JudgedPolicy, reason: Reason): Finding;
/** The name of a policy as reports tell it. A long address is cut, so that no exception names it. */
export declare function policyName(path: string, address: string | undefined): PolicyName;
/** The keys of the Sids that name no single statement of the policies in a file. */
export declare function sidsRepeatedIn(policies: readonly {
    readonly name: PolicyName;
    readonly statements: readonly Statement[];
}[]): ReadonlySet<string>;
/** A request in plain data, in full. */
export declare function witnessOf({ principal, action, resource, context }: Request, spelling: Spelling): WitnessRequest;
export {};
