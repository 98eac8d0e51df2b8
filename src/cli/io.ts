import { terminalText } from '../report/doors/terminal.js';
import type { Checkout, Environment } from '../workspace/checkout.js';

/** The world of the command line. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Opened only when it is asked for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** The root of the workspace. */
  readonly cwd: string;
  readonly env: Environment;
  /** Whether standard output is a terminal. */
  readonly isTTY: boolean;
  readonly now: () => Date;
  /** Has `stop` called when the program is asked to end; without a call of this, it ends at once. */
  readonly onStop: (stop: () => void) => void;
}

/** The current folder as the checkout that is judged. */
export function checkoutOf({ cwd, env }: Io): Checkout {
  return { root: cwd, env };
}

/** Says why the program could not do its work, and returns the exit code for that. */
export function fail({ stderr }: Io, message: string): 2 {
  stderr(`iam-access-gate: ${terminalText(message)}\n`);
  return 2;
}
