/** How much a server takes on at once, and how long it waits. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly maxBody: number;
  /** Requests under way at once, apart from those for `/health`. */
  readonly maxRequests: number;
  /** Seconds for all headers of a request to arrive. */
  readonly headerTimeout: number;
  /** Seconds for a whole request to arrive. */
  readonly requestTimeout: number;
  /** Seconds that a stop waits for requests under way before it cuts them. */
  readonly stopTimeout: number;
}

/** The bytes that requests hold between them at the most; see `Room`. Two of the largest bodies fit in. */
export function roomOf({ maxBody }: Limits): number {
  return Math.max(ROOM, 2 * maxBody);
}

const ROOM = 64 * 1024 * 1024;

/** Connections for each request that may be under way: pools keep some open, and each takes its memory. */
export const CONNECTIONS_PER_REQUEST = 16;

/** A policy of the largest size fits in a body, its quotes and line breaks escaped. */
export const DEFAULT_LIMITS: Limits = {
  maxBody: 4 * 1024 * 1024,
  maxRequests: 256,
  headerTimeout: 10,
  requestTimeout: 30,
  stopTimeout: 10,
};
