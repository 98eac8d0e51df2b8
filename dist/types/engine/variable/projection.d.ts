import type { Budget } from '../budget.js';
import type { Automaton } from '../language/automaton.js';
import { type RelaxedWalk } from './relaxation.js';
/**
 * What a relaxed walk says about the values of one hole: every word that is read there on some way from the start to a goal. A value
 * that serves several places, in one pattern or in several dimensions, has to be in the projections of all of them; when
 * those have nothing in common, no value will do, although each place alone is content.
 */
export interface Projection {
    readonly key: string;
    readonly values: Automaton;
}
/** The projections on the holes that every way to a goal goes through. */
export declare function projectionsOf(walk: RelaxedWalk, budget: Budget): readonly Projection[];
