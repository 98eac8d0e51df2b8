import type { AccessPattern } from '../../policy/access.js';
import type { Pattern, PatternElement } from '../../policy/document.js';
import { TextSet } from '../language/text-set.js';
/** What an access asks of actions, as far as it can be told from how they begin. */
export interface AskedActions {
    /** The text before the first wildcard of each action, folded. What asks for nothing begins like any text: with none. */
    readonly actionBeginnings: readonly string[];
    /** The services of all actions; `any` when there are none, or one leaves it open. */
    readonly services: readonly string[] | 'any';
}
/** So few patterns are not worth picking from. */
export declare const FEW = 8;
/** The set of actions that match one of the patterns. */
export declare function readActions(patterns: readonly (Pattern | AccessPattern)[]): TextSet;
/** The patterns of an Action element by their services. */
export declare class ActionIndex {
    #private;
    constructor({ patterns }: PatternElement);
    /** `undefined` where a pattern leaves it open. */
    get services(): Iterable<string | undefined>;
    /** Whether there are patterns that may share a text with the access. */
    meets(asked: AskedActions): boolean;
    /**
     * The patterns that may share a text with the access: the others begin with different text. They say nothing about
     * requests inside the access, and without them the automata of policies with hundreds of actions stay small.
     */
    textsMeeting(asked: AskedActions): TextSet;
}
/** The service of an action pattern that begins like this, folded; `undefined` where it leaves the service open. */
export declare function serviceIn(beginning: string): string | undefined;
