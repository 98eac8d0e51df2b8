import type { Budget } from '../budget.js';
import type { Automaton } from './automaton.js';
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
export declare function findWord(limits: readonly WordLimit[], budget: Budget, preferred?: Characters): string | undefined;
/** The states behind a symbol; `undefined` as soon as one limit cannot be kept any more. */
export declare function stepAll(limits: readonly WordLimit[], states: readonly number[], symbol: number, budget: Budget): readonly number[] | undefined;
/** The code points worth trying: those that no automaton knows, for they read best, and those that some automaton tells apart here. */
export declare function choices(limits: readonly WordLimit[], states: readonly number[], fresh: readonly number[]): Iterable<number>;
/** Code points that stand for all those that automata do not know. */
export interface Fresh {
    readonly points: readonly number[];
    /** The one of them that stands for a code point. */
    like(point: number): number;
}
/** One code point that none of the automata knows, or one of each kind where classes tell them apart. */
export declare function freshPoints(automata: readonly Automaton[]): Fresh;
/** A graph that is explored from its start, by edges with a label. */
export interface Walk<State, Label> {
    readonly start: State;
    /** Equal for equal states. */
    key(state: State): string;
    isGoal(state: State): boolean;
    moves(state: State): Iterable<readonly [Label, State]>;
}
/** The labels on a shortest way from the start to a goal, or `undefined`. */
export declare function breadthFirst<State, Label>(walk: Walk<State, Label>): readonly Label[] | undefined;
