/** What arrives in pieces, put together; `undefined` when it is more than `limit` bytes. What comes after that is not kept. */
export async function readAtMost(pieces: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit) return undefined;
    kept.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
