import { gather } from '../../lists.js';
import { foldCodePoint } from '../../policy/case.js';
import type { Budget } from '../budget.js';
import { elementAt } from '../element-at.js';
import {
  ANY,
  ANY_BUT_COLON,
  COLON,
  caseVariants,
  classOf,
  RUN,
  RUN_BUT_COLON,
  type Token,
  type Tokens,
} from './glob.js';
import type { Letter } from './hole.js';

/**
 * Languages as automata. A deterministic automaton is what can be intersected and subtracted exactly; it is built
 * only as far as a search walks into it, because the whole of it can be exponentially large.
 */
export interface Automaton {
  /** The state before the first symbol. */
  readonly start: number;
  /** The state behind `symbol`. Total: there is always one. */
  step(state: number, symbol: InputSymbol, budget: Budget): number;
  accepts(state: number): boolean;
  /** True only if no continuation is accepted. */
  isDead(state: number): boolean;
  /** True only if every continuation is accepted. */
  isTotal(state: number): boolean;
  /** The symbols that may lead elsewhere than all the others do: any two symbols that are not here (nor letters) act alike, if no class tells them apart. */
  interesting(state: number): readonly InputSymbol[];
  /** Every code point that some state finds interesting. */
  readonly alphabet: ReadonlySet<number>;
  /** Whether the classes of characters matter to some state. */
  readonly hasClasses: boolean;
  /** How much room the states and edges take that have been walked so far, in positions and edges. */
  readonly size: number;
}

/** What an automaton reads: a code point, or what stands in an open hole. */
export type InputSymbol = number | Letter;

const END = -6;

interface State {
  /** Ascending positions in the tokens of all globs. */
  readonly positions: readonly number[];
  readonly accepting: boolean;
  readonly total: boolean;
  readonly next: Map<InputSymbol, number>;
  interesting: readonly InputSymbol[] | undefined;
}

/** Who reads a letter besides the hole of a glob itself. */
export interface LetterReading {
  /** Whether `*` does. */
  readonly lettersInRuns: boolean;
}

/** The union of globs, determinised lazily: a state is a set of positions in the globs. */
export class GlobUnion implements Automaton {
  readonly start: number;
  #alphabet: ReadonlySet<number> | undefined;
  #hasClasses: boolean | undefined;
  readonly #tokens: Tokens;
  /** For each position, the first position of its glob. */
  readonly #globStart: readonly number[];
  readonly #folded: boolean;
  readonly #lettersInRuns: boolean;
  readonly #states: State[] = [];
  readonly #index = new Map<string, number>();
  #size = 0;

  constructor(globs: readonly Tokens[], folded: boolean, { lettersInRuns }: LetterReading = { lettersInRuns: true }) {
    this.#folded = folded;
    this.#lettersInRuns = lettersInRuns;
    const tokens: Token[] = [];
    const globStart: number[] = [];
    const starts: number[] = [];
    for (const glob of globs) {
      const start = tokens.length;
      starts.push(start);
      for (const token of glob) {
        tokens.push(token);
        globStart.push(start);
      }
      tokens.push(END);
      globStart.push(start);
    }
    this.#tokens = tokens;
    this.#globStart = globStart;
    this.start = this.#intern(starts);
  }

