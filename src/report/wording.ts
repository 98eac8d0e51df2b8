import {
  type Finding,
  type FoundStatement,
  type GateProblem,
  type Report,
  type Scope,
  unmatchedRules,
  type WitnessRequest,
} from '../gate/report.js';
import { cut } from '../policy/problem.js';
import type { RequestPrincipal } from '../policy/request.js';

/** Sentences that several reporters share. None is escaped yet: each reporter has its door. */

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** `Statement[2] "DeployRole"`: counted as the messages about invalid policies count. */
export function statementName({ index, sid }: Pick<FoundStatement, 'index' | 'sid'>): string {
  return sid === undefined ? `Statement[${index}]` : `Statement[${index}] ${JSON.stringify(sid)}`;
}

/** Cut apart, so that a long message does not hide where it belongs. */
const MAX_MESSAGE = 600;
const MAX_ELEMENT = 200;

/** What is wrong, and which part of the document has it: `unknown operator "StringLikes" (at Statement[0].Condition.StringLikes)`. */
export function problemText({ message, element }: GateProblem): string {
  const where = element === '' ? '' : ` (at ${cut(element, MAX_ELEMENT)})`;
  return `${cut(message, MAX_MESSAGE)}${where}`;
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
      return name;
  }
}

/** The headline of a finding: which rule, and what it is for. */
export function findingTitle({ ruleId, description }: Finding): string {
  return description === undefined ? `forbidden access (${ruleId})` : `${description} (${ruleId})`;
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly problems: number;
}

/** How many of each a report holds. */
export function tally({ findings, problems }: Report): Tally {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors, problems: problems.length };
}

/** Which files were looked at: `3 files changed since origin/main`. */
function scopeText(scope: Scope, considered: number): string {
  switch (scope.kind) {
    case 'all':
      return count(considered, 'file');
    case 'changed':
      return `${count(considered, 'file')} changed since ${scope.since}`;
    case 'paths':
      return `${count(considered, 'named file')}`;
  }
}

/** The closing words of every reporter: what was found, and what was looked at. */
export function summaryText(report: Report): string {
  const { errors, warnings, problems } = tally(report);
  const found = [
    ...(problems > 0 ? [count(problems, 'problem')] : []),
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  if (found.length > 0) return `${found.join(', ')}: ${coverageText(report)}`;
  return report.counts.checked === 0 ? coverageText(report) : `no forbidden access: ${coverageText(report)}`;
}

/** What was looked at. A run that judged nothing says so. */
function coverageText(report: Report): string {
  const { checked, pairs, considered } = report.counts;
  if (report.rules.length === 0 && report.problems.length > 0)
    return 'no policy was judged, because the gate could not begin';
  const looked = scopeText(report.scope, considered);
  if (checked > 0) {
    const rules = `${count(report.rules.length, 'rule')} of ${report.rulesFile}`;
    return `${count(checked, 'policy', 'policies')} judged in ${count(pairs, 'check')}, out of ${looked}, by ${rules}`;
  }
  const named = report.rules.some(({ matched }) => matched > 0);
  return `no policy was judged: ${named ? 'none could be read' : `no rule of ${report.rulesFile} names any`} of ${looked}`;
}

/** In a run over all files, a rule that names none is probably a mistake; in any other run it is not worth a word. */
export function idleRules(report: Report): readonly string[] {
  return report.scope.kind === 'all' && report.problems.length === 0 ? unmatchedRules(report) : [];
}

/** Problems and findings of one file, with files in the order of their paths. */
export function byPath(report: Report): readonly FileResult[] {
  const problems = grouped(report.problems);
  const findings = grouped(report.findings);
  const paths = [...new Set([...problems.keys(), ...findings.keys()])].toSorted();
  return paths.map((path) => ({ path, problems: problems.get(path) ?? [], findings: findings.get(path) ?? [] }));
}

function grouped<Item extends { readonly path: string }>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.path);
    if (group === undefined) groups.set(item.path, [item]);
    else group.push(item);
  }
  return groups;
}

/** What a report says of one file. */
export interface FileResult {
  readonly path: string;
  readonly problems: readonly GateProblem[];
  readonly findings: readonly Finding[];
}
