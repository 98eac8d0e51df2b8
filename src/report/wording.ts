import {
  type AcknowledgedFinding,
  type ExceptionUse,
  type Finding,
  type FoundStatement,
  type GateProblem,
  type LapsedException,
  outcomeOf,
  type Report,
  type RuleUse,
  type Scope,
  type SparingResource,
  staleExceptions,
  type UnnamedPolicies,
  type WitnessRequest,
} from '../gate/report.js';
import { grouped } from '../lists.js';
import { foldCase } from '../policy/case.js';
import { PRINCIPAL_KEYS, type RequestPrincipal } from '../policy/request.js';
import type { Doubt } from '../policy/resource.js';
import { cut } from '../text/words.js';

/** Sentences that several reporters share. None is escaped yet: each reporter has its door. */

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Cut apart, so that a long Sid does not hide the policy. */
const MAX_STATEMENT = 100;
const MAX_POLICY = 150;

/** `Statement[2] "DeployRole" in "PayrollRole/Policies[0]"`. */
export function grantingText({ statement, policy }: Finding): string {
  const name = statementName(statement);
  return policy === undefined ? name : `${cut(name, MAX_STATEMENT)} ${insideText(policy)}`;
}

/** Which policy of a file is meant: `in "PayrollRole/Policies[0]"`. */
function insideText(policy: string): string {
  return `in ${JSON.stringify(cut(policy, MAX_POLICY))}`;
}

/** `Statement[2] "DeployRole"`: counted as the messages about invalid policies count. */
export function statementName({ index, sid }: Pick<FoundStatement, 'index' | 'sid'>): string {
  return sid === undefined ? `Statement[${index}]` : `Statement[${index}] ${JSON.stringify(sid)}`;
}

/** Cut apart, so that a long message does not hide where it belongs. */
const MAX_MESSAGE = 600;
const MAX_ELEMENT = 200;

/** What is wrong, and which part of which document has it: `unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)`. */
export function problemText({ message, element, policy }: GateProblem): string {
  const where = [
    ...(element === '' ? [] : [`at ${cut(element, MAX_ELEMENT)}`]),
    ...(policy === undefined ? [] : [insideText(policy)]),
  ];
  return `${cut(message, MAX_MESSAGE)}${where.length === 0 ? '' : ` (${where.join(' ')})`}`;
}

/** What the access object forbids: `iam:PassRole on any resource`. */
export function accessText({ actions, resources }: Finding['access']): string {
  const what = actions.length === 0 ? 'any action' : actions.join(', ');
  return `${what} on ${resources.length === 0 ? 'any resource' : resources.join(', ')}`;
}

/** A policy can ask for any number of context keys; a reader wants some. */
const MAX_LINES = 12;

/** The example, one fact a line: action, resource, who, and the context keys, of which the report has all. */
export function requestLines({ principal, action, resource, context }: WitnessRequest): readonly string[] {
  const who = principal === undefined ? [] : [`by ${principalText(principal.kind, principal.name)}`];
  const keys = Object.entries(context).map(
    ([key, values]) => `with ${key} = ${values.map((value) => JSON.stringify(value)).join(', ')}`,
  );
  const lines = [action, `on ${resource}`, ...who, ...keys];
  const left = lines.length - MAX_LINES;
  return left > 0 ? [...lines.slice(0, MAX_LINES), `and ${count(left, 'more context key')}`] : lines;
}

/** A sentence is to be read at a glance. */
const MAX_KEYS = 4;
/** Keys that say once more who asks. */
const SAID_BY_PRINCIPAL: ReadonlySet<string> = new Set(Object.values(PRINCIPAL_KEYS));
/** Principals whose name says what these keys are (semantics 5); of others they are free. */
const HAVE_TIED_KEYS: ReadonlySet<RequestPrincipal['kind']> = new Set([
  'anonymous',
  'account-root',
  'user',
  'role-session',
  'federated-user',
]);

/** The grant in one sentence: `allows s3:GetObject on arn:aws:s3:::payroll/x when aws:SourceIp is 10.0.0.1`. */
export function grantText({ evidence, access }: Finding): string {
  switch (evidence.kind) {
    case 'witness':
      return [`allows ${sentenceOf(evidence.request)}`, ...sparingTexts(evidence.sparedBy)].join('; ');
    case 'unconfirmed':
      return `may allow ${accessText(access)}: ${evidence.reason}`;
  }
}

/** What a reader may have counted on, one sentence for each. */
export function sparingTexts(sparedBy: readonly SparingResource[] = []): readonly string[] {
  return sparedBy.map(({ resource, line, why }) => {
    const reason = why === undefined ? '' : `: ${DOUBTS[why]}`;
    return `the Deny on ${JSON.stringify(resource)} in line ${line} does not prevent it${reason}`;
  });
}

/** Why a resource is nothing to count on, and what to do. */
const DOUBTS = {
  'short-form': 'AWS may take that short form for another API. write the whole ARN',
  'early-variable': 'AWS replaces variables only behind the fifth colon. write the value, or a wildcard',
  'missing-part': 'AWS may match it field by field, and then it lacks one. write all six parts of the ARN',
} as const satisfies Record<Doubt, string>;

