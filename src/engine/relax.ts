import type { Budget } from './budget.js';
import { type Bindings, COLON, isColonFree, keyOf } from './glob.js';
import type { Automaton, Letter } from './language.js';
import { NOT_EMPTY, type TextLimit } from './texts.js';
import { at, breadthFirst, choices, freshPoints, stepAll, type Walk, type WordLimit } from './word.js';

/**
 * Where a policy variable is still open, its value is read as an unknown word: one pattern that must match is taken as the
 * master, and wherever its hole stands, the search reads any value that the key may have, while every automaton without holes
 * follows along, letter by letter. A pattern with the same hole that must not match sees the hole as one letter: what
 * it matches so, it matches for every value. Everything else that has holes is loosened. So the search is wider than the
 * truth: finding nothing is a proof that there is nothing, for any value; finding a text suggests values to try.
 */
export interface RelaxedText {
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
  readonly hole: { readonly letter: string; readonly states: readonly number[] } | undefined;
}

const NO_AUTOMATON = -1;
/** Marks the end of a hole's value in the trace of a walk. */
export const HOLE_ENDS = '';

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

export interface RelaxedWalk extends Walk<Point> {
  /** The code points that are told apart at a point, `fresh` among them: any other acts like `fresh`. */
  tried(point: Point): ReadonlySet<number>;
  readonly fresh: number;
}

/** The limits that can be the master: those that must match and have an open hole. */
export function mastersOf(limits: readonly TextLimit[], bindings: Bindings): readonly TextLimit[] {
  return limits.filter(({ texts, inside }) => inside && texts.isOpen(bindings));
}

/** The walk of the relaxed search under one of the masters, or without one. */
export function relaxedWalk(
  limits: readonly TextLimit[],
  master: TextLimit | undefined,
  ownLimits: (key: string) => readonly TextLimit[],
  bindings: Bindings,
  budget: Budget,
): RelaxedWalk {
  const constraints = limits.flatMap((limit) =>
    constrain(limit, limit === master, master?.texts.folded ?? false, bindings),
  );
  const own = new Map<string, readonly WordLimit[]>();
  for (const key of master?.texts.holes ?? []) {
    // What is compared without case need not be the value to the letter.
    const known = master?.texts.folded ? [] : ownLimits(key).flatMap((limit) => loosen(limit, bindings));
    own.set(key, [...loosen(NOT_EMPTY, bindings), ...known]);
  }
  return walkOf(constraints, own, budget);
}

/** What a limit says about a text whose holes are letters. */
function constrain(
  limit: TextLimit,
  isMaster: boolean,
  masterFolded: boolean,
  bindings: Bindings,
): readonly Constraint[] {
  const { texts, inside } = limit;
  const plain = loosen(limit, bindings).map(({ automaton, accept }) => ({
    plain: automaton,
    lettered: undefined,
    accept,
  }));
  if (!texts.isOpen(bindings)) return plain;
  if (isMaster) {
    const lettered = { plain: undefined, lettered: texts.lettered(bindings, false), accept: true };
    return texts.within === undefined
      ? [lettered]
      : [lettered, { plain: texts.within.automaton(bindings), lettered: undefined, accept: true }];
  }
  if (inside || (masterFolded && !texts.folded)) return plain;
  const open = texts.split(bindings).open;
  return [
    ...plain,
    { plain: texts.within?.automaton(bindings), lettered: open.lettered(bindings, true), accept: false },
  ];
}

/** A limit without its open holes, wider than the limit itself. */
export function loosen({ texts, inside }: TextLimit, bindings: Bindings): readonly WordLimit[] {
  if (!texts.isOpen(bindings)) return [{ automaton: texts.automaton(bindings), accept: inside }];
  if (!inside) return [{ automaton: texts.split(bindings).plain.automaton(bindings), accept: false }];
  const anyValue: Bindings = new Map(
    [...bindings].map(([key, binding]) => [key, binding.kind === 'open' ? { kind: 'any' } : binding]),
  );
  return [{ automaton: texts.automaton(anyValue), accept: true }];
}

