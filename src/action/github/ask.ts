import { errorMessage, quote } from '../../text/words.js';
import { Refusal } from '../refusal.js';
import { isRecord } from './record.js';

/** How often, and how long in all, a question is put off because GitHub asks for it. */
export interface Patience {
  readonly retries: number;
  readonly totalMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** GitHub's usual answer to too many requests is to wait for a minute. */
export const PATIENCE: Patience = {
  retries: 3,
  totalMs: 150_000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** A fault of the server is often gone after a moment. */
const AFTER_FAULT_MS = 1000;

/**
 * Asks GitHub, again where it says to ask later or has a fault of its own, and ends in a `Refusal` in one line.
 *
 * @param what What is asked for: `the changed files`.
 * @param advice What to do where GitHub says no.
 */
export async function asking<Answer>(
  what: string,
  advice: string,
  patience: Patience,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  let waited = 0;
  for (let retry = 0; ; retry += 1) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const ms = waitMs(error, retry);
      if (ms === undefined || retry >= patience.retries || waited + ms > patience.totalMs)
        throw new Refusal(`GitHub did not tell ${what}: ${explain(error, advice)}`);
      waited += ms;
      await patience.wait(ms);
    }
  }
}

/** How long to wait before asking once more; `undefined` where the answer would be the same. */
function waitMs(error: unknown, retry: number): number | undefined {
  const status = statusOf(error);
  if (status === undefined) return undefined;
  if (status >= 500) return AFTER_FAULT_MS * 2 ** retry;
  if (!isRateLimit(error, status)) return undefined;
  const seconds = Number(header(error, 'retry-after'));
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  const reset = Number(header(error, 'x-ratelimit-reset'));
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : 60_000;
}

/** The failure in one line, with what to do about it. */
function explain(error: unknown, advice: string): string {
  const status = statusOf(error);
  if (status === undefined)
    return `${quote(errorMessage(error))}. check the connection to the API and run the job again`;
  const said = `it answered ${status}, ${quote(errorMessage(error))}`;
  if (isRateLimit(error, status)) return `${said}. a rate limit is reached: run the job again ${retryTime(error)}`;
  if (status >= 500) return `${said}. run the job again in some minutes`;
  return `${said}. ${advice}`;
}

function isRateLimit(error: unknown, status: number): boolean {
  if (status === 429) return true;
  return (
    status === 403 && (header(error, 'retry-after') !== undefined || header(error, 'x-ratelimit-remaining') === '0')
  );
}

function retryTime(error: unknown): string {
  const seconds = Number(header(error, 'retry-after'));
  if (Number.isFinite(seconds)) return `in ${seconds} seconds`;
  const reset = Number(header(error, 'x-ratelimit-reset'));
  const time = new Date(reset * 1000);
  return Number.isNaN(time.getTime()) ? 'later' : `after ${time.toISOString()}`;
}

/** Takes one of these statuses for the answer that there is no such thing. */
export function unless(...statuses: readonly number[]): (error: unknown) => undefined {
  return (error) => {
    if (statuses.includes(statusOf(error) ?? 0)) return undefined;
    throw error;
  };
}

/** The client's errors carry the HTTP status; other errors, such as a broken connection, have none worth telling. */
function statusOf(error: unknown): number | undefined {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  return isRecord(response) && typeof response['status'] === 'number' ? response['status'] : undefined;
}

function header(error: unknown, name: string): string | undefined {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  const headers = isRecord(response) ? response['headers'] : undefined;
  const value = isRecord(headers) ? headers[name] : undefined;
  return value === undefined ? undefined : String(value);
}
