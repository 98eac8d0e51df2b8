import { evaluate, isInside } from '../../src/evaluator/evaluate.js';
import type { Access, AccessInput } from '../../src/policy/access.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import type { Request, RequestPrincipal } from '../../src/policy/request.js';
import type { Random } from '../oracle/random.js';

/**
 * Random policies over so few actions, resources, context values and principals that every request over them can be tried. What the
 * evaluator finds allowed by trying is a reason that no search may miss.
 */

const ACTIONS = ['a:x', 'a:y', 'a:xy', 'b:x'];
const ACTION_PATTERNS = ['a:x', 'A:X', 'a:*', '*:x', 'a:?', '*', 'a:x*', 'b:*', 'a:y'];
const ONE = '111122223333';
const TWO = '444455556666';
// biome-ignore format: a table of words reads better in rows
const RESOURCES = [
  '*', `arn:aws:s::${ONE}:p`, `arn:aws:s::${ONE}:q`, `arn:aws:s::${ONE}:pq`, `arn:aws:s::${TWO}:p`, `arn:aws:s::${ONE}:p:q`,
  `arn:aws:s:${ONE}:q:p`, `arn:aws:execute-api:r:${ONE}:i/p`,
];
// biome-ignore format: a table of words reads better in rows
const RESOURCE_PATTERNS = [
  '*', 'arn:*', 'arn:aws:s', 'arn:aws:s:*', 'arn:aws:s::*:p', `arn:aws:s::${ONE}:*`, 'arn:aws:s*q', `arn:aws:s::${ONE}:p?`, '*q',
  `arn:aws:s::${ONE}:p`, `arn:aws:s:*:p`, 'arn:aws:s:*:q:p', 'arn:aws:s:*:q:*', 'execute-api:/p', 'execute-api:/*', 'arn:aws:execute-api:*',
  `arn:aws:s::${ONE}:\${k:u}`, `arn:aws:s::${ONE}:\${k:u}*`, `arn:aws:s::${ONE}:\${K:u, 'q'}`, 'arn:aws:s::${k:u}:p', '*${k:u}', '*:${k:u}',
];

/** The values that a key may have in a request; an empty list is an absent key. */
type Values = readonly (readonly string[])[];
const CONTEXT: Readonly<Record<string, Values>> = {
  'k:u': [[], [''], ['p'], ['q'], ['pq'], [ONE], ['p', 'q'], ['', 'p'], ['', 'p', 'q']],
  'k:n': [[], [''], ['1'], ['2'], ['1.5'], ['x'], ['1', '2'], ['', '1']],
  'aws:requesttag/t': [[], [''], ['p'], ['q']],
  'aws:multifactorauthage': [[], ['0'], ['1'], ['2']],
};

const TEXT_OPERATORS = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase'];
const NUMBER_OPERATORS = ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEquals'];
const TEXT_VALUES = ['p', 'q', '', 'P', 'p*', '?', '?*', 'pq', '${k:u}', '*'];
const NUMBER_VALUES = ['1', '2', 1.5, '1.0'];

export function randomStatements(random: Random): readonly object[] {
  return Array.from({ length: 1 + random.below(4) }, () => ({
    Effect: random.chance(0.5) ? 'Allow' : 'Deny',
    ...actionAndResource(random),
    Condition: Object.fromEntries(Array.from({ length: random.below(3) }, () => condition(random))),
  }));
}

/** Statements that ask for one key and nothing else, again and again. */
export function randomStatementsOnOneKey(random: Random): readonly object[] {
  const values = ['', 'p', 'q', '?*'];
  const some = (): object => ({ 'k:u': random.some(values, 1, 2) });
  return Array.from({ length: 1 + random.below(2) }, (_, index) => ({
    Effect: index === 0 ? 'Allow' : 'Deny',
    Action: '*',
    Resource: '*',
    Condition: Object.fromEntries(
      Array.from({ length: 2 + random.below(3) }, () => [operator(random, TEXT_OPERATORS), some()]),
    ),
  }));
}

/** One request but for the values of its key. */
export const ONE_ACTION_AND_RESOURCE: AccessInput = { actions: ['a:x'], resources: [`arn:aws:s::${ONE}:pq`] };

