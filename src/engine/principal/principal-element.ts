import type { PrincipalElement, PrincipalName } from '../../policy/document.js';
import { type Reading, readingOfListed } from '../wide-or-narrow.js';
import { isHome, isUserId, lastPart, type Somebody } from './somebody.js';

/** Whether the Principal or NotPrincipal element of a statement that is read like this matches. */
export function matchesPrincipal({ values, negated }: PrincipalElement, reading: Reading, who: Somebody): boolean {
  const ofListed = readingOfListed(reading, negated);
  const isListed = values.some(({ name }) => isNamed(who, name, ofListed));
  if (!negated) return isListed;
  if (reading === 'wide') return !isListed;
  return values.length > 0 && !isListed && !values.some(({ name }) => mayBeNamed(who, name));
}

/** The table of semantics 5. */
function isNamed(who: Somebody, name: PrincipalName, reading: Reading): boolean {
  switch (name.kind) {
    case 'everyone':
      return true;
    case 'every-aws-principal':
      return reading === 'wide' || who.kind === 'anonymous' || who.kind === 'unique-id' || 'home' in who;
    case 'every-federated':
      return reading === 'wide' && who.kind === 'federated';
    case 'account':
      return isOfHome(who, name);
    case 'user':
      return (
        (who.kind === 'user' && who.path === name.path && isOfHome(who, name)) ||
        (who.kind === 'federated-user' && who.issuer === name.path && isOfHome(who, name))
      );
    case 'role':
      return who.kind === 'role-session' && who.role === name.path && isOfHome(who, name);
    case 'role-session':
      return (
        who.kind === 'role-session' &&
        roleNameOf(who) === name.role &&
        who.session === name.session &&
        isOfHome(who, name)
      );
    case 'federated-user':
      return who.kind === 'federated-user' && who.session === name.session && isOfHome(who, name);
    case 'unique-id':
      return who.kind === 'unique-id' && who.id === name.id;
    case 'cloudfront-identity':
      return who.kind === 'cloudfront-identity' && who.id === name.id;
    case 'service':
      return who.kind === 'service' && who.service === name.service;
    case 'federated':
      return who.kind === 'federated' && who.provider === name.provider;
    case 'canonical-user':
      return who.kind === 'canonical-user' && who.id === name.id;
  }
}

/**
 * Whether one requester may have this name beside the one that the search knows it by (semantics 9 and 10): a NotPrincipal
 * that is read narrowly spares it then.
 */
function mayBeNamed(who: Somebody, name: PrincipalName): boolean {
  switch (name.kind) {
    case 'everyone':
    case 'every-aws-principal':
      return true;
    case 'account':
      return who.kind === 'unique-id' || who.kind === 'canonical-user' || who.kind === 'federated';
    case 'user':
    case 'federated-user':
      return isId(who, 'AIDA') || who.kind === 'canonical-user';
    case 'role':
    case 'role-session':
      return isId(who, 'AROA') || who.kind === 'canonical-user' || who.kind === 'federated';
    case 'unique-id':
      if (who.kind === 'canonical-user') return true;
      return isUserId(name.id)
        ? who.kind === 'user' || who.kind === 'federated-user'
        : who.kind === 'role-session' || who.kind === 'federated';
    case 'cloudfront-identity':
      return who.kind === 'canonical-user';
    case 'federated':
    case 'every-federated':
      return who.kind === 'role-session' || isId(who, 'AROA');
    case 'canonical-user':
      return 'home' in who || who.kind === 'cloudfront-identity';
    case 'service':
      return false;
  }
}

function isId(who: Somebody, kind: 'AIDA' | 'AROA'): boolean {
  return who.kind === 'unique-id' && (who.as === 'role-session') === (kind === 'AROA');
}

/** Whether a principal whose ARN is known is of an account. */
function isOfHome(who: Somebody, name: { readonly partition: string | undefined; readonly account: string }): boolean {
  return 'home' in who && who.kind !== 'unique-id' && isHome(who.home, name);
}

function roleNameOf(who: Extract<Somebody, { readonly kind: 'role-session' }>): string | undefined {
  return who.roleName ?? (who.role === undefined ? undefined : lastPart(who.role));
}