  get alphabet(): ReadonlySet<number> {
    this.#alphabet ??= new Set(
      gather([...new Set(this.#tokens)], (token) => this.#edges(token)).filter((symbol) => typeof symbol === 'number'),
    );
    return this.#alphabet;
  }

  get hasClasses(): boolean {
    this.#hasClasses ??= this.#tokens.some((token) => typeof token === 'number' && classOf(token) !== undefined);
    return this.#hasClasses;
  }

  get size(): number {
    return this.#size;
  }

  step(state: number, symbol: InputSymbol, budget: Budget): number {
    const { next, positions } = this.#state(state);
    const read = typeof symbol === 'number' && this.#folded ? foldCodePoint(symbol) : symbol;
    // Counted also when the answer is known: what a check may do must not depend on the checks before it.
    budget.spend(positions.length + 1);
    const known = next.get(read);
    if (known !== undefined) return known;
    const targets: number[] = [];
    for (const position of positions) {
      const target = this.#advance(position, read);
      if (target !== undefined) targets.push(target);
    }
    const target = this.#intern(targets);
    next.set(read, target);
    this.#size += 1;
    return target;
  }

  accepts(state: number): boolean {
    return this.#state(state).accepting;
  }

  isDead(state: number): boolean {
    return this.#state(state).positions.length === 0;
  }

  isTotal(state: number): boolean {
    return this.#state(state).total;
  }

  interesting(state: number): readonly InputSymbol[] {
    const found = this.#state(state);
    found.interesting ??= [...new Set(gather(found.positions, (position) => this.#edges(this.#token(position))))];
    return found.interesting;
  }

  /** Where a position gets to by reading a symbol: it stays or moves on by one, so that ascending positions stay ascending. */
  #advance(position: number, symbol: InputSymbol): number | undefined {
    const token = this.#token(position);
    const isCharacter = typeof symbol === 'number';
    switch (token) {
      case END:
        return undefined;
      case ANY:
        return isCharacter ? position + 1 : undefined;
      case ANY_BUT_COLON:
        return isCharacter && symbol !== COLON ? position + 1 : undefined;
      case RUN:
        return isCharacter || this.#lettersInRuns ? position : undefined;
      case RUN_BUT_COLON:
        return (isCharacter ? symbol !== COLON : this.#lettersInRuns && !symbol.holdsColons) ? position : undefined;
      default: {
        const members = typeof token === 'number' ? classOf(token) : undefined;
        if (members !== undefined) {
          if (!isCharacter || !members.points.has(symbol)) return undefined;
          return token === members.run ? position : position + 1;
        }
        return matchesToken(this.#folded && typeof token === 'number' ? foldCodePoint(token) : token, symbol)
          ? position + 1
          : undefined;
      }
    }
  }

  /** The symbols that a token tells apart from others. */
  #edges(token: Token): readonly InputSymbol[] {
    if (typeof token !== 'number') return [token];
    switch (token) {
      case END:
      case ANY:
      case RUN:
        return [];
      case ANY_BUT_COLON:
      case RUN_BUT_COLON:
        return [COLON];
      default: {
        if (classOf(token) !== undefined) return [];
        // As written first, so that examples keep the case of the policy.
        return this.#folded ? [token, ...caseVariants(token).filter((variant) => variant !== token)] : [token];
      }
    }
  }

  /** The state of these positions, which ascend, and of all that runs let them skip to. */
  #intern(positions: readonly number[]): number {
    const closed = this.#close(positions);
    const key = closed.join();
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    const accepting = closed.some((position) => this.#token(position) === END);
    const total = closed.some((position) => this.#token(position) === RUN && this.#token(position + 1) === END);
    this.#size += closed.length + 1;
    this.#states.push({ positions: closed, accepting, total, next: new Map(), interesting: undefined });
    this.#index.set(key, this.#states.length - 1);
    return this.#states.length - 1;
  }

  /**
   * Adds what follows a run, and drops what a run makes superfluous: once a glob has reached an unrestricted `*`, whatever an
   * earlier position of that glob could still match, the `*` can match too.
   */
  #close(positions: readonly number[]): readonly number[] {
    const kept: number[] = [];
    let last = -1;
    for (const position of positions) {
      for (let at = position; ; at += 1) {
        if (at > last) {
          this.#keep(at, kept);
          last = at;
        }
        if (!isRun(this.#token(at))) break;
      }
    }
    return kept;
  }

  #keep(position: number, kept: number[]): void {
    if (this.#token(position) === RUN && this.#lettersInRuns) {
      const start = this.#globStart[position] ?? 0;
      while ((kept.at(-1) ?? -1) >= start) kept.pop();
    }
    kept.push(position);
  }

  #token(position: number): Token {
    return this.#tokens[position] ?? END;
  }

  #state(state: number): State {
    return elementAt(this.#states, state);
  }
}

function isRun(token: Token): boolean {
  return token === RUN || token === RUN_BUT_COLON || (typeof token === 'number' && classOf(token)?.run === token);
}

/** A letter that holds no colons also fits a hole that may hold some; not the other way round. */
function matchesToken(token: Token, symbol: InputSymbol): boolean {
  if (token === symbol) return true;
  return typeof token !== 'number' && typeof symbol !== 'number' && token.holdsColons && symbol.value === token.value;
}

/**
 * Two automata as one, so that the set can be required or forbidden as a whole. `both`: the words that both accept; `implies`: those that
 * the left one accepts, if the right one does.
 */
export class Combination implements Automaton {
  readonly start: number;
  #alphabet: ReadonlySet<number> | undefined;
  readonly #pairs: (readonly [number, number])[] = [];
  readonly #index = new Map<string, number>();

  constructor(
    readonly left: Automaton,
    readonly right: Automaton,
    readonly how: 'both' | 'implies',
  ) {
    this.start = this.#intern(left.start, right.start);
  }

  get alphabet(): ReadonlySet<number> {
    this.#alphabet ??= new Set([...this.left.alphabet, ...this.right.alphabet]);
    return this.#alphabet;
  }

  get hasClasses(): boolean {
    return this.left.hasClasses || this.right.hasClasses;
  }

  get size(): number {
    return this.#pairs.length + this.left.size + this.right.size;
  }

  step(state: number, symbol: InputSymbol, budget: Budget): number {
    const [left, right] = this.#pair(state);
    return this.#intern(this.left.step(left, symbol, budget), this.right.step(right, symbol, budget));
  }

  accepts(state: number): boolean {
    const [left, right] = this.#pair(state);
    return this.how === 'both'
      ? this.left.accepts(left) && this.right.accepts(right)
      : this.left.accepts(left) || !this.right.accepts(right);
  }

  isDead(state: number): boolean {
    const [left, right] = this.#pair(state);
    return this.how === 'both'
      ? this.left.isDead(left) || this.right.isDead(right)
      : this.left.isDead(left) && this.right.isTotal(right);
  }

  isTotal(state: number): boolean {
    const [left, right] = this.#pair(state);
    return this.how === 'both'
      ? this.left.isTotal(left) && this.right.isTotal(right)
      : this.left.isTotal(left) || this.right.isDead(right);
  }

  interesting(state: number): readonly InputSymbol[] {
    const [left, right] = this.#pair(state);
    return [...this.left.interesting(left), ...this.right.interesting(right)];
  }

  #intern(left: number, right: number): number {
    const key = `${left},${right}`;
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#pairs.push([left, right]);
    this.#index.set(key, this.#pairs.length - 1);
    return this.#pairs.length - 1;
  }

  #pair(state: number): readonly [number, number] {
    return elementAt(this.#pairs, state);
  }
}

/** Whether the automaton accepts this very text. */
export function contains(automaton: Automaton, points: readonly number[], budget: Budget): boolean {
  let state = automaton.start;
  for (const point of points) {
    budget.spend(1);
    if (automaton.isDead(state)) return false;
    state = automaton.step(state, point, budget);
  }
  return automaton.accepts(state);
}
