import type { Budget } from '../budget.js';
import { type Tokens } from './glob.js';
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
/** Who reads a letter besides the hole of a glob itself. */
export interface LetterReading {
    /** Whether `*` does. */
    readonly lettersInRuns: boolean;
}
/** The union of globs, determinised lazily: a state is a set of positions in the globs. */
export declare class GlobUnion implements Automaton {
    #private;
    readonly start: number;
    constructor(globs: readonly Tokens[], folded: boolean, { lettersInRuns }?: LetterReading);
    get alphabet(): ReadonlySet<number>;
    get hasClasses(): boolean;
    get size(): number;
    step(state: number, symbol: InputSymbol, budget: Budget): number;
    accepts(state: number): boolean;
    isDead(state: number): boolean;
    isTotal(state: number): boolean;
    interesting(state: number): readonly InputSymbol[];
}
/**
 * Two automata as one, so that the set can be required or forbidden as a whole. `both`: the words that both accept; `implies`: those that
 * the left one accepts, if the right one does.
 */
export declare class Combination implements Automaton {
    #private;
    readonly left: Automaton;
    readonly right: Automaton;
    readonly how: 'both' | 'implies';
    readonly start: number;
    constructor(left: Automaton, right: Automaton, how: 'both' | 'implies');
    get alphabet(): ReadonlySet<number>;
    get hasClasses(): boolean;
    get size(): number;
    step(state: number, symbol: InputSymbol, budget: Budget): number;
    accepts(state: number): boolean;
    isDead(state: number): boolean;
    isTotal(state: number): boolean;
    interesting(state: number): readonly InputSymbol[];
}
/** Whether the automaton accepts this very text. */
export declare function contains(automaton: Automaton, points: readonly number[], budget: Budget): boolean;
