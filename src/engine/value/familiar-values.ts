import { grouped } from '../../lists.js';
import { foldCase } from '../../policy/case.js';

/** What people know, for examples to be made of. Data and no knowledge: nothing is decided by what stands here, or by what does not. */

/** Real actions that policies are often about, with the spelling of AWS: an action that a reader knows, where any will do. */
// biome-ignore format: a table of words reads better in rows
export const ACTIONS: readonly string[] = [
  's3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket', 's3:PutBucketPolicy', 's3:DeleteBucket',
  'iam:PassRole', 'iam:CreateUser', 'iam:CreateRole', 'iam:CreateAccessKey', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy',
  'iam:PutRolePolicy', 'iam:PutUserPolicy', 'iam:PutGroupPolicy', 'iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile', 'iam:AddUserToGroup', 'iam:DeleteRole',
  'iam:GetRole', 'iam:ListRoles', 'iam:UpdateRole', 'iam:TagRole', 'sts:AssumeRole', 'sts:GetFederationToken',
  'ec2:RunInstances', 'ec2:DescribeInstances', 'ec2:TerminateInstances', 'ec2:CreateTags', 'ec2:StartInstances',
  'lambda:InvokeFunction', 'lambda:CreateFunction', 'lambda:UpdateFunctionCode', 'dynamodb:GetItem', 'dynamodb:PutItem',
  'dynamodb:DeleteTable', 'kms:Decrypt', 'kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion',
  'secretsmanager:GetSecretValue', 'ssm:GetParameter', 'ssm:SendCommand', 'sqs:SendMessage', 'sns:Publish',
  'cloudformation:CreateStack', 'organizations:LeaveOrganization', 'logs:PutLogEvents', 'logs:DeleteLogGroup',
  'ecr:PutImage', 'eks:CreateCluster', 'rds:DeleteDBInstance', 'cloudtrail:StopLogging', 'events:PutRule', 'glue:GetTable',
];

/** Those of a service, each as it is written and folded. */
export function actionsOf(service: string): readonly { readonly text: string; readonly folded: string }[] {
  return ACTIONS_BY_SERVICE.get(service) ?? [];
}

const ACTIONS_BY_SERVICE = grouped(
  ACTIONS.map((text) => ({ text, folded: foldCase(text) })),
  ({ folded }) => folded.slice(0, folded.indexOf(':')),
);

/** Values that people expect of a key, if they know it; then anything. */
export function expectedOf(key: string): readonly string[] {
  return KEY_VALUES.get(key) ?? ANY_VALUE;
}

/** The value that people expect first of a key that they know. */
export function familiar(key: string): string | undefined {
  return KEY_VALUES.get(key)?.[0];
}

const ANY_VALUE: readonly string[] = ['example', 'other', 'third', 'true', 'false'];

const KEY_VALUES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'aws:username': ['alice', 'bob'],
    'aws:userid': ['AIDAEXAMPLEEXAMPLE01', 'AIDAEXAMPLEEXAMPLE02'],
    'aws:principalaccount': ['123456789012', '210987654321', '111122223333'],
    'aws:principalorgid': ['o-exampleorgid', 'o-otherorgid'],
    'aws:principaltype': ['AssumedRole'],
    'aws:sourceaccount': ['123456789012', '210987654321'],
    'aws:resourceaccount': ['123456789012', '210987654321'],
    'aws:sourcevpc': ['vpc-0example', 'vpc-0other'],
    'aws:sourcevpce': ['vpce-0example', 'vpce-0other'],
    'aws:requestedregion': ['us-east-1', 'eu-west-1'],
    'aws:multifactorauthpresent': ['true', 'false'],
    'aws:securetransport': ['true', 'false'],
    'aws:principalisawsservice': ['false', 'true'],
    'iam:passedtoservice': ['ec2.amazonaws.com', 'lambda.amazonaws.com'],
    's3:x-amz-acl': ['private', 'public-read'],
  }).map(([key, values]) => [key, [...values, ...ANY_VALUE]]),
);
