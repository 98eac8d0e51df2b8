#!/usr/bin/env node
import { main } from './cli/main.js';

/** Whether standard output took all that was written to it. */
let isHeard = true;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, as `head` has, is no news; any other loss is.
  if (isHeard && error.code !== 'EPIPE')
    process.stderr.write(`iam-access-gate: the output cannot be written (${error.code ?? error.message})\n`);
  isHeard = false;
  process.exitCode = 2;
});
process.stderr.on('error', () => {
  process.exitCode = 2;
});

const code = await main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: () => process.stdin,
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stdout.isTTY,
  now: () => new Date(),
  onStop: (stop) => {
    const signals = ['SIGTERM', 'SIGINT'] as const;
    // A second signal, of either kind, ends the program at once.
    const once = (): void => {
      for (const signal of signals) process.off(signal, once);
      stop();
    };
    for (const signal of signals) process.on(signal, once);
  },
});
process.exitCode = isHeard ? code : 2;
