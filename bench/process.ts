import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { WrongAnswer } from './result.js';

/** A process that ran: how long from start to end, and the most memory it held. */
export interface Ran {
  readonly milliseconds: number;
  readonly mebibytes: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Spawn {
  readonly node?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether to ask for the peak memory, which loads one more file into the process. */
  readonly memory?: boolean;
}

const REPORTER = resolve('bench/peak-memory.cjs');

export function runNode(
  args: readonly string[],
  { node = process.execPath, cwd, env, memory = false }: Spawn = {},
): Ran {
  const preload = memory ? ['--require', REPORTER] : [];
  const start = performance.now();
  const { status, stdout, stderr, output } = spawnSync(node, [...preload, ...args], {
    cwd,
    env: env ?? process.env,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    stdio: ['ignore', 'pipe', 'pipe', memory ? 'pipe' : 'ignore'],
  });
  const milliseconds = performance.now() - start;
  return { milliseconds, mebibytes: Number(output[3] ?? Number.NaN) / 1024, code: status, stdout, stderr };
}

/**
 * How long a process takes whose output nobody reads, in milliseconds. Others may run meanwhile.
 *
 * @throws {WrongAnswer} when it ends otherwise than with this code, as one does that broke off early
 */
export function timed(
  program: string,
  args: readonly string[],
  { code = 0, ...place }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly code?: number },
): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { ...place, stdio: 'ignore' });
  return new Promise((done, failed) => {
    child.on('close', (ended) => {
      if (ended === code) done(performance.now() - start);
      else failed(new WrongAnswer(`${args.join(' ')} ended with ${ended}, not with ${code}`));
    });
  });
}
