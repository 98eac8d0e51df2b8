import type { Evidence, Origin, Reason } from '../engine/decision.js';
import type { Access, AccessPattern } from '../policy/access.js';
import type { Pattern, PolicyType, Statement } from '../policy/document.js';
import type { Spelling } from '../policy/keys.js';
import { isLoneRun } from '../policy/pattern.js';
import { principalName, type Request } from '../policy/request.js';
import { doubtOf } from '../policy/resource.js';
import type { Span } from '../text/position.js';
import { cut } from '../text/words.js';
import { causeText } from './cause.js';
import { excerptOf } from './excerpt.js';
import { sidKey } from './identity.js';
import type {
  Finding,
  FoundEvidence,
  FoundStatement,
  Place,
  PolicyName,
  SparingResource,
  WitnessRequest,
} from './report.js';
import type { Rule } from './rules.js';
import { MAX_NAME, shortList, shortText } from './size.js';

/** One access object of a rule. */
interface ForbiddenAccess {
  readonly rule: Rule;
  readonly accessIndex: number;
  readonly access: Access;
}

/** A policy, as far as every finding in it needs it. Most policies have none, so that much is computed when it is asked for. */
export interface JudgedPolicy {
  readonly name: PolicyName;
  readonly policyType: PolicyType;
  /** Keys of the Sids in its file that name more than one statement; see `sidKey`. */
  readonly repeatedSids: () => ReadonlySet<string>;
  /** The lines of its file. */
  readonly lines: () => readonly string[];
  readonly spelling: Spelling;
}

/** A reason of the engine as a reviewer wants to read it: what all findings of a policy or a rule repeat is cut where it is long. */
export function findingOf(
  { rule, accessIndex, access }: ForbiddenAccess,
  { name, policyType, repeatedSids, lines, spelling }: JudgedPolicy,
  reason: Reason,
): Finding {
  const place = placeOf(reason, access);
  return {
    ruleId: rule.id,
    description: rule.description && shortText(rule.description),
    severity: rule.severity,
    ...name,
    policyType,
    accessIndex,
    access: { actions: textsOf(access.actions), resources: textsOf(access.resources) },
    statement: statementOf(reason.statement, name, repeatedSids()),
    place,
    excerpt: excerptOf(lines(), place),
    evidence: evidenceOf(reason.evidence, spelling),
    lapsed: undefined,
  };
}

function textsOf(patterns: readonly AccessPattern[]): readonly string[] {
  return shortList(patterns.map(({ text }) => text));
}

/** The name of a policy as reports tell it. A long address is cut, so that no exception names it. */
export function policyName(path: string, address: string | undefined): PolicyName {
  return address === undefined ? { path } : { path, policy: cut(address, MAX_NAME) };
}

/** The keys of the Sids that name no single statement of the policies in a file. */
export function sidsRepeatedIn(
  policies: readonly { readonly name: PolicyName; readonly statements: readonly Statement[] }[],
): ReadonlySet<string> {
  const keys = policies.flatMap(({ name: { policy }, statements }) =>
    statements.flatMap(({ sid }) => (sid === undefined ? [] : [sidKey(sid, policy)])),
  );
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}

function statementOf(
  { index, sid, span }: Statement,
  { policy }: PolicyName,
  repeated: ReadonlySet<string>,
): FoundStatement {
  const uniqueSid = sid !== undefined && !repeated.has(sidKey(sid, policy));
  // No exception names a Sid that is cut here.
  const told = sid === undefined ? undefined : cut(sid, MAX_NAME);
  return { index, sid: told, uniqueSid, line: span.start.line, column: span.start.column, endLine: span.end.line };
}

/**
 * The string a reviewer should look at first: the action that lets the request through, unless it is a bare `*` or the
 * rule speaks of resources only; then the resource, unless that is no more telling.
 */
function placeOf({ statement, evidence }: Reason, access: Access): Place {
  if (evidence.kind === 'unconfirmed') return placeAt(statement.action.span);
  const { action, resource } = evidence;
  const asksForActions = access.actions.length > 0;
  if (resource === undefined || isEverything(resource)) return placeAt(spanOf(action));
  return placeAt(spanOf(asksForActions && !isEverything(action) ? action : resource));
}

function isEverything(origin: Origin): boolean {
  return origin.kind === 'pattern' && isLoneRun(origin.pattern.parts);
}

function spanOf(origin: Origin): Span {
  return origin.kind === 'pattern' ? origin.pattern.span : origin.element.span;
}

function placeAt({ start, end }: Span): Place {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** How many Deny statements are told of that do not prevent a finding. */
const MAX_SPARING = 3;

function evidenceOf(evidence: Evidence, spelling: Spelling): FoundEvidence {
  switch (evidence.kind) {
    case 'witness': {
      const request = shortRequest(witnessOf(evidence.request, spelling));
      if (evidence.sparedBy.length === 0) return { kind: 'witness', request };
      const sparedBy = evidence.sparedBy.slice(0, MAX_SPARING).map(sparingOf);
      return { kind: 'witness', request, sparedBy };
    }
    case 'unconfirmed':
      return { kind: 'unconfirmed', reason: causeText(evidence.cause) };
  }
}

function sparingOf({ text, parts, span }: Pattern): SparingResource {
  const why = doubtOf(parts);
  const place = { resource: cut(text), line: span.start.line, column: span.start.column };
  return why === undefined ? place : { ...place, why };
}

function shortRequest({ principal, action, resource, context }: WitnessRequest): WitnessRequest {
  const keys = Object.entries(context).map(([key, values]) => [shortText(key), shortList(values)] as const);
  return {
    principal: principal && { kind: principal.kind, name: shortText(principal.name) },
    action: shortText(action),
    resource: shortText(resource),
    context: Object.fromEntries(keys),
  };
}

/** A request in plain data, in full. */
export function witnessOf({ principal, action, resource, context }: Request, spelling: Spelling): WitnessRequest {
  const keys = Array.from(context, ([key, values]) => [spelling(key), values] as const);
  keys.sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    principal: principal && { kind: principal.kind, name: principalName(principal) },
    action,
    resource,
    // `fromEntries` defines every key as the object's own, `__proto__` included.
    context: Object.fromEntries(keys),
  };
}
