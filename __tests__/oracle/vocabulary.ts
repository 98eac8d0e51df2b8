import type { Random } from './random.js';
import type { PolicyType, RawPrincipal, RawValue } from './raw.js';

/** The few names that random policies are made of. They are chosen to overlap. */

/** What the statements of one policy share. */
export interface World {
  readonly random: Random;
  readonly policyType: PolicyType;
  /** Whether `${…}` is written; with an old version it is then plain text. */
  readonly variables: boolean;
  readonly keys: readonly KeyKind[];
  readonly variableKeys: readonly string[];
}

export interface KeyKind {
  readonly name: string;
  readonly operators: readonly string[];
  /** What a policy compares it with; neighbours in the list are close in meaning. */
  readonly values: readonly RawValue[];
  /** What a request may carry. */
  readonly samples: readonly string[];
}

export const ACTIONS = [
  's3:GetObject',
  's3:getobject',
  's3:Get*',
  'S3:GET*',
  's3:*',
  's3:*Object',
  's3:?etObject',
  's3:PutObject',
  '*:*',
  '*',
  'iam:PassRole',
  'iam:*',
  '*:Get*',
  's3:Get*:x',
  '?3:*',
  's3:*e*',
];

export const RESOURCES = [
  'arn:aws:s3:::b/x',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/?',
  'arn:aws:s3:::b*',
  'arn:aws:s3:::*/x',
  'arn:aws:s3:*:b/x',
  'arn:aws:s3:*',
  'arn:aws:s3',
  'arn:aws*',
  'arn:*:s3:*:*:b/x',
  'arn:aws:s3:*:*:*',
  'arn:aws:dynamodb:*:*:table/b*',
  'arn:aws:iam::111122223333:role/x:y',
  '*',
  '*b/x',
  '?',
  'arn:aws:s3:::*:x',
  'arn:?ws:s3:*',
  'a*:b/*',
  'arn:aws:s3:::b/x:*',
];

export const PRINCIPALS: readonly RawPrincipal[] = [
  { AWS: '111122223333' },
  { AWS: 'arn:aws:iam::111122223333:root' },
  { AWS: 'arn:aws:iam::111122223333:user/bob' },
  { AWS: 'arn:aws:iam::111122223333:user/team/bob' },
  { AWS: 'arn:aws:iam::111122223333:role/path/r' },
  { AWS: 'arn:aws:iam::111122223333:role/r' },
  { AWS: 'arn:aws:sts::111122223333:assumed-role/r/s' },
  { AWS: 'arn:aws:sts::111122223333:federated-user/bob' },
  { AWS: ['arn:aws:sts::111122223333:federated-user/s', 'arn:aws:sts::111122223333:assumed-role/r/s'] },
  { AWS: ['arn:aws-cn:iam::111122223333:user/bob', 'arn:aws:iam::111122223333:role/r'] },
  { AWS: ['AIDAEXAMPLEBOB', 'arn:aws:iam::111122223333:user/bob'] },
  { AWS: 'AROAEXAMPLEROLE' },
  { AWS: ['444455556666', 'arn:aws:iam::111122223333:user/bob'] },
  { Service: 'lambda.amazonaws.com' },
  { Service: ['lambda.amazonaws.com', 'ec2.amazonaws.com'], AWS: '111122223333' },
  { Federated: 'cognito-identity.amazonaws.com' },
  { CanonicalUser: '79a59df900b949e5' },
  { AWS: '*' },
];

/** Names that have something to do with one another. */
export const PRINCIPAL_GROUPS: readonly (readonly (readonly [type: string, name: string])[])[] = [
  [
    ['AWS', 'arn:aws:iam::111122223333:user/bob'],
    ['AWS', 'arn:aws:sts::111122223333:federated-user/bob'],
    ['AWS', '111122223333'],
    ['AWS', 'AIDAEXAMPLEBOB'],
  ],
  [
    ['AWS', 'arn:aws:iam::111122223333:role/path/r'],
    ['AWS', 'arn:aws:iam::111122223333:role/r'],
    ['AWS', 'arn:aws:sts::111122223333:assumed-role/r/s'],
    ['AWS', 'arn:aws:sts::111122223333:assumed-role/r/t'],
    ['AWS', 'AROAEXAMPLEROLE'],
  ],
  [
    ['AWS', 'arn:aws:iam::111122223333:root'],
    ['AWS', 'arn:aws-cn:iam::111122223333:root'],
    ['AWS', 'arn:aws-cn:iam::111122223333:user/bob'],
    ['AWS', 'arn:aws:iam::111122223333:user/bob'],
  ],
  [
    ['AWS', '*'],
    ['AWS', '111122223333'],
    ['Service', 'lambda.amazonaws.com'],
    ['Federated', 'lambda.amazonaws.com'],
    ['CanonicalUser', '79a59df900b949e5'],
  ],
];

export const STRING = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
];
export const ARN = ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'];
export const NUMERIC = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map(
  (name) => `Numeric${name}`,
);
export const DATE = NUMERIC.map((name) => name.replace('Numeric', 'Date'));