/** Now and then without values, which match nothing (semantics 8). */
function actionAndResource(random: Random): object {
  return {
    [random.chance(0.2) ? 'NotAction' : 'Action']: random.some(ACTION_PATTERNS, random.chance(0.04) ? 0 : 1, 2),
    [random.chance(0.25) ? 'NotResource' : 'Resource']: random.some(RESOURCE_PATTERNS, random.chance(0.04) ? 0 : 1, 2),
  };
}

function condition(random: Random): readonly [string, object] {
  const texts = random.pick(['k:u', 'k:u', 'K:U', 'aws:RequestTag/t']);
  const numbers = random.pick(['k:n', 'K:n', 'aws:MultiFactorAuthAge']);
  if (random.chance(0.15)) {
    const set = random.pick(['', '', '', 'ForAllValues:', 'ForAnyValue:']);
    return [`${set}Null`, { [random.pick([texts, numbers])]: random.chance(0.5) }];
  }
  return random.chance(0.5)
    ? [operator(random, NUMBER_OPERATORS), { [numbers]: random.some<string | number>(NUMBER_VALUES, 0, 2) }]
    : [operator(random, TEXT_OPERATORS), { [texts]: random.some<string | number>(TEXT_VALUES, 0, 2) }];
}

function operator(random: Random, names: readonly string[]): string {
  const set = random.pick(['', '', 'ForAllValues:', 'ForAnyValue:']);
  return `${set}${random.pick(names)}${random.chance(0.25) ? 'IfExists' : ''}`;
}

export function randomAccess(random: Random): AccessInput {
  const resources = ['*', `arn:aws:s::${ONE}:*`, 'arn:aws:s::*:p', `arn:aws:s::${ONE}:pq`];
  return random.chance(0.5)
    ? { actions: random.some(['a:x', 'a:*', 'b:x', '*:y'], 1, 2) }
    : { actions: [random.pick(['a:*', '*'])], resources: random.some(resources, 1, 2) };
}

// Resource policies

/** Somebody who asks, and what that says of the context: each list of values is one way. */
export interface Asker {
  readonly principal: RequestPrincipal;
  readonly context: Readonly<Record<string, Values>>;
}

const USER = `arn:aws:iam::${ONE}:user/t/u`;
const ROLE = `arn:aws:iam::${ONE}:role/r`;
const NO_SERVICE: Values = [[], ['false']];

function known(arn: string, type: string, username: string | undefined, account = ONE): Asker['context'] {
  return {
    'aws:principalarn': [[arn]],
    'aws:principalaccount': [[account]],
    'aws:principaltype': [[type]],
    'aws:username': [username === undefined ? [] : [username]],
    'aws:principalisawsservice': NO_SERVICE,
  };
}

/** One of each kind, of one account, its user `t/u` and its role `r`. */
export const ASKERS: readonly Asker[] = [
  {
    principal: { kind: 'anonymous' },
    context: {
      'aws:principalaccount': [[], ['anonymous']],
      'aws:principaltype': [[], ['Anonymous']],
      'aws:principalisawsservice': NO_SERVICE,
    },
  },
  {
    principal: { kind: 'account-root', partition: 'aws', account: TWO },
    context: known(`arn:aws:iam::${TWO}:root`, 'Account', undefined, TWO),
  },
  {
    principal: { kind: 'user', partition: 'aws', account: ONE, path: 't/u' },
    context: known(USER, 'User', 'u'),
  },
  {
    principal: { kind: 'federated-user', partition: 'aws', account: ONE, issuer: 't/u', session: 'f' },
    context: known(`arn:aws:sts::${ONE}:federated-user/f`, 'FederatedUser', undefined),
  },
  {
    principal: { kind: 'role-session', partition: 'aws', account: ONE, role: 'r', session: 's' },
    context: known(ROLE, 'AssumedRole', undefined),
  },
  { principal: { kind: 'unique-id', id: 'AIDAX' }, context: known(USER, 'User', 'u') },
  {
    principal: { kind: 'unique-id', id: 'AIDAX' },
    context: known(`arn:aws:sts::${TWO}:federated-user/f`, 'FederatedUser', undefined, TWO),
  },
  { principal: { kind: 'unique-id', id: 'AROAX' }, context: known(ROLE, 'AssumedRole', undefined) },
  {
    principal: { kind: 'service', service: 'x.com' },
    context: {
      'aws:principalisawsservice': [['true']],
      'aws:principalaccount': [[], [ONE]],
      'aws:principaltype': [[], ['User']],
      'aws:principalservicename': [[], ['x.com']],
    },
  },
  ...(
    [
      { kind: 'federated', provider: 'p.com' },
      { kind: 'canonical-user', id: 'c' },
    ] as const
  ).map((principal) => ({
    principal,
    context: {
      'aws:principalisawsservice': NO_SERVICE,
      'aws:principalaccount': [[], [ONE], [TWO]],
      'aws:principaltype': [[], ['User']],
      'aws:username': [[], ['u']],
    },
  })),
];

