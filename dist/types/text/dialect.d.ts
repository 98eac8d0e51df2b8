import type { Node } from './node.js';
import type { Placed } from './position.js';
/** What the kinds of values are called where a format is written: JSON has objects and strings, YAML has maps and texts. */
interface Words {
    readonly map: string;
    readonly text: string;
    readonly nothing: string;
    /** A number or a boolean, as it is written. */
    readonly written: (text: string) => string;
}
export declare const JSON_WORDS: Words;
export declare const YAML_WORDS: Words;
/** How the strict reader speaks to the authors of a format, and what names mean the same to them. */
export interface Dialect extends Words {
    /** What a name with its value is called. */
    readonly member: string;
    /** Names are the same that are folded to the same. */
    readonly fold: (name: string) => string;
    /** What follows a description of something that is no map: `. expected an object`. */
    readonly noMap: (what: string, known: readonly string[]) => string;
    /** What follows a description of something that does not fit a member, before the full stop; may be empty. */
    readonly as: (member: string) => string;
    /** What follows a text that is none of some. */
    readonly noChoice: (text: string, choices: readonly string[]) => string;
    /** A name that was there before. */
    readonly twice: (name: string, first: Placed) => string;
}
/** A value in words for a message. */
export declare function describe(node: Node, words: Words): string;
export {};
