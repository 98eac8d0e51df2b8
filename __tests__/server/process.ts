import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

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
  /** The most memory that the process has had in use, in MiB. */
  readonly peak: () => number;
  /** How many files and connections the process holds open. */
  readonly descriptors: () => number;
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}

export interface World {
  readonly node?: 20 | 24;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `iam-access-gate serve` on a free port. */
export async function spawnServing(
  args: readonly string[] = [],
  { node = 20, env = {} }: World = {},
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
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const url = /^listening on (http:\/\/\S+)$/.exec(String(line))?.[1];
  if (url === undefined) throw new Error(`the server said ${line}`);
  return {
    url,
    port: Number(new URL(url).port),
    log,
    leaveLog: () => void child.stderr.destroy(),
    memory: () => memoryOf(child.pid, 'VmRSS'),
    peak: () => memoryOf(child.pid, 'VmHWM'),
    descriptors: () => readdirSync(`/proc/${child.pid}/fd`).length,
    stop,
  };
}

async function ended(child: ChildProcess): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode ?? child.signalCode ?? 'unknown';
}

function memoryOf(pid: number | undefined, row: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = new RegExp(`^${row}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  return Number(kilobytes) / 1024;
}
