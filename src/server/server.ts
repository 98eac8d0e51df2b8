import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ValidationException } from '../api/errors.js';
import type { RestAnswer } from '../api/rest.js';
import { shownText } from '../report/terminal.js';
import { type Answered, answerTo, refused, type Service } from './answer.js';

/** The operation over HTTP. */

export interface ServerOptions extends Service {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly version: string;
  /** Takes one line for each request: time, id, method, path, status, outcome, milliseconds. Never the text of a policy. */
  readonly log: (line: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:8700`. */
  readonly url: string;
  /** Takes no new requests, and ends when those under way are answered, or after `GRACE` at the latest. */
  stop(): Promise<void>;
}

/** How long a stop waits for requests under way, in milliseconds. */
const GRACE = 10_000;
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
  const { headerTimeout, requestTimeout } = options.limits;
  const server = createServer({
    headersTimeout: headerTimeout * 1000,
    requestTimeout: requestTimeout * 1000,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: CHECKING_INTERVAL,
  });
  const serving = new Serving(options);
  server.on('request', (request, response) => void serving.take(request, response));
  server.on('clientError', (error: Error, socket) => serving.refuse(error, socket));
  await listen(server, options);
  return {
    url: urlOf(server),
    stop: () => {
      serving.stop();
      return close(server);
    },
  };
}

class Serving {
  #atOnce = 0;
  #isStopping = false;
  /** Connections that were given up, and whose requests are in the log already. */
  readonly #givenUp = new WeakSet<Duplex>();
  readonly #options: ServerOptions;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = performance.now();
    const { method = '', url: target = '' } = request;
    const url = new URL(target.startsWith('/') ? `http://localhost${target}` : 'http://localhost/%2A');
    const id = randomUUID();
    const answered = await this.#answer(request, url);
    if (answered !== undefined) this.#send(response, id, answered.answer);
    else if (this.#givenUp.has(request.socket)) return;
    const [status, outcome] = answered === undefined ? ['-', 'aborted'] : [answered.answer.status, answered.outcome];
    const took = `${(performance.now() - arrived).toFixed(1)}ms`;
    this.#log([id, method, shownText(url.pathname, 100), String(status), outcome, took]);
  }

  /** `undefined` when the caller is gone. */
  async #answer(request: IncomingMessage, url: URL): Promise<Answered | undefined> {
    if (request.method === 'GET' && url.pathname === '/health') return this.#health();
    this.#atOnce += 1;
    try {
      return await answerTo(request, url, this.#atOnce, this.#options);
    } catch {
      return undefined;
    } finally {
      this.#atOnce -= 1;
    }
  }

  #send(response: ServerResponse, id: string, answer: RestAnswer): void {
    // Kept open, a connection would keep the server from ending.
    if (this.#isStopping) response.setHeader('Connection', 'close');
    response.writeHead(answer.status, headersOf(answer, id));
    response.end(answer.body);
  }

  /** From now on every answer is the last one on its connection. */
  stop(): void {
    this.#isStopping = true;
  }

  #health(): Answered {
    const body = JSON.stringify({ status: 'ok', version: this.#options.version });
    return { answer: { status: 200, headers: { 'Content-Type': 'application/json' }, body }, outcome: 'ok' };
  }

  /** Answers what is no HTTP, or did not arrive in time, and closes the connection. */
  refuse(error: Error, socket: Duplex): void {
    const code = 'code' in error ? String(error.code) : error.name;
    if (!socket.writable || code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    this.#givenUp.add(socket);
    const { answer, outcome } = refused(new ValidationException(malformed(code), 'cannotParse'));
    const head = Object.entries({ ...headersOf(answer, randomUUID()), Connection: 'close' });
    const lines = ['HTTP/1.1 400 Bad Request', ...head.map(([name, value]) => `${name}: ${value}`)];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${answer.body}`);
    this.#log(['-', '-', '-', String(answer.status), outcome, code]);
  }

  #log(words: readonly string[]): void {
    this.#options.log([this.#options.now().toISOString(), ...words].join(' '));
  }
}

function malformed(code: string): string {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'the request did not arrive in time. expected headers and body without a pause';
    case 'HPE_HEADER_OVERFLOW':
      return 'the headers are too large. expected at most 16 KiB';
    default:
      return `not HTTP/1.1 (${code}). expected a request`;
  }
}

function headersOf({ headers, body }: RestAnswer, id: string): Readonly<Record<string, string>> {
  return { ...headers, 'Content-Length': String(Buffer.byteLength(body)), 'x-amzn-RequestId': id };
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
