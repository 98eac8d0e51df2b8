import { type Dialect } from './dialect.js';
import type { Member, Node } from './node.js';
import { type Problem } from './problem.js';
/** Takes what stands at a cursor for what it is to be; `undefined` where it has told a problem instead. */
export type Read<Value> = (at: Cursor) => Value | undefined;
/** What a tree says, or everything that is wrong with it. */
type ReadResult<Value> = {
    readonly ok: true;
    readonly value: Value;
}
/** At least one problem, in the order of the text. */
 | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** Reads a tree, and tells what is wrong with it in words that its authors know. */
export declare function readTree<Value>(root: Node, dialect: Dialect, read: Read<Value>): ReadResult<Value>;
/** How problems are told, and those that are. */
interface Telling {
    readonly dialect: Dialect;
    readonly problems: Problem[];
}
/** A node where it is read: with the way down to it, so that one node can be read in several places. */
export declare class Cursor {
    #private;
    readonly node: Node;
    constructor(node: Node, telling: Telling, above?: Cursor, step?: Member | number);
    /** The value of a member of this map. */
    member(member: Member): Cursor;
    /** The value of the first member of this map that has a name. */
    find(name: string): Cursor | undefined;
    /** The items of this list; of another node none. */
    items(): readonly Cursor[];
    get dialect(): Dialect;
    /** The node in words for a message. */
    get described(): string;
    /** `Statement[2].Condition.StringLikes`; empty for the whole. */
    get path(): string;
    /** The name of the member that this is, or is an item of; empty for the whole. */
    get name(): string;
    /** Whether enough problems are known, so that no more are told. */
    get isFull(): boolean;
    /** Tells what is wrong with the node; of one that is broken, why it is. */
    fail(message: string, kind?: string): undefined;
    /** Tells what is wrong with the name of the member that this is. */
    failName(message: string, kind?: string): undefined;
}
export {};
