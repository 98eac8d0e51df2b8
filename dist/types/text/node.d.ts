import type { Placed } from './position.js';
/**
 * What the readers of all formats make of a text: values that know where they stand. A path to one is not kept, as the same value may be
 * read in several places: it is found on the way down (`Cursor`).
 */
export type Node = MapNode | ListNode | TextNode | NumberNode | BooleanNode
/** `null` of JSON; in YAML a value left out, too. */
 | (Placed & {
    readonly kind: 'nothing';
}) | BrokenNode;
export interface MapNode extends Placed {
    readonly kind: 'map';
    /** In the order of the text. A name may come twice. */
    readonly members: readonly Member[];
}
/** A name in a map, at its place, and what it names. */
export interface Member extends Placed {
    readonly name: string;
    readonly value: Node;
}
interface ListNode extends Placed {
    readonly kind: 'list';
    readonly items: readonly Node[];
}
interface TextNode extends Placed {
    readonly kind: 'text';
    readonly text: string;
}
interface NumberNode extends Placed {
    readonly kind: 'number';
    /** As written. */
    readonly text: string;
}
interface BooleanNode extends Placed {
    readonly kind: 'boolean';
    readonly text: 'true' | 'false';
}
/** What stands in the text and is not read. Whoever comes to it tells the problem (`Cursor.fail`). */
export interface BrokenNode extends Placed {
    readonly kind: 'broken';
    readonly message: string;
}
/** The value of a map's member; `undefined` where there is none, or the node is no map. */
export declare function memberOf(node: Node, name: string): Node | undefined;
export {};