export const TEXTS: readonly RawValue[] = ['b', 'a', 'A', 'a*', 'ab', '*b', '?', 'x', 5, true, 'TRUE'];
const TEXT_SAMPLES = ['a', 'A', 'ab', 'b', 'x', 'a*', '5', 'True'];
const ARN_SAMPLES = [
  'arn:aws:iam::111122223333:user/bob',
  'arn:aws:iam::111122223333:role/path/r',
  'arn:aws:iam::444455556666:x:y',
  'arn:aws:s3:::b',
  'no arn',
];
const ADDRESS_SAMPLES = [
  '10.0.0.1',
  '10.255.255.255',
  '11.0.0.0',
  '192.168.3.4',
  '::1',
  '2001:db8::5',
  '2001:db9::',
  '10.0.0',
];
export const ARNS: readonly RawValue[] = [
  'arn:aws:iam::111122223333:user/bob',
  'arn:aws:iam::111122223333:user/*',
  'arn:aws:iam::111122223333:role/path/r',
  'arn:aws:iam::*:role/*',
  'arn:*:iam::444455556666:*',
  'arn:aws:iam:*',
  '*',
  'arn:aws:sts::111122223333:federated-user/bob',
  'arn:aws:iam::111122223333:root',
];

export const KEYS: readonly KeyKind[] = [
  { name: 's3:prefix', samples: TEXT_SAMPLES, operators: STRING, values: TEXTS },
  { name: 'aws:username', samples: TEXT_SAMPLES, operators: STRING, values: TEXTS },
  {
    name: 'aws:PrincipalTag/Team',
    samples: TEXT_SAMPLES,
    operators: [...STRING, 'Bool', 'ArnLike'],
    values: [...TEXTS],
  },
  {
    name: 'aws:SecureTransport',
    samples: ['true', 'false', 'TRUE', 'yes'],
    operators: ['Bool', 'Bool', 'StringEquals', 'StringNotEqualsIgnoreCase'],
    values: ['true', 'false', true, false, 'True'],
  },
  {
    name: 'aws:SourceArn',
    samples: ARN_SAMPLES,
    operators: [...ARN, 'StringLike', 'StringNotLike', 'StringEquals', 'Bool'],
    values: ARNS,
  },
  {
    name: 's3:max-keys',
    samples: ['5', '5.0', '10', '4.99', '-3', '5e0', 'five'],
    operators: NUMERIC,
    values: ['5', 5, '5.0', 10, '1e1', '-3', 7.5],
  },
  {
    name: 's3:count',
    samples: ['5', '5.0', '10', '11', 'five'],
    operators: [...NUMERIC, 'StringEquals', 'StringNotEquals'],
    values: ['5', 5, '5.0', 10],
  },
  {
    name: 'aws:CurrentTime',
    samples: [
      '2026-01-01',
      '2026-01-01T00:00:00Z',
      '1767225600',
      '1767225601',
      '2026-06-30T12:00:00Z',
      '2027-01-01',
      'soon',
    ],
    operators: DATE,
    values: [
      '2026-01-01',
      '2026-01-01T00:00:00Z',
      '2026-01-01T01:00:00+01:00',
      1767225600,
      '2026-06-30T12:00:00',
      '1767225601',
    ],
  },
  { name: 'kms:Blob', samples: ['YQ==', 'YWI=', 'a'], operators: ['BinaryEquals'], values: ['YQ==', 'YWI=', 'YWJj'] },
  {
    name: 'aws:SourceIp',
    samples: ADDRESS_SAMPLES,
    operators: ['IpAddress', 'NotIpAddress'],
    values: ['10.0.0.0/8', '10.0.0.5/8', '10.0.0.1', '0.0.0.0/0', '192.168.0.0/16', '2001:db8::/32', '::/0', '::1'],
  },
  {
    name: 'aws:VpcSourceIp',
    samples: ADDRESS_SAMPLES,
    operators: ['IpAddress', 'NotIpAddress', 'StringEquals', 'StringNotEquals'],
    values: ['10.0.0.1', '10.0.0.2', '::1'],
  },
];

export const PRINCIPAL_KEYS: readonly KeyKind[] = [
  {
    name: 'aws:PrincipalArn',
    samples: ARN_SAMPLES,
    operators: [...ARN, 'StringLike', 'StringEquals', 'StringNotLike'],
    values: ARNS,
  },
  {
    name: 'aws:PrincipalAccount',
    samples: ['111122223333', '444455556666'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike'],
    values: ['111122223333', '444455556666', '1111*'],
  },
  {
    name: 'aws:PrincipalType',
    samples: ['User', 'FederatedUser', 'AssumedRole', 'Account', 'Anonymous'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringEqualsIgnoreCase'],
    values: ['User', 'AssumedRole', 'Anonymous', 'Account', 'FederatedUser', 'A*', 'user'],
  },
  {
    name: 'aws:PrincipalIsAWSService',
    samples: ['true', 'false'],
    operators: ['Bool', 'StringEquals'],
    values: ['true', 'false', true],
  },
];

export const VARIABLE_KEYS = ['aws:username', 's3:prefix', 'aws:PrincipalTag/Team'];

export const OPPOSITES: { readonly [operator: string]: string } = Object.fromEntries(
  [
    ['StringEquals', 'StringNotEquals'],
    ['StringLike', 'StringNotLike'],
    ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    ['ArnEquals', 'ArnNotEquals'],
    ['ArnLike', 'ArnNotLike'],
    ['NumericEquals', 'NumericNotEquals'],
    ['NumericLessThan', 'NumericGreaterThanEquals'],
    ['NumericGreaterThan', 'NumericLessThanEquals'],
    ['DateEquals', 'DateNotEquals'],
    ['DateLessThan', 'DateGreaterThanEquals'],
    ['DateGreaterThan', 'DateLessThanEquals'],
    ['IpAddress', 'NotIpAddress'],
  ].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
);
