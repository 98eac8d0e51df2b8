import { type Token, tokens } from './patterns.js';
import type { Element, NamedPrincipal, PlainPolicy } from './raw.js';
import { and, concat, FALSE, not, or, type Term, TRUE, text } from './smt.js';
import type { Strings } from './strings.js';

/** Who can ask (semantics 5): one case for each kind of principal, so that inside a case everything but names is fixed. */

/** What a tied key is in a case: absent, exactly one value, or absent or one value. Keys that are not listed are free. */
export type Tie =
  | { readonly kind: 'absent' }
  /** `arn` gives the six fields where the value is an ARN by construction. */
  | { readonly kind: 'one'; readonly value: Term; readonly arn?: readonly Term[] }
  | { readonly kind: 'absent-or-one'; readonly value: Term };

export interface PrincipalCase {
  readonly name: string;
  /** The names in it, each with the patterns that it must and must not match. */
  readonly strings: readonly (readonly [string, Shape])[];
  readonly ties: (strings: Strings) => ReadonlyMap<string, Tie>;
  /** `is` says that a string of the case matches a pattern. */
  matches(principal: NamedPrincipal, is: Is): Term;
}

type Is = (name: string, pattern: readonly Token[]) => Term;
export interface Shape {
  readonly must: readonly (readonly Token[])[];
  readonly mustNot: readonly (readonly Token[])[];
}

export const TIED_KEYS = ['aws:principalarn', 'aws:principalaccount', 'aws:principaltype', 'aws:principalisawsservice'];

const NON_EMPTY: Shape = { must: [], mustNot: [[]] };
/** Path and name. */
const PATH: Shape = { must: [], mustNot: [[], glob('*/')] };
const SESSION: Shape = { must: [], mustNot: [[], glob('*/*')] };
const ACCOUNT: readonly (readonly [string, Shape])[] = [
  ['pPartition', { must: [glob('aws*')], mustNot: [glob('*:*')] }],
  ['pAccount', { must: [Array<Token>(12).fill({ kind: 'digit' })], mustNot: [] }],
];

function glob(pattern: string): readonly Token[] {
  return tokens(pattern, true, false);
}

function exactly(value: string): readonly Token[] {
  return tokens(value, false, false);
}

const NOT_A_SERVICE: readonly [string, Tie] = [
  'aws:principalisawsservice',
  { kind: 'absent-or-one', value: text('false') },
];

/** The cases of a resource policy. Unique ids exist when the policy names them anywhere. */
export function principalCases(policy: PlainPolicy): readonly PrincipalCase[] {
  const named = policy.statements.flatMap((statement) => statement.principal?.values ?? []);
  const ids = new Set(named.filter(isUniqueId).map(({ name }) => name));
  return [
    awsCase('account root', 'Account', [], ['iam', 'root', undefined], () => FALSE),
    awsCase('user', 'User', [['pPath', NON_EMPTY]], ['iam', 'user/', 'pPath'], matchesUser),
    awsCase(
      'role session',
      'AssumedRole',
      [
        ['pRole', PATH],
        ['pSession', SESSION],
      ],
      ['iam', 'role/', 'pRole'],
      matchesRoleSession,
    ),
    awsCase(
      'federated user',
      'FederatedUser',
      [
        ['pPath', NON_EMPTY],
        ['pSession', SESSION],
      ],
      ['sts', 'federated-user/', 'pSession'],
      (arn, is) => or([matchesUser(arn, is), matchesFederatedUser(arn, is)]),
    ),
    ...[...ids].map(uniqueIdCase),
    {
      name: 'anonymous',
      strings: [],
      ties: () =>
        new Map<string, Tie>([
          ['aws:principalarn', { kind: 'absent' }],
          ['aws:principalaccount', { kind: 'absent' }],
          ['aws:principaltype', { kind: 'one', value: text('Anonymous') }],
          NOT_A_SERVICE,
        ]),
      matches: () => FALSE,
    },
    outsideCase('Service', [['aws:principalisawsservice', { kind: 'one', value: text('true') }]]),
    outsideCase('Federated', [NOT_A_SERVICE]),
    outsideCase('CanonicalUser', [NOT_A_SERVICE]),
  ];
}

/** Whether the principal of the case is one that the element means. */
export function elementMatches(one: PrincipalCase, element: Element<NamedPrincipal>, is: Is): Term {
  const listed = or(
    element.values.map((value) => (value.type === 'AWS' && value.name === '*' ? TRUE : one.matches(value, is))),
  );
  return element.negated ? not(listed) : listed;
}

