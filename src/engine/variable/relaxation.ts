import { gather } from '../../lists.js';
import type { Budget } from '../budget.js';
import { elementAt } from '../element-at.js';
import type { Automaton, InputSymbol } from '../language/automaton.js';
import { COLON } from '../language/glob.js';
import { type Bindings, isOpenBinding, type Letter } from '../language/hole.js';
import {
  breadthFirst,
  choices,
  type Fresh,
  freshPoints,
  stepAll,
  type Walk,
  type WordLimit,
} from '../language/shortest-word.js';
import type { TextLimit } from '../language/text-limit.js';

/**
 * Where a policy variable is still open, its value is read as an unknown word: one pattern that must match is taken as the
 * master, and wherever its hole stands, the search reads any value that the key may have, while every automaton without holes
 * follows along, character by character. A pattern with the same hole that must not match sees the hole as one letter: what
 * it matches so, it matches for every value. Everything else that has holes is loosened. So the search is wider than the
 * truth: finding nothing is a proof that there is nothing, for any value; finding a text suggests values to try.
 */
interface RelaxedText {
  readonly text: string;
  /** The values that the text was read with, by key. */
  readonly values: ReadonlyMap<string, string>;
}

/** A set that must, or must not, contain the text: `plain` reads characters, `lettered` sees open holes as letters; both have to accept. */
interface Constraint {
  readonly plain: Automaton | undefined;
  readonly lettered: Automaton | undefined;
  readonly accept: boolean;
}

/** Where the walk stands. */
export interface Point {
  readonly plain: readonly number[];
  readonly lettered: readonly number[];
  /** How many holes have been entered. */
  readonly entered: number;
  /** The hole that is being read, and where its key's own limits stand. */
  readonly hole: { readonly letter: Letter; readonly states: readonly number[] } | undefined;
}

const NO_AUTOMATON = -1;
/** What a walk reads where the value of a hole ends. */
export const HOLE_ENDS = Symbol('the end of a hole');
/** What a walk reads: characters, and of holes their letters before their values and an end behind them. */
export type Label = InputSymbol | typeof HOLE_ENDS;

/**
 * Finds a text under each of the masters there can be: each alone is wider than the truth, so each can prove that there is none.
 *
 * @param ownLimits the limits on the value of a hole's key itself
 */
export function findRelaxed(
  limits: readonly TextLimit[],
  ownLimits: (key: string) => readonly TextLimit[],
  bindings: Bindings,
  budget: Budget,
): RelaxedText | undefined {
  const masters = mastersOf(limits, bindings);
  const values = new Map<string, string>();
  let text: string | undefined;
  for (const master of masters.length > 0 ? masters : [undefined]) {
    const path = breadthFirst(relaxedWalk(limits, master, ownLimits, bindings, budget));
    if (path === undefined) return undefined;
    const read = readTrace(path);
    text ??= read.text;
    for (const [key, value] of read.values) if (!values.has(key)) values.set(key, value);
  }
  return text === undefined ? undefined : { text, values };
}

/** The limits that can be the master: those that must match and have an open hole. */
export function mastersOf(limits: readonly TextLimit[], bindings: Bindings): readonly TextLimit[] {
  return limits.filter(({ set, inside }) => inside && !set.withOthers && set.isOpen(bindings));
}

/** The walk of the relaxed search under one of the masters, or without one. */
export function relaxedWalk(
  limits: readonly TextLimit[],
  master: TextLimit | undefined,
  ownLimits: (key: string) => readonly TextLimit[],
  bindings: Bindings,
  budget: Budget,
): RelaxedWalk {
  const constraints = gather(limits, (limit) =>
    constrain(limit, limit === master, master?.set.folded ?? false, bindings),
  );
  const own = new Map<string, readonly WordLimit[]>();
  for (const key of master?.set.holes ?? []) {
    // What is compared without case need not be the value to the letter.
    const kept = ownLimits(key).filter(({ set }) => !master?.set.folded || set.isBlindToCase);
    own.set(
      key,
      gather(kept, (limit) => loosen(limit, bindings)),
    );
  }
  return new RelaxedWalk(constraints, own, budget);
}

