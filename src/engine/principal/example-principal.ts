import { PRINCIPAL_KEYS, type RequestPrincipal } from '../../policy/request.js';
import type { Representatives } from './representatives.js';
import { lastPart, type Somebody } from './somebody.js';

/** The principal of the example, and what its context holds besides. */

type Context = ReadonlyMap<string, readonly string[]>;

/** The context of a request by this principal: with the name of a user, where nothing was asked of it. */
export function completedContext(who: Somebody, context: Context): Context {
  const isUser = who.kind === 'user' || (who.kind === 'unique-id' && who.as === 'user');
  if (!isUser || context.has(PRINCIPAL_KEYS.username)) return context;
  const [arn = ''] = context.get(PRINCIPAL_KEYS.arn) ?? [];
  return new Map(context).set(PRINCIPAL_KEYS.username, [lastPart(arn)]);
}

/** The principal, once the values of its keys are known. */
export function buildPrincipal(who: Somebody, context: Context, representatives: Representatives): RequestPrincipal {
  const arn = context.get(PRINCIPAL_KEYS.arn)?.[0]?.split(':') ?? [];
  const [, partition = 'aws', , , account = ''] = arn;
  const path = arn
    .slice(5)
    .join(':')
    .replace(/^[^/]*\//, '');
  switch (who.kind) {
    case 'anonymous':
      return who;
    case 'unique-id':
      return {
        kind: 'unique-id',
        id:
          who.id ??
          representatives.unusedName(who.as === 'role-session' ? 'AROAEXAMPLEEXAMPLE01' : 'AIDAEXAMPLEEXAMPLE01'),
      };
    case 'cloudfront-identity':
      return { kind: 'cloudfront-identity', id: who.id ?? representatives.unusedName('EXAMPLE1') };
    case 'account-root':
      return { kind: 'account-root', partition, account };
    case 'user':
      return { kind: 'user', partition, account, path };
    case 'role-session':
      return {
        kind: 'role-session',
        partition,
        account,
        role: path,
        session: who.session ?? representatives.unusedName('session'),
      };
    case 'federated-user':
      return {
        kind: 'federated-user',
        partition,
        account,
        issuer: who.issuer ?? representatives.unusedName('issuer'),
        session: path,
      };
    case 'service':
      return { kind: 'service', service: who.service ?? representatives.unusedName('example.amazonaws.com') };
    case 'federated':
      return { kind: 'federated', provider: who.provider ?? representatives.unusedName('idp.example.com') };
    case 'canonical-user':
      return { kind: 'canonical-user', id: who.id ?? representatives.unusedName('canonical-user') };
  }
}
