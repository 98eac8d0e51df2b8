import { evaluate, isInside, matchesStatement, requestProblem } from '../evaluator/evaluate.js';
import type { Access } from '../policy/access.js';
import type { PatternElement, PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { Request, RequestPrincipal } from '../policy/request.js';
import type { Solution } from './choose.js';
import type { CompiledStatement } from './compile.js';
import type { Evidence, Origin } from './decision.js';

/**
 * Last step: the witness. What the search found is put together as a request, and the evaluator, which knows nothing of the search,
 * has to agree that the policy allows it. Only then is it reported as an example.
 */
export function prove(
  document: PolicyDocument,
  policyType: PolicyType,
  access: Access,
  { statement }: CompiledStatement,
  solution: Solution,
  principal: RequestPrincipal | undefined,
): Evidence {
  const request: Request = {
    action: solution.get('action')?.[0] ?? '',
    resource: solution.get('resource')?.[0] ?? '',
    context: contextOf(solution),
    principal,
  };
  const { allowed, matched } = evaluate(document, request);
  const isConfirmed =
    allowed &&
    matched.includes(statement.index) &&
    isInside(access, request) &&
    requestProblem(request, policyType) === undefined;
  if (!isConfirmed) return { kind: 'unconfirmed', cause: { kind: 'not-reproduced', request } };
  return {
    kind: 'witness',
    request,
    action: originOf(statement, 'action', statement.action, request),
    resource:
      statement.resource === undefined ? undefined : originOf(statement, 'resource', statement.resource, request),
  };
}

/** The string of an element that lets the request through: the statement would match with that string alone. */
function originOf(
  statement: Statement,
  name: 'action' | 'resource',
  element: PatternElement,
  request: Request,
): Origin {
  const pattern = element.negated
    ? undefined
    : element.patterns.find((alone) =>
        matchesStatement({ ...statement, [name]: { ...element, patterns: [alone] } }, request),
      );
  return pattern === undefined ? { kind: 'not-element', element } : { kind: 'pattern', pattern };
}

/** The context keys of a solution that have a value. */
export function contextOf(solution: Solution): ReadonlyMap<string, readonly string[]> {
  const context = new Map<string, readonly string[]>();
  for (const [dimension, values] of solution) {
    if (dimension.startsWith('key ') && values.length > 0) context.set(dimension.slice('key '.length), values);
  }
  return context;
}
