import type { PolicyDocument, PolicyType, PrincipalElement, Statement } from '../../policy/document.js';
import { type PolicySize } from '../../policy/size.js';
import { type Part } from '../value/requirement.js';
import type { Reading } from '../wide-or-narrow.js';
import type { CompiledAccess } from './compiled-access.js';
/** A statement as the search asks about it: as tests on single dimensions. */
export interface CompiledStatement {
    /** For whom it is, in this reading: for everybody where there is no such element. */
    readonly principal: PrincipalElement | undefined;
    readonly reading: Reading;
    /**
     * Action, Resource and every condition, in this order, without an Action or Resource that lets everything through. Who asks is
     * looked at apart (see `findRequest`).
     */
    readonly parts: readonly Part[];
}
/** A statement that has to match a request, and what its NotResource excepts that takes two readings to say: that is to be escaped. */
export interface StatementToMatch extends CompiledStatement {
    readonly exceptions: readonly CompiledStatement[];
}
/**
 * A policy that is asked about one access after another: what does not depend on the access is found out once. What is kept is
 * kept as long as the policy is.
 */
export declare class CompiledPolicy {
    #private;
    readonly document: PolicyDocument;
    readonly policyType: PolicyType;
    readonly allows: readonly ReadStatement[];
    readonly denies: readonly ReadStatement[];
    constructor(document: PolicyDocument, policyType: PolicyType);
    /** False only if no request inside the access can match any Allow statement: one look tells most policies apart. */
    mayGrant({ services }: CompiledAccess): boolean;
    /** All patterns and values of the policy: how many, and how long together. */
    get size(): PolicySize;
}
/** A statement before it is known what is asked. */
export declare class ReadStatement {
    #private;
    readonly statement: Statement;
    constructor(statement: Statement);
    /** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
    concerns(access: CompiledAccess): boolean;
    /** The parts of a statement that has to match, such as an Allow, as far as they tell requests inside the access apart. */
    toMatch(access: CompiledAccess): StatementToMatch;
    /**
     * The parts of a statement to escape, such as a Deny: once for all of its resources that one reading says, and once for each that it
     * takes two to say. None where it matches nothing, read narrowly.
     */
    toEscape(access: CompiledAccess): readonly CompiledStatement[];
    /** The services that its actions are of; `undefined` among them where it leaves one open. */
    get services(): Iterable<string | undefined>;
}
