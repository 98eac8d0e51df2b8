/** Puts all items behind those of a list. `push` takes them as arguments, of which a hundred thousand overflow the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
