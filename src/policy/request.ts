import { foldCase } from './case.js';

/** One concrete request (semantics 1): what a witness is, and what the evaluator judges. */
export interface Request {
  /** `service:Name`. */
  readonly action: string;
  /** `*` or an ARN of six parts. */
  readonly resource: string;
  /** Condition keys in lower case, each with one or more different non-empty values. A key that is not here has no value. */
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
  /** An AWS principal known only by its unique id: some principal of an unknown account and ARN (semantics 9). */
  | { readonly kind: 'unique-id'; readonly id: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'canonical-user'; readonly id: string };

/** The context keys that are tied to the principal (semantics 5), as AWS spells them. */
export const PRINCIPAL_KEY_NAMES = {
  arn: 'aws:PrincipalArn',
  account: 'aws:PrincipalAccount',
  type: 'aws:PrincipalType',
  isService: 'aws:PrincipalIsAWSService',
} as const;

/** The same keys, folded, as they stand in a context. */
export const PRINCIPAL_KEYS = {
  arn: foldCase(PRINCIPAL_KEY_NAMES.arn),
  account: foldCase(PRINCIPAL_KEY_NAMES.account),
  type: foldCase(PRINCIPAL_KEY_NAMES.type),
  isService: foldCase(PRINCIPAL_KEY_NAMES.isService),
} as const;

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
    case 'unique-id':
    case 'canonical-user':
      return principal.id;
    case 'service':
      return principal.service;
    case 'federated':
      return principal.provider;
  }
}