/** What a limit says about a text whose holes are letters. */
function constrain(
  limit: TextLimit,
  isMaster: boolean,
  masterFolded: boolean,
  bindings: Bindings,
): readonly Constraint[] {
  const { set: texts, inside } = limit;
  const plain = loosen(limit, bindings).map(({ automaton, accept }) => ({
    plain: automaton,
    lettered: undefined,
    accept,
  }));
  if (!texts.isOpen(bindings)) return plain;
  if (isMaster) {
    const lettered = { plain: undefined, lettered: texts.lettered(bindings, { lettersInRuns: false }), accept: true };
    return texts.within === undefined
      ? [lettered]
      : [lettered, { plain: texts.within.automaton(bindings), lettered: undefined, accept: true }];
  }
  if (inside || (masterFolded && !texts.folded)) return plain;
  const lettered = texts.split(bindings).open.lettered(bindings, { lettersInRuns: true });
  const within = texts.within?.automaton(bindings);
  if (within === undefined || !texts.withOthers) return [...plain, { plain: within, lettered, accept: false }];
  // What is outside is in the set, and so the text must not be.
  return [
    ...plain,
    { plain: within, lettered: undefined, accept: true },
    { plain: undefined, lettered, accept: false },
  ];
}

/** A limit without its open holes, wider than the limit itself. */
export function loosen({ set: texts, inside }: TextLimit, bindings: Bindings): readonly WordLimit[] {
  if (!texts.isOpen(bindings)) return [{ automaton: texts.automaton(bindings), accept: inside }];
  if (!inside) return [{ automaton: texts.split(bindings).closed.automaton(bindings), accept: false }];
  const anyValue: Bindings = new Map(
    [...bindings].map(([key, binding]) => [key, isOpenBinding(binding) ? { kind: 'any' } : binding]),
  );
  return [{ automaton: texts.automaton(anyValue), accept: true }];
}

type Move = readonly [Label, Point];

/** The graph of all readings of a text: constraints see it from outside, the limits of a hole's key from inside the hole. */
export class RelaxedWalk implements Walk<Point, Label> {
  readonly start: Point;
  /** Stand for every code point that no automaton knows. */
  readonly fresh: Fresh;
  /** Whether classes of characters matter to some automaton. */
  readonly hasClasses: boolean;
  readonly #numbers = new Map<Letter, number>();

  constructor(
    readonly constraints: readonly Constraint[],
    /** The limits on the value of each key that has a hole. */
    readonly own: ReadonlyMap<string, readonly WordLimit[]>,
    readonly budget: Budget,
  ) {
    this.start = {
      plain: constraints.map(({ plain }) => plain?.start ?? NO_AUTOMATON),
      lettered: constraints.map(({ lettered }) => lettered?.start ?? NO_AUTOMATON),
      entered: 0,
      hole: undefined,
    };
    const outer = gather(constraints, ({ plain, lettered }) => [plain, lettered]);
    const inner = gather([...own.values()], (limits) => limits).map(({ automaton }) => automaton);
    const automata = [...outer, ...inner].filter((automaton) => automaton !== undefined);
    this.fresh = freshPoints(automata);
    this.hasClasses = automata.some((automaton) => automaton.hasClasses);
  }

  key({ plain, lettered, entered, hole }: Point): string {
    const inHole = hole === undefined ? '' : `${this.numberOf(hole.letter)}/${hole.states}`;
    return `${plain}/${lettered}/${entered}/${inHole}`;
  }

  /** Tells the letters of a walk apart. */
  numberOf(letter: Letter): number {
    const number = this.#numbers.get(letter) ?? this.#numbers.size;
    this.#numbers.set(letter, number);
    return number;
  }

  isGoal(point: Point): boolean {
    return point.hole === undefined && this.#every(point, holds);
  }

