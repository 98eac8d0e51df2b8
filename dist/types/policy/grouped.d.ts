/** Items by what they have in common, in the order in which each group's first item stands; a group keeps the order of its items. */
export declare function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly [Item, ...Item[]]>;
