import type { Access } from '../policy/access.js';
import type { Effect, Pattern, PatternElement, PolicyDocument, Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import { conditionHolds } from './condition.js';
import { NO_CONTEXT } from './context.js';
import { matchesAction, matchesAsItStands, matchesResource } from './match.js';
import { matchesPrincipal } from './principal.js';
import { safeReading } from './reading.js';

/**
 * The concrete evaluator: what one policy says of one request, section by section of semantics.md. It is the judge of the
 * engine's examples, and so shares nothing with the search: both only read documents and values with `src/policy`. Requests
 * must be free of problems (`requestProblem`).
 */

/** What a policy says of a request. */
interface Evaluation {
  /** At least one Allow statement matches, and no Deny statement does (semantics 1). */
  readonly allowed: boolean;
  /** The indexes of all matching statements, ascending. */
  readonly matched: readonly number[];
}

/** What the policy says of a request that has no problem. */
export function evaluate(document: PolicyDocument, request: Request): Evaluation {
  const matching = document.statements.filter((statement) => matchesStatement(statement, request));
  const has = (effect: Effect): boolean => matching.some((statement) => statement.effect === effect);
  return { allowed: has('Allow') && !has('Deny'), matched: matching.map((statement) => statement.index) };
}

/** Whether a request is inside an access object (semantics 1). Its patterns know no variables and are read as they stand. */
export function isInside(access: Access, request: Request): boolean {
  const { actions, resources } = access;
  return (
    (actions.length === 0 || actions.some(({ parts }) => matchesAction(parts, request.action))) &&
    (resources.length === 0 || resources.some(({ parts }) => matchesAsItStands(parts, request.resource, NO_CONTEXT)))
  );
}

/** Whether every element of a statement matches (semantics 1). Without Resource, as in a trust policy, it is about any (semantics 5). */
export function matchesStatement(statement: Statement, request: Request): boolean {
  const { resource, effect } = statement;
  return (
    matchesOnAnyResource(statement, request) &&
    (resource === undefined ||
      elementMatches(resource, effect, (pattern) => resourcePatternMatches(pattern, resource, effect, request)))
  );
}

/** Whether every element of a statement but Resource matches. */
function matchesOnAnyResource(statement: Statement, request: Request): boolean {
  const { action, conditions, effect } = statement;
  return (
    principalMatches(statement, request) &&
    elementMatches(action, effect, (pattern) => actionPatternMatches(pattern, request)) &&
    conditions.every((condition) => conditionHolds(condition, effect, request.context))
  );
}

/**
 * The resource pattern with which a Deny would match a request that it does not match, if what AWS leaves open were read as widely as it
 * may be (semantics 3): what a reader takes for a protection, and is none to count on.
 */
export function looseDenial(statement: Statement, request: Request): Pattern | undefined {
  const { effect, resource } = statement;
  if (effect === 'Allow' || resource === undefined || resource.negated) return undefined;
  if (!matchesOnAnyResource(statement, request)) return undefined;
  return resource.patterns.find(({ parts }) => matchesResource(parts, 'wide', request.resource, request.context));
}

/** A statement of an identity policy has no principal, and neither have the requests that it judges (semantics 5). */
function principalMatches({ principal, effect }: Statement, request: Request): boolean {
  if (principal === undefined) return true;
  return request.principal !== undefined && matchesPrincipal(principal, effect, request.principal);
}

/** Whether an Action, NotAction, Resource or NotResource element matches. */
function elementMatches(
  { negated, patterns }: PatternElement,
  effect: Effect,
  matches: (pattern: Pattern) => boolean,
): boolean {
  if (patterns.length === 0) return negated && effect === 'Allow'; // semantics 8
  return patterns.some(matches) !== negated;
}

/** Whether one pattern of an Action or NotAction element matches. */
export function actionPatternMatches({ parts }: Pattern, request: Request): boolean {
  return matchesAction(parts, request.action);
}

/** Whether one pattern of a Resource or NotResource element matches, in a statement with this effect. */
export function resourcePatternMatches(
  { parts }: Pattern,
  { negated }: PatternElement,
  effect: Effect,
  { resource, context }: Request,
): boolean {
  return matchesResource(parts, safeReading(effect, negated), resource, context);
}
