import type { Budget } from '../budget.js';
import type { Automaton, InputSymbol } from '../language/automaton.js';
import { type Bindings, type Letter } from '../language/hole.js';
import { type Fresh, type Walk, type WordLimit } from '../language/shortest-word.js';
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
    readonly hole: {
        readonly letter: Letter;
        readonly states: readonly number[];
    } | undefined;
}
/** What a walk reads where the value of a hole ends. */
export declare const HOLE_ENDS: unique symbol;
/** What a walk reads: characters, and of holes their letters before their values and an end behind them. */
export type Label = InputSymbol | typeof HOLE_ENDS;
/**
 * Finds a text under each of the masters there can be: each alone is wider than the truth, so each can prove that there is none.
 *
 * @param ownLimits the limits on the value of a hole's key itself
 */
export declare function findRelaxed(limits: readonly TextLimit[], ownLimits: (key: string) => readonly TextLimit[], bindings: Bindings, budget: Budget): RelaxedText | undefined;
/** The limits that can be the master: those that must match and have an open hole. */
export declare function mastersOf(limits: readonly TextLimit[], bindings: Bindings): readonly TextLimit[];
/** The walk of the relaxed search under one of the masters, or without one. */
export declare function relaxedWalk(limits: readonly TextLimit[], master: TextLimit | undefined, ownLimits: (key: string) => readonly TextLimit[], bindings: Bindings, budget: Budget): RelaxedWalk;
/** A limit without its open holes, wider than the limit itself. */
export declare function loosen({ set: texts, inside }: TextLimit, bindings: Bindings): readonly WordLimit[];
type Move = readonly [Label, Point];
/** The graph of all readings of a text: constraints see it from outside, the limits of a hole's key from inside the hole. */
export declare class RelaxedWalk implements Walk<Point, Label> {
    #private;
    readonly constraints: readonly Constraint[];
    /** The limits on the value of each key that has a hole. */
    readonly own: ReadonlyMap<string, readonly WordLimit[]>;
    readonly budget: Budget;
    readonly start: Point;
    /** Stand for every code point that no automaton knows. */
    readonly fresh: Fresh;
    /** Whether classes of characters matter to some automaton. */
    readonly hasClasses: boolean;
    constructor(constraints: readonly Constraint[], 
    /** The limits on the value of each key that has a hole. */
    own: ReadonlyMap<string, readonly WordLimit[]>, budget: Budget);
    key({ plain, lettered, entered, hole }: Point): string;
    /** Tells the letters of a walk apart. */
    numberOf(letter: Letter): number;
    isGoal(point: Point): boolean;
    moves(point: Point): Iterable<Move>;
    /** The code points that are told apart at a point, `fresh` ones among them: any other acts like one of those. */
    tried(point: Point): ReadonlySet<number>;
}
export {};
