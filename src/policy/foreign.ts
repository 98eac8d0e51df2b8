import { withoutMark } from '../text/decode.js';
import { memberOf, type Node } from '../text/node.js';
import { FileText, startOf } from '../text/position.js';
import { type Problem, problemAt } from '../text/problem.js';
import type { ProblemKind } from './problem-kind.js';
import { brokenTemplateProblem, templateProblem } from './template.js';

/** Files that people point the gate at by mistake, each with a sentence of its own, for text that is JSON and for text that is not. */

const FOREIGN: ProblemKind = 'foreign';

const ONE_POLICY = 'expected the JSON of one policy';

/** What a text that is JSON is instead of a policy: a file of another sort, or a template. */
export function foreignProblem(text: string, root: Node): Problem | undefined {
  return outlineProblem(root) ?? templateProblem(text, root);
}

/** The problem with a text that is no JSON, in the plainest words there are for it. */
export function brokenProblem(written: string, problem: Problem): Problem {
  if (problem.overLimit) return problem;
  const text = withoutMark(written);
  return formatProblem(text) ?? brokenTemplateProblem(text) ?? problem;
}

function outlineProblem(root: Node): Problem | undefined {
  const message =
    root.kind === 'list' ? listMessage(root.items) : memberOf(root, 'Statement') ? undefined : objectMessage(root);
  return message === undefined ? undefined : { message, position: startOf(root), path: '', kind: FOREIGN };
}

function listMessage(items: readonly Node[]): string | undefined {
  if (items.length === 0) return undefined;
  if (items.every((item) => memberOf(item, 'Statement')))
    return 'a list of policies. expected one policy: give each a file of its own';
  if (items.every((item) => memberOf(item, 'Effect')))
    return 'a list of statements. expected it as the Statement of a policy: {"Version": "2012-10-17", "Statement": […]}';
  return undefined;
}

const NOT_SUPPORTED = `which is not supported. ${ONE_POLICY}`;

function objectMessage(root: Node): string | undefined {
  if (memberOf(root, 'AWSTemplateFormatVersion') || isResources(memberOf(root, 'Resources')))
    return `a CloudFormation template, ${NOT_SUPPORTED}`;
  if (memberOf(root, 'planned_values')) return `a plan of Terraform, ${NOT_SUPPORTED}`;
  if (nodeAt(root, ['Policy', 'DefaultVersionId']))
    return `the output of "aws iam get-policy", which has no policy in it. ${ONE_POLICY}, as "aws iam get-policy-version" has it`;
  const output = OUTPUTS.find(
    ({ path, and }) => isDocument(nodeAt(root, path)) && (and === undefined || nodeAt(root, and)),
  );
  if (output === undefined) return undefined;
  const { command, path } = output;
  const inside =
    nodeAt(root, path)?.kind === 'text'
      ? `the policy that is the text of its ${path.join('.')}`
      : `its ${path.join('.')}`;
  return `the output of "aws ${command}", which is not supported. expected ${inside}, alone`;
}

/** Whether a member of an output can be a policy: the text of one, or one as it is. */
function isDocument(node: Node | undefined): boolean {
  return node !== undefined && (node.kind === 'text' || memberOf(node, 'Statement') !== undefined);
}

function isResources(node: Node | undefined): boolean {
  if (node?.kind !== 'map') return false;
  return node.members.some(({ value }) => {
    const type = memberOf(value, 'Type');
    return type?.kind === 'text' && type.text.startsWith('AWS::');
  });
}

interface Output {
  readonly command: string;
  /** Where the policy is. */
  readonly path: readonly string[];
  /** What else is there, where the policy alone does not tell the commands apart. */
  readonly and?: readonly string[];
}

/** The commands of AWS that print policies. The first that fits is told. */
const OUTPUTS: readonly Output[] = [
  { command: 'iam get-policy-version', path: ['PolicyVersion', 'Document'] },
  { command: 'iam get-role', path: ['Role', 'AssumeRolePolicyDocument'] },
  { command: 'iam get-role-policy', path: ['PolicyDocument'], and: ['RoleName'] },
  { command: 'iam get-user-policy', path: ['PolicyDocument'], and: ['UserName'] },
  { command: 'iam get-group-policy', path: ['PolicyDocument'], and: ['GroupName'] },
  { command: 'ecr get-repository-policy', path: ['policyText'] },
  { command: 'secretsmanager get-resource-policy', path: ['ResourcePolicy'] },
  { command: 'sqs get-queue-attributes', path: ['Attributes', 'Policy'] },
  { command: 'kms get-key-policy', path: ['Policy'], and: ['PolicyName'] },
  { command: 's3api get-bucket-policy', path: ['Policy'] },
];

function nodeAt(node: Node, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((inner, name) => inner && memberOf(inner, name), node);
}

/** A block of HCL, as it begins a line. */
const HCL =
  /^[ \t]*(?:resource|data|variable|locals|module|provider|terraform|output)[ \t]*(?:"[^"\n]*"[ \t]*){0,2}\{/m;
const YAML = /^(?:---|%YAML|- |[A-Za-z_][\w-]*:(?:\s|$))/;

/** What a text that is no JSON is instead, as far as its beginning tells. */
function formatProblem(text: string): Problem | undefined {
  const name = formatOf(text.slice(beginning(text)));
  if (name === undefined) return undefined;
  return { ...problemAt(new FileText(text), 0, `${name}, ${NOT_SUPPORTED}`), kind: FOREIGN };
}

function formatOf(text: string): string | undefined {
  if (/^[{["]/.test(text)) return undefined;
  if (YAML.test(text)) return text.includes('AWS::') ? 'a CloudFormation template in YAML' : 'YAML';
  return HCL.test(text) ? 'HCL, as Terraform has it' : undefined;
}

/** What may stand before the first word of YAML and HCL: white space and comments. */
const BEGINNING = /\s+|(?:#|\/\/)[^\n]*/y;

function beginning(text: string): number {
  BEGINNING.lastIndex = 0;
  let start = 0;
  while (BEGINNING.test(text)) start = BEGINNING.lastIndex;
  return start;
}

/** Whether a text is the JSON of something that looks like a policy: an object with a `Statement` of objects with `Effect`. */
export function looksLikePolicy(root: Node): boolean {
  const statement = memberOf(root, 'Statement');
  if (statement === undefined) return false;
  const statements = statement.kind === 'list' ? statement.items : [statement];
  return statements.length > 0 && statements.every((one) => memberOf(one, 'Effect') !== undefined);
}
