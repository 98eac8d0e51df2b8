import { foldCase } from '../policy/case.js';
import { elementAt } from '../policy/element-at.js';
import { grouped } from '../policy/grouped.js';
import { colonsIn } from '../policy/pattern.js';
import type { Bindings } from './binding.js';
import type { Budget } from './budget.js';
import { beginningOf, type Glob, type GlobPart, plainText, textOfHole } from './glob.js';
import { ACTION, type Dimension, keyOfDimension } from './requirement.js';
import type { TextLimit, Texts } from './texts.js';

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

const ANY_VALUE: readonly string[] = ['example', 'other', 'third', 'true', 'false'];
const ANY_RESOURCE: readonly string[] = ['*'];

/** Of keys that people know, what they expect of them; then anything. */
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

/** How many patterns of a limit are looked at for examples. */
const PATTERNS = 8;

/** The first likely text that fits: one that patterns spell out, one that people know, or a pattern with its wildcards filled. */
export function findExample(
  dimension: Dimension,
  limits: readonly TextLimit[],
  bindings: Bindings,
  budget: Budget,
  fits: (text: string) => boolean,
): string | undefined {
  const open: Glob[] = [];
  for (const { set, inside } of limits) {
    if (!inside) continue;
    for (let place = 0; place < set.globs.length && place < PATTERNS; place += 1) {
      const glob = elementAt(set.globs, place);
      const text = plainText(glob, bindings);
      if (text === undefined) open.push(glob);
      else if (fits(text)) return text;
    }
  }
  return wellKnown(dimension, limits, fits) ?? firstFilling(open, bindings, budget, fits);
}

/** The first value worth trying for a dimension with these limits that fits. */
function wellKnown(
  dimension: Dimension,
  limits: readonly TextLimit[],
  fits: (text: string) => boolean,
): string | undefined {
  if (dimension === ACTION) return wellKnownAction(limits, fits);
  const key = keyOfDimension(dimension);
  return (key === undefined ? ANY_RESOURCE : (KEY_VALUES.get(key) ?? ANY_VALUE)).find(fits);
}

/** Of all of them, or of those that begin as a limit asks, where one says of which services they are. */
function wellKnownAction(limits: readonly TextLimit[], fits: (text: string) => boolean): string | undefined {
  const limit = limits.find(({ set, inside }) => inside && namesServices(set));
  if (limit === undefined) return ACTIONS.find(fits);
  for (const { beginning } of limit.set.comparable(true)) {
    const known = ACTIONS_BY_SERVICE.get(beforeColon(beginning)) ?? [];
    const action = known.find(({ text, folded }) => folded.startsWith(beginning) && fits(text));
    if (action !== undefined) return action.text;
  }
  return undefined;
}

function namesServices({ globs }: Texts): boolean {
  return globs.length > 0 && globs.every(({ beginning }) => beginning.includes(':'));
}

function beforeColon(action: string): string {
  return action.slice(0, action.indexOf(':'));
}

const ACTIONS_BY_SERVICE = grouped(
  ACTIONS.map((text) => ({ text, folded: foldCase(text) })),
  ({ folded }) => beforeColon(folded),
);

/** A value that people expect of a key, if it has one. */
export function familiar(key: string): string | undefined {
  return KEY_VALUES.get(key)?.[0];
}

/** What stands for a whole field of an ARN, by the colons before it. */
const FIELD_FILLERS = ['arn', 'aws', 's3', 'us-east-1', '123456789012', 'example'];

/** The first text that fits of those that come of filling the wildcards of globs; none where a hole cannot be filled. */
function firstFilling(
  globs: readonly Glob[],
  bindings: Bindings,
  budget: Budget,
  fits: (text: string) => boolean,
): string | undefined {
  for (const filler of FILLERS) {
    for (const glob of globs) {
      budget.spend(glob.parts.length);
      const text = fill(glob, bindings, filler);
      if (text !== undefined && fits(text)) return text;
    }
  }
  return undefined;
}

/** What a wildcard may stand for: a word, nothing, or the rest of a number, an address, a date. */
const FILLERS = ['example', '', '1', '0.1', '0.0.1', '1.1', '15'];

function fill({ parts, colonsFrom }: Glob, bindings: Bindings, filler: string): string | undefined {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const colons = index >= colonsFrom;
    const isWholeField = (): boolean => isEdge(text.at(-1)) && isEdge(beginningOf(parts, index + 1)[0]);
    const piece = pieceFor(part, colons, bindings, !colons && isWholeField() ? FIELD_FILLERS[colonsIn(text)] : filler);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

function pieceFor(part: GlobPart, colons: boolean, bindings: Bindings, run: string | undefined): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'any-run':
      return run;
    case 'any-one':
      return 'x';
    case 'one-of':
      return part.class === 'digit' ? '1' : 'x';
    case 'run-of':
      return part.class === 'partition' ? '' : run;
    case 'variable':
      return textOfHole(part, colons, bindings);
  }
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || character === ':';
}
