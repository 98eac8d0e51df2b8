/** Where a request goes. */
export interface Target {
  /** As it was sent: nothing is decoded or made shorter, so that it means here what it meant to a proxy on the way. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Reads the target of a request, with or without the server's address before the path (RFC 9112, 3.2). */
export function readTarget(text: string): Target {
  const [path = '', ...query] = text.replace(/^https?:\/\/[^/?]*(?=\/)/i, '').split('?');
  return { path, query: new URLSearchParams(query.join('?')) };
}
