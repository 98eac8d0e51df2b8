import fc from 'fast-check';
import { test } from 'vitest';
import { patchReader, policyParser, rulesParser, wholeGate } from './properties.js';

/** A short run of what `npm run fuzz` does for as long as one likes. */

test('no text breaks the policy parser or the engine', () => fc.assert(policyParser, { numRuns: 1500 }), 120_000);

test('no text breaks the rules parser', () => fc.assert(rulesParser, { numRuns: 1500 }), 120_000);

test('no text breaks the patch reader', () => fc.assert(patchReader, { numRuns: 1500 }), 120_000);

test('no folder breaks the gate, or gets a policy past it', () => fc.assert(wholeGate, { numRuns: 150 }), 120_000);
