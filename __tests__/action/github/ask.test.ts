import { expect, test } from 'vitest';
import { asking, type Patience } from '../../../src/action/github/ask.js';

/** An answer of GitHub that is a failure, as its client throws it. */
function failure(status: number, headers: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error('no'), { response: { status, headers } });
}

/** Asks until the failures are used up; tells the waits and what came of it. */
async function ask(failures: readonly Error[], totalMs = 60_000): Promise<{ waits: number[]; result: unknown }> {
  const waits: number[] = [];
  const left = [...failures];
  const patience: Patience = { retries: 3, totalMs, wait: async (ms) => void waits.push(ms) };
  const question = async (): Promise<string> => {
    const next = left.shift();
    if (next !== undefined) throw next;
    return 'answer';
  };
  const result = await asking('the files', 'give a permission', patience, question).catch(
    (error: Error) => error.message,
  );
  return { waits, result };
}

test('waits as long as GitHub asks for, and for a moment after a fault', async () => {
  const busy = failure(429, { 'retry-after': '7' });
  expect(await ask([busy, failure(500), failure(502)])).toEqual({ waits: [7000, 2000, 4000], result: 'answer' });
});

test('waits for the reset of a limit that is used up', async () => {
  const reset = Math.ceil(Date.now() / 1000) + 20;
  const { waits, result } = await ask([
    failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }),
  ]);
  expect(result).toBe('answer');
  expect(waits[0]).toBeGreaterThan(15_000);
  expect(waits[0]).toBeLessThanOrEqual(21_000);
});

test('waits for a minute where nothing is said', async () => {
  expect(await ask([failure(429)])).toEqual({ waits: [60_000], result: 'answer' });
});

test('asks no more than so often, and waits no longer than so long in all', async () => {
  const busy = failure(429, { 'retry-after': '1' });
  expect(await ask(Array(9).fill(busy))).toMatchObject({ waits: [1000, 1000, 1000] });
  expect(await ask(Array(9).fill(busy), 2500)).toEqual({
    waits: [1000, 1000],
    result:
      'GitHub did not tell the files: it answered 429, "no". a rate limit is reached: run the job again in 1 seconds',
  });
});

test.each([401, 403, 404, 422])('does not ask again after %i, and says what to do', async (status) => {
  const message = `GitHub did not tell the files: it answered ${status}, "no". give a permission`;
  expect(await ask([failure(status)])).toEqual({ waits: [], result: message });
});
