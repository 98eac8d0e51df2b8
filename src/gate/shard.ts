/** One of several runs that judge a repository between them. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

export const MAX_SHARDS = 1000;

/** Reads `2/4`; `undefined` when the text is no shard. */
export function parseShard(text: string): Shard | undefined {
  const match = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return index <= count && count <= MAX_SHARDS ? { index, count } : undefined;
}

/**
 * The paths that a shard judges. Each path says by itself in which shard it is, so that none is lost where two jobs see
 * different lists.
 */
export function pathsOf({ index, count }: Shard, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => hash(path) % count === index - 1);
}

/** FNV-1a, over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let offset = 0; offset < text.length; offset += 1)
    value = Math.imul(value ^ text.charCodeAt(offset), 0x01000193);
  return value >>> 0;
}
