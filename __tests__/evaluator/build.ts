import { matchesStatement } from '../../src/evaluator/evaluate.js';
import { readAccess } from '../../src/policy/access.js';
import type { Effect, PolicyDocument, PolicyType } from '../../src/policy/document.js';
import { policyOf } from '../../src/policy/parse.js';
import type { Request } from '../../src/policy/request.js';
import { nodeOf } from '../text/node.js';

/** Builders for readable tables: documents come from JSON text, as in life. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Keys = Readonly<Record<string, string | readonly string[]>>;

export interface Asked {
  readonly action?: string;
  readonly resource?: string;
  readonly context?: Keys;
  readonly principal?: Request['principal'];
}

/** A parsed document of the given statements. */
export function policy(statements: Json, type: PolicyType = 'IDENTITY_POLICY', version = '2012-10-17'): PolicyDocument {
  const parsed = policyOf(nodeOf(JSON.stringify({ Version: version, Statement: statements })), type);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.document;
}

/** An access as it stands: what can match nothing is a good test too. */
export const access = readAccess;

export function request({ action = 's3:GetObject', resource = '*', context = {}, principal }: Asked): Request {
  const values = Object.entries(context).map(
    ([key, value]) => [key.toLowerCase(), typeof value === 'string' ? [value] : value] as const,
  );
  return { action, resource, context: new Map(values), principal };
}

/** Whether a statement with these elements, any action and any resource otherwise, matches a request. */
export function matches(
  effect: Effect,
  elements: { readonly [name: string]: Json },
  asked: Asked,
  version?: string,
): boolean {
  const action: Json = 'NotAction' in elements ? {} : { Action: '*' };
  const resource: Json = 'NotResource' in elements ? {} : { Resource: '*' };
  const type = asked.principal === undefined ? 'IDENTITY_POLICY' : 'RESOURCE_POLICY';
  const document = policy({ Effect: effect, ...action, ...resource, ...elements }, type, version);
  return document.statements.every((statement) => matchesStatement(statement, request(asked)));
}

/** Whether an Allow statement with these elements lets a request through, where there is nothing else. */
export function allows(elements: { readonly [name: string]: Json }, asked: Asked, version?: string): boolean {
  return matches('Allow', elements, asked, version);
}
