import { type Token, tokens } from './patterns.js';
import type { Element, NamedPrincipal, PlainPolicy } from './raw.js';
import { and, concat, FALSE, implies, not, or, type Term, TRUE, text } from './smt.js';
import type { Strings } from './strings.js';

/** Who can ask (semantics 5): one case for each kind of principal, so that inside a case everything but names is fixed. */

/** What a tied key is in a case: absent, exactly one value, or absent or one value. */
export type Tie =
  | { readonly kind: 'absent' }
  /** `arn` gives the six fields where the value is an ARN by construction. */
  | { readonly kind: 'one'; readonly value: Term; readonly arn?: readonly Term[] }
  | { readonly kind: 'absent-or-one'; readonly value: Term };

/** The ties of a case; keys without one are free. */
type Ties = (key: string) => Tie | undefined;

/** What the principal of a request is known by. */
type Kind =
  | 'root'
  | 'user'
  | 'role'
  | 'federated-user'
  | 'user id'
  | 'role id'
  | 'cloudfront'
  | 'anonymous'
  | 'service'
  | 'provider'
  | 'canonical user';

export interface PrincipalCase {
  readonly kind: Kind;
  /** The names in it, each with the patterns that it must and must not match. */
  readonly strings: readonly (readonly [string, Shape])[];
  readonly ties: (strings: Strings) => Ties;
  /** What must hold of the names together. */
  facts(is: Is): readonly Term[];
  /** `is` says that a string of the case matches a pattern. Stars are not asked about. */
  matches(listed: Listed, is: Is): Term;
}

type Is = (name: string, pattern: readonly Token[]) => Term;
export interface Shape {
  readonly must: readonly (readonly Token[])[];
  readonly mustNot: readonly (readonly Token[])[];
}

export const TIED_KEYS = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:username',
];

const ANY: Shape = { must: [], mustNot: [[]] };
const NAME: Shape = { must: [[{ kind: 'name-run' }]], mustNot: [[]] };
/** A path without the slash at its end; none when it is empty. */
const PATH: Shape = { must: [[{ kind: 'printable-run' }]], mustNot: [] };
const ACCOUNT: readonly (readonly [string, Shape])[] = [
  ['pPartition', { must: [tokens('aws*', true, false)], mustNot: [tokens('*:*', true, false)] }],
  ['pAccount', { must: [Array<Token>(12).fill({ kind: 'digit' })], mustNot: [] }],
];
/** The path and the name of a user or a role. */
const PATH_AND_NAME: PrincipalCase['strings'] = [
  ['pPath', PATH],
  ['pName', NAME],
];
const SESSION: PrincipalCase['strings'] = [['pSession', NAME]];

function exactly(value: string): readonly Token[] {
  return tokens(value, false, false);
}

// The names that a policy lists

/** A listed principal, read from its text. */
type Listed =
  | { readonly kind: 'account'; readonly partition: string | undefined; readonly account: string }
  | ListedArn
  | {
      readonly kind: 'user id' | 'role id' | 'cloudfront' | 'service' | 'provider' | 'canonical user';
      readonly name: string;
    };
interface ListedArn {
  readonly kind: 'user' | 'role' | 'assumed-role' | 'federated-user';
  readonly partition: string;
  readonly account: string;
  readonly rest: string;
}

const OTHER_TYPES: { readonly [type: string]: 'service' | 'provider' | 'canonical user' } = {
  Service: 'service',
  Federated: 'provider',
  CanonicalUser: 'canonical user',
};

function readListed({ type, name }: NamedPrincipal): Listed {
  const other = OTHER_TYPES[type];
  if (other !== undefined) return { kind: other, name };
  if (/^\d{12}$/.test(name)) return { kind: 'account', partition: undefined, account: name };
  if (/^AIDA/.test(name)) return { kind: 'user id', name };
  if (/^AROA/.test(name)) return { kind: 'role id', name };
  if (/^arn:[^:]*:iam::cloudfront:/.test(name)) return { kind: 'cloudfront', name };
  const [, partition = '', , , account = '', resource = ''] = cut(name);
  if (resource === 'root') return { kind: 'account', partition, account };
  const [, kind, rest = ''] = /^(user|role|assumed-role|federated-user)\/(.*)$/.exec(resource) ?? [];
  if (kind !== 'user' && kind !== 'role' && kind !== 'assumed-role' && kind !== 'federated-user')
    throw new Error(`principal ${name}`);
  return { kind, partition, account, rest };
}

