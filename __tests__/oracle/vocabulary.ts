import type { Random } from './random.js';
import type { PolicyType, RawPrincipal, RawValue } from './raw.js';

/** The few names that random policies are made of. They are chosen to overlap. */

/** What the statements of one policy share. */
export interface World {
  readonly random: Random;
  readonly policyType: PolicyType;
  /** Whether `${…}` is written; with an old version it is then plain text. */
  readonly variables: boolean;
  /** Whether no statement has a Resource, as in a trust policy. */
  readonly withoutResources: boolean;
  readonly keys: readonly KeyKind[];
  readonly variableKeys: readonly string[];
}

export interface KeyKind {
  readonly name: string;
  /** Whether a request may carry several values. */
  readonly isMany: boolean;
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
  '?*:b/x',
  '*:s3:*:b/*',
  'arn:aws:s3:::b/x:*',
];

/** Patterns of one kind each, which have something to do with one another. */
export const RESOURCE_GROUPS: readonly (readonly string[])[] = [
  [
    'execute-api:/*',
    'execute-api:/b/*',
    'execute-api:/b/x',
    'arn:aws:execute-api:*:*:*/b/*',
    'arn:aws:execute-api:us-east-1:111122223333:api/b/x',
    'arn:aws:execute-api:*',
  ],
  [
    'arn:aws:secretsmanager:*:secret:b*',
    'arn:aws:secretsmanager:*:secret:*',
    'arn:aws:secretsmanager:*:*:secret:b*',
    'arn:aws:secretsmanager:us-east-1:111122223333:secret:b/x',
    'arn:aws:secretsmanager:*:1111*:secret:b/x',
    'arn:aws:secretsmanager:*:s*:b/x',
  ],
  [
    'arn:aws:ssm:*:parameter/b',
    'arn:aws:ssm:*:parameter/*',
    'arn:aws:ssm:us-east-1:111122223333:parameter/b',
    'arn:aws:ssm:*:*:parameter/b',
    'arn:aws:ssm:*',
    'arn:aws:ssm',
  ],
];

/** A CloudFront origin access identity. */
const CLOUDFRONT = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE';

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
  { AWS: CLOUDFRONT },
  { Federated: '*' },
  { AWS: 'arn:aws-cn:iam::111122223333:role/r' },
  { AWS: 'AIDAEXAMPLEBOB', CanonicalUser: '79a59df900b949e5' },
  { AWS: [] },
  {},
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
    ['Federated', '*'],
    ['CanonicalUser', '79a59df900b949e5'],
    ['AWS', CLOUDFRONT],
  ],
  [
    ['AWS', '111122223333'],
    ['AWS', 'arn:aws-cn:iam::111122223333:root'],
    ['AWS', 'arn:aws-us-gov:iam::111122223333:user/bob'],
    ['AWS', '444455556666'],
    ['AWS', 'arn:aws-cn:iam::444455556666:role/r'],
  ],
  [
    ['AWS', 'AIDAEXAMPLEBOB'],
    ['AWS', 'AROAEXAMPLEROLE'],
    ['AWS', 'arn:aws:iam::111122223333:role/r'],
    ['AWS', 'arn:aws:sts::111122223333:assumed-role/r/s'],
    ['AWS', 'arn:aws:sts::111122223333:federated-user/bob'],
    ['AWS', '111122223333'],
    ['Federated', 'cognito-identity.amazonaws.com'],
    ['Federated', '*'],
    ['CanonicalUser', '79a59df900b949e5'],
    ['AWS', CLOUDFRONT],
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

export const TEXTS: readonly RawValue[] = ['b', '', 'a', 'A', 'a*', 'ab', '*b', '?', 'x', '*', 5, true, 'TRUE'];
const TEXT_SAMPLES = ['b', '', 'a', 'A', 'ab', 'x', 'a*', '5', 'True'];
const ARN_SAMPLES = [
  'arn:aws:iam::111122223333:user/bob',
  'arn:aws:iam::111122223333:role/path/r',
  'arn:aws:iam::444455556666:x:y',
  'arn:aws:s3:::b',
];
const ADDRESS_SAMPLES = ['10.0.0.1', '10.255.255.255', '11.0.0.0', '192.168.3.4', '::1', '2001:db8::5', '2001:db9::'];
const BLOCKS: readonly RawValue[] = [
  '10.0.0.0/8',
  '10.0.0.5/8',
  '10.0.0.1',
  '0.0.0.0/0',
  '192.168.0.0/16',
  '2001:db8::/32',
  '2001:db8::5',
  '::/0',
  '::1',
];
export const ARNS: readonly RawValue[] = [
  'arn:aws:iam::111122223333:user/bob',
  'arn:aws:iam::111122223333:user/*',
  'arn:aws:iam::111122223333:role/path/r',
  'arn:aws:iam::*:role/*',
  'arn:*:iam::444455556666:*',
  'arn:aws:iam:*',
  'arn:aws*',
  '*',
  'arn:aws:sts::111122223333:federated-user/bob',
  'arn:aws:iam::111122223333:root',
];
const MOMENT_SAMPLES = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T01:00:00+01:00',
  '2026-06-30T12:00:00Z',
  '2026-01-01T00:00:01Z',
  '2027-01-01T00:00:00Z',
];
const MOMENTS: readonly RawValue[] = [
  '2026-01-01',
  '2026-01-01T00:00:00Z',
  '2026-01-01T01:00:00+01:00',
  1767225600,
  '2026-06-30T12:00:00',
  '1767225601',
];

