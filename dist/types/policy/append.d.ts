/** Puts all items behind those of a list. `push` takes them as arguments, of which a hundred thousand overflow the stack. */
export declare function append<Item>(list: Item[], items: Iterable<Item>): void;
