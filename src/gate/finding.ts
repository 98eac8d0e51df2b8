import type { Evidence, Origin, Reason } from '../engine/decision.js';
import type { Access, AccessPattern } from '../policy/access.js';
import type { Pattern, PolicyType, Statement } from '../policy/document.js';
import type { Spelling } from '../policy/keys.js';
import type { Span } from '../policy/position.js';
import { cut } from '../policy/problem.js';
import { principalName, type Request } from '../policy/request.js';
import { doubtOf } from '../policy/resource.js';
import { causeText } from './cause.js';
import { excerptOf } from './excerpt.js';
import type { Finding, FoundEvidence, FoundStatement, Place, SparingResource, WitnessRequest } from './report.js';
import type { Rule } from './rules.js';
import { MAX_SID, shortList, shortText } from './size.js';

/** What one access object of one rule was asked about. */
export interface Question {
  readonly rule: Rule;
  readonly accessIndex: number;
  readonly access: Access;
  readonly subject: Subject;
}

/** The policy that was asked, as far as every finding in it needs it. */
export interface Subject {
  readonly path: string;
  readonly policyType: PolicyType;
  /** Sids that more than one statement of the policy has. */
  readonly repeatedSids: ReadonlySet<string>;
  readonly lines: readonly string[];
  readonly spelling: Spelling;
}

/** A reason of the engine as a reviewer wants to read it: what all findings of a policy or a rule repeat is cut where it is long. */
export function findingOf({ rule, accessIndex, access, subject }: Question, reason: Reason): Finding {
  const { path, policyType, repeatedSids, lines, spelling } = subject;
  const place = placeOf(reason, access);
  return {
    ruleId: rule.id,
    description: rule.description && shortText(rule.description),
    severity: rule.severity,
    path,
    policyType,
    accessIndex,
    access: { actions: textsOf(access.actions), resources: textsOf(access.resources) },
    statement: statementOf(reason.statement, repeatedSids),
    place,
    excerpt: excerptOf(lines, place),
    evidence: evidenceOf(reason.evidence, spelling),
    lapsed: undefined,
  };
}

function textsOf(patterns: readonly AccessPattern[]): readonly string[] {
  return shortList(patterns.map(({ text }) => text));
}

/** The Sids that name no single statement. */
export function sidsRepeatedIn(statements: readonly Statement[]): ReadonlySet<string> {
  const sids = statements.flatMap(({ sid }) => (sid === undefined ? [] : [sid]));
  const seen = new Set<string>();
  return new Set(sids.filter((sid) => seen.size === seen.add(sid).size));
}

function statementOf({ index, sid, span }: Statement, repeated: ReadonlySet<string>): FoundStatement {
  const uniqueSid = sid !== undefined && !repeated.has(sid);
  // No exception names a Sid that is cut here.
  const told = sid === undefined ? undefined : cut(sid, MAX_SID);
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
  return origin.kind === 'pattern' && origin.pattern.text === '*';
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
