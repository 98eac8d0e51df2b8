import type { Position, SourceText } from './position.js';
/** Why a document cannot be judged. Each problem names one place and says what stands there and what should. */
export interface Problem {
    /** Lower case, one line: what was found, what was expected, and, where known, what to do. */
    readonly message: string;
    readonly position: Position;
    /** The JSON path of the offending value, such as `Statement[2].Condition.StringLikes`; empty for the whole document. */
    readonly path: string;
    /** Set where the document is larger than this program reads, so that it may be a policy all the same. */
    readonly overLimit?: true;
    /** What sort of problem it is, where somebody acts on that: a word of whoever reads the text. */
    readonly kind?: string;
}
/** How many problems of one text are told: a hostile one can hold any number of them. */
export declare const MAX_PROBLEMS = 50;
/** What is wrong with a text at a place of it, before there is a tree to have a path in. */
export declare function problemAt(source: SourceText, offset: number, message: string): Problem;
/** By line, then by column. */
export declare function inOrder(problems: readonly Problem[]): readonly Problem[];
