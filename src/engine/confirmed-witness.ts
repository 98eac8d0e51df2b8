import {
  actionPatternMatches,
  evaluate,
  isInside,
  looseDenial,
  resourcePatternMatches,
} from '../evaluator/evaluate.js';
import { requestProblem } from '../evaluator/wellformed.js';
import type { Access } from '../policy/access.js';
import type { Pattern, PatternElement, PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import type { Evidence, Origin } from './decision.js';

/** What a request is to show: that this statement of the policy grants something of the access. */
export interface Grant {
  readonly document: PolicyDocument;
  readonly policyType: PolicyType;
  readonly access: Access;
  readonly statement: Statement;
}

/**
 * The evaluator, which knows nothing of the search, has to agree that the policy allows the request that the search found. Only then
 * is it reported as an example.
 */
export function prove({ document, policyType, access, statement }: Grant, request: Request): Evidence {
  // Another Allow can take nothing back.
  const statements = document.statements.filter((other) => other === statement || other.effect === 'Deny');
  const { allowed, matched } = evaluate({ version: document.version, statements }, request);
  const isConfirmed =
    allowed &&
    matched.includes(statement.index) &&
    isInside(access, request) &&
    requestProblem(request, document, policyType) === undefined;
  if (!isConfirmed) return { kind: 'unconfirmed', cause: { kind: 'not-reproduced', request } };
  const { action, resource } = statement;
  const sparedBy = document.statements.map((other) => looseDenial(other, request));
  return {
    kind: 'witness',
    request,
    sparedBy: sparedBy.filter((pattern) => pattern !== undefined),
    action: originIn(action, (pattern) => actionPatternMatches(pattern, request)),
    resource:
      resource && originIn(resource, (pattern) => resourcePatternMatches(pattern, resource, statement.effect, request)),
  };
}

/** The string of a matching element that lets the request through. */
function originIn(element: PatternElement, matches: (pattern: Pattern) => boolean): Origin {
  const { negated, patterns } = element;
  const pattern = negated ? undefined : patterns.length === 1 ? patterns[0] : patterns.find(matches);
  return pattern === undefined ? { kind: 'not-element', element } : { kind: 'pattern', pattern };
}
