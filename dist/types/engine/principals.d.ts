import type { Effect, PolicyDocument, PrincipalElement, PrincipalValue } from '../policy/document.js';
import { type RequestPrincipal } from '../policy/request.js';
import type { Budget } from './budget.js';
import { type Node } from './node.js';
import { type Part } from './requirement.js';
/** An account, in a partition unless it may be in any; `undefined` stands for any account that the policy does not name. */
type Home = {
    readonly partition: string | undefined;
    readonly account: string;
} | undefined;
/** A principal whose undefined parts are any that the policy does not name. */
type Shape = {
    readonly kind: 'anonymous';
} | {
    readonly kind: 'account-root';
    readonly home: Home;
} | {
    readonly kind: 'user';
    readonly home: Home;
    readonly path: string | undefined;
}
/** With a role name and no role: any unnamed role of that name. */
 | {
    readonly kind: 'role-session';
    readonly home: Home;
    readonly role: string | undefined;
    readonly roleName: string | undefined;
    readonly session: string | undefined;
} | {
    readonly kind: 'federated-user';
    readonly home: Home;
    readonly issuer: string | undefined;
    readonly session: string | undefined;
}
/** `as` is what asks: the user, a federated session of the user, or a session of the role that the id stands for. */
 | {
    readonly kind: 'unique-id';
    readonly id: string | undefined;
    readonly as: 'user' | 'federated-user' | 'role-session';
    readonly home: Home;
} | {
    readonly kind: 'cloudfront-identity';
    readonly id: string | undefined;
} | {
    readonly kind: 'service';
    readonly service: string | undefined;
} | {
    readonly kind: 'federated';
    readonly provider: string | undefined;
} | {
    readonly kind: 'canonical-user';
    readonly id: string | undefined;
};
/**
 * Who may ask (semantics 5). The principals that a policy names, and one of each kind that it does not name, behave like
 * all there are; so the search goes through a finite list of candidates. A candidate may leave its name open: then the name is what the
 * search finds for `aws:PrincipalArn`.
 */
export declare class Candidate {
    readonly shape: Shape;
    readonly census: Census;
    constructor(shape: Shape, census: Census);
    /** Whether the Principal or NotPrincipal element of a statement with this effect matches. What AWS leaves open is read safely. */
    isMatchedBy({ values, negated }: PrincipalElement, effect: Effect): boolean;
    /** The same for candidates of whose tied keys the same is required. */
    get tiesKey(): string;
    /** What is required of the keys that are tied to the principal. */
    ties(budget: Budget): Node;
    /** The context of a request by this principal: with the name of a user, where nothing was asked of it. */
    completed(context: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]>;
    /** The principal, once the values of its keys are known. */
    build(context: ReadonlyMap<string, readonly string[]>): RequestPrincipal;
}
/** Whether a part asks for a key that is tied to the principal, or stands for its value. */
export declare function isAboutPrincipal({ dimension, test }: Part): boolean;
/** What the search for somebody is about. */
export interface Asked {
    readonly document: PolicyDocument;
    /** The principals that the statements at hand name. */
    readonly named: readonly PrincipalValue[];
    /** What these statements ask. */
    readonly parts: readonly Part[];
    /** Whether a Deny at hand spares whom it lists, and whoever may be one of them. */
    readonly mayBeSpared: boolean;
}
/** Candidates for every principal there is, given what the statements at hand ask. */
export declare function candidates(asked: Asked, budget: Budget): Iterable<Candidate>;
/** The names that stand in the statements, by kind, and the accounts of the policy. */
declare class Census {
    #private;
    readonly size: number;
    constructor(asked: Asked);
    /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
    shapes(): Iterable<Shape>;
    /** What it takes to look through all names for every account. */
    get cost(): number;
    /** What is required of the keys tied to a principal (semantics 5 and 9). */
    ties(shape: Shape): Node;
    /** A name of a kind that none of the statements uses. */
    unusedName(stem: string): string;
}
export {};
