import type { Budget } from './budget.js';
import type { Automaton, Letter } from './language.js';
/**
 * A shortest word that some automata accept and others do not, or the certainty that there is none. The product of
 * the automata is walked breadth first, and only where a word can still come of it.
 */
/** An automaton that must accept, or must not. */
export interface WordLimit {
    readonly automaton: Automaton;
    readonly accept: boolean;
}
/**
 * A shortest word within all limits, as text; `undefined` is a proof that there is none.
 *
 * @param plain whether to prefer characters that the automata do not know, which read best; otherwise they come last
 */
export declare function findWord(limits: readonly WordLimit[], budget: Budget, plain?: boolean): string | undefined;
/** The states behind a symbol; `undefined` as soon as one limit cannot be kept any more. */
export declare function stepAll(limits: readonly WordLimit[], states: readonly number[], symbol: number, budget: Budget): readonly number[] | undefined;
/** The code points worth trying: one that no automaton knows, for it reads best, and those that some automaton tells apart here. */
export declare function choices(limits: readonly WordLimit[], states: readonly number[], fresh: number): Iterable<number>;
/** A code point that none of the automata knows. */
export declare function freshPoint(automata: readonly Automaton[]): number;
/** A graph that is explored from its start. */
export interface Walk<State> {
    readonly start: State;
    /** Equal for equal states. */
    key(state: State): string;
    isGoal(state: State): boolean;
    moves(state: State): Iterable<readonly [Letter, State]>;
}
/** The symbols on a shortest way from the start to a goal, or `undefined`. */
export declare function breadthFirst<State>(walk: Walk<State>): readonly Letter[] | undefined;
