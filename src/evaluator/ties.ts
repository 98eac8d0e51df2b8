import { gather } from '../lists.js';
import type { PolicyDocument } from '../policy/document.js';
import {
  PRINCIPAL_KEYS,
  PRINCIPAL_TAG_PREFIX,
  principalName,
  type RequestPrincipal,
  SERVICE_KEYS,
  SIGNED_IN_KEYS,
} from '../policy/request.js';
import { quote } from '../text/words.js';
import { type Context, singleValue, valuesOf } from './context.js';
import { kindOfId, lastComponent } from './principal.js';

/** What principals are like, and the keys that are tied to who asks (semantics 5, 9 and 10). */

const NAME = '[A-Za-z0-9+=,.@_-]+';
/** A name, with or without a path of at least two characters in front. */
const PATH_AND_NAME = `(?:[!-~]+/)?${NAME}`;

const ONE_NAME = new RegExp(`^${NAME}$`);
const ONE_PATH_AND_NAME = new RegExp(`^${PATH_AND_NAME}$`);

/** Whether a text is the name of a user, a role, a role session or a federated user. */
export function isName(text: string): boolean {
  return ONE_NAME.test(text);
}

/** Whether a text is the path and the name of a user or a role, as behind `user/` in an ARN. */
export function isPathAndName(text: string): boolean {
  return ONE_PATH_AND_NAME.test(text);
}

interface Account {
  readonly partition: string;
  readonly account: string;
}

/** Why there is no such account, as far as the policy tells. */
export function accountProblem({ partition, account }: Account, document: PolicyDocument): string | undefined {
  if (!/^aws[a-z-]*$/.test(partition))
    return `${quote(partition)} as a partition. expected "aws" or one such as "aws-cn"`;
  if (!/^\d{12}$/.test(account)) return `${quote(account)} as an account. expected 12 digits`;
  const partitions = partitionsOf(account, document);
  if (partitions.length === 0 || partitions.includes(partition)) return undefined;
  const expected = partitions.map(quote).join(' or ');
  return `${quote(partition)} as the partition of ${account}. expected ${expected}, where the policy has this account`;
}

/** The partitions of the ARNs under AWS in a policy that name the account (semantics 9). */
function partitionsOf(account: string, { statements }: PolicyDocument): readonly string[] {
  const names = gather(statements, ({ principal }) => principal?.values.map(({ name }) => name) ?? []);
  return gather(names, (name) =>
    'account' in name && name.account === account && name.partition !== undefined ? [name.partition] : [],
  );
}

/** Why the context cannot be that of this principal, or `undefined` when it can. */
export function tieProblem(
  principal: RequestPrincipal,
  context: Context,
  document: PolicyDocument,
): string | undefined {
  return (
    awayProblem(principal, context) ??
    serviceProblem(principal, context, document) ??
    (principal.kind === 'unique-id'
      ? uniqueIdProblem(principal.id, context, document)
      : tiedKeysProblem(ties(principal), context))
  );
}

/** Keys that only somebody who has signed in, or only a service, brings along. */
function awayProblem({ kind }: RequestPrincipal, context: Context): string | undefined {
  const isAway = (key: string): boolean =>
    (kind === 'anonymous' && (isAmong(SIGNED_IN_KEYS, key) || key.startsWith(PRINCIPAL_TAG_PREFIX))) ||
    (kind !== 'service' && isAmong(SERVICE_KEYS, key));
  const key = [...context.keys()].find(isAway);
  return key === undefined ? undefined : `the key ${key} is there. expected it absent for this principal`;
}

/** `includes` of a list that need not have the key. */
function isAmong(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}

/** A service says that it is one; in a policy without Resource, as a trust policy is, it need not. */
function serviceProblem(
  { kind }: RequestPrincipal,
  context: Context,
  { statements }: PolicyDocument,
): string | undefined {
  const mayBeSilent = statements.every(({ resource }) => resource === undefined);
  const ofService = mayBeSilent ? ['true', undefined] : ['true'];
  return tiedKeysProblem({ isService: kind === 'service' ? ofService : ['false', undefined] }, context);
}

type TiedKey = keyof typeof PRINCIPAL_KEYS;

/** What tied keys may be: each one of these single values, `undefined` standing for absent. A key that is not listed is free. */
type Ties = Readonly<Partial<Record<TiedKey, readonly (string | undefined)[]>>>;