  *moves(point: Point): Iterable<Move> {
    for (const move of point.hole === undefined ? this.#outside(point) : this.#inside(point, point.hole)) {
      if (this.#every(move[1], canHold)) yield move;
    }
  }

  /** The code points that are told apart at a point, `fresh` ones among them: any other acts like one of those. */
  tried(point: Point): ReadonlySet<number> {
    const symbols = new Set(this.fresh.points);
    for (const symbol of interestingAt(this.constraints, point)) if (typeof symbol === 'number') symbols.add(symbol);
    if (point.hole === undefined) return symbols;
    if (!point.hole.letter.holdsColons) symbols.add(COLON);
    for (const symbol of choices(this.#limitsIn(point.hole.letter), point.hole.states, this.fresh.points))
      symbols.add(symbol);
    return symbols;
  }

  /** Reads one character, or enters a hole. */
  *#outside(point: Point): Iterable<Move> {
    for (const symbol of this.tried(point)) {
      const [plain, lettered] = [this.#step('plain', point, symbol), this.#step('lettered', point, symbol)];
      yield [symbol, { ...point, plain, lettered }];
    }
    for (const letter of lettersAt(this.constraints, point)) {
      const states = this.#limitsIn(letter).map(({ automaton }) => automaton.start);
      const lettered = this.#step('lettered', point, letter);
      yield [letter, { plain: point.plain, lettered, entered: point.entered + 1, hole: { letter, states } }];
    }
  }

  /** Leaves the hole where its value may end, or reads one more character of it. */
  *#inside(point: Point, hole: NonNullable<Point['hole']>): Iterable<Move> {
    const limits = this.#limitsIn(hole.letter);
    if (limits.every(({ automaton, accept }, index) => automaton.accepts(elementAt(hole.states, index)) === accept)) {
      yield [HOLE_ENDS, { ...point, hole: undefined }];
    }
    for (const symbol of this.tried(point)) {
      if (symbol === COLON && !hole.letter.holdsColons) continue;
      const states = stepAll(limits, hole.states, symbol, this.budget);
      if (states === undefined) continue;
      yield [symbol, { ...point, plain: this.#step('plain', point, symbol), hole: { ...hole, states } }];
    }
  }

  #limitsIn({ value: { of } }: Letter): readonly WordLimit[] {
    return (of === undefined ? undefined : this.own.get(of)) ?? [];
  }

  #step(side: 'plain' | 'lettered', point: Point, symbol: InputSymbol): readonly number[] {
    this.budget.spend(this.constraints.length);
    return this.constraints.map(
      (constraint, index) => constraint[side]?.step(elementAt(point[side], index), symbol, this.budget) ?? NO_AUTOMATON,
    );
  }

  #every(point: Point, test: (constraint: Constraint, plain: number, lettered: number) => boolean): boolean {
    return this.constraints.every((constraint, index) =>
      test(constraint, elementAt(point.plain, index), elementAt(point.lettered, index)),
    );
  }
}

function holds({ plain, lettered, accept }: Constraint, plainState: number, letteredState: number): boolean {
  const both = (plain?.accepts(plainState) ?? true) && (lettered?.accepts(letteredState) ?? true);
  return both === accept;
}

function canHold({ plain, lettered, accept }: Constraint, plainState: number, letteredState: number): boolean {
  return accept
    ? !(plain?.isDead(plainState) ?? false) && !(lettered?.isDead(letteredState) ?? false)
    : !((plain?.isTotal(plainState) ?? true) && (lettered?.isTotal(letteredState) ?? true));
}

/** Only the master, which must match, brings in holes. */
function lettersAt(constraints: readonly Constraint[], point: Point): ReadonlySet<Letter> {
  const letters = new Set<Letter>();
  for (const [index, { lettered, accept }] of constraints.entries()) {
    if (!accept || lettered === undefined) continue;
    for (const symbol of lettered.interesting(elementAt(point.lettered, index))) {
      if (typeof symbol !== 'number') letters.add(symbol);
    }
  }
  return letters;
}

function* interestingAt(constraints: readonly Constraint[], point: Point): Iterable<InputSymbol> {
  for (const [index, { plain, lettered }] of constraints.entries()) {
    if (plain !== undefined) yield* plain.interesting(elementAt(point.plain, index));
    if (lettered !== undefined) yield* lettered.interesting(elementAt(point.lettered, index));
  }
}

/** The text that a walk spells, and the values of the holes it went through; of several occurrences the first counts. */
function readTrace(path: readonly Label[]): RelaxedText {
  const values = new Map<string, string>();
  let text = '';
  let key: string | undefined;
  let start = 0;
  for (const symbol of path) {
    if (typeof symbol === 'number') {
      text += String.fromCodePoint(symbol);
    } else if (symbol !== HOLE_ENDS) {
      key = symbol.value.of;
      start = text.length;
    } else if (key !== undefined && !values.has(key)) {
      values.set(key, text.slice(start));
    }
  }
  return { text, values };
}
