import { describe, expect, it, test } from 'vitest';
import type { RequestPrincipal } from '../../src/policy/request.js';
import { allows, type Json, matches } from './build.js';

const [A, B] = ['111111111111', '222222222222'];
const aws = { partition: 'aws', account: A } as const;

/** One principal of every kind, and neighbours that differ in one thing. */
const ASKERS = {
  anonymous: { kind: 'anonymous' },
  root: { kind: 'account-root', ...aws },
  'root of B': { kind: 'account-root', partition: 'aws', account: B },
  'root in China': { kind: 'account-root', partition: 'aws-cn', account: A },
  bob: { kind: 'user', ...aws, path: 'bob' },
  'bob in team': { kind: 'user', ...aws, path: 'team/bob' },
  'bob of B': { kind: 'user', partition: 'aws', account: B, path: 'bob' },
  'session of deploy': { kind: 'role-session', ...aws, role: 'deploy', session: 's' },
  'other session of deploy': { kind: 'role-session', ...aws, role: 'deploy', session: 't' },
  'session of ci/deploy': { kind: 'role-session', ...aws, role: 'ci/deploy', session: 's' },
  'session of deploy of B': { kind: 'role-session', partition: 'aws', account: B, role: 'deploy', session: 's' },
  'session of deploy in China': { kind: 'role-session', partition: 'aws-cn', account: A, role: 'deploy', session: 's' },
  'federated by bob': { kind: 'federated-user', ...aws, issuer: 'bob', session: 'f' },
  'federated by bob as g': { kind: 'federated-user', ...aws, issuer: 'bob', session: 'g' },
  'federated by eve': { kind: 'federated-user', ...aws, issuer: 'eve', session: 'f' },
  'federated by bob of B': { kind: 'federated-user', partition: 'aws', account: B, issuer: 'bob', session: 'f' },
  AIDA1: { kind: 'unique-id', id: 'AIDA1' },
  AIDA2: { kind: 'unique-id', id: 'AIDA2' },
  AROA1: { kind: 'unique-id', id: 'AROA1' },
  AROA2: { kind: 'unique-id', id: 'AROA2' },
  CloudFront: { kind: 'cloudfront-identity', id: 'E1' },
  'other CloudFront': { kind: 'cloudfront-identity', id: 'E2' },
  lambda: { kind: 'service', service: 'lambda.amazonaws.com' },
  google: { kind: 'federated', provider: 'accounts.google.com' },
  amazon: { kind: 'federated', provider: 'www.amazon.com' },
  canonical: { kind: 'canonical-user', id: '79a5' },
  'other canonical': { kind: 'canonical-user', id: '80b6' },
} as const satisfies Record<string, RequestPrincipal>;

type Asker = keyof typeof ASKERS;
const EVERYONE = Object.keys(ASKERS) as readonly Asker[]; // the keys of the table above
const ROOTS: readonly Asker[] = ['root', 'root of B', 'root in China'];
const USERS: readonly Asker[] = ['bob', 'bob in team', 'bob of B'];
const ROLE_SESSIONS: readonly Asker[] = [
  'session of deploy',
  'other session of deploy',
  'session of ci/deploy',
  'session of deploy of B',
  'session of deploy in China',
];
const FEDERATED_USERS: readonly Asker[] = [
  'federated by bob',
  'federated by bob as g',
  'federated by eve',
  'federated by bob of B',
];
const WITH_ARN = [...ROOTS, ...USERS, ...ROLE_SESSIONS, ...FEDERATED_USERS];
const USER_IDS: readonly Asker[] = ['AIDA1', 'AIDA2'];
const ROLE_IDS: readonly Asker[] = ['AROA1', 'AROA2'];
const CLOUDFRONT: readonly Asker[] = ['CloudFront', 'other CloudFront'];
const FEDERATED: readonly Asker[] = ['google', 'amazon'];
const CANONICAL: readonly Asker[] = ['canonical', 'other canonical'];

const OF_A: readonly Asker[] = [
  'root',
  'bob',
  'bob in team',
  'session of deploy',
  'other session of deploy',
  'session of ci/deploy',
  'federated by bob',
  'federated by bob as g',
  'federated by eve',
];
const OF_A_IN_CHINA: readonly Asker[] = ['root in China', 'session of deploy in China'];
const BY_ANOTHER_NAME = [...USER_IDS, ...ROLE_IDS, ...CANONICAL, ...FEDERATED];

