import type { IncomingMessage } from 'node:http';
import { UnprocessableEntityException } from '../api/errors.js';

/**
 * The body of a request. What comes after the limit is not kept.
 *
 * @throws {UnprocessableEntityException} when it has more than `limit` bytes
 * @throws an error of the connection when the body does not arrive whole
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) {
      throw new UnprocessableEntityException(`a body of more than ${limit} bytes. expected at most that many`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
