import type { Member, Node } from './node.js';
import type { Placed } from './position.js';

/** Values that a program made stand nowhere: all of them begin a text that is empty. */
const NOWHERE: Placed = { source: { position: () => ({ line: 1, column: 1 }) }, from: 0, to: 0 };

/**
 * A value of unknown origin as the tree of its JSON. It is looked into only as far as somebody asks, as it may be its own part. What JSON
 * cannot spell is a broken node; members that are `undefined` are none.
 */
export function treeOf(value: unknown): Node {
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value, ...NOWHERE };
    case 'number':
      return { kind: 'number', text: String(value), ...NOWHERE };
    case 'boolean':
      return { kind: 'boolean', text: value ? 'true' : 'false', ...NOWHERE };
    case 'object':
      return value === null ? { kind: 'nothing', ...NOWHERE } : collectionOf(value);
    default:
      return { kind: 'broken', message: `a value of type ${typeof value}. expected one that JSON has`, ...NOWHERE };
  }
}

function collectionOf(value: object): Node {
  if (Array.isArray(value)) {
    return {
      kind: 'list',
      get items() {
        return Array.from(value, treeOf);
      },
      ...NOWHERE,
    };
  }
  return {
    kind: 'map',
    get members() {
      return membersOf(value);
    },
    ...NOWHERE,
  };
}

function membersOf(value: object): readonly Member[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => ({ name, value: treeOf(member), ...NOWHERE }));
}

/**
 * The value that the JSON of a tree stands for, as `JSON.parse` makes it: of members with one name the last counts.
 *
 * @throws {Error} where a node is broken: the reader of JSON makes none
 */
export function plainValue(node: Node): unknown {
  switch (node.kind) {
    case 'map':
      // `fromEntries` defines every member as the object's own, `__proto__` included.
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
    case 'list':
      return node.items.map(plainValue);
    case 'text':
      return node.text;
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'nothing':
      return null;
    case 'broken':
      throw new Error(node.message);
  }
}
