/** One concrete request (semantics 1): what a witness is, and what the evaluator judges. */
export interface Request {
    /** `service:Name`. */
    readonly action: string;
    /** `*` or an ARN of six parts. */
    readonly resource: string;
    /** Condition keys in lower case, each with one or more different values, of which one may be the empty text. A key that is not here has no value. */
    readonly context: ReadonlyMap<string, readonly string[]>;
    /** Only in requests against resource policies. */
    readonly principal: RequestPrincipal | undefined;
}
/** Who asks (semantics 5). */
export type RequestPrincipal = {
    readonly kind: 'anonymous';
} | {
    readonly kind: 'account-root';
    readonly partition: string;
    readonly account: string;
}
/** `path` is path and name, as in `arn:…:user/PATH`. */
 | {
    readonly kind: 'user';
    readonly partition: string;
    readonly account: string;
    readonly path: string;
}
/** A session of the role `arn:…:role/ROLE`; `role` is path and name. */
 | {
    readonly kind: 'role-session';
    readonly partition: string;
    readonly account: string;
    readonly role: string;
    readonly session: string;
}
/** A session that the user `issuer` (path and name) obtained for `session`. */
 | {
    readonly kind: 'federated-user';
    readonly partition: string;
    readonly account: string;
    readonly issuer: string;
    readonly session: string;
}
/**
 * An AWS principal known only by its unique id: some user, federated session of a user, or role of an unknown account and ARN
 * (semantics 9), which its tied keys tell.
 */
 | {
    readonly kind: 'unique-id';
    readonly id: string;
}
/** CloudFront's origin access identity. */
 | {
    readonly kind: 'cloudfront-identity';
    readonly id: string;
} | {
    readonly kind: 'service';
    readonly service: string;
} | {
    readonly kind: 'federated';
    readonly provider: string;
} | {
    readonly kind: 'canonical-user';
    readonly id: string;
};
/** The context keys that say who asks (semantics 5), as AWS spells them. */
export declare const PRINCIPAL_KEY_NAMES: {
    readonly arn: 'aws:PrincipalArn';
    readonly account: 'aws:PrincipalAccount';
    readonly type: 'aws:PrincipalType';
    readonly isService: 'aws:PrincipalIsAWSService';
    readonly username: 'aws:username';
};
/** The same keys, folded, as they stand in a context. */
export declare const PRINCIPAL_KEYS: {
    readonly arn: string;
    readonly account: string;
    readonly type: string;
    readonly isService: string;
    readonly username: string;
};
/** The keys, folded, that only somebody who has signed in brings along (semantics 5), besides the tags. */
export declare const SIGNED_IN_KEYS: readonly ['aws:principalorgid', 'aws:principalorgpaths'];
/** How the keys of a principal's tags begin, folded: they come with somebody who has signed in only. */
export declare const PRINCIPAL_TAG_PREFIX = "aws:principaltag/";
/** The keys, folded, that come with a service only (semantics 5). */
export declare const SERVICE_KEYS: readonly ['aws:principalservicename', 'aws:principalservicenameslist'];
/** The name of a principal as AWS writes it. A unique id has no ARN that is known. */
export declare function principalName(principal: RequestPrincipal): string;
