/** The first bytes that are made room for; as many again whenever they do not do. */
const FIRST = 1024;

/**
 * What arrives in pieces, put together; `undefined` when it is more than `limit` bytes. What comes after that is not kept. However small
 * the pieces are, what is kept takes twice its size at the most.
 *
 * @param make hears of every byte that is made room for, and can throw where there is none
 */
export async function readAtMost(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
  make: (size: number) => void = () => {},
): Promise<Uint8Array | undefined> {
  let kept = new Uint8Array(0);
  let size = 0;
  for await (const piece of pieces) {
    const needed = size + piece.length;
    if (needed > limit) return undefined;
    if (needed > kept.length) {
      const room = Math.min(limit, Math.max(needed, 2 * kept.length, FIRST));
      make(room - kept.length);
      const larger = new Uint8Array(room);
      larger.set(kept.subarray(0, size));
      kept = larger;
    }
    kept.set(piece, size);
    size = needed;
  }
  return kept.subarray(0, size);
}