function walkOf(
  constraints: readonly Constraint[],
  own: ReadonlyMap<string, readonly WordLimit[]>,
  budget: Budget,
): RelaxedWalk {
  const ownOf = (letter: string): readonly WordLimit[] => own.get(keyOf(letter)) ?? [];
  const automata = [
    ...constraints.flatMap(({ plain, lettered }) => [plain, lettered]),
    ...[...own.values()].flat().map(({ automaton }) => automaton),
  ].filter((automaton) => automaton !== undefined);
  const [fresh = 0] = freshPoints(automata, 1);
  const step = (automaton: Automaton | undefined, state: number, symbol: Letter): number => {
    budget.spend(1);
    return automaton === undefined ? NO_AUTOMATON : automaton.step(state, symbol, budget);
  };
  const stepPlain = (point: Point, symbol: number): readonly number[] =>
    constraints.map(({ plain }, index) => step(plain, at(point.plain, index), symbol));
  const stepLettered = (point: Point, symbol: Letter): readonly number[] =>
    constraints.map(({ lettered }, index) => step(lettered, at(point.lettered, index), symbol));
  const isPossible = (point: Point): boolean =>
    constraints.every((constraint, index) => canHold(constraint, at(point.plain, index), at(point.lettered, index)));

  const tried = (point: Point): ReadonlySet<number> => {
    const symbols = new Set([fresh]);
    for (const symbol of interestingAt(constraints, point)) if (typeof symbol === 'number') symbols.add(symbol);
    if (point.hole === undefined) return symbols;
    if (isColonFree(point.hole.letter)) symbols.add(COLON);
    for (const symbol of choices(ownOf(point.hole.letter), point.hole.states, [])) symbols.add(symbol);
    return symbols;
  };

  function* outside(point: Point): Iterable<readonly [Letter, Point]> {
    for (const symbol of tried(point)) {
      yield [symbol, { ...point, plain: stepPlain(point, symbol), lettered: stepLettered(point, symbol) }];
    }
    for (const letter of lettersAt(constraints, point)) {
      const states = ownOf(letter).map(({ automaton }) => automaton.start);
      const lettered = stepLettered(point, letter);
      yield [letter, { plain: point.plain, lettered, entered: point.entered + 1, hole: { letter, states } }];
    }
  }

  function* inside(point: Point, hole: NonNullable<Point['hole']>): Iterable<readonly [Letter, Point]> {
    const limits = ownOf(hole.letter);
    if (limits.every(({ automaton, accept }, index) => automaton.accepts(at(hole.states, index)) === accept)) {
      yield [HOLE_ENDS, { ...point, hole: undefined }];
    }
    for (const symbol of tried(point)) {
      if (symbol === COLON && isColonFree(hole.letter)) continue;
      const states = stepAll(limits, hole.states, symbol, budget);
      if (states === undefined) continue;
      yield [symbol, { ...point, plain: stepPlain(point, symbol), hole: { ...hole, states } }];
    }
  }

  return {
    tried,
    fresh,
    start: {
      entered: 0,
      plain: constraints.map(({ plain }) => plain?.start ?? NO_AUTOMATON),
      lettered: constraints.map(({ lettered }) => lettered?.start ?? NO_AUTOMATON),
      hole: undefined,
    },
    key: ({ plain, lettered, entered, hole }) =>
      `${plain}/${lettered}/${entered}/${hole?.letter ?? ''}/${hole?.states ?? ''}`,
    isGoal: (point) =>
      point.hole === undefined &&
      constraints.every((constraint, index) => holds(constraint, at(point.plain, index), at(point.lettered, index))),
    moves: function* (point) {
      for (const move of point.hole === undefined ? outside(point) : inside(point, point.hole)) {
        if (isPossible(move[1])) yield move;
      }
    },
  };
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
function lettersAt(constraints: readonly Constraint[], point: Point): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const [index, { lettered, accept }] of constraints.entries()) {
    if (!accept || lettered === undefined) continue;
    for (const symbol of lettered.interesting(at(point.lettered, index))) {
      if (typeof symbol === 'string') letters.add(symbol);
    }
  }
  return letters;
}

function* interestingAt(constraints: readonly Constraint[], point: Point): Iterable<Letter> {
  for (const [index, { plain, lettered }] of constraints.entries()) {
    if (plain !== undefined) yield* plain.interesting(at(point.plain, index));
    if (lettered !== undefined) yield* lettered.interesting(at(point.lettered, index));
  }
}

/** The text that a walk spells, and the values of the holes it went through; of several occurrences the first counts. */
function readTrace(path: readonly Letter[]): RelaxedText {
  const values = new Map<string, string>();
  let text = '';
  let key: string | undefined;
  let start = 0;
  for (const symbol of path) {
    if (typeof symbol === 'number') {
      text += String.fromCodePoint(symbol);
    } else if (symbol !== HOLE_ENDS) {
      key = keyOf(symbol);
      start = text.length;
    } else if (key !== undefined && !values.has(key)) {
      values.set(key, text.slice(start));
    }
  }
  return { text, values };
}
