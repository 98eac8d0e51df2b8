import type { PrincipalName } from '../../policy/document.js';
/** An account, in a partition unless it may be in any; `undefined` stands for any account that the policy does not name. */
export type Home = {
    readonly partition: string | undefined;
    readonly account: string;
} | undefined;
/**
 * A principal that may ask (semantics 5), whose undefined parts are any that the documents at hand do not name. Where the name itself is
 * open, it is what the search finds for `aws:PrincipalArn`.
 */
export type Somebody = {
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
/** Those whose ARN names an account. */
export type Resident = Extract<Somebody, {
    readonly home: Home;
}>;
/** The names of a kind. */
export type Named<Kind extends PrincipalName['kind']> = Extract<PrincipalName, {
    readonly kind: Kind;
}>;
/** Whether an account is the one of a name, which may leave its partition open. */
export declare function isHome(home: Home, name: {
    readonly partition: string | undefined;
    readonly account: string;
}): boolean;
/** Whether a unique id is that of a user, and not of a role. */
export declare function isUserId(id: string): boolean;
/** The name behind a path. */
export declare function lastPart(path: string): string;
