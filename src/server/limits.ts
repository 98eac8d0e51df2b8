/** How much a server takes, so that no caller can use it up. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly maxBody: number;
  /** Requests under way at once, apart from those for `/health`. */
  readonly maxRequests: number;
  /** Seconds for all headers of a request to arrive. */
  readonly headerTimeout: number;
  /** Seconds for a whole request to arrive. */
  readonly requestTimeout: number;
}

/** A policy of the largest size fits in a body, its quotes and line breaks escaped. */
export const DEFAULT_LIMITS: Limits = {
  maxBody: 4 * 1024 * 1024,
  maxRequests: 256,
  headerTimeout: 10,
  requestTimeout: 30,
};
