/** What is said of files, in the order of their paths; what is said of one file stays in its order. */
export function byPath<Item extends { readonly path: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}
