/** One of several runs that judge a repository between them. */
export interface Shard {
    /** From 1 to `count`. */
    readonly index: number;
    readonly count: number;
}
export declare const MAX_SHARDS = 1000;
/** Reads `2/4`; `undefined` when the text is no shard. */
export declare function parseShard(text: string): Shard | undefined;
/**
 * The paths that a shard judges. Each path says by itself in which shard it is, so that none is lost where two jobs see
 * different lists.
 */
export declare function pathsOf({ index, count }: Shard, paths: readonly string[]): readonly string[];
