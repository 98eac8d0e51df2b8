import { actionMatches, evaluate, isInside, resourceMatches } from '../evaluator/evaluate.js';
import { requestProblem } from '../evaluator/wellformed.js';
import type { Access } from '../policy/access.js';
import type { Pattern, PatternElement, PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { Request, RequestPrincipal } from '../policy/request.js';
import type { Evidence, Origin } from './decision.js';
import { keyOfDimension, type Values } from './requirement.js';

/** What is asked: does the policy grant the access? */
export interface Question {
  readonly document: PolicyDocument;
  readonly policyType: PolicyType;
  readonly access: Access;
}

/** What the search found: who asks, and with what. */
export interface Find {
  readonly values: Values;
  readonly principal: RequestPrincipal | undefined;
}

/**
 * What the search found is put together as a request, and the evaluator, which knows nothing of the search, has to agree that
 * the policy allows it. Only then is it reported as an example.
 */
export function prove({ document, policyType, access }: Question, statement: Statement, find: Find): Evidence {
  const request = requestOf(find);
  const { allowed, matched } = evaluate(document, request);
  const isConfirmed =
    allowed &&
    matched.includes(statement.index) &&
    isInside(access, request) &&
    requestProblem(request, policyType) === undefined;
  if (!isConfirmed) return { kind: 'unconfirmed', cause: { kind: 'not-reproduced', request } };
  const { action, resource } = statement;
  return {
    kind: 'witness',
    request,
    action: originIn(action, (patterns) => actionMatches({ ...action, patterns }, request)),
    resource:
      resource &&
      originIn(resource, (patterns) => resourceMatches({ ...statement, resource: { ...resource, patterns } }, request)),
  };
}

function requestOf({ values, principal }: Find): Request {
  return {
    action: values.get('action')?.[0] ?? '',
    resource: values.get('resource')?.[0] ?? '',
    context: contextOf(values),
    principal,
  };
}

/** The context keys that have a value. */
export function contextOf(values: Values): ReadonlyMap<string, readonly string[]> {
  const context = new Map<string, readonly string[]>();
  for (const [dimension, texts] of values) {
    const key = keyOfDimension(dimension);
    if (key !== undefined && texts.length > 0) context.set(key, texts);
  }
  return context;
}

/** The string of an element that lets the request through: with it alone, the element would match. */
function originIn(element: PatternElement, matches: (patterns: readonly Pattern[]) => boolean): Origin {
  const pattern = element.negated ? undefined : element.patterns.find((alone) => matches([alone]));
  return pattern === undefined ? { kind: 'not-element', element } : { kind: 'pattern', pattern };
}
