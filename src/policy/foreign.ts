import { type JsonNode, memberOf } from '../text/json.js';
import type { Problem } from '../text/problem.js';
import { brokenTemplateProblem, templateProblem } from './template.js';

/** Files that people point the gate at by mistake, each with a sentence of its own, for text that is JSON and for text that is not. */

const ONE_POLICY = 'expected the JSON of one policy';

/** What a text that is JSON is instead of a policy: a file of another sort, or a template. */
export function foreignProblem(text: string, root: JsonNode): Problem | undefined {
  return outlineProblem(root) ?? templateProblem(text, root);
}

/** The problem with a text that is no JSON, in the plainest words there are for it. */
export function brokenProblem(source: string, problem: Problem): Problem {
  if (problem.overLimit) return problem;
  const text = source.replace(/^\uFEFF/, '');
  return formatProblem(text) ?? brokenTemplateProblem(text) ?? problem;
}

function outlineProblem(root: JsonNode): Problem | undefined {
  const message =
    root.kind === 'array' ? listMessage(root.elements) : memberOf(root, 'Statement') ? undefined : objectMessage(root);
  return message === undefined ? undefined : { message, position: root.span.start, path: '', kind: 'foreign' };
}

function listMessage(elements: readonly JsonNode[]): string | undefined {
  if (elements.length === 0) return undefined;
  if (elements.every((element) => memberOf(element, 'Statement')))
    return 'a list of policies. expected one policy: give each a file of its own';
  if (elements.every((element) => memberOf(element, 'Effect')))
    return 'a list of statements. expected it as the Statement of a policy: {"Version": "2012-10-17", "Statement": […]}';
  return undefined;
}

const NOT_SUPPORTED = `which is not supported. ${ONE_POLICY}`;

function objectMessage(root: JsonNode): string | undefined {
  if (memberOf(root, 'AWSTemplateFormatVersion') || isResources(memberOf(root, 'Resources')))
    return `a CloudFormation template, ${NOT_SUPPORTED}`;
  if (memberOf(root, 'planned_values')) return `a plan of Terraform, ${NOT_SUPPORTED}`;
  if (at(root, ['Policy', 'DefaultVersionId']))
    return `the output of "aws iam get-policy", which has no policy in it. ${ONE_POLICY}, as "aws iam get-policy-version" has it`;
  const output = OUTPUTS.find(({ path, and }) => isDocument(at(root, path)) && (and === undefined || at(root, and)));
  if (output === undefined) return undefined;
  const { command, path } = output;
  const inside =
    at(root, path)?.kind === 'string'
      ? `the policy that is the text of its ${path.join('.')}`
      : `its ${path.join('.')}`;
  return `the output of "aws ${command}", which is not supported. expected ${inside}, alone`;
}

/** Whether a member of an output can be a policy: the text of one, or one as it is. */
function isDocument(node: JsonNode | undefined): boolean {
  return node !== undefined && (node.kind === 'string' || memberOf(node, 'Statement') !== undefined);
}

function isResources(node: JsonNode | undefined): boolean {
  if (node?.kind !== 'object') return false;
  return node.members.some(({ value }) => {
    const type = memberOf(value, 'Type');
    return type?.kind === 'string' && type.text.startsWith('AWS::');
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

function at(node: JsonNode, path: readonly string[]): JsonNode | undefined {
  return path.reduce<JsonNode | undefined>((inner, name) => inner && memberOf(inner, name), node);
}

/** A block of HCL, as it begins a line. */
const HCL =
  /^[ \t]*(?:resource|data|variable|locals|module|provider|terraform|output)[ \t]*(?:"[^"\n]*"[ \t]*){0,2}\{/m;
const YAML = /^(?:---|%YAML|- |[A-Za-z_][\w-]*:(?:\s|$))/;

/** What a text that is no JSON is instead, as far as its beginning tells. */
function formatProblem(text: string): Problem | undefined {
  const name = formatOf(text.slice(startOf(text)));
  if (name === undefined) return undefined;
  return { message: `${name}, ${NOT_SUPPORTED}`, position: { line: 1, column: 1 }, path: '', kind: 'foreign' };
}

function formatOf(text: string): string | undefined {
  if (/^[{["]/.test(text)) return undefined;
  if (YAML.test(text)) return text.includes('AWS::') ? 'a CloudFormation template in YAML' : 'YAML';
  return HCL.test(text) ? 'HCL, as Terraform has it' : undefined;
}

/** What may stand before the first word of YAML and HCL: white space and comments. */
const BEGINNING = /\s+|(?:#|\/\/)[^\n]*/y;

function startOf(text: string): number {
  BEGINNING.lastIndex = 0;
  let start = 0;
  while (BEGINNING.test(text)) start = BEGINNING.lastIndex;
  return start;
}

/** Whether a text is the JSON of something that looks like a policy: an object with a `Statement` of objects with `Effect`. */
export function looksLikePolicy(root: JsonNode): boolean {
  const statement = memberOf(root, 'Statement');
  if (statement === undefined) return false;
  const statements = statement.kind === 'array' ? statement.elements : [statement];
  return statements.length > 0 && statements.every((one) => memberOf(one, 'Effect') !== undefined);
}
