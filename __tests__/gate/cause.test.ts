import { expect, test } from 'vitest';
import { causeText } from '../../src/gate/cause.js';

test.each([
  [{ kind: 'depth', limit: 1000 }, "more than 1000 Deny statements in each other's way"],
  [{ kind: 'mixed-types', key: 'a\n' }, 'a value of the key "a\\n", which operators of different types test'],
  [{ kind: 'variables', keys: ['aws:userid', 'b'] }, 'which values of ${aws:userid}, ${b} let a request through'],
] as const)('what could not be decided is told: %j', (why, text) => {
  expect(causeText({ kind: 'undecided', why })).toBe(
    `the analysis could not decide ${text}, so the access counts as granted`,
  );
});
