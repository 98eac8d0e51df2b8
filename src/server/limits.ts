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

/** A policy of the largest size fits in a body, its quotes and line breaks escaped. */
export const DEFAULT_LIMITS: Limits = {
  maxBody: 4 * 1024 * 1024,
  maxRequests: 256,
  headerTimeout: 10,
  requestTimeout: 30,
  stopTimeout: 10,
};
