import { createServer, type Server } from 'node:http';
import { CONNECTIONS_PER_REQUEST } from './limits.js';
import { Serving, type ServingOptions } from './serving.js';

/** The operation over HTTP. */

interface ServerOptions extends ServingOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

interface RunningServer {
  /** `http://127.0.0.1:8700`. */
  readonly url: string;
  /**
   * Takes no new requests, and ends when those under way are answered, or when the time for that is over.
   *
   * @returns how many requests were cut
   */
  stop(): Promise<number>;
}

/** Longer than the pools of the SDKs keep a connection, so that none is closed under a request. In milliseconds. */
const KEEP_ALIVE = 75_000;
/** How often time-outs are looked after, in milliseconds. */
const CHECKING_INTERVAL = 500;

/**
 * Starts to listen.
 *
 * @throws an error of the system when the address cannot be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { headerTimeout, requestTimeout, stopTimeout } = options.limits;
  const server = createServer({
    headersTimeout: headerTimeout * 1000,
    requestTimeout: requestTimeout * 1000,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: CHECKING_INTERVAL,
    // Node would answer without us; nothing here depends on the name of the host.
    requireHostHeader: false,
  });
  server.maxConnections = options.limits.maxRequests * CONNECTIONS_PER_REQUEST;
  const serving = new Serving(options);
  serving.attach(server);
  await listen(server, options);
  return { url: urlOf(server), stop: () => close(server, serving, stopTimeout * 1000) };
}

function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function close(server: Server, serving: Serving, patience: number): Promise<number> {
  return new Promise((resolve) => {
    let cut = 0;
    const late = setTimeout(() => {
      cut = serving.unanswered;
      server.closeAllConnections();
    }, patience);
    server.close(() => {
      clearTimeout(late);
      resolve(cut);
    });
    serving.stop();
  });
}
