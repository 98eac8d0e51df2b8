import { PROBLEM_KINDS } from '../policy/problem-kind.js';
import { quote } from '../text/words.js';
import { COMMIT_ID } from './commit-id.js';
import {
  type AcknowledgedFinding,
  type Acknowledgement,
  type Counts,
  type ExceptionUse,
  type Excerpt,
  FAIL_ON,
  type FailOn,
  type Finding,
  type FoundEvidence,
  type FoundStatement,
  type GateProblem,
  type LapsedException,
  type Outcome,
  outcomeOf,
  type Place,
  type ProblemCode,
  type Report,
  type RuleUse,
  type Scope,
  type SparingResource,
  type UnnamedPolicies,
  unmatchedRules,
  type WitnessRequest,
} from './report.js';
import type { Severity } from './rules.js';
import { MAX_SHARDS, type Shard } from './shard.js';

/** A report read back from JSON, or what is wrong with it: one line. */
export type ReadReport = { readonly report: Report } | { readonly message: string };

/**
 * Reads a report as `reportJson` writes it. It takes what docs/report.schema.json takes (a test compares them) and nothing that
 * contradicts itself: what decides over a verdict is not believed for its looks.
 *
 * It is read apart from all else (`text/strict.ts`), by the values that `JSON.parse` makes: reports are large, and a tree of them with a
 * cursor at every value takes more than twice the time and half as much memory again.
 */
export function readReport(json: string): ReadReport {
  try {
    const { outcome, unmatchedRules: unmatched, ...report } = written(JSON.parse(json), '');
    if (outcome !== outcomeOf(report))
      return { message: `outcome: ${outcome}. expected ${outcomeOf(report)}, by the rest of it` };
    return sameTexts(unmatched, unmatchedRules(report))
      ? { report }
      : { message: 'unmatchedRules: others than match nothing by the rest of it. expected these' };
  } catch (error) {
    if (error instanceof Mismatch) return { message: error.message };
    if (error instanceof SyntaxError) return { message: 'it is not JSON. expected an object in JSON' };
    throw error;
  }
}

/** A report as it is written: what follows from the rest stands in it too. */
interface Written extends Report {
  readonly outcome: Outcome;
  readonly unmatchedRules: readonly string[];
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Thrown where a value is not what stands there in a report. */
class Mismatch extends Error {
  override readonly name = 'Mismatch';

  constructor(path: string, value: unknown, expected: string) {
    super(`${path === '' ? 'the whole' : path}: ${shown(value)}. expected ${expected}`);
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/**
 * Takes a value of JSON, or `undefined` where there is none, and gives it a type.
 *
 * @param path where the value stands, such as `findings[3].severity`
 * @throws {Mismatch} when it is of another type
 */
type Read<Value> = (value: unknown, path: string) => Value;

const text: Read<string> = (value, path) => {
  if (typeof value === 'string') return value;
  throw new Mismatch(path, value, 'a text');
};

const flag: Read<boolean> = (value, path) => {
  if (typeof value === 'boolean') return value;
  throw new Mismatch(path, value, 'true or false');
};

function whole(least: number, most = Number.MAX_SAFE_INTEGER): Read<number> {
  return (value, path) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw new Mismatch(path, value, `a whole number from ${least} to ${most}`);
  };
}

function form(pattern: RegExp, what: string): Read<string> {
  return (value, path) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new Mismatch(path, value, what);
  };
}

function oneOf<const Choice extends string | number>(...choices: readonly Choice[]): Read<Choice> {
  return (value, path) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new Mismatch(path, value, choices.map((choice) => JSON.stringify(choice)).join(' or '));
  };
}

/** A member that may be absent. */
function optional<Value>(read: Read<Value>): Read<Value | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}

function listOf<Item>(read: Read<Item>): Read<readonly Item[]> {
  return (value, path) => {
    if (Array.isArray(value)) return value.map((item, index) => read(item, `${path}[${index}]`));
    throw new Mismatch(path, value, 'a list');
  };
}

/** A list that is absent where it would be empty. */
function filled<Item>(read: Read<readonly Item[]>): Read<readonly Item[]> {
  return (value, path) => {
    const items = read(value, path);
    if (items.length > 0) return items;
    throw new Mismatch(path, value, 'path least one item, or no list');
  };
}

/** Members of any name, each of the same kind. */
function mapOf<Item>(read: Read<Item>): Read<Readonly<Record<string, Item>>> {
  return (value, path) =>
    Object.fromEntries(membersOf(value, path).map(([name, member]) => [name, read(member, within(path, name))]));
}

/** These members and no others, in the order in which they come. */
function object<Fields extends object>(
  fields: { readonly [Name in keyof Fields]-?: Read<Fields[Name]> },
): Read<Fields> {
  const known = new Map(Object.entries<Read<unknown>>(fields));
  return (value, path) => {
    const members = new Map(membersOf(value, path));
    for (const [name, read] of known) if (!members.has(name)) read(undefined, within(path, name));
    const read = Array.from(members, ([name, member]) => {
      const field = known.get(name);
      if (field === undefined)
        throw new Mismatch(within(path, name), member, `no member but ${[...known.keys()].join(', ')}`);
      return [name, field(member, within(path, name))];
    });
    return Object.fromEntries(read) as Fields; // each member was read by the reader that its type has
  };
}

function membersOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new Mismatch(path, value, 'an object');
}

function within(path: string, name: string): string {
  const last = /^\w{1,40}$/.test(name) ? name : quote(name);
  return path === '' ? last : `${path}.${last}`;
}

