import type { Effect, PrincipalElement, PrincipalName } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';
import { type Reading, safeReading } from './reading.js';

/** Whether a Principal or NotPrincipal element of a statement with this effect matches who asks (semantics 5). */
export function matchesPrincipal(
  { negated, values }: PrincipalElement,
  effect: Effect,
  principal: RequestPrincipal,
): boolean {
  if (values.length === 0) return negated && effect === 'Allow'; // semantics 8
  if (negated && effect === 'Deny') return !values.some(({ name }) => mayName(name, principal));
  const reading = safeReading(effect, negated);
  return values.some(({ name }) => names(name, reading, principal)) !== negated;
}

/** The table of semantics 5. A unique id stands for an unknown ARN (semantics 9), so only the id itself and `*` name it. */
function names(name: PrincipalName, reading: Reading, principal: RequestPrincipal): boolean {
  switch (name.kind) {
    case 'everyone':
      return true;
    case 'every-aws-principal':
      return reading === 'wide' || principal.kind === 'anonymous' || isAwsPrincipal(principal);
    case 'every-federated':
      return reading === 'wide' && principal.kind === 'federated';
    case 'account':
      return isOfAccount(name, principal);
    case 'user':
      return isOfAccount(name, principal) && userPath(principal) === name.path;
    case 'role':
      return isOfAccount(name, principal) && principal.kind === 'role-session' && principal.role === name.path;
    case 'role-session':
      return (
        isOfAccount(name, principal) &&
        principal.kind === 'role-session' &&
        lastComponent(principal.role) === name.role &&
        principal.session === name.session
      );
    case 'federated-user':
      return isOfAccount(name, principal) && principal.kind === 'federated-user' && principal.session === name.session;
    case 'unique-id':
      return principal.kind === 'unique-id' && principal.id === name.id;
    case 'cloudfront-identity':
      return principal.kind === 'cloudfront-identity' && principal.id === name.id;
    case 'service':
      return principal.kind === 'service' && principal.service === name.service;
    case 'federated':
      return principal.kind === 'federated' && principal.provider === name.provider;
    case 'canonical-user':
      return principal.kind === 'canonical-user' && principal.id === name.id;
  }
}

/** Whether a name that NotPrincipal of a Deny lists may be one of who asks: by the table, or as another name of the same requester. */
function mayName(name: PrincipalName, principal: RequestPrincipal): boolean {
  return names(name, 'wide', principal) || OTHER_NAMES[listedAs(name)].includes(knownBy(principal));
}

/** What a requester is known by, where it matters which other names it may have. */
type KnownBy = Exclude<RequestPrincipal['kind'], 'unique-id'> | 'user-id' | 'role-id';

/** What a value of NotPrincipal is, likewise. */
type ListedAs = Exclude<PrincipalName['kind'], 'unique-id'> | 'user-id' | 'role-id';

/** By what other name somebody whom a value lists may be known (semantics 9 and 10). */
const OTHER_NAMES: Readonly<Record<ListedAs, readonly KnownBy[]>> = {
  account: ['user-id', 'role-id', 'canonical-user', 'federated'],
  user: ['user-id', 'canonical-user'],
  'federated-user': ['user-id', 'canonical-user'],
  role: ['role-id', 'canonical-user', 'federated'],
  'role-session': ['role-id', 'canonical-user', 'federated'],
  'user-id': ['user', 'federated-user', 'canonical-user'],
  'role-id': ['role-session', 'canonical-user', 'federated'],
  'canonical-user': [
    'account-root',
    'user',
    'federated-user',
    'role-session',
    'user-id',
    'role-id',
    'cloudfront-identity',
  ],
  'cloudfront-identity': ['canonical-user'],
  federated: ['role-session', 'role-id'],
  'every-federated': ['role-session', 'role-id'],
  service: [],
  everyone: [],
  'every-aws-principal': [],
};

function knownBy(principal: RequestPrincipal): KnownBy {
  return principal.kind === 'unique-id' ? kindOfId(principal.id) : principal.kind;
}

function listedAs(name: PrincipalName): ListedAs {
  return name.kind === 'unique-id' ? kindOfId(name.id) : name.kind;
}

/** Whether a unique id is that of a user or of a role (semantics 5). */
export function kindOfId(id: string): 'user-id' | 'role-id' {
  return id.startsWith('AIDA') ? 'user-id' : 'role-id';
}

/** An account of another partition is another account (semantics 9). A bare number leaves the partition to `requestProblem`. */
function isOfAccount(
  name: { readonly partition: string | undefined; readonly account: string },
  principal: RequestPrincipal,
): boolean {
  if (!('account' in principal) || principal.account !== name.account) return false;
  return name.partition === undefined || principal.partition === name.partition;
}

/** Whether somebody of an account asks; CloudFront's identities are of none (semantics 5). */
function isAwsPrincipal(principal: RequestPrincipal): boolean {
  return 'account' in principal || principal.kind === 'unique-id';
}

/** The user that asks, in person or through a federated user session. */
function userPath(principal: RequestPrincipal): string | undefined {
  switch (principal.kind) {
    case 'user':
      return principal.path;
    case 'federated-user':
      return principal.issuer;
    case 'anonymous':
    case 'account-root':
    case 'role-session':
    case 'unique-id':
    case 'cloudfront-identity':
    case 'service':
    case 'federated':
    case 'canonical-user':
      return undefined;
  }
}

/** The name of a user or a role without its path. */
export function lastComponent(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