const PRINCIPALS = [
  '*',
  { AWS: '*' },
  { AWS: ONE },
  { AWS: `arn:aws:iam::${ONE}:root` },
  { AWS: [TWO, USER] },
  { AWS: USER },
  { AWS: ROLE },
  { AWS: `arn:aws:sts::${ONE}:assumed-role/r/s` },
  { AWS: `arn:aws:sts::${ONE}:federated-user/f` },
  { AWS: 'AIDAX' },
  { AWS: ['AROAX', USER] },
  { Service: 'x.com' },
  { Federated: 'p.com' },
  { Federated: '*' },
  { CanonicalUser: 'c' },
  { CanonicalUser: 'c', AWS: ONE },
  { AWS: [] },
];

const TIED: Readonly<Record<string, readonly string[]>> = {
  'aws:PrincipalArn': [USER, `arn:aws:iam::${ONE}:*`],
  'aws:PrincipalAccount': [ONE, TWO, 'anonymous'],
  'aws:PrincipalType': ['User', 'Anonymous', 'A*'],
  'aws:username': ['u', 't/u'],
  'aws:PrincipalServiceName': ['x.com'],
};

export function randomResourceStatements(random: Random): readonly object[] {
  return Array.from({ length: 2 + random.below(3) }, (_, index) => ({
    Effect: index === 0 || random.chance(0.2) ? 'Allow' : 'Deny',
    [random.chance(0.25) ? 'NotPrincipal' : 'Principal']: random.pick(PRINCIPALS),
    ...(random.chance(0.5) ? { Action: 'a:x', Resource: '*' } : actionAndResource(random)),
    Condition: Object.fromEntries(Array.from({ length: random.below(3) }, () => tiedCondition(random))),
  }));
}

function tiedCondition(random: Random): readonly [string, object] {
  if (random.chance(0.2)) return condition(random);
  if (random.chance(0.2))
    return [random.pick(['Bool', 'BoolIfExists']), { 'aws:PrincipalIsAWSService': random.chance(0.5) }];
  const key = random.pick(Object.keys(TIED));
  if (random.chance(0.25)) return ['Null', { [key]: random.chance(0.5) }];
  return [operator(random, TEXT_OPERATORS), { [key]: random.some(TIED[key] ?? [], 1, 2) }];
}

// Trying

/** The Allow statements that some request of the universe makes a reason (semantics 1); `askers`: of a resource policy. */
export function reasonsByTrying(
  document: PolicyDocument,
  access: Access,
  askers: readonly Asker[] | undefined = undefined,
): readonly number[] {
  const reasons = new Set<number>();
  const inside = ACTIONS.flatMap((action) => RESOURCES.map((resource) => ({ action, resource }))).filter((asked) =>
    isInside(access, { ...asked, context: new Map(), principal: undefined }),
  );
  for (const { principal, context } of askers ?? [{ principal: undefined, context: {} }]) {
    for (const one of contexts(document, { ...CONTEXT, ...context })) {
      for (const asked of inside) {
        const { allowed, matched } = evaluate(document, { ...asked, context: one, principal });
        if (allowed) for (const index of matched) reasons.add(index);
      }
    }
  }
  return [...reasons].sort((a, b) => a - b);
}

/** All contexts of the keys that the document speaks of; a key of which it does not has its first state. */
export function contexts(document: PolicyDocument, values: Asker['context']): readonly Request['context'][] {
  const text = JSON.stringify(document, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)).toLowerCase();
  let found: readonly Request['context'][] = [new Map()];
  for (const [key, states] of Object.entries(values)) {
    const open = text.includes(key) ? states : states.slice(0, 1);
    found = open.flatMap((state) =>
      found.map((before) => (state.length === 0 ? before : new Map([...before, [key, state]]))),
    );
  }
  return found;
}
