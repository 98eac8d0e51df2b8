import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ValidationException } from '../api/errors.js';
import type { RestAnswer } from '../api/rest.js';
import { shownText } from '../report/doors/terminal.js';
import { type Answered, answerTo, refused, type Service, throttled } from './answer.js';
import { Connections } from './connections.js';
import { roomOf } from './limits.js';
import { Room, type Share } from './room.js';
import { readTarget, type Target } from './target.js';
import { Turns } from './turns.js';

export interface ServingOptions extends Service {
  readonly version: string;
  /** Takes one line for each request: time, id, method, path, status, outcome, milliseconds. Never the text of a policy. */
  readonly log: (line: string) => void;
}

/** How long a caller has to read the answer before a connection that was given up is closed for it, in milliseconds. */
const READING_TIME = 1000;
/** Answers that are not counted, so that there is always one to give. In bytes. */
const SMALL_ANSWER = 4096;

/** Answers the requests of a server, and logs them. */
export class Serving {
  readonly #options: ServingOptions;
  readonly #connections = new Connections();
  readonly #turns = new Turns();
  readonly #room: Room;
  /** Connections that were given up, and whose requests are in the log already. */
  readonly #givenUp = new WeakSet<Duplex>();
  /** Connections that take no further request. */
  readonly #closing = new WeakSet<Duplex>();
  #atOnce = 0;
  #isStopping = false;

  constructor(options: ServingOptions) {
    this.#options = options;
    this.#room = new Room(roomOf(options.limits));
  }

  /** Requests without an answer. */
  get unanswered(): number {
    return this.#connections.unanswered;
  }

  attach(server: Server): void {
    const take = (request: IncomingMessage, response: ServerResponse): void => void this.#take(request, response);
    server.on('connection', (socket: Duplex) => this.#connections.opened(socket));
    server.on('request', take);
    server.on('checkExpectation', take);
    server.on('drop', () => this.#log('-', '-', '-', '-', 'dropped'));
    server.on('clientError', (error: Error, socket) => this.#breakOff(error, socket));
    server.on('connect', (_, socket: Duplex) => this.#giveUp(socket, 'CONNECT', 'no proxy. expected a request'));
  }

  /** From now on every answer is the last one on its connection, and a connection without a request is closed. */
  stop(): void {
    this.#isStopping = true;
    for (const socket of this.#connections.idle) socket.destroy();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = performance.now();
    const id = randomUUID();
    const target = readTarget(request.url ?? '');
    this.#connections.began(request);
    const found = await this.#answer(request, target);
    this.#connections.answered(request);
    const { socket, method = '' } = request;
    if (this.#givenUp.has(socket)) return;
    const share = this.#room.share();
    const answered = found && fitting(found, share);
    if (answered !== undefined) this.#send(response, id, answered.answer, share);
    const took = `${(performance.now() - arrived).toFixed(1)}ms`;
    this.#log(id, method, shownText(target.path, 100), ...this.#ending(socket, answered), took);
  }

  /** `undefined` when the caller is gone. */
  async #answer(request: IncomingMessage, target: Target): Promise<Answered | undefined> {
    if (['GET', 'HEAD'].includes(request.method ?? '') && target.path === '/health') return this.#health();
    this.#atOnce += 1;
    const share = this.#room.share();
    try {
      return await answerTo({ request, target, atOnce: this.#atOnce, turns: this.#turns, share }, this.#options);
    } catch {
      return undefined;
    } finally {
      this.#atOnce -= 1;
      share.giveBack();
    }
  }

  #health(): Answered {
    const body = JSON.stringify({ status: 'ok', version: this.#options.version });
    return { answer: { status: 200, headers: { 'Content-Type': 'application/json' }, body }, outcome: 'ok' };
  }

  #send(response: ServerResponse, id: string, answer: RestAnswer, share: Share): void {
    const { req: request } = response;
    // Kept open, a connection would keep the server from ending.
    if (this.#isStopping || this.#closing.has(request.socket)) response.setHeader('Connection', 'close');
    else if (!request.complete && isLast(request)) {
      // Closed at once, it would take the answer with it from a caller who is still sending.
      response.setHeader('Connection', 'keep-alive');
      request.once('end', () => request.socket.end());
    }
    response.writeHead(answer.status, headersOf(answer, id));
    response.end(answer.body);
    request.resume(); // what is still to come is dropped
    this.#keepUntilTaken(response, share);
  }

  /** The memory of an answer is free when the caller has taken it, or is gone; one that does not take it in time is cut. */
  #keepUntilTaken(response: ServerResponse, share: Share): void {
    const { socket } = response.req;
    let isBeingSent = response.socket !== null; // or it waits behind another one
    const late = setInterval(() => {
      if (isBeingSent) socket.destroy();
      isBeingSent = response.socket !== null;
    }, this.#options.limits.requestTimeout * 1000).unref();
    const done = (): void => {
      clearInterval(late);
      forget();
      share.giveBack();
    };
    // Of an answer that waits behind another one, only the connection says that it is gone.
    const forget = this.#connections.atClose(socket, done);
    response.once('close', done);
  }

  /** Status and outcome, as the log has them. */
  #ending(socket: Duplex, answered: Answered | undefined): readonly string[] {
    if (answered !== undefined && !socket.destroyed)
      return [String(answered.answer.status), shownText(answered.outcome)];
    return ['-', this.#isStopping ? 'cut' : 'aborted'];
  }

  /** Ends a connection on which something came that is no request, or not in time. */
  #breakOff(error: Error, socket: Duplex): void {
    const code = 'code' in error ? String(error.code) : error.name;
    const business = this.#connections.businessOf(socket);
    if (!socket.writable || code === 'ECONNRESET' || business === 'answered') socket.destroy();
    else if (business === 'waiting') this.#closing.add(socket);
    else this.#giveUp(socket, code, malformed(code));
  }

  #giveUp(socket: Duplex, code: string, message: string): void {
    this.#givenUp.add(socket);
    const { answer, outcome } = refused(new ValidationException(message, 'cannotParse'));
    const head = Object.entries({ ...headersOf(answer, randomUUID()), Connection: 'close' });
    const lines = ['HTTP/1.1 400 Bad Request', ...head.map(([name, value]) => `${name}: ${value}`)];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${answer.body}`);
    // Nothing else looks after it any more, and a caller need not close its side.
    setTimeout(() => socket.destroy(), READING_TIME).unref();
    this.#log('-', '-', '-', String(answer.status), outcome, code);
  }

  #log(...words: readonly string[]): void {
    this.#options.log([this.#options.now().toISOString(), ...words].join(' '));
  }
}

/** Whether a request says that no other comes after it. */
function isLast({ headers: { connection = '' }, httpVersion }: IncomingMessage): boolean {
  return /\bclose\b/i.test(connection) || (httpVersion === '1.0' && !/\bkeep-alive\b/i.test(connection));
}

/** The answer, or another one where there is no room to keep it until it is taken. */
function fitting(answered: Answered, { take }: Share): Answered {
  const size = Buffer.byteLength(answered.answer.body);
  return size <= SMALL_ANSWER || take(size) ? answered : throttled();
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
