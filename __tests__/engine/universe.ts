import { evaluate, isInside } from '../../src/evaluator/evaluate.js';
import type { Access, AccessInput } from '../../src/policy/access.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import type { Request } from '../../src/policy/request.js';
import type { Random } from '../oracle/random.js';

/**
 * Random policies over so few actions, resources and context values that every request over them can be tried. What the
 * evaluator finds allowed by trying is a reason that no search may miss.
 */

const ACTIONS = ['a:x', 'a:y', 'a:xy', 'b:x'];
const ACTION_PATTERNS = ['a:x', 'A:X', 'a:*', '*:x', 'a:?', '*', 'a:x*', 'b:*', 'a:y'];
const RESOURCES = ['*', 'arn:aws:s::1:p', 'arn:aws:s::1:q', 'arn:aws:s::1:pq', 'arn:aws:s::2:p', 'arn:aws:s::1:p:q'];
// biome-ignore format: a table of words reads better in rows
const RESOURCE_PATTERNS = [
  '*', 'arn:*', 'arn:aws:s', 'arn:aws:s::*:p', 'arn:aws:s::1:*', 'arn:aws:s*q', 'arn:aws:s::1:p?', '*q', 'arn:aws:s::1:p',
  'arn:aws:s::1:${k:u}', 'arn:aws:s::1:${k:u}*', 'arn:aws:s::1:${K:u, \'q\'}', 'arn:aws:s::${k:u}:p', '*${k:u}',
];

/** The values that a key may have in a request; an empty list is an absent key. */
const CONTEXT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'k:u': [[], ['p'], ['q'], ['pq'], ['1'], ['p', 'q']],
  'k:n': [[], ['1'], ['2'], ['1.5'], ['x'], ['1', '2']],
};

const TEXT_OPERATORS = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase'];
const NUMBER_OPERATORS = ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEquals'];
const TEXT_VALUES = ['p', 'q', 'P', 'p*', '?', 'pq', '${k:u}', '*'];
const NUMBER_VALUES = ['1', '2', 1.5, '1.0'];

export function randomStatements(random: Random): readonly object[] {
  return Array.from({ length: 1 + random.below(4) }, () => ({
    Effect: random.chance(0.5) ? 'Allow' : 'Deny',
    [random.chance(0.2) ? 'NotAction' : 'Action']: random.some(ACTION_PATTERNS, 1, 2),
    [random.chance(0.25) ? 'NotResource' : 'Resource']: random.some(RESOURCE_PATTERNS, 1, 2),
    Condition: Object.fromEntries(Array.from({ length: random.below(3) }, () => condition(random))),
  }));
}

function condition(random: Random): readonly [string, object] {
  if (random.chance(0.15)) return ['Null', { [random.pick(['k:u', 'K:n'])]: random.chance(0.5) }];
  const ofNumbers = random.chance(0.5);
  const set = random.pick(['', '', 'ForAllValues:', 'ForAnyValue:']);
  const operator = `${set}${random.pick(ofNumbers ? NUMBER_OPERATORS : TEXT_OPERATORS)}${random.chance(0.25) ? 'IfExists' : ''}`;
  return [
    operator,
    { [ofNumbers ? 'k:n' : 'k:u']: random.some<string | number>(ofNumbers ? NUMBER_VALUES : TEXT_VALUES, 0, 2) },
  ];
}

export function randomAccess(random: Random): AccessInput {
  const resources = ['*', 'arn:aws:s::1:*', 'arn:aws:s::*:p', 'arn:aws:s::1:pq'];
  return random.chance(0.5)
    ? { actions: random.some(['a:x', 'a:*', 'b:x', '*:y'], 1, 2) }
    : { actions: [random.pick(['a:*', '*'])], resources: random.some(resources, 1, 2) };
}

/** The Allow statements that some request of the universe makes a reason (semantics 1). */
export function reasonsByTrying(document: PolicyDocument, access: Access): readonly number[] {
  const reasons = new Set<number>();
  for (const request of requests()) {
    if (!isInside(access, request)) continue;
    const { allowed, matched } = evaluate(document, request);
    if (allowed) for (const index of matched) reasons.add(index);
  }
  return [...reasons].sort((a, b) => a - b);
}

function* requests(): Iterable<Request> {
  for (const u of CONTEXT['k:u'] ?? []) {
    for (const n of CONTEXT['k:n'] ?? []) {
      const context = new Map([['k:u', u] as const, ['k:n', n] as const].filter(([, values]) => values.length > 0));
      for (const action of ACTIONS) {
        for (const resource of RESOURCES) yield { action, resource, context, principal: undefined };
      }
    }
  }
}
