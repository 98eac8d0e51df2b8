import type {
  AcknowledgedFinding,
  Acknowledgement,
  Finding,
  FoundStatement,
  GateProblem,
  Place,
  PolicyName,
  ProblemCode,
  Report,
  RuleUse,
} from '../gate/report.js';
import { escapeMarkdown } from './doors/escape-markdown.js';
import { escapePath } from './doors/escape-uri.js';
import { safeJson } from './doors/safe-json.js';
import { shownText } from './doors/terminal.js';
import { findingKey, problemKey } from './fingerprint.js';
import {
  accessText,
  acknowledgementText,
  byImportance,
  count,
  grantingText,
  grantText,
  lapsedText,
  problemText,
} from './wording.js';

/** GitHub refuses a run with more results. */
const MAX_RESULTS = 25_000;
const MAX_TEXT = 1000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
/**
 * A name of our own, and not the one that GitHub computes from the lines around a result: so an alert that somebody
 * dismissed comes back when the line that grants is changed.
 */
const FINGERPRINT = 'iamAccessGate/v1';

/**
 * The report as a SARIF 2.1.0 log of one run. Problems are results too, since code scanning shows nothing else; acknowledged
 * findings are results that are suppressed.
 *
 * @param limit How many results there are at the most: the most important, and a notification that says how many are left.
 */
export function sarifReport(report: Report, limit: number = MAX_RESULTS): string {
  const rules = [...report.rules.map(ruleDescriptor), ...problemDescriptors(report)];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const { problems, findings, acknowledged, rulesFile } = report;
  const all: readonly (() => Result)[] = [
    ...problems.map((problem) => () => problemResult(problem)),
    ...byImportance(findings).map((finding) => () => findingResult(finding, rulesFile)),
    ...byImportance(acknowledged).map((finding) => () => acknowledgedResult(finding, rulesFile)),
  ];
  const shown = numbered(all.slice(0, limit).map((make) => make()));
  const run = {
    tool: { driver: { name: 'iam-access-gate', rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'the root of the repository' } } },
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: cutNotification(all.length - shown.length),
      },
    ],
    results: shown.map((result) => ({ ...result, ruleIndex: indexes.get(result.ruleId) })),
  };
  return safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2);
}

function cutNotification(left: number): readonly object[] {
  if (left === 0) return [];
  const text = `${count(left, 'more result')} left out here, because code scanning takes no more. see the JSON report`;
  return [{ level: 'warning', message: { text } }];
}

interface Descriptor {
  readonly id: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: { readonly tags: readonly string[] };
}

interface Text {
  readonly text: string;
}

type Level = 'error' | 'warning';

const RULE_HELP =
  'A policy may grant access that this rule forbids. Narrow the statement that the result names, deny the access, or acknowledge the grant with an exception in the rules file.';
const PROBLEM_HELP =
  'What could not be judged fails the run, because it may grant anything. The message says what was found and what was expected.';

function ruleDescriptor({ id, description, severity }: RuleUse): Descriptor {
  const title = description ?? `access that the rule ${id} forbids`;
  return descriptor(id, title, severity, RULE_HELP);
}

const PROBLEMS = {
  'invalid-policy': 'a file that a rule names is no valid policy',
  'unreadable-policy': 'a file that a rule names, or might name, cannot be read',
  'missing-rules': 'there is no rules file',
  'unreadable-rules': 'the rules file cannot be read',
  'invalid-rules': 'the rules file is not valid',
  'unmatched-pattern': 'a pattern of the rules has no wildcards and names no file',
  'unwritable-report': 'a report could not be written',
  'too-much': 'a policy was not judged to the end, because the run had reached a limit',
} as const satisfies Record<ProblemCode, string>;

function problemDescriptors({ problems }: Report): readonly Descriptor[] {
  const codes = new Set(problems.map(({ code }) => code));
  return [...codes].map((code) => descriptor(problemRule(code), PROBLEMS[code], 'error', PROBLEM_HELP));
}

