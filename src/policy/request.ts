import { foldCase } from './case.js';

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
export type RequestPrincipal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'account-root'; readonly partition: string; readonly account: string }
  /** `path` is path and name, as in `arn:…:user/PATH`. */
  | { readonly kind: 'user'; readonly partition: string; readonly account: string; readonly path: string }
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
  | { readonly kind: 'unique-id'; readonly id: string }
  /** CloudFront's origin access identity. */
  | { readonly kind: 'cloudfront-identity'; readonly id: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'canonical-user'; readonly id: string };

/** The context keys that say who asks (semantics 5), as AWS spells them. */
export const PRINCIPAL_KEY_NAMES = {
  arn: 'aws:PrincipalArn',
  account: 'aws:PrincipalAccount',
  type: 'aws:PrincipalType',
  isService: 'aws:PrincipalIsAWSService',
  username: 'aws:username',
} as const;

/** The same keys, folded, as they stand in a context. */
export const PRINCIPAL_KEYS = {
  arn: foldCase(PRINCIPAL_KEY_NAMES.arn),
  account: foldCase(PRINCIPAL_KEY_NAMES.account),
  type: foldCase(PRINCIPAL_KEY_NAMES.type),
  isService: foldCase(PRINCIPAL_KEY_NAMES.isService),
  username: foldCase(PRINCIPAL_KEY_NAMES.username),
} as const;

/** The keys, folded, that only somebody who has signed in brings along (semantics 5), besides the tags. */
export const SIGNED_IN_KEYS = ['aws:principalorgid', 'aws:principalorgpaths'] as const;
/** How the keys of a principal's tags begin, folded: they come with somebody who has signed in only. */
export const PRINCIPAL_TAG_PREFIX = 'aws:principaltag/';
/** The keys, folded, that come with a service only (semantics 5). */
export const SERVICE_KEYS = ['aws:principalservicename', 'aws:principalservicenameslist'] as const;

/** The name of a principal as AWS writes it. A unique id has no ARN that is known. */
export function principalName(principal: RequestPrincipal): string {
  switch (principal.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'account-root':
      return `arn:${principal.partition}:iam::${principal.account}:root`;
    case 'user':
      return `arn:${principal.partition}:iam::${principal.account}:user/${principal.path}`;
    case 'role-session': {
      const name = principal.role.slice(principal.role.lastIndexOf('/') + 1);
      return `arn:${principal.partition}:sts::${principal.account}:assumed-role/${name}/${principal.session}`;
    }
    case 'federated-user':
      return `arn:${principal.partition}:sts::${principal.account}:federated-user/${principal.session}`;
    case 'cloudfront-identity':
      return `arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ${principal.id}`;
    case 'unique-id':
    case 'canonical-user':
      return principal.id;
    case 'service':
      return principal.service;
    case 'federated':
      return principal.provider;
  }
}
