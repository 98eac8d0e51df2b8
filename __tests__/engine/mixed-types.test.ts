import { expect, test } from 'vitest';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { evaluate } from '../../src/evaluator/evaluate.js';
import type { Request } from '../../src/policy/request.js';
import { Random } from '../oracle/random.js';
import { accessOf, parsed } from './build.js';

/** Keys that operators of several types test, and that variables tie to each other: nowhere else do so many ways of proof meet. */

const CASES = 2000;
const VALUES = ['1', '2', 'x', 'true', 'TRUE', '10.0.0.1', '2020-01-01', '1.0'];
const PATTERNS = [...VALUES, '${k:c}', '${k:a}', "${k:c, 'x'}", '?', '1*'];
const TEXT_OPERATORS = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'StringEqualsIgnoreCase'];
const TYPED: Readonly<Record<string, readonly string[]>> = {
  NumericEquals: ['1', '2'],
  NumericNotEquals: ['1', '1.0', '2'],
  NumericLessThan: ['1', '2'],
  IpAddress: ['10.0.0.0/8', '10.0.0.1'],
  NotIpAddress: ['10.0.0.0/8', '10.0.0.1'],
  DateNotEquals: ['2020-01-01', '1'],
  Bool: ['true', 'false'],
};

function statement(random: Random, effect: string): object {
  const tests = Array.from({ length: 1 + random.below(3) }, (): readonly [string, object] => {
    const set = random.pick(['', '', '', 'ForAllValues:', 'ForAnyValue:']);
    const key = random.pick(['k:a', 'k:a', 'k:a', 'k:c']);
    if (random.chance(0.55)) return [`${set}${random.pick(TEXT_OPERATORS)}`, { [key]: random.some(PATTERNS, 1, 2) }];
    const operator = random.pick(Object.keys(TYPED));
    return [`${set}${operator}`, { [key]: random.pick(TYPED[operator] ?? []) }];
  });
  return { Effect: effect, Action: '*', Resource: '*', Condition: Object.fromEntries(tests) };
}

const LISTS = [[], ...VALUES.map((value) => [value]), ['1', '2'], ['x', '1'], ['true', 'TRUE'], ['1', '1.0']];

function* requests(): Iterable<Request> {
  for (const a of LISTS) {
    for (const c of LISTS) {
      const context = new Map([['k:a', a] as const, ['k:c', c] as const].filter(([, values]) => values.length > 0));
      yield { action: 's3:GetObject', resource: '*', context, principal: undefined };
    }
  }
}

test(`in ${CASES} policies, no request that the evaluator allows is missed`, () => {
  let passes = 0;
  const access = accessOf({ actions: ['*'] });
  for (let seed = 0; seed < CASES; seed += 1) {
    const random = new Random(seed);
    const denies = Array.from({ length: random.below(3) }, () => statement(random, 'Deny'));
    const { document, policyType } = parsed({
      Version: '2012-10-17',
      Statement: [statement(random, 'Allow'), ...denies],
    });
    if (decide(document, policyType, access, 300_000).result === 'FAIL') continue;
    passes += 1;
    const missed = [...requests()].filter((request) => evaluate(document, request).allowed);
    expect(missed, `seed ${seed}`).toEqual([]);
  }
  expect(passes).toBeGreaterThan(CASES / 10);
});