function isUniqueId({ type, name }: NamedPrincipal): boolean {
  return type === 'AWS' && /^(AIDA|AROA)/.test(name);
}

/** The service of its ARN, the constant start of the last field, and the string that ends it. */
type ArnEnd = readonly [string, string, string | undefined];

function awsCase(
  name: string,
  type: string,
  strings: PrincipalCase['strings'],
  end: ArnEnd,
  matchesArn: (arn: ArnName, is: Is) => Term,
): PrincipalCase {
  return {
    name,
    strings: [...ACCOUNT, ...strings],
    ties: (table) => awsTies(table, type, end),
    matches: ({ type: listedType, name: listed }, is) =>
      listedType === 'AWS' ? matchesAws(listed, is, matchesArn) : FALSE,
  };
}

function awsTies(strings: Strings, type: string, [service, start, name]: ArnEnd): ReadonlyMap<string, Tie> {
  const rest = name === undefined ? text(start) : strings.prefixed(start, name);
  const arn = [text('arn'), 'pPartition', text(service), text(''), 'pAccount', rest];
  const whole = concat([text('arn:'), 'pPartition', text(`:${service}::`), 'pAccount', text(':'), rest]);
  return new Map<string, Tie>([
    ['aws:principalarn', { kind: 'one', value: whole, arn }],
    ['aws:principalaccount', { kind: 'one', value: 'pAccount' }],
    ['aws:principaltype', { kind: 'one', value: text(type) }],
    NOT_A_SERVICE,
  ]);
}

interface ArnName {
  readonly service: string;
  readonly kind: string;
  readonly rest: string;
}

/** A whole account is named by number or root ARN; the rest of an ARN is told by the kind of principal. */
function matchesAws(listed: string, is: Is, matchesArn: (arn: ArnName, is: Is) => Term): Term {
  if (/^\d+$/.test(listed)) return and([is('pPartition', exactly('aws')), is('pAccount', exactly(listed))]);
  if (!listed.startsWith('arn:')) return FALSE;
  const [, partition = '', service = '', , account = '', ...more] = listed.split(':');
  const resource = more.join(':');
  const slash = resource.indexOf('/');
  const sameAccount = and([is('pPartition', exactly(partition)), is('pAccount', exactly(account))]);
  if (resource === 'root') return sameAccount;
  return and([
    sameAccount,
    matchesArn({ service, kind: resource.slice(0, slash), rest: resource.slice(slash + 1) }, is),
  ]);
}

function matchesUser({ service, kind, rest }: ArnName, is: Is): Term {
  return service === 'iam' && kind === 'user' ? is('pPath', exactly(rest)) : FALSE;
}

/** A session's ARN names the role without its path. */
function matchesRoleSession({ service, kind, rest }: ArnName, is: Is): Term {
  if (service === 'iam') return kind === 'role' ? is('pRole', exactly(rest)) : FALSE;
  if (kind !== 'assumed-role') return FALSE;
  const [role = '', session = ''] = rest.split('/');
  return and([is('pSession', exactly(session)), or([is('pRole', exactly(role)), is('pRole', glob(`*/${role}`))])]);
}

function matchesFederatedUser({ service, kind, rest }: ArnName, is: Is): Term {
  return service === 'sts' && kind === 'federated-user' ? is('pSession', exactly(rest)) : FALSE;
}

/** Known by nothing but its id; its ARN may be that of any user (AIDA) or role (AROA). */
function uniqueIdCase(id: string): PrincipalCase {
  const [type, start, shape] = id.startsWith('AIDA')
    ? (['User', 'user/', NON_EMPTY] as const)
    : (['AssumedRole', 'role/', PATH] as const);
  return {
    name: `unique id ${id}`,
    strings: [...ACCOUNT, ['pPath', shape]],
    ties: (table) => awsTies(table, type, ['iam', start, 'pPath']),
    matches: (listed) => (listed.type === 'AWS' && listed.name === id ? TRUE : FALSE),
  };
}

/** Principals that are no AWS principals: named by their type and name, nothing else tied. */
function outsideCase(type: string, ties: readonly (readonly [string, Tie])[]): PrincipalCase {
  return {
    name: type,
    strings: [['pName', NON_EMPTY]],
    ties: () => new Map(ties),
    matches: (listed, is) => (listed.type === type ? is('pName', exactly(listed.name)) : FALSE),
  };
}
