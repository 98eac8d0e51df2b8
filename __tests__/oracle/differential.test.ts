import { beforeAll, describe, expect, it } from 'vitest';
import { type DifferentialReport, describeDisagreement, runDifferential } from './differential.js';
import { engineCheck } from './engine.js';
import { TAGS } from './tags.js';

/** The engine and Z3 on the same random policies (semantics 7). A longer run: `COUNT=5000 SEED=1 npm run differential`. */

const COUNT = 800;
const FIRST_SEED = 1;
const MINUTES = 60_000;

describe('the engine and Z3', () => {
  let report: DifferentialReport;
  beforeAll(async () => {
    report = await runDifferential({ seed: FIRST_SEED, count: COUNT, check: engineCheck });
  }, 10 * MINUTES);

  it('agree on every result and every reason', () => {
    expect(report.disagreements.map(describeDisagreement)).toEqual([]);
  });

  it('saw both answers often', () => {
    expect(report.passShare).toBeGreaterThan(1 / 3);
    expect(report.passShare).toBeLessThan(2 / 3);
  });

  it('saw every feature of the language', () => {
    expect(TAGS.filter((tag) => !report.tags.has(tag))).toEqual([]);
  });

  it('left hardly anything undecided', () => {
    expect(report.undecided.length / COUNT).toBeLessThan(0.03);
    expect(report.unconfirmed.length / COUNT).toBeLessThan(0.03);
  });
});
