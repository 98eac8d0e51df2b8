import { errorMessage } from '../text/words.js';
import { parseArguments } from './arguments.js';
import { check } from './check.js';
import { HELP } from './help.js';
import { fail, type Io } from './io.js';
import { merge } from './merge.js';
import { ask } from './question.js';
import { serve } from './serve.js';
import { VERSION } from './version.js';

/** Runs one command line and returns its exit code: 0 clean, 1 forbidden access found, 2 the gate could not do its work. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const command = parseArguments(argv);
    switch (command.kind) {
      case 'help':
        io.stdout(HELP);
        return 0;
      case 'version':
        io.stdout(`${VERSION}\n`);
        return 0;
      case 'misused':
        return fail(io, command.message);
      case 'check':
        return await check(command.options, io);
      case 'merge':
        return await merge(command.options, io);
      case 'question':
        return await ask(command.options, io);
      case 'serve':
        return await serve(command.options, io);
    }
  } catch (error) {
    // Left to the runtime, this would end in exit code 1, which says that the policies were judged.
    return fail(io, errorMessage(error));
  }
}
