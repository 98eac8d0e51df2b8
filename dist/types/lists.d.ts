/** Puts all items behind those of a list. `push` takes them as arguments, of which a hundred thousand overflow the stack. */
export declare function append<Item>(list: Item[], items: Iterable<Item>): void;
/** All that comes of the items of a list, as one list: `flatMap`, which takes V8 more than ten times as long. */
export declare function gather<Item, Value>(items: readonly Item[], valuesOf: (item: Item) => readonly Value[]): Value[];
/** Items by what they have in common, in the order in which each group's first item stands; a group keeps the order of its items. */
export declare function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly [Item, ...Item[]]>;