function sentenceOf({ principal, action, resource, context }: WitnessRequest): string {
  const who = principal === undefined ? '' : `${callerText(principal)} to call `;
  const saysItsKeys = principal !== undefined && HAVE_TIED_KEYS.has(principal.kind);
  const told = Object.entries(context).filter(([key]) => !saysItsKeys || !SAID_BY_PRINCIPAL.has(foldCase(key)));
  const keys = told.map(([key, values]) => `${key} ${valuesText(values)}`);
  const shown = keys.length > MAX_KEYS ? [...keys.slice(0, MAX_KEYS), moreKeys(keys.length - MAX_KEYS)] : keys;
  return `${who}${action} on ${resource}${shown.length === 0 ? '' : ` when ${shown.join(' and ')}`}`;
}

function callerText({ kind, name }: NonNullable<WitnessRequest['principal']>): string {
  const text = principalText(kind, name);
  return kind === 'anonymous' ? `${text},` : text;
}

function moreKeys(left: number): string {
  return `${count(left, 'more context key')} ${left === 1 ? 'has its' : 'have their'} value`;
}

function valuesText(values: readonly string[]): string {
  const shown = values.map(plainOrQuoted);
  return values.length === 1 ? `is ${shown.join('')}` : `holds [${shown.join(', ')}]`;
}

