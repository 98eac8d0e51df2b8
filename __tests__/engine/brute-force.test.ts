import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/question/access-not-granted.js';
import { requestProblem } from '../../src/evaluator/wellformed.js';
import type { AccessInput } from '../../src/policy/access.js';
import { Random } from '../oracle/random.js';
import { accessOf, parsed, reasonIndexes } from './build.js';
import {
  ASKERS,
  type Asker,
  contexts,
  ONE_ACTION_AND_RESOURCE,
  randomAccess,
  randomResourceStatements,
  randomStatements,
  randomStatementsOnOneKey,
  reasonsByTrying,
} from './universe.js';

interface Universes {
  readonly count: number;
  readonly statements: (random: Random) => readonly object[];
  readonly access: (random: Random) => AccessInput;
  /** Of resource policies. */
  readonly askers?: readonly Asker[];
}

/** In milliseconds: many times what it takes, for machines that have other things to do. */
const TIMEOUT = 120_000;

describe('no request that the evaluator allows is missed', { timeout: TIMEOUT }, () => {
  test('in small universes', () => {
    tryAll({ count: 300, statements: randomStatements, access: randomAccess });
  });

  test('in small universes with everybody in them', () => {
    tryAll({ count: 120, statements: randomResourceStatements, access: randomAccess, askers: ASKERS });
  });

  test('in universes of one key', () => {
    tryAll({ count: 2000, statements: randomStatementsOnOneKey, access: () => ONE_ACTION_AND_RESOURCE });
  });
});

function tryAll({ count, statements, access: accessInput, askers }: Universes): void {
  let passes = 0;
  for (let seed = 0; seed < count; seed += 1) {
    const random = new Random(seed);
    const type = askers === undefined ? 'IDENTITY_POLICY' : 'RESOURCE_POLICY';
    const { document, policyType } = parsed({ Version: '2012-10-17', Statement: statements(random) }, type);
    const access = accessOf(accessInput(random));
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
