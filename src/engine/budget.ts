/**
 * Work is counted, never timed, so that the same question gets the same answer on every machine (semantics 2). A step is one
 * position of one pattern moved over one character, or one comparison of like cost.
 */
export class Budget {
  #used = 0;
  /** Where work has to stop: at the limit, or before it in an attempt. */
  #end: number;

  constructor(readonly limit: number) {
    this.#end = limit;
  }

  /** Never more than the limit: what was not done is not counted. */
  get used(): number {
    return Math.min(this.#used, this.limit);
  }

  get isExhausted(): boolean {
    return this.#used > this.limit;
  }

  /** @throws {BudgetExhausted} when the limit is passed, or the end of an attempt */
  spend(steps: number): void {
    this.#used += steps;
    if (this.#used > this.#end) throw new BudgetExhausted(this.limit);
  }

  /**
   * What comes of some work; `undefined` where so many steps are not enough for it and some are left for other work.
   *
   * @throws {BudgetExhausted} when the limit is passed
   */
  attempt<Result>(steps: number, work: () => Result): Result | undefined {
    const end = this.#end;
    this.#end = Math.min(end, this.#used + steps);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof BudgetExhausted) || this.#end === end) throw error;
      this.#used = this.#end;
      return undefined;
    } finally {
      this.#end = end;
    }
  }
}

/** What going through so many characters is worth, in steps: a hundred are compared in the time that the search takes for a step. */
export function stepsOf(characters: number): number {
  return Math.floor(characters / 100);
}

/** Thrown through the search, and caught by `decide`, which turns it into an unconfirmed FAIL. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted';

  constructor(readonly limit: number) {
    super(`out of budget after ${limit} steps`);
  }
}