/** A value that could be taken for words of the sentence stands in quotes. */
function plainOrQuoted(value: string): string {
  return /^[\w.:/*@+=-]+$/.test(value) ? value : JSON.stringify(value);
}

function principalText(kind: RequestPrincipal['kind'], name: string): string {
  switch (kind) {
    case 'anonymous':
      return 'anyone, without signing in';
    case 'service':
      return `the service ${name}`;
    case 'federated':
      return `an identity of ${name}`;
    case 'canonical-user':
      return `the canonical user ${name}`;
    case 'unique-id':
      return `the principal with the unique id ${name}`;
    case 'account-root':
    case 'user':
    case 'role-session':
    case 'federated-user':
    case 'cloudfront-identity':
      return name;
  }
}

/** The headline of a finding: which rule, and what it is for. */
export function findingTitle({ ruleId, description }: Finding): string {
  return description === undefined ? `forbidden access (${ruleId})` : `${description} (${ruleId})`;
}

/** Who answers for a grant, until when, and why; and whether they can have seen the file. */
export function acknowledgementText({ acknowledgement, newFile }: AcknowledgedFinding): string {
  const { reason, until, approvedBy } = acknowledgement;
  return `acknowledged by ${approvedBy} until ${until}${newFile === true ? `, ${IN_NEW_FILE}` : ''}: ${reason}`;
}

const IN_NEW_FILE = 'in a file that this change adds';

/** How many findings are acknowledged, and how many of those an exception answers for that was there before their file. */
function acknowledgedText(acknowledged: readonly AcknowledgedFinding[], noun: string): string {
  const inNew = acknowledged.filter(({ newFile }) => newFile === true).length;
  return `${noun}${inNew === 0 ? '' : ` (${inNew} ${IN_NEW_FILE})`}`;
}

/** Why an exception that names the finding does not hold, and what to do. */
export function lapsedText({ why, reason, until, approvedBy, line }: LapsedException): string {
  switch (why) {
    case 'expired':
      return `its exception (line ${line} of the rules) expired: it held until ${until}, approved by ${approvedBy}: ${reason}`;
    case 'repeated-sid':
      return `its exception (line ${line} of the rules) does not hold, because several statements of the policy have this Sid. expected a Sid for this statement alone`;
    case 'no-policy':
      return `its exception (line ${line} of the rules) does not hold, because the policy is one inside a file and it names none. expected the address of the policy as its "policy"`;
  }
}

/** What to do about an exception that names nothing. */
function staleText({ ruleId, sid, policies, policy, line }: ExceptionUse): string {
  const inside = policy === undefined ? '' : ` ${insideText(policy)}`;
  return `the exception in line ${line} of the rules (rule ${ruleId}, statement ${JSON.stringify(sid)}${inside}, policies ${policies.join(', ')}) matches nothing. take it out`;
}

interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly problems: number;
  readonly acknowledged: number;
}

/** How many of each a report holds. */
export function tally({ findings, problems, acknowledged }: Report): Tally {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return { errors, warnings, problems: problems.length, acknowledged: acknowledged.length };
}

/** Findings with the most important first: errors before warnings, and those with an example before those without. */
export function byImportance<Item extends Finding>(findings: readonly Item[]): readonly Item[] {
  const rank = ({ severity, evidence }: Finding): number =>
    (severity === 'error' ? 0 : 2) + (evidence.kind === 'witness' ? 0 : 1);
  return findings.toSorted((left, right) => rank(left) - rank(right));
}

/** Which files were looked at: `3 files changed since origin/main`. */
function scopeText(scope: Scope, considered: number): string {
  switch (scope.kind) {
    case 'all': {
      const files = count(considered, 'file');
      return scope.shard === undefined ? files : `${files} of shard ${scope.shard.index} of ${scope.shard.count}`;
    }
    case 'changed':
      return `${count(considered, 'file')} changed since ${scope.since}`;
    case 'paths':
      return `${count(considered, 'named file')}`;
  }
}

/** The closing words of every reporter: what was found, and what was looked at. */
export function summaryText(report: Report): string {
  const { errors, warnings, problems } = tally(report);
  const { acknowledged } = report;
  const found = [
    ...(problems > 0 ? [count(problems, 'problem')] : []),
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const excused =
    acknowledged.length > 0 ? [acknowledgedText(acknowledged, `${acknowledged.length} acknowledged`)] : [];
  const words = found.length === 0 ? cleanText(report) : [...found, ...excused];
  return `${words.join(', ')}${words.length === 0 ? '' : ': '}${coverageText(report)}${leniencyText(report)}`;
}

function cleanText({ counts, acknowledged }: Report): readonly string[] {
  if (counts.checked === 0) return [];
  const excused = acknowledgedText(acknowledged, count(acknowledged.length, 'acknowledged finding'));
  return [acknowledged.length === 0 ? 'no forbidden access' : `no forbidden access but for ${excused}`];
}

/** A run that passes though it found an error says why. */
function leniencyText(report: Report): string {
  return outcomeOf(report) === 'pass' && tally(report).errors > 0 ? '; no finding fails the run (fail-on: never)' : '';
}

/** What was looked at. A run that judged nothing says so. */
function coverageText(report: Report): string {
  const { checked, pairs, considered } = report.counts;
  if (report.rules.length === 0 && report.problems.length > 0)
    return 'no policy was judged, because the gate could not begin';
  const looked = scopeText(report.scope, considered);
  if (checked > 0) {
    const rules = `${count(report.rules.length, 'rule')} of ${report.rulesFile}`;
    return `${count(checked, 'policy', 'policies')} judged in ${count(pairs, 'check')}, out of ${looked}${unnamedText(report)}, by ${rules}`;
  }
  const isNamed = report.rules.some(({ matched }) => matched > 0);
  return `no policy was judged: ${isNamed ? 'none could be read' : `no rule of ${report.rulesFile} names any`} of ${looked}`;
}

/** Files that no rule names were not judged, and a reader should know of them. */
function unnamedText({ counts: { considered, named } }: Report): string {
  return considered > named ? ` (${considered - named} named by no rule)` : '';
}

/** What nobody should overlook, though it does not change the verdict: rules that look at nothing. */
export function warnings({ idleRules, rules, rulesFile }: Report): readonly string[] {
  if (idleRules.length === 0) return [];
  if (idleRules.length === rules.length)
    return [`no rule of ${rulesFile} names any file of the whole tree: this gate looks at nothing. mend the patterns`];
  const ids = cut(idleRules.join(', '), MAX_ELEMENT);
  return [`no file of the whole tree has a name that these rules look for: ${ids}. mend their patterns`];
}

/** What a reader may want to do something about, one remark each; none of it changes the verdict. */
export function remarks(report: Report): readonly string[] {
  return [
    ...report.rules.filter(({ anyAction }) => anyAction.length > 0).map(anyActionText),
    ...staleExceptions(report).map(staleText),
    ...(report.unnamed === undefined || report.unnamed.count === 0 ? [] : [unnamedPoliciesText(report.unnamed)]),
  ];
}

/** What follows of resources without actions. */
function anyActionText({ id, anyAction }: RuleUse): string {
  const entries = anyAction.map((index) => `forbid[${index}]`).join(', ');
  return `rule ${id} names resources and no actions (${entries}), which asks for any action: so every statement counts that allows one on "*", such as cloudwatch:PutMetricData. name the actions of the service too`;
}

function unnamedPoliciesText({ count: number, paths, isAll }: UnnamedPolicies): string {
  const left = number - paths.length;
  const names = [...paths, ...(left > 0 ? [`and ${left} more`] : [])].join(', ');
  const files = count(number, 'file that looks like a policy is', 'files that look like policies are');
  return `${isAll ? '' : 'at least '}${files} named by no rule: ${names}`;
}

/** Problems and findings by file, with files in the order of their paths. */
export function byFile(report: Report): readonly FileResult[] {
  const problems = grouped(report.problems, pathOf);
  const findings = grouped(report.findings, pathOf);
  const acknowledged = grouped(report.acknowledged, pathOf);
  const paths = [...new Set([...problems.keys(), ...findings.keys(), ...acknowledged.keys()])].toSorted();
  return paths.map((path) => ({
    path,
    problems: problems.get(path) ?? [],
    findings: findings.get(path) ?? [],
    acknowledged: acknowledged.get(path) ?? [],
  }));
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}

/** What a report says of one file. */
export interface FileResult {
  readonly path: string;
  readonly problems: readonly GateProblem[];
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly AcknowledgedFinding[];
}
