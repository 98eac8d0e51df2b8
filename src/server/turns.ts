import { setImmediate } from 'node:timers/promises';

/**
 * Work that blocks, one piece after the other. Before each piece everything else gets its turn: signals, time-outs, `/health`,
 * the arrival of other requests. Without it, a row of long checks would hold all of them up to its end.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const done = this.#last.then(() => setImmediate()).then(work);
    this.#last = done.catch(() => {});
    return done;
  }
}
