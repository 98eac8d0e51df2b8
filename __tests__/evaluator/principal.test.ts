import { describe, expect, it, test } from 'vitest';
import type { RequestPrincipal } from '../../src/policy/request.js';
import { allows, type Json } from './build.js';

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
  AROA1: { kind: 'unique-id', id: 'AROA1' },
  lambda: { kind: 'service', service: 'lambda.amazonaws.com' },
  google: { kind: 'federated', provider: 'accounts.google.com' },
  canonical: { kind: 'canonical-user', id: '79a5' },
} as const satisfies Record<string, RequestPrincipal>;

type Asker = keyof typeof ASKERS;
const EVERYONE = Object.keys(ASKERS) as readonly Asker[]; // the keys of the table above
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

const TABLE: readonly (readonly [Json, readonly Asker[]])[] = [
  ['*', EVERYONE],
  [{ AWS: '*' }, EVERYONE],
  [{ AWS: A }, OF_A],
  [{ AWS: `arn:aws:iam::${A}:root` }, OF_A],
  [{ AWS: `arn:aws-cn:iam::${A}:root` }, ['root in China', 'session of deploy in China']],
  [{ AWS: `arn:aws:iam::${A}:user/bob` }, ['bob', 'federated by bob', 'federated by bob as g']],
  [{ AWS: `arn:aws:iam::${A}:user/team/bob` }, ['bob in team']],
  [{ AWS: `arn:aws:iam::${A}:user/Bob` }, []],
  [{ AWS: `arn:aws:iam::${A}:role/deploy` }, ['session of deploy', 'other session of deploy']],
  [{ AWS: `arn:aws:iam::${A}:role/ci/deploy` }, ['session of ci/deploy']],
  [{ AWS: `arn:aws:iam::${A}:role/bob` }, []],
  [{ AWS: `arn:aws:sts::${A}:assumed-role/deploy/s` }, ['session of deploy', 'session of ci/deploy']],
  [{ AWS: `arn:aws:sts::${A}:assumed-role/deploy/u` }, []],
  [{ AWS: `arn:aws:sts::${B}:assumed-role/deploy/s` }, ['session of deploy of B']],
  [{ AWS: `arn:aws:sts::${A}:federated-user/f` }, ['federated by bob', 'federated by eve']],
  [{ AWS: 'AIDA1' }, ['AIDA1']],
  [{ AWS: 'AROA1' }, ['AROA1']],
  [{ Service: 'lambda.amazonaws.com' }, ['lambda']],
  [{ Service: 'ec2.amazonaws.com' }, []],
  [{ Federated: 'accounts.google.com' }, ['google']],
  [{ CanonicalUser: '79a5' }, ['canonical']],
  [{ CanonicalUser: 'accounts.google.com', Federated: '79a5', Service: 'AIDA1' }, []],
  [
    { AWS: ['AIDA1', B], Service: ['lambda.amazonaws.com'] },
    ['AIDA1', 'root of B', 'bob of B', 'session of deploy of B', 'federated by bob of B', 'lambda'],
  ],
];

describe.each(TABLE)('Principal %j', (element, matched) => {
  test.each(EVERYONE)('and %s', (asker) => {
    const asked = { principal: ASKERS[asker] };
    expect(allows({ Principal: element }, asked)).toBe(matched.includes(asker));
    expect(allows({ NotPrincipal: element }, asked)).toBe(!matched.includes(asker));
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