/** The id of a rule has no `/`, so that nobody's rule is taken for one of these. */
function problemRule(code: ProblemCode): string {
  return `problem/${code}`;
}

function descriptor(id: string, title: string, level: Level, help: string): Descriptor {
  return {
    id,
    shortDescription: sarifText(title),
    fullDescription: sarifText(title),
    help: {
      text: `${sarifText(title).text}. ${help}`,
      markdown: `**${escapeMarkdown(shownText(title, MAX_TEXT))}**\n\n${help}`,
    },
    defaultConfiguration: { level },
    properties: { tags: ['security', 'iam'] },
  };
}

interface Result {
  readonly ruleId: string;
  readonly level: Level;
  readonly message: Text;
  readonly locations: readonly object[];
  readonly relatedLocations: readonly object[];
  readonly partialFingerprints: Readonly<Record<typeof FINGERPRINT, string>>;
  readonly suppressions?: readonly object[];
}

function problemResult(problem: GateProblem): Result {
  const { code, path, line, column } = problem;
  return {
    ruleId: problemRule(code),
    level: 'error',
    message: sarifText(`not judged: ${problemText(problem)}`),
    locations: [{ ...location(path, { startLine: line, startColumn: column }), ...logicalLocations(problem) }],
    relatedLocations: [],
    partialFingerprints: { [FINGERPRINT]: problemKey(problem) },
  };
}

function findingResult(finding: Finding, rulesFile: string): Result {
  const { ruleId, severity, path, place, statement, access, lapsed } = finding;
  const sentences = [
    grantText(finding),
    `forbidden: ${accessText(access)}`,
    `granted by ${grantingText(finding)}`,
    ...(lapsed === undefined ? [] : [lapsedText(lapsed)]),
  ];
  return {
    ruleId,
    level: severity,
    message: { text: sentences.map((sentence) => sarifText(sentence).text).join('. ') },
    locations: [{ ...location(path, regionOf(place)), ...logicalLocations(finding) }],
    relatedLocations: [
      { ...location(path, statementRegion(statement)), message: sarifText(grantingText(finding)) },
      ...(lapsed === undefined ? [] : [exceptionLocation(rulesFile, lapsed)]),
    ],
    partialFingerprints: { [FINGERPRINT]: findingKey(finding) },
  };
}

function acknowledgedResult(finding: AcknowledgedFinding, rulesFile: string): Result {
  const { acknowledgement } = finding;
  const result = findingResult(finding, rulesFile);
  return {
    ...result,
    relatedLocations: [...result.relatedLocations, exceptionLocation(rulesFile, acknowledgement)],
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: sarifText(acknowledgementText(finding)).text,
        location: location(rulesFile, { startLine: acknowledgement.line }),
      },
    ],
  };
}

function exceptionLocation(rulesFile: string, { line }: Acknowledgement): object {
  return { ...location(rulesFile, { startLine: line }), message: { text: 'the exception in the rules' } };
}

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

function regionOf({ line, column, endLine, endColumn }: Place): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function statementRegion({ line, column, endLine }: FoundStatement): Region {
  return endLine === line
    ? { startLine: line, startColumn: column }
    : { startLine: line, startColumn: column, endLine };
}

function location(path: string, region: Region): object {
  return { physicalLocation: { artifactLocation: { uri: escapePath(path), uriBaseId: ROOT }, region } };
}

/** Which policy of a file a result is about. */
function logicalLocations({ policy }: PolicyName): object {
  return policy === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: shownText(policy, MAX_TEXT) }] };
}

/** Equal results in one run are told apart by their number. */
function numbered(results: readonly Result[]): readonly Result[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const key = result.partialFingerprints[FINGERPRINT];
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return { ...result, partialFingerprints: { [FINGERPRINT]: `${key}:${number}` } };
  });
}

/**
 * The door for outside text into a message of SARIF, where `[text](target)` is a link and `{0}` a placeholder: a space takes
 * their meaning away.
 */
function sarifText(text: string): Text {
  const shown = shownText(text, MAX_TEXT);
  return { text: shown.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ') };
}
