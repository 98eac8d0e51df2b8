import { expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.js';
import { Random } from '../oracle/random.js';
import { accessOf, parsed, reasonIndexes } from './build.js';
import { randomAccess, randomStatements, reasonsByTrying } from './universe.js';

const CASES = 500;

test(`in ${CASES} small universes, no request that the evaluator allows is missed`, () => {
  let passes = 0;
  for (let seed = 0; seed < CASES; seed += 1) {
    const random = new Random(seed);
    const { document, policyType } = parsed({ Version: '2012-10-17', Statement: randomStatements(random) });
    const access = accessOf(randomAccess(random));
    const decision = decide(document, policyType, access);
    const reasons = reasonIndexes(decision);
    const missed = reasonsByTrying(document, access).filter((index) => !reasons.includes(index));
    expect(missed, `seed ${seed}`).toEqual([]);
    if (decision.result === 'PASS') passes += 1;
    else for (const { evidence } of decision.reasons) expect(evidence.kind, `seed ${seed}`).toBe('witness');
  }
  expect(passes).toBeGreaterThan(CASES / 5);
  expect(passes).toBeLessThan((CASES * 4) / 5);
});
