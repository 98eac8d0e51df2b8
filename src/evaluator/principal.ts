import type { PrincipalElement, PrincipalName } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';

/** Whether a Principal or NotPrincipal element matches who asks (semantics 5). */
export function matchesPrincipal(element: PrincipalElement, principal: RequestPrincipal): boolean {
  return element.values.some(({ name }) => names(name, principal)) !== element.negated;
}

/** The table of semantics 5. A unique id stands for an unknown ARN (semantics 9), so only the id itself and `*` name it. */
function names(name: PrincipalName, principal: RequestPrincipal): boolean {
  switch (name.kind) {
    case 'everyone':
      return true;
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
    case 'service':
      return principal.kind === 'service' && principal.service === name.service;
    case 'federated':
      return principal.kind === 'federated' && principal.provider === name.provider;
    case 'canonical-user':
      return principal.kind === 'canonical-user' && principal.id === name.id;
  }
}

/** An account of another partition is another account (semantics 9). */
function isOfAccount(
  name: { readonly partition: string; readonly account: string },
  principal: RequestPrincipal,
): boolean {
  return 'account' in principal && principal.partition === name.partition && principal.account === name.account;
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
    case 'service':
    case 'federated':
    case 'canonical-user':
      return undefined;
  }
}

/** The name of a role: what its session ARNs keep of its path (semantics 9). */
function lastComponent(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