/** What is told apart by its `kind`. */
function byKind<Value extends { readonly kind: string }>(
  kinds: {
    readonly [Kind in Value['kind']]: Read<Value>;
  },
): Read<Value> {
  const known = new Map(Object.entries<Read<Value>>(kinds));
  return (value, path) => {
    const { kind } = Object.fromEntries(membersOf(value, path));
    const read = typeof kind === 'string' ? known.get(kind) : undefined;
    if (read !== undefined) return read(value, path);
    throw new Mismatch(within(path, 'kind'), kind, [...known.keys()].map((name) => quote(name)).join(' or '));
  };
}

const texts = listOf(text);
const severity = oneOf<Severity>('error', 'warning');
const failOn: Read<FailOn> = oneOf(...FAIL_ON);
const day = form(/^\d{4}-\d{2}-\d{2}$/, 'a day, YYYY-MM-DD');

const shard = object<Shard>({ index: whole(1, MAX_SHARDS), count: whole(1, MAX_SHARDS) });
const scope: Read<Scope> = byKind<Scope>({
  all: object<ScopeOf<'all'>>({ kind: oneOf('all'), shard: optional(shard) }),
  changed: object<ScopeOf<'changed'>>({ kind: oneOf('changed'), since: text }),
  paths: object<ScopeOf<'paths'>>({ kind: oneOf('paths') }),
});

type ScopeOf<Kind> = Extract<Scope, { readonly kind: Kind }>;

const counts = object<Counts>({ considered: whole(0), named: whole(0), checked: whole(0), pairs: whole(0) });

const statement = object<FoundStatement>({
  index: whole(0),
  sid: optional(text),
  uniqueSid: flag,
  line: whole(1),
  column: whole(1),
  endLine: whole(1),
});

const place = object<Place>({ line: whole(1), column: whole(1), endLine: whole(1), endColumn: whole(1) });
const excerpt = object<Excerpt>({ text, start: whole(0), length: whole(1) });

const request = object<WitnessRequest>({
  principal: optional(
    object<NonNullable<WitnessRequest['principal']>>({
      kind: oneOf(
        'anonymous',
        'account-root',
        'user',
        'role-session',
        'federated-user',
        'unique-id',
        'cloudfront-identity',
        'service',
        'federated',
        'canonical-user',
      ),
      name: text,
    }),
  ),
  action: text,
  resource: text,
  context: mapOf(texts),
});

const sparing: Read<readonly SparingResource[]> = filled(
  listOf(
    object<SparingResource>({
      resource: text,
      line: whole(1),
      column: whole(1),
      why: optional(oneOf('short-form', 'early-variable', 'missing-part')),
    }),
  ),
);

type EvidenceOf<Kind> = Extract<FoundEvidence, { readonly kind: Kind }>;

const evidence: Read<FoundEvidence> = byKind<FoundEvidence>({
  witness: object<EvidenceOf<'witness'>>({ kind: oneOf('witness'), request, sparedBy: optional(sparing) }),
  unconfirmed: object<EvidenceOf<'unconfirmed'>>({ kind: oneOf('unconfirmed'), reason: text }),
});

const ACKNOWLEDGEMENT = { reason: text, until: day, approvedBy: text, line: whole(1) };
const acknowledgement = object<Acknowledgement>(ACKNOWLEDGEMENT);
const lapsed = object<LapsedException>({ why: oneOf('expired', 'repeated-sid', 'no-policy'), ...ACKNOWLEDGEMENT });

const POLICY_NAME = { path: text, policy: optional(text) };

const FINDING = {
  ruleId: text,
  description: optional(text),
  severity,
  ...POLICY_NAME,
  policyType: oneOf('IDENTITY_POLICY', 'RESOURCE_POLICY'),
  accessIndex: whole(0),
  access: object<Finding['access']>({ actions: texts, resources: texts }),
  statement,
  place,
  excerpt,
  evidence,
  lapsed: optional(lapsed),
};

const problem = object<GateProblem>({
  code: oneOf<ProblemCode>(
    'invalid-policy',
    'unreadable-policy',
    'missing-rules',
    'unreadable-rules',
    'invalid-rules',
    'unwritable-report',
    'unmatched-pattern',
    'too-much',
  ),
  ...POLICY_NAME,
  line: whole(1),
  column: whole(1),
  element: text,
  message: text,
  kind: optional(oneOf(...PROBLEM_KINDS)),
});

const exception = object<ExceptionUse>({
  ruleId: text,
  policies: texts,
  policy: optional(text),
  sid: text,
  ...ACKNOWLEDGEMENT,
  expired: flag,
  matched: whole(0),
  stale: flag,
});

const rule = object<RuleUse>({
  id: text,
  description: optional(text),
  severity,
  matched: whole(0),
  anyAction: listOf(whole(0)),
});

const unnamed = object<UnnamedPolicies>({ count: whole(0), paths: texts, isAll: flag });

const written = object<Written>({
  version: oneOf(1),
  outcome: oneOf('pass', 'fail', 'error'),
  rulesFile: text,
  commit: optional(form(COMMIT_ID, 'the id of a commit')),
  scope,
  failOn,
  counts,
  findings: listOf(object<Finding>(FINDING)),
  acknowledged: listOf(object<AcknowledgedFinding>({ ...FINDING, acknowledgement, newFile: optional(flag) })),
  problems: listOf(problem),
  rules: listOf(rule),
  exceptions: listOf(exception),
  removed: texts,
  idleRules: texts,
  unnamed: optional(unnamed),
  unmatchedRules: texts,
});
