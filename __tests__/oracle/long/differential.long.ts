import { expect, it } from 'vitest';
import { describeDisagreement, runDifferential } from '../differential.js';
import { engineCheck } from '../engine.js';

/** As many cases as one has patience for: COUNT of them, from SEED on. Prints what it saw; fails on a disagreement. */

const count = Number(process.env['COUNT'] ?? 2000);
const seed = Number(process.env['SEED'] ?? 100_000);

/** The longest time that a timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

it(
  `the engine and Z3 agree on ${count} cases from seed ${seed} on`,
  async () => {
    const { disagreements, tags, ...rest } = await runDifferential({ seed, count, check: engineCheck });
    console.log(JSON.stringify({ ...rest, disagreements: disagreements.length, features: tags.size }));
    expect(disagreements.map(describeDisagreement)).toEqual([]);
  },
  LONGEST,
);
