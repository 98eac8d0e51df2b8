import type { Node } from './node.js';
/**
 * A value of unknown origin as the tree of its JSON. It is looked into only as far as somebody asks, as it may be its own part. What JSON
 * cannot spell is a broken node; members that are `undefined` are none.
 */
export declare function treeOf(value: unknown): Node;
/**
 * The value that the JSON of a tree stands for, as `JSON.parse` makes it: of members with one name the last counts.
 *
 * @throws {Error} where a node is broken: the reader of JSON makes none
 */
export declare function plainValue(node: Node): unknown;
