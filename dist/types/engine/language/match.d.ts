import { type Budget } from '../budget.js';
import { type Glob } from './glob.js';
import type { Bindings } from './hole.js';
/**
 * Whether a glob matches a whole text: how a candidate is tried without building an automaton. Open holes match nothing.
 *
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands between
 * the two, and what it may not read, a colon in the first five fields, the later one may not either. Only behind a run of a class, which may
 * read less than an earlier run, that one is gone back to. The evaluator matches by the same reasoning in code of its own; what judges both
 * are automata and Z3.
 *
 * @param folded whether glob and text are folded, so that values of variables have to be
 */
export declare function matches(glob: Glob, text: string, folded: boolean, bindings: Bindings, budget: Budget): boolean;
