/**
 * Work is counted, never timed, so that the same question gets the same answer on every machine (semantics 2). A step is one
 * position of one pattern moved over one character, or one comparison of like cost.
 */
export class Budget {
  #used = 0;

  constructor(readonly limit: number) {}

  /** Never more than the limit: what was not done is not counted. */
  get used(): number {
    return Math.min(this.#used, this.limit);
  }

  get isExhausted(): boolean {
    return this.#used > this.limit;
  }

  /** @throws {BudgetExhausted} when the limit is passed */
  spend(steps: number): void {
    this.#used += steps;
    if (this.#used > this.limit) throw new BudgetExhausted(this.limit);
  }
}

/** Steps of work that one check may take before it gives up with an unconfirmed FAIL. */
export const DEFAULT_BUDGET = 2_000_000;

/** What going through so many characters is worth, in steps: a hundred are compared in the time that the search takes for a step. */
export function stepsOf(characters: number): number {
  return Math.floor(characters / 100);
}

/** Thrown through the search, and caught by the question, which turns it into an unconfirmed FAIL. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted';

  constructor(readonly limit: number) {
    super(`out of budget after ${limit} steps`);
  }
}
