import { append } from '../../lists.js';
import type { Budget } from '../budget.js';
import { elementAt } from '../element-at.js';
import type { Automaton } from './automaton.js';
import { ALIKE, codePoints } from './glob.js';

/**
 * A shortest word that some automata accept and others do not, or the certainty that there is none. The product of
 * the automata is walked breadth first, and only where a word can still come of it.
 */

/** An automaton that must accept, or must not. */
export interface WordLimit {
  readonly automaton: Automaton;
  readonly accept: boolean;
}

/** Characters that the automata do not know, which read best, or those that some automaton tells apart. */
export type Characters = 'fresh' | 'known';

/**
 * A shortest word within all limits, as text; `undefined` is a proof that there is none.
 *
 * @param preferred the characters that are tried first
 */
export function findWord(
  limits: readonly WordLimit[],
  budget: Budget,
  preferred: Characters = 'fresh',
): string | undefined {
  const fresh = freshPoints(limits.map(({ automaton }) => automaton)).points;
  const path = breadthFirst<readonly number[], number>({
    start: limits.map(({ automaton }) => automaton.start),
    key: (states) => states.join(),
    isGoal: (states) =>
      limits.every(({ automaton, accept }, index) => automaton.accepts(elementAt(states, index)) === accept),
    moves: function* (states) {
      const symbols = [...choices(limits, states, fresh)];
      for (const symbol of preferred === 'fresh' ? symbols : symbols.toReversed()) {
        const next = stepAll(limits, states, symbol, budget);
        if (next !== undefined) yield [symbol, next];
      }
    },
  });
  return path?.map((point) => String.fromCodePoint(point)).join('');
}

/** The states behind a symbol; `undefined` as soon as one limit cannot be kept any more. */
export function stepAll(
  limits: readonly WordLimit[],
  states: readonly number[],
  symbol: number,
  budget: Budget,
): readonly number[] | undefined {
  const next: number[] = [];
  for (const [index, limit] of limits.entries()) {
    budget.spend(1);
    const state = limit.automaton.step(elementAt(states, index), symbol, budget);
    if (!isHopeful(limit, state)) return undefined;
    next.push(state);
  }
  return next;
}

/** Whether some continuation can still keep the limit. */
function isHopeful({ automaton, accept }: WordLimit, state: number): boolean {
  return accept ? !automaton.isDead(state) : !automaton.isTotal(state);
}

/** The code points worth trying: those that no automaton knows, for they read best, and those that some automaton tells apart here. */
export function choices(
  limits: readonly WordLimit[],
  states: readonly number[],
  fresh: readonly number[],
): Iterable<number> {
  const symbols = new Set(fresh);
  for (const [index, { automaton }] of limits.entries()) {
    for (const symbol of automaton.interesting(elementAt(states, index))) {
      if (typeof symbol === 'number') symbols.add(symbol);
    }
  }
  return symbols;
}

/** Characters that read well in an example, tried first where any character does. */
const READABLE = 'xyzwvutsrqponmlkjihgfedcbaXYZ0123456789';
const READABLE_POINTS = codePoints(READABLE);

/** The more readable a character, the lower. */
function rank(point: number): number {
  const place = READABLE.indexOf(String.fromCodePoint(point));
  return place === -1 ? READABLE.length : place;
}

const byRank = (left: number, right: number): number => rank(left) - rank(right);
const GROUPS = ALIKE.map((group) => group.toSorted(byRank)).sort(([left = 0], [right = 0]) => byRank(left, right));

/** Code points that stand for all those that automata do not know. */
export interface Fresh {
  readonly points: readonly number[];
  /** The one of them that stands for a code point. */
  like(point: number): number;
}

/** One code point that none of the automata knows, or one of each kind where classes tell them apart. */
export function freshPoints(automata: readonly Automaton[]): Fresh {
  const alphabets = automata.map(({ alphabet }) => alphabet);
  const isFresh = (point: number): boolean => !alphabets.some((alphabet) => alphabet.has(point));
  if (!automata.some(({ hasClasses }) => hasClasses)) {
    const point = READABLE_POINTS.find(isFresh) ?? firstPrivate(isFresh);
    return { points: [point], like: () => point };
  }
  const points: number[] = [];
  const likes = new Map<number, number>();
  for (const group of GROUPS) {
    const one = group.find(isFresh);
    // Where all of them are known somewhere, each stands for itself.
    append(points, one === undefined ? group : [one]);
    for (const point of group) likes.set(point, one ?? point);
  }
  const other = firstPrivate(isFresh);
  points.push(other);
  return { points, like: (point) => likes.get(point) ?? other };
}

/** Private characters are far from anything a policy writes, and more than a document can hold. */
function firstPrivate(isFresh: (point: number) => boolean): number {
  let point = 0xf0000;
  while (!isFresh(point)) point += 1;
  return point;
}

/** A graph that is explored from its start, by edges with a label. */
export interface Walk<State, Label> {
  readonly start: State;
  /** Equal for equal states. */
  key(state: State): string;
  isGoal(state: State): boolean;
  moves(state: State): Iterable<readonly [Label, State]>;
}

/** The labels on a shortest way from the start to a goal, or `undefined`. */
export function breadthFirst<State, Label>(walk: Walk<State, Label>): readonly Label[] | undefined {
  const seen = new Set([walk.key(walk.start)]);
  const states = [walk.start];
  const ways: Way<Label>[] = []; // to each state but the first
  for (let index = 0; index < states.length; index += 1) {
    const from = elementAt(states, index);
    if (walk.isGoal(from)) return labelsTo(index, ways);
    for (const [label, state] of walk.moves(from)) {
      const key = walk.key(state);
      if (seen.has(key)) continue;
      seen.add(key);
      states.push(state);
      ways.push({ label, parent: index });
    }
  }
  return undefined;
}

/** How a state was reached: from which, and by which edge. */
interface Way<Label> {
  readonly label: Label;
  readonly parent: number;
}

function labelsTo<Label>(goal: number, ways: readonly Way<Label>[]): readonly Label[] {
  const labels: Label[] = [];
  for (let index = goal; index > 0; ) {
    const { label, parent } = elementAt(ways, index - 1);
    labels.push(label);
    index = parent;
  }
  return labels.reverse();
}