/** Whether numbers, dates or addresses are asked of the key. */
export function isTyped({ operators }: KeyKind): boolean {
  return operators.some((name) => /^(Numeric|Date|Ip|NotIp)/.test(name));
}

/** Keys with several values, and those of the table of semantics 4, of each form that it knows. */
export const KEYS: readonly KeyKind[] = [
  { name: 's3:prefix', isMany: true, samples: TEXT_SAMPLES, operators: STRING, values: TEXTS },
  { name: 'aws:TagKeys', isMany: true, samples: TEXT_SAMPLES, operators: STRING, values: TEXTS.slice(0, 6) },
  { name: 'aws:username', isMany: false, samples: TEXT_SAMPLES, operators: STRING, values: TEXTS },
  {
    name: 'aws:PrincipalTag/Team',
    isMany: false,
    samples: TEXT_SAMPLES,
    operators: [...STRING, 'Bool', 'ArnLike'],
    values: [...TEXTS],
  },
  { name: 'aws:Referer', isMany: false, samples: TEXT_SAMPLES, operators: STRING, values: TEXTS.slice(0, 6) },
  { name: 'aws:SourceVpc', isMany: false, samples: ['b', 'a', ''], operators: STRING, values: TEXTS.slice(0, 6) },
  {
    name: 'aws:SecureTransport',
    isMany: false,
    samples: ['true', 'false', 'TRUE'],
    operators: ['Bool', 'Bool', 'StringEquals', 'StringNotEqualsIgnoreCase'],
    values: ['true', 'false', true, false, 'True'],
  },
  {
    name: 'aws:SourceAccount',
    isMany: false,
    samples: ['111122223333', '444455556666'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'],
    values: ['111122223333', '444455556666', '1111*', '????????????', ''],
  },
  {
    name: 'aws:SourceArn',
    isMany: false,
    samples: ARN_SAMPLES,
    operators: [...ARN, 'StringLike', 'StringNotLike', 'StringEquals', 'Bool'],
    values: ARNS,
  },
  {
    name: 'x:arns',
    isMany: true,
    samples: [...ARN_SAMPLES, 'no arn', ''],
    operators: [...ARN, 'StringLike', 'StringNotLike', 'StringEquals'],
    values: ARNS,
  },
  {
    name: 's3:max-keys',
    isMany: true,
    samples: ['5', '5.0', '10', '4.99', '-3', '5e0', 'five', ''],
    operators: NUMERIC,
    values: ['5', 5, '5.0', 10, '1e1', '-3', 7.5],
  },
  {
    name: 's3:count',
    isMany: true,
    samples: ['5', '5.0', '10', '11', 'five', ''],
    operators: [...NUMERIC, 'StringEquals', 'StringNotEquals'],
    values: ['5', 5, '5.0', 10],
  },
  {
    name: 'aws:MultiFactorAuthAge',
    isMany: false,
    samples: ['5', '6', '0', '10'],
    operators: [...NUMERIC, 'StringEquals', 'StringNotEquals'],
    values: ['5', 5, '6', 5.5, '5.0', 0, '-3'],
  },
  {
    name: 'aws:EpochTime',
    isMany: false,
    samples: ['1767225600', '1767225601', '1767225602'],
    operators: [...DATE, 'NumericLessThan', 'NumericGreaterThan'],
    values: [1767225600, '1767225601', 1767225602],
  },
  { name: 'aws:CurrentTime', isMany: false, samples: MOMENT_SAMPLES, operators: DATE, values: MOMENTS },
  {
    name: 'x:time',
    isMany: true,
    samples: [...MOMENT_SAMPLES.slice(0, 2), '2026-01-01', '1767225600', 'soon', ''],
    operators: DATE,
    values: MOMENTS,
  },
  {
    name: 'kms:Blob',
    isMany: true,
    samples: ['YQ==', 'YWI=', 'a'],
    operators: ['BinaryEquals'],
    values: ['YQ==', 'YWI=', 'YWJj'],
  },
  {
    name: 'aws:SourceIp',
    isMany: false,
    samples: ADDRESS_SAMPLES,
    operators: ['IpAddress', 'NotIpAddress'],
    values: BLOCKS,
  },
  {
    name: 'aws:VpcSourceIp',
    isMany: false,
    samples: ADDRESS_SAMPLES,
    operators: ['IpAddress', 'NotIpAddress', 'StringEquals', 'StringNotEquals'],
    values: ['10.0.0.1', '10.0.0.2', '::1'],
  },
  {
    name: 'x:addresses',
    isMany: true,
    samples: [...ADDRESS_SAMPLES, '10.0.0', ''],
    operators: ['IpAddress', 'NotIpAddress'],
    values: BLOCKS,
  },
];

export const PRINCIPAL_KEYS: readonly KeyKind[] = [
  {
    name: 'aws:PrincipalArn',
    isMany: false,
    samples: ARN_SAMPLES,
    operators: [...ARN, 'StringLike', 'StringEquals', 'StringNotLike'],
    values: [...ARNS, 'arn:aws-cn:iam::*:*', 'arn:*:iam::111122223333:*'],
  },
  {
    name: 'aws:PrincipalAccount',
    isMany: false,
    samples: ['111122223333', '444455556666', 'anonymous'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike'],
    values: ['111122223333', '444455556666', '1111*', 'anonymous'],
  },
  {
    name: 'aws:PrincipalType',
    isMany: false,
    samples: ['User', 'FederatedUser', 'AssumedRole', 'Account', 'Anonymous'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringEqualsIgnoreCase'],
    values: ['User', 'AssumedRole', 'Anonymous', 'Account', 'FederatedUser', 'A*', 'user'],
  },
  {
    name: 'aws:username',
    isMany: false,
    samples: ['bob', 'r', 's'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'],
    values: ['bob', 'r', 'b*', '*/*', 'team/bob'],
  },
  {
    name: 'aws:PrincipalIsAWSService',
    isMany: false,
    samples: ['true', 'false'],
    operators: ['Bool', 'StringEquals'],
    values: ['true', 'false', true],
  },
  {
    name: 'aws:PrincipalOrgID',
    isMany: false,
    samples: ['o-1', 'o-2'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike'],
    values: ['o-1', 'o-2', 'o-*'],
  },
  {
    name: 'aws:PrincipalOrgPaths',
    isMany: true,
    samples: ['o-1/r/', 'o-2/r/'],
    operators: ['StringEquals', 'StringLike', 'StringNotLike'],
    values: ['o-1/r/', 'o-2/*'],
  },
  {
    name: 'aws:PrincipalServiceName',
    isMany: false,
    samples: ['lambda.amazonaws.com'],
    operators: ['StringEquals', 'StringNotEquals'],
    values: ['lambda.amazonaws.com', 'ec2.amazonaws.com'],
  },
  {
    name: 'aws:PrincipalServiceNamesList',
    isMany: true,
    samples: ['lambda.amazonaws.com', 'ec2.amazonaws.com'],
    operators: ['StringEquals', 'StringNotEquals'],
    values: ['lambda.amazonaws.com', 'ec2.amazonaws.com'],
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
