import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchReader, policyParser, rulesParser, wholeGate } from '../properties.js';

/** As many cases as one has patience for: MINUTES for each property, from SEED on. Prints how many there were. */

const minutes = Number(process.env['MINUTES'] ?? 1);
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const LIMITS = { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: minutes * 60_000 };

test.each([
  { name: 'policy parser and engine', property: policyParser },
  { name: 'rules parser', property: rulesParser },
  { name: 'patch reader', property: patchReader },
  { name: 'whole gate', property: wholeGate },
])(
  '$name',
  async ({ name, property }) => {
    const details = await fc.check<unknown>(property, LIMITS);
    console.log(JSON.stringify({ name, seed, cases: details.numRuns, failed: details.failed }));
    expect(details.failed ? fc.defaultReportMessage(details) : undefined).toBeUndefined();
  },
  2 ** 31 - 1,
);
