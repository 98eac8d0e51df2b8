import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { AccessAnalyzer, type CheckAccessNotGrantedCommandInput } from '@aws-sdk/client-accessanalyzer';
import { onTestFinished } from 'vitest';
import type { CheckAccessNotGrantedInput } from '../../src/api/input.js';

/** The shipped server as a process of its own. */
export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Reads no more of the log, and closes it. */
  readonly leaveLog: () => void;
  /** Everything on standard error: a line for each request. */
  readonly log: readonly string[];
  /** Memory in use by the process, in MiB. */
  readonly memory: () => number;
  /** How many files and connections the process holds open. */
  readonly descriptors: () => number;
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}

/** Starts `iam-access-gate serve` on a free port; it ends with the test, unless that stops it before. */
export async function startServing(
  args: readonly string[] = [],
  { node = 20, env = {} }: { readonly node?: 20 | 24; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Serving> {
  const program = resolve(`node_modules/node${node}/bin/node`);
  const child = spawn(program, ['dist/cli.js', 'serve', '--port', '0', ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> => {
    child.kill(signal);
    return ended(child);
  };
  onTestFinished(async () => {
    await stop('SIGKILL');
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const url = /^listening on (http:\/\/\S+)$/.exec(String(line))?.[1];
  if (url === undefined) throw new Error(`the server said ${line}`);
  return {
    url,
    port: Number(new URL(url).port),
    log,
    leaveLog: () => void child.stderr.destroy(),
    memory: () => memoryOf(child.pid),
    descriptors: () => readdirSync(`/proc/${child.pid}/fd`).length,
    stop,
  };
}

async function ended(child: ChildProcess): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode ?? child.signalCode ?? 'unknown';
}

function memoryOf(pid: number | undefined): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** A request whose body does not end until it is released; by then it is under way. */
export async function holdRequest({ url }: Serving): Promise<() => Promise<void>> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', expect: '100-continue' } };
  const held = request(new URL('/policy/check-access-not-granted', url), options);
  held.on('error', () => {}); // a server that is stopped at once hangs up
  held.flushHeaders();
  await once(held, 'continue');
  return async () => {
    held.end('{}');
    const [response] = await once(held, 'response');
    response.resume();
    await once(response, 'end');
  };
}

/** The real client, pointed at the server. It asks once: a test wants to see the first answer. */
export function sdk(
  { url }: Pick<Serving, 'url'>,
  credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' },
): AccessAnalyzer {
  return new AccessAnalyzer({ endpoint: url, region: 'eu-central-1', credentials, maxAttempts: 1 });
}

/** An input as the client takes it: its types know no `readonly`. */
export function sdkInput(input: CheckAccessNotGrantedInput): CheckAccessNotGrantedCommandInput {
  return JSON.parse(JSON.stringify(input));
}