/** A value of Principal and whom it matches; then whom else NotPrincipal of a Deny spares, because it may be one requester. */
const TABLE: readonly (readonly [Json, readonly Asker[], readonly Asker[]])[] = [
  ['*', EVERYONE, []],
  [{ AWS: A }, [...OF_A, ...OF_A_IN_CHINA], BY_ANOTHER_NAME],
  [{ AWS: `arn:aws:iam::${A}:root` }, OF_A, BY_ANOTHER_NAME],
  [{ AWS: `arn:aws-cn:iam::${A}:root` }, OF_A_IN_CHINA, BY_ANOTHER_NAME],
  [
    { AWS: `arn:aws:iam::${A}:user/bob` },
    ['bob', 'federated by bob', 'federated by bob as g'],
    [...USER_IDS, ...CANONICAL],
  ],
  [{ AWS: `arn:aws:iam::${A}:user/team/bob` }, ['bob in team'], [...USER_IDS, ...CANONICAL]],
  [{ AWS: `arn:aws:iam::${A}:user/Bob` }, [], [...USER_IDS, ...CANONICAL]],
  [
    { AWS: `arn:aws:iam::${A}:role/deploy` },
    ['session of deploy', 'other session of deploy'],
    [...ROLE_IDS, ...CANONICAL, ...FEDERATED],
  ],
  [{ AWS: `arn:aws:iam::${A}:role/ci/deploy` }, ['session of ci/deploy'], [...ROLE_IDS, ...CANONICAL, ...FEDERATED]],
  [{ AWS: `arn:aws:iam::${A}:role/bob` }, [], [...ROLE_IDS, ...CANONICAL, ...FEDERATED]],
  [
    { AWS: `arn:aws:sts::${A}:assumed-role/deploy/s` },
    ['session of deploy', 'session of ci/deploy'],
    [...ROLE_IDS, ...CANONICAL, ...FEDERATED],
  ],
  [{ AWS: `arn:aws:sts::${A}:assumed-role/deploy/u` }, [], [...ROLE_IDS, ...CANONICAL, ...FEDERATED]],
  [
    { AWS: `arn:aws:sts::${B}:assumed-role/deploy/s` },
    ['session of deploy of B'],
    [...ROLE_IDS, ...CANONICAL, ...FEDERATED],
  ],
  [
    { AWS: `arn:aws:sts::${A}:federated-user/f` },
    ['federated by bob', 'federated by eve'],
    [...USER_IDS, ...CANONICAL],
  ],
  [{ AWS: 'AIDA1' }, ['AIDA1'], [...USERS, ...FEDERATED_USERS, ...CANONICAL]],
  [{ AWS: 'AROA1' }, ['AROA1'], [...ROLE_SESSIONS, ...CANONICAL, ...FEDERATED]],
  [{ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, ['CloudFront'], CANONICAL],
  [{ Service: 'lambda.amazonaws.com' }, ['lambda'], []],
  [{ Service: 'ec2.amazonaws.com' }, [], []],
  [{ Federated: 'accounts.google.com' }, ['google'], [...ROLE_SESSIONS, ...ROLE_IDS]],
  [{ CanonicalUser: '79a5' }, ['canonical'], [...WITH_ARN, ...USER_IDS, ...ROLE_IDS, ...CLOUDFRONT]],
  [
    { CanonicalUser: 'accounts.google.com', Federated: '79a5', Service: 'AIDA1' },
    [],
    [...WITH_ARN, ...USER_IDS, ...ROLE_IDS, ...CLOUDFRONT],
  ],
  [
    { AWS: ['AIDA1', B], Service: ['lambda.amazonaws.com'] },
    ['AIDA1', 'root of B', 'bob of B', 'session of deploy of B', 'federated by bob of B', 'lambda'],
    [...USERS, ...FEDERATED_USERS, ...BY_ANOTHER_NAME],
  ],
];

describe.each(TABLE)('Principal %j', (element, matched, others) => {
  test.each(EVERYONE)('and %s', (asker) => {
    const asked = { principal: ASKERS[asker] };
    const isMatched = matched.includes(asker);
    expect(matches('Allow', { Principal: element }, asked)).toBe(isMatched);
    expect(matches('Deny', { Principal: element }, asked)).toBe(isMatched);
    expect(matches('Allow', { NotPrincipal: element }, asked)).toBe(!isMatched);
    expect(matches('Deny', { NotPrincipal: element }, asked)).toBe(!isMatched && !others.includes(asker));
  });
});

describe('what AWS leaves open', () => {
  /** A value; whom it matches in Principal of an Allow, in Principal of a Deny, and whom NotPrincipal of a Deny spares. */
  const open: readonly (readonly [Json, readonly Asker[], readonly Asker[], readonly Asker[]])[] = [
    [{ AWS: '*' }, EVERYONE, ['anonymous', ...WITH_ARN, ...USER_IDS, ...ROLE_IDS], EVERYONE],
    [{ Federated: '*' }, FEDERATED, [], [...FEDERATED, ...ROLE_SESSIONS, ...ROLE_IDS]],
    [{}, [], [], EVERYONE],
    [{ AWS: [] }, [], [], EVERYONE],
    [{ AWS: [], Service: [] }, [], [], EVERYONE],
  ];
  describe.each(open)('Principal %j', (element, inAllow, inDeny, spared) => {
    test.each(EVERYONE)('and %s', (asker) => {
      const asked = { principal: ASKERS[asker] };
      expect(matches('Allow', { Principal: element }, asked)).toBe(inAllow.includes(asker));
      expect(matches('Deny', { Principal: element }, asked)).toBe(inDeny.includes(asker));
      expect(matches('Allow', { NotPrincipal: element }, asked)).toBe(!inDeny.includes(asker));
      expect(matches('Deny', { NotPrincipal: element }, asked)).toBe(!spared.includes(asker));
    });
  });
});

it('a key tied to the principal is read like any other', () => {
  const Condition = { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${A}:role/ci/*` } };
  const asked = {
    principal: ASKERS['session of ci/deploy'],
    context: { 'aws:PrincipalArn': `arn:aws:iam::${A}:role/ci/deploy` },
  };
  expect(allows({ Principal: '*', Condition }, asked)).toBe(true);
  expect(allows({ Principal: '*', Condition }, { ...asked, context: {} })).toBe(false);
});
