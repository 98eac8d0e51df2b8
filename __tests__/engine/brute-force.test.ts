import { expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.js';
import { requestProblem } from '../../src/evaluator/wellformed.js';
import { Random } from '../oracle/random.js';
import { accessOf, parsed, reasonIndexes } from './build.js';
import {
  ASKERS,
  type Asker,
  contexts,
  randomAccess,
  randomResourceStatements,
  randomStatements,
  reasonsByTrying,
} from './universe.js';

const CASES = 500;
const RESOURCE_CASES = 250;

test(`in ${CASES} small universes, no request that the evaluator allows is missed`, () => {
  tryAll(CASES, randomStatements, undefined);
});

test(`in ${RESOURCE_CASES} small universes with everybody in them, no request that the evaluator allows is missed`, () => {
  tryAll(RESOURCE_CASES, randomResourceStatements, ASKERS);
});

function tryAll(
  count: number,
  statements: (random: Random) => readonly object[],
  askers: readonly Asker[] | undefined,
): void {
  let passes = 0;
  for (let seed = 0; seed < count; seed += 1) {
    const random = new Random(seed);
    const type = askers === undefined ? 'IDENTITY_POLICY' : 'RESOURCE_POLICY';
    const { document, policyType } = parsed({ Version: '2012-10-17', Statement: statements(random) }, type);
    const access = accessOf(randomAccess(random));
    const decision = decide(document, policyType, access);
    const reasons = reasonIndexes(decision);
    const missed = reasonsByTrying(document, access, askers).filter((index) => !reasons.includes(index));
    expect(missed, `seed ${seed}`).toEqual([]);
    if (decision.result === 'PASS') passes += 1;
    else for (const { evidence } of decision.reasons) expect(evidence.kind, `seed ${seed}`).toBe('witness');
  }
  expect(passes).toBeGreaterThan(count / 5);
  expect(passes).toBeLessThan((count * 4) / 5);
}

test('whoever asks is somebody who can ask', () => {
  const everything = Object.keys(Object.assign({}, ...ASKERS.map(({ context }) => context)) as object); // objects of lists
  const { document } = parsed(
    {
      Statement: {
        Effect: 'Allow',
        Principal: '*',
        Action: 'a:x',
        Resource: '*',
        Condition: { Null: Object.fromEntries(everything.map((key) => [key, 'true'])) },
      },
    },
    'RESOURCE_POLICY',
  );
  for (const { principal, context } of ASKERS) {
    for (const one of contexts(document, context)) {
      expect(
        requestProblem({ action: 'a:x', resource: '*', context: one, principal }, document, 'RESOURCE_POLICY'),
      ).toBeUndefined();
    }
  }
});
