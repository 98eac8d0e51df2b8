import { gather } from '../../lists.js';
import type { Budget } from '../budget.js';
import { elementAt } from '../element-at.js';
import type { Automaton, InputSymbol } from '../language/automaton.js';
import { HOLE_ENDS, type Label, type Point, type RelaxedWalk } from './relaxation.js';

/**
 * What a relaxed walk says about the values of one hole: every word that is read there on some way from the start to a goal. A value
 * that serves several places, in one pattern or in several dimensions, has to be in the projections of all of them; when
 * those have nothing in common, no value will do, although each place alone is content.
 */
export interface Projection {
  readonly key: string;
  readonly values: Automaton;
}

/** The explored part of a walk that lies on ways from the start to a goal. */
interface Graph {
  readonly points: readonly Point[];
  /** For each point, its moves that still lead to a goal. */
  readonly moves: readonly (readonly Move[])[];
  readonly goals: ReadonlySet<number>;
}

interface Move {
  readonly label: Label;
  readonly target: number;
}

/** The projections on the holes that every way to a goal goes through. */
export function projectionsOf(walk: RelaxedWalk, budget: Budget): readonly Projection[] {
  const graph = explore(walk);
  const entries = new Map<string, { readonly key: string; readonly starts: number[] }>();
  for (const [source, moves] of graph.moves.entries()) {
    if (elementAt(graph.points, source).hole !== undefined) continue;
    for (const { label, target } of moves) {
      if (typeof label !== 'object' || label.value.of === undefined) continue;
      const place = `${elementAt(graph.points, target).entered} ${walk.numberOf(label)}`;
      const entry = entries.get(place) ?? { key: label.value.of, starts: [] };
      entry.starts.push(target);
      entries.set(place, entry);
    }
  }
  budget.spend(graph.points.length * (entries.size + 1));
  return [...entries.values()]
    .filter(({ starts }) => !reachesGoal(graph, new Set(starts)))
    .map(({ key, starts }) => ({ key, values: new ProjectedValues(walk, graph, starts) }));
}

function explore(walk: RelaxedWalk): Graph {
  const points = [walk.start];
  const indexes = new Map([[walk.key(walk.start), 0]]);
  const moves: Move[][] = [];
  const goals = new Set<number>();
  for (let source = 0; source < points.length; source += 1) {
    const point = elementAt(points, source);
    if (walk.isGoal(point)) goals.add(source);
    moves.push([]);
    for (const [label, next] of walk.moves(point)) {
      const key = walk.key(next);
      const target = indexes.get(key) ?? points.length;
      if (target === points.length) {
        points.push(next);
        indexes.set(key, target);
      }
      elementAt(moves, source).push({ label, target });
    }
  }
  const live = coReachable(moves, goals);
  return {
    points,
    moves: moves.map((list) => list.filter(({ target }) => live.has(target))),
    goals,
  };
}

function coReachable(moves: readonly (readonly Move[])[], goals: ReadonlySet<number>): ReadonlySet<number> {
  const sources: number[][] = moves.map(() => []);
  for (const [source, list] of moves.entries()) for (const { target } of list) elementAt(sources, target).push(source);
  return closure(goals, (point) => elementAt(sources, point));
}

/** Whether a goal can be reached without the forbidden points. */
function reachesGoal({ moves, goals }: Graph, forbidden: ReadonlySet<number>): boolean {
  const reached = closure([0], (point) =>
    gather(elementAt(moves, point), ({ target }) => (forbidden.has(target) ? [] : [target])),
  );
  return [...goals].some((goal) => reached.has(goal));
}

function closure(starts: Iterable<number>, next: (point: number) => readonly number[]): ReadonlySet<number> {
  const reached = new Set(starts);
  for (const point of reached) for (const target of next(point)) reached.add(target);
  return reached;
}

/** The words that the graph reads inside one hole. A state is a set of points. */
class ProjectedValues implements Automaton {
  readonly start: number;
  readonly alphabet: ReadonlySet<number>;
  readonly #states: (readonly number[])[] = [];
  readonly #index = new Map<string, number>();

  constructor(
    readonly walk: RelaxedWalk,
    readonly graph: Graph,
    starts: readonly number[],
  ) {
    this.alphabet = new Set(gather(graph.points, (point) => (point.hole === undefined ? [] : [...walk.tried(point)])));
    this.start = this.#intern(starts);
  }

  get hasClasses(): boolean {
    return this.walk.hasClasses;
  }

  get size(): number {
    return this.#states.reduce((sum, points) => sum + points.length, 0);
  }

  step(state: number, symbol: InputSymbol, budget: Budget): number {
    const points = elementAt(this.#states, state);
    budget.spend(points.length + 1);
    return this.#intern(gather(points, (point) => this.#targets(point, symbol)));
  }

  accepts(state: number): boolean {
    return elementAt(this.#states, state).some((point) =>
      elementAt(this.graph.moves, point).some(({ label }) => label === HOLE_ENDS),
    );
  }

  isDead(state: number): boolean {
    return elementAt(this.#states, state).length === 0;
  }

  isTotal(): boolean {
    return false;
  }

  interesting(state: number): readonly InputSymbol[] {
    return gather(elementAt(this.#states, state), (point) => [...this.walk.tried(elementAt(this.graph.points, point))]);
  }

  #targets(index: number, symbol: InputSymbol): readonly number[] {
    const point = elementAt(this.graph.points, index);
    if (typeof symbol !== 'number') return [];
    const label = this.walk.tried(point).has(symbol) ? symbol : this.walk.fresh.like(symbol);
    return gather(elementAt(this.graph.moves, index), (move) => (move.label === label ? [move.target] : []));
  }

  #intern(points: readonly number[]): number {
    const sorted = [...new Set(points)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#states.push(sorted);
    this.#index.set(key, this.#states.length - 1);
    return this.#states.length - 1;
  }
}