const TIED_KEYS = ['arn', 'account', 'type', 'isService', 'username'] as const satisfies readonly TiedKey[];

function tiedKeysProblem(ties: Ties, context: Context): string | undefined {
  for (const key of TIED_KEYS) {
    const expected = ties[key];
    const values = valuesOf(context, PRINCIPAL_KEYS[key]);
    if (expected === undefined || (values.length < 2 && expected.includes(values[0]))) continue;
    const wanted = expected.map((value) => (value === undefined ? 'it absent' : quote(value))).join(' or ');
    return `the key ${PRINCIPAL_KEYS[key]} is ${shown(values)}. expected ${wanted} for this principal`;
  }
  return undefined;
}

function shown(values: readonly string[]): string {
  return values.length === 0 ? 'absent' : values.map(quote).join(', ');
}

function ties(principal: Exclude<RequestPrincipal, { readonly kind: 'unique-id' }>): Ties {
  switch (principal.kind) {
    case 'anonymous':
      return {
        arn: [undefined],
        account: ['anonymous', undefined],
        type: ['Anonymous', undefined],
        username: [undefined],
      };
    case 'account-root':
      return awsTies(principalName(principal), principal.account, 'Account', undefined);
    case 'user':
      return awsTies(principalName(principal), principal.account, 'User', lastComponent(principal.path));
    case 'role-session': {
      const { partition, account, role } = principal;
      return awsTies(`arn:${partition}:iam::${account}:role/${role}`, account, 'AssumedRole', undefined);
    }
    case 'federated-user':
      return awsTies(principalName(principal), principal.account, 'FederatedUser', undefined);
    case 'cloudfront-identity':
    case 'service':
    case 'federated':
    case 'canonical-user':
      return {};
  }
}

function awsTies(arn: string, account: string, type: string, username: string | undefined): Ties {
  return { arn: [arn], account: [account], type: [type], username: [username] };
}

const ARN_OF_ACCOUNT = '^arn:(aws[a-z-]*):';
const USER_ARN = new RegExp(`${ARN_OF_ACCOUNT}iam::(\\d{12}):user/(${PATH_AND_NAME})$`);
const ROLE_ARN = new RegExp(`${ARN_OF_ACCOUNT}iam::(\\d{12}):role/${PATH_AND_NAME}$`);
const FEDERATED_USER_ARN = new RegExp(`${ARN_OF_ACCOUNT}sts::(\\d{12}):federated-user/${NAME}$`);

/** Somebody known by a unique id has the keys of some user, federated session of a user, or role (semantics 10). */
function uniqueIdProblem(id: string, context: Context, document: PolicyDocument): string | undefined {
  const arn = singleValue(context, PRINCIPAL_KEYS.arn) ?? '';
  const someone = kindOfId(id) === 'user-id' ? (userOf(arn) ?? federatedUserOf(arn)) : roleOf(arn);
  if (someone === undefined) {
    const expected = kindOfId(id) === 'user-id' ? 'user or federated user' : 'role';
    return `the key ${PRINCIPAL_KEYS.arn} is ${shown(valuesOf(context, PRINCIPAL_KEYS.arn))}. expected the ARN of some ${expected}`;
  }
  return accountProblem(someone, document) ?? tiedKeysProblem(someone.ties, context);
}

interface Someone extends Account {
  readonly ties: Ties;
}

function userOf(arn: string): Someone | undefined {
  const [, partition, account, path] = USER_ARN.exec(arn) ?? [];
  if (partition === undefined || account === undefined || path === undefined) return undefined;
  return { partition, account, ties: awsTies(arn, account, 'User', lastComponent(path)) };
}

function federatedUserOf(arn: string): Someone | undefined {
  const [, partition, account] = FEDERATED_USER_ARN.exec(arn) ?? [];
  if (partition === undefined || account === undefined) return undefined;
  return { partition, account, ties: awsTies(arn, account, 'FederatedUser', undefined) };
}

function roleOf(arn: string): Someone | undefined {
  const [, partition, account] = ROLE_ARN.exec(arn) ?? [];
  if (partition === undefined || account === undefined) return undefined;
  return { partition, account, ties: awsTies(arn, account, 'AssumedRole', undefined) };
}
