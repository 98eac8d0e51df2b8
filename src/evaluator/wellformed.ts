import { foldCase } from '../policy/case.js';
import type { PolicyType } from '../policy/document.js';
import { quote } from '../policy/problem.js';
import { PRINCIPAL_KEYS, principalName, type Request, type RequestPrincipal } from '../policy/request.js';
import { type Context, singleValue, valuesOf } from './context.js';
import { isArn } from './match.js';

/** Which requests exist (semantics 1, 3, 5 and 9). */

/** Why this is no request that a policy of this type is asked, or `undefined` when it is one. */
export function requestProblem(request: Request, policyType: PolicyType): string | undefined {
  return (
    actionProblem(request.action) ??
    resourceProblem(request.resource) ??
    contextProblem(request.context) ??
    askerProblem(request, policyType)
  );
}

function actionProblem(action: string): string | undefined {
  if (/^.+:.+$/su.test(action)) return textProblem('the action', action);
  return `${quote(action)} as the action. expected "service:Name"`;
}

function resourceProblem(resource: string): string | undefined {
  if (resource === '*' || isArn(resource)) return textProblem('the resource', resource);
  return `${quote(resource)} as the resource. expected "*" or an ARN of six parts`;
}

function textProblem(what: string, text: string): string | undefined {
  if (isText(text)) return undefined;
  return text === ''
    ? `${what} is empty. expected text`
    : `${what} holds half of a surrogate pair. expected Unicode text`;
}

function isText(text: string): boolean {
  return text !== '' && text.isWellFormed();
}

function contextProblem(context: Context): string | undefined {
  for (const [key, values] of context) {
    const problem = textProblem('a condition key', key) ?? keyProblem(key, values);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function keyProblem(key: string, values: readonly string[]): string | undefined {
  if (key !== foldCase(key)) return `the key ${quote(key)} has capital letters. expected ${quote(foldCase(key))}`;
  if (values.length === 0) return `the key ${quote(key)} has an empty list. expected at least one value, or no key`;
  if (values.length > 1 && new Set(values).size < values.length)
    return `the key ${quote(key)} has a value twice. expected different values`;
  const wrong = values.find((value) => !isText(value));
  return wrong === undefined ? undefined : textProblem(`a value of ${quote(key)}`, wrong);
}

/** Only resource policies are asked on behalf of somebody, and only there are keys tied to who it is (semantics 5). */
function askerProblem({ principal, context }: Request, policyType: PolicyType): string | undefined {
  switch (policyType) {
    case 'IDENTITY_POLICY':
      return principal === undefined ? undefined : 'a principal. expected none in a request against an identity policy';
    case 'RESOURCE_POLICY':
      if (principal === undefined) return 'no principal. expected one in a request against a resource policy';
      return principalProblem(principal) ?? tieProblem(principal, context);
  }
}

function principalProblem(principal: RequestPrincipal): string | undefined {
  switch (principal.kind) {
    case 'anonymous':
      return undefined;
    case 'account-root':
      return accountProblem(principal);
    case 'user':
      return accountProblem(principal) ?? textProblem('the user', principal.path);
    case 'role-session':
      return accountProblem(principal) ?? textProblem('the role', principal.role) ?? sessionProblem(principal.session);
    case 'federated-user':
      return (
        accountProblem(principal) ?? textProblem('the issuer', principal.issuer) ?? sessionProblem(principal.session)
      );
    case 'unique-id':
      if (/^(?:AIDA|AROA)[A-Z0-9]+$/.test(principal.id)) return undefined;
      return `${quote(principal.id)} as a unique id. expected AIDA… or AROA…`;
    case 'service':
    case 'federated':
    case 'canonical-user':
      return textProblem('the principal', principalName(principal));
  }
}

function accountProblem({
  partition,
  account,
}: {
  readonly partition: string;
  readonly account: string;
}): string | undefined {
  if (!/^aws[a-z-]*$/.test(partition))
    return `${quote(partition)} as a partition. expected "aws" or one such as "aws-cn"`;
  return /^\d{12}$/.test(account) ? undefined : `${quote(account)} as an account. expected 12 digits`;
}

function sessionProblem(session: string): string | undefined {
  if (session.includes('/')) return `${quote(session)} as a session. expected no slash in it`;
  return textProblem('the session', session);
}

type TiedKey = keyof typeof PRINCIPAL_KEYS;

/** What tied keys may be: each one of these single values, `undefined` standing for absent. A key that is not listed is free. */
type Ties = Readonly<Partial<Record<TiedKey, readonly (string | undefined)[]>>>;

const TIED_KEYS = ['arn', 'account', 'type', 'isService'] as const satisfies readonly TiedKey[];
const USER_OR_ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):(user|role)\/.+$/s;

function tieProblem(principal: RequestPrincipal, context: Context): string | undefined {
  if (principal.kind === 'unique-id' && accountOfArn(principal.id, context) === undefined) {
    return `the key ${PRINCIPAL_KEYS.arn} is ${shown(context, 'arn')}. expected the ARN of some ${kindOf(principal.id)}`;
  }
  const tied: Ties = { isService: [undefined, 'false'], ...ties(principal, context) };
  for (const key of TIED_KEYS) {
    const expected = tied[key];
    if (expected === undefined || isOneOf(context, key, expected)) continue;
    const wanted = expected.map((value) => (value === undefined ? 'it absent' : quote(value))).join(' or ');
    return `the key ${PRINCIPAL_KEYS[key]} is ${shown(context, key)}. expected ${wanted} for this principal`;
  }
  return undefined;
}

function ties(principal: RequestPrincipal, context: Context): Ties {
  switch (principal.kind) {
    case 'anonymous':
      return { arn: [undefined], account: [undefined], type: ['Anonymous'] };
    case 'account-root':
      return { arn: [principalName(principal)], account: [principal.account], type: ['Account'] };
    case 'user':
      return { arn: [principalName(principal)], account: [principal.account], type: ['User'] };
    case 'role-session': {
      const { partition, account, role } = principal;
      return { arn: [`arn:${partition}:iam::${account}:role/${role}`], account: [account], type: ['AssumedRole'] };
    }
    case 'federated-user':
      return { arn: [principalName(principal)], account: [principal.account], type: ['FederatedUser'] };
    case 'unique-id':
      return {
        account: [accountOfArn(principal.id, context)],
        type: [kindOf(principal.id) === 'user' ? 'User' : 'AssumedRole'],
      };
    case 'service':
      return { isService: ['true'] };
    case 'federated':
    case 'canonical-user':
      return {};
  }
}

/** What a unique id stands for. */
function kindOf(id: string): string {
  return id.startsWith('AIDA') ? 'user' : 'role';
}

/** The account of the user or role that aws:PrincipalArn names, if it is what the unique id stands for. */
function accountOfArn(id: string, context: Context): string | undefined {
  const [, account, kind] = USER_OR_ROLE_ARN.exec(singleValue(context, PRINCIPAL_KEYS.arn) ?? '') ?? [];
  return kind === kindOf(id) ? account : undefined;
}

function isOneOf(context: Context, key: TiedKey, expected: readonly (string | undefined)[]): boolean {
  const values = valuesOf(context, PRINCIPAL_KEYS[key]);
  return values.length < 2 && expected.includes(values[0]);
}

function shown(context: Context, key: TiedKey): string {
  const values = valuesOf(context, PRINCIPAL_KEYS[key]);
  return values.length === 0 ? 'absent' : values.map(quote).join(', ');
}
