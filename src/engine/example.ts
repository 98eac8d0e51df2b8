import type { Budget } from './budget.js';
import { ANY, ANY_BUT_COLON, type BoundGlob, COLON, DIGIT, RUN, RUN_BUT_COLON } from './glob.js';
import { type Dimension, keyOfDimension } from './requirement.js';

/**
 * Examples that a person would choose. They decide nothing: the search tries them first, takes one only when it fits every limit,
 * and looks for any word when none does.
 */

/** Real actions that policies are often about, with the spelling of AWS. */
// biome-ignore format: a table of words reads better in rows
const ACTIONS: readonly string[] = [
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

const KEY_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:username', ['alice', 'bob']],
  ['aws:userid', ['AIDAEXAMPLEEXAMPLE01', 'AIDAEXAMPLEEXAMPLE02']],
  ['aws:principalaccount', ['123456789012', '210987654321', '111122223333']],
  ['aws:principalorgid', ['o-exampleorgid', 'o-otherorgid']],
  ['aws:principaltype', ['AssumedRole']],
  ['aws:sourceaccount', ['123456789012', '210987654321']],
  ['aws:resourceaccount', ['123456789012', '210987654321']],
  ['aws:sourcevpc', ['vpc-0example', 'vpc-0other']],
  ['aws:sourcevpce', ['vpce-0example', 'vpce-0other']],
  ['aws:requestedregion', ['us-east-1', 'eu-west-1']],
  ['aws:multifactorauthpresent', ['true', 'false']],
  ['aws:securetransport', ['true', 'false']],
  ['aws:principalisawsservice', ['false', 'true']],
  ['iam:passedtoservice', ['ec2.amazonaws.com', 'lambda.amazonaws.com']],
  ['s3:x-amz-acl', ['private', 'public-read']],
]);

const ANY_VALUE = ['example', 'other', 'third', 'true', 'false'];

/** Values worth trying for a dimension, in order. */
export function wellKnown(dimension: Dimension): readonly string[] {
  if (dimension === 'action') return ACTIONS;
  const key = keyOfDimension(dimension);
  return key === undefined ? ['*'] : [...(KEY_VALUES.get(key) ?? []), ...ANY_VALUE];
}

/** A value that people expect of a key, if it has one. */
export function familiar(key: string): string | undefined {
  return KEY_VALUES.get(key)?.[0];
}

/** What stands for a whole field of an ARN, by its place. */
const FIELD_FILLERS = ['arn', 'aws', 's3', 'us-east-1', '123456789012', 'example'];

/** Whether a glob spells out one text. */
export function isPlain(glob: BoundGlob): boolean {
  return glob.every((token) => typeof token === 'number' && token >= 0);
}

/** The texts that come of filling the wildcards of a glob in ways that read well. Letters of open holes are not filled. */
export function* fillings(glob: BoundGlob, budget: Budget): Iterable<string> {
  budget.spend(glob.length);
  if (glob.some((token) => typeof token === 'string')) return;
  for (const filler of isPlain(glob) ? [''] : FILLERS) yield fill(glob, filler);
}

/** What a wildcard may stand for: a word, nothing, or the rest of a number, an address, a date. */
const FILLERS = ['example', '', '1', '0.1', '15'];

function fill(glob: BoundGlob, filler: string): string {
  let field = 0;
  let text = '';
  for (const [index, token] of glob.entries()) {
    if (token === COLON) field += 1;
    if (typeof token === 'string') continue;
    switch (token) {
      case RUN:
        text += filler;
        break;
      case RUN_BUT_COLON: {
        const isWholeField = isEdge(glob[index - 1]) && isEdge(glob[index + 1]);
        text += isWholeField ? (FIELD_FILLERS[field] ?? filler) : filler;
        break;
      }
      case ANY:
      case ANY_BUT_COLON:
        text += 'x';
        break;
      case DIGIT:
        text += '1';
        break;
      default:
        text += String.fromCodePoint(token);
    }
  }
  return text;
}

function isEdge(token: number | string | undefined): boolean {
  return token === undefined || token === COLON;
}