/** The six fields of an ARN. */
function cut(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

// The cases

/** The cases of a resource policy. Unique ids exist when the policy names them anywhere. */
export function principalCases(policy: PlainPolicy): readonly PrincipalCase[] {
  const named = policy.statements
    .flatMap((statement) => statement.principal?.values ?? [])
    .filter(({ name }) => name !== '*')
    .map(readListed);
  const idsOf = (kind: 'user id' | 'role id'): readonly string[] => [
    ...new Set(named.flatMap((one) => (one.kind === kind ? [one.name] : []))),
  ];
  const facts = partitionFacts(named);
  const path = 'pPath';
  const user = (kind: Kind, matches: PrincipalCase['matches']): PrincipalCase =>
    awsCase(kind, 'User', PATH_AND_NAME, { service: 'iam', start: 'user/', name: 'pName', path }, matches, facts);
  const role = (kind: Kind, strings: PrincipalCase['strings'], matches: PrincipalCase['matches']): PrincipalCase =>
    awsCase(kind, 'AssumedRole', strings, { service: 'iam', start: 'role/', name: 'pName', path }, matches, facts);
  const federated = (kind: Kind, strings: PrincipalCase['strings'], matches: PrincipalCase['matches']): PrincipalCase =>
    awsCase(
      kind,
      'FederatedUser',
      strings,
      { service: 'sts', start: 'federated-user/', name: 'pSession' },
      matches,
      facts,
    );
  return [
    awsCase('root', 'Account', [], { service: 'iam', start: 'root' }, matchesAccount, facts),
    user('user', (listed, is) => or([matchesAccount(listed, is), matchesUser(listed, is)])),
    role('role', [...PATH_AND_NAME, ...SESSION], (listed, is) =>
      or([matchesAccount(listed, is), matchesRoleSession(listed, is)]),
    ),
    federated('federated-user', [...PATH_AND_NAME, ...SESSION], (listed, is) =>
      or([matchesAccount(listed, is), matchesUser(listed, is), matchesFederatedUser(listed, is)]),
    ),
    ...idsOf('user id').flatMap((id) => [
      user('user id', (listed) => (isId(listed, id) ? TRUE : FALSE)),
      federated('user id', SESSION, (listed) => (isId(listed, id) ? TRUE : FALSE)),
    ]),
    ...idsOf('role id').map((id) => role('role id', PATH_AND_NAME, (listed) => (isId(listed, id) ? TRUE : FALSE))),
    { kind: 'anonymous', strings: [], ties: () => anonymousTies, facts: () => [], matches: () => FALSE },
    outsideCase('service', serviceTies(policy)),
    ...(['provider', 'canonical user', 'cloudfront'] as const).map((kind) => outsideCase(kind, noServiceTies)),
  ];
}

function isId(listed: Listed, id: string): boolean {
  return (listed.kind === 'user id' || listed.kind === 'role id') && listed.name === id;
}

/** An account is in the partition of one of the ARNs that name it (semantics 9). */
function partitionFacts(named: readonly Listed[]): PrincipalCase['facts'] {
  const known = new Map<string, readonly string[]>();
  for (const listed of named) {
    if (!('account' in listed) || listed.partition === undefined) continue;
    known.set(listed.account, [...(known.get(listed.account) ?? []), listed.partition]);
  }
  return (is) =>
    [...known].map(([account, partitions]) =>
      implies(
        is('pAccount', exactly(account)),
        or(partitions.map((partition) => is('pPartition', exactly(partition)))),
      ),
    );
}

/** How the ARN of a principal ends: its service, the constant start of the last field, and the strings behind it. */
interface ArnEnd {
  readonly service: string;
  readonly start: string;
  readonly name?: string;
  readonly path?: string;
}

function awsCase(
  kind: Kind,
  type: string,
  strings: PrincipalCase['strings'],
  end: ArnEnd,
  matches: PrincipalCase['matches'],
  facts: PrincipalCase['facts'],
): PrincipalCase {
  return { kind, strings: [...ACCOUNT, ...strings], ties: (table) => awsTies(table, type, end), facts, matches };
}

function awsTies(strings: Strings, type: string, { service, start, name, path }: ArnEnd): Ties {
  const rest = name === undefined ? text(start) : strings.prefixed(start, name, path);
  const arn = [text('arn'), 'pPartition', text(service), text(''), 'pAccount', rest];
  const whole = concat([text('arn:'), 'pPartition', text(`:${service}::`), 'pAccount', text(':'), rest]);
  const ties = new Map<string, Tie>([
    ['aws:principalarn', { kind: 'one', value: whole, arn }],
    ['aws:principalaccount', { kind: 'one', value: 'pAccount' }],
    ['aws:principaltype', { kind: 'one', value: text(type) }],
    ['aws:username', type === 'User' ? { kind: 'one', value: 'pName' } : { kind: 'absent' }],
  ]);
  return (key) => ties.get(key) ?? noServiceTies(key);
}

const ANONYMOUS: ReadonlyMap<string, Tie> = new Map<string, Tie>([
  ['aws:principalarn', { kind: 'absent' }],
  ['aws:username', { kind: 'absent' }],
  ['aws:principalorgid', { kind: 'absent' }],
  ['aws:principalorgpaths', { kind: 'absent' }],
  ['aws:principalaccount', { kind: 'absent-or-one', value: text('anonymous') }],
  ['aws:principaltype', { kind: 'absent-or-one', value: text('Anonymous') }],
]);

function anonymousTies(key: string): Tie | undefined {
  return key.startsWith('aws:principaltag/') ? { kind: 'absent' } : (ANONYMOUS.get(key) ?? noServiceTies(key));
}

function noServiceTies(key: string): Tie | undefined {
  if (key === 'aws:principalisawsservice') return { kind: 'absent-or-one', value: text('false') };
  const isOfServices = key === 'aws:principalservicename' || key === 'aws:principalservicenameslist';
  return isOfServices ? { kind: 'absent' } : undefined;
}

function serviceTies({ withoutResources }: PlainPolicy): Ties {
  const kind = withoutResources ? 'absent-or-one' : 'one';
  return (key) => (key === 'aws:principalisawsservice' ? { kind, value: text('true') } : undefined);
}

/** Principals that are no AWS principals: named by their kind and name. */
function outsideCase(kind: Kind, ties: Ties): PrincipalCase {
  return {
    kind,
    strings: [['pOutside', ANY]],
    ties: () => ties,
    facts: () => [],
    matches: (listed, is) => ('name' in listed && listed.kind === kind ? is('pOutside', exactly(listed.name)) : FALSE),
  };
}

// Who is meant by a name

function matchesAccount(listed: Listed, is: Is): Term {
  return listed.kind === 'account' ? sameAccount(listed, is) : FALSE;
}

/** A number alone leaves the partition open. */
function sameAccount(
  { partition, account }: { readonly partition: string | undefined; readonly account: string },
  is: Is,
): Term {
  return and([partition === undefined ? TRUE : is('pPartition', exactly(partition)), is('pAccount', exactly(account))]);
}

function matchesUser(listed: Listed, is: Is): Term {
  return listed.kind === 'user' ? matchesPathAndName(listed, is) : FALSE;
}

/** A session's ARN names the role without its path. */
function matchesRoleSession(listed: Listed, is: Is): Term {
  if (listed.kind === 'role') return matchesPathAndName(listed, is);
  if (listed.kind !== 'assumed-role') return FALSE;
  const [role = '', session = ''] = listed.rest.split('/');
  return and([sameAccount(listed, is), is('pName', exactly(role)), is('pSession', exactly(session))]);
}

function matchesFederatedUser(listed: Listed, is: Is): Term {
  return listed.kind === 'federated-user'
    ? and([sameAccount(listed, is), is('pSession', exactly(listed.rest))])
    : FALSE;
}

function matchesPathAndName(listed: ListedArn, is: Is): Term {
  const slash = listed.rest.lastIndexOf('/');
  const path = slash === -1 ? '' : listed.rest.slice(0, slash);
  return and([sameAccount(listed, is), is('pPath', exactly(path)), is('pName', exactly(listed.rest.slice(slash + 1)))]);
}

// Principal and NotPrincipal

/** Whether the principal of the case is one that the element means. */
export function elementMatches(
  one: PrincipalCase,
  { negated, values }: Element<NamedPrincipal>,
  allow: boolean,
  is: Is,
): Term {
  if (values.length === 0) return negated && allow ? TRUE : FALSE;
  const larger = allow !== negated;
  const listed = or(values.map((value) => valueMatches(one, value, larger, is)));
  if (!negated) return listed;
  return not(allow ? listed : or([listed, ...values.map((value) => (mayBe(one.kind, value) ? TRUE : FALSE))]));
}

/** `larger`: where a larger match makes access larger, so that what AWS leaves open counts. */
function valueMatches(one: PrincipalCase, value: NamedPrincipal, larger: boolean, is: Is): Term {
  if (value.name !== '*') return one.matches(readListed(value), is);
  switch (value.type) {
    case '*':
      return TRUE;
    case 'AWS':
      return larger || SIGNED_WITH_AWS.includes(one.kind) ? TRUE : FALSE;
    case 'Federated':
      return larger && one.kind === 'provider' ? TRUE : FALSE;
    default:
      throw new Error(`a star as ${value.type}`);
  }
}

/** Whom `{"AWS": "*"}` means in any reading. */
const SIGNED_WITH_AWS: readonly Kind[] = ['root', 'user', 'role', 'federated-user', 'user id', 'role id', 'anonymous'];

/** Whom a Deny's NotPrincipal may mean by other names than the one that the requester is known by (semantics 9). */
const OTHER_NAMES: { readonly [kind in Kind]: readonly Listed['kind'][] } = {
  root: ['canonical user'],
  user: ['user id', 'canonical user'],
  role: ['role id', 'provider', 'canonical user'],
  'federated-user': ['user id', 'canonical user'],
  'user id': ['user', 'federated-user', 'account', 'canonical user'],
  'role id': ['role', 'assumed-role', 'account', 'provider', 'canonical user'],
  cloudfront: ['canonical user'],
  anonymous: [],
  service: [],
  provider: ['account', 'role', 'assumed-role', 'role id'],
  'canonical user': ['account', 'user', 'role', 'assumed-role', 'federated-user', 'user id', 'role id', 'cloudfront'],
};

function mayBe(kind: Kind, value: NamedPrincipal): boolean {
  if (value.name === '*') return value.type === 'Federated' && OTHER_NAMES[kind].includes('provider');
  return OTHER_NAMES[kind].includes(readListed(value).kind);
}
