import type { IncomingMessage } from 'node:http';
import { ApiError, InternalServerException, ThrottlingException, UnprocessableEntityException } from '../api/errors.js';
import { failure, findOperation, type Output, parseBody, type RestAnswer, success } from '../api/rest.js';
import { readAtMost } from '../text/bytes.js';
import type { Limits } from './limits.js';
import type { Share } from './room.js';
import { type Credentials, checkBody, checkHead, readClaim } from './signature.js';
import type { Target } from './target.js';
import type { Turns } from './turns.js';

/** What a request is answered by. */
export interface Service {
  readonly limits: Limits;
  /** `undefined` where every caller may ask. */
  readonly credentials: Credentials | undefined;
  readonly now: () => Date;
}

/** A request that arrives at a service that may be busy. */
interface Call {
  readonly request: IncomingMessage;
  readonly target: Target;
  /** How many requests are under way, this one included. */
  readonly atOnce: number;
  readonly turns: Turns;
  /** What its body may take. */
  readonly share: Share;
}

/** An answer, and the few words that a log has for it, in which nothing stands that a caller wrote. */
export interface Answered {
  readonly answer: RestAnswer;
  readonly outcome: string;
}

/** How long a caller is asked to wait, in seconds: most checks take milliseconds. */
const RETRY_AFTER = 1;

/**
 * The answer to one call.
 *
 * @throws any error when the connection is gone, so that there is nobody to answer
 */
export async function answerTo(call: Call, service: Service): Promise<Answered> {
  try {
    if (call.atOnce > service.limits.maxRequests) throw new ThrottlingException(TOO_MANY, RETRY_AFTER);
    const output = await perform(call, service);
    return { answer: success(output), outcome: output.result };
  } catch (error) {
    if (error instanceof ApiError) return refused(error);
    if (call.request.socket.destroyed) throw error;
    return bug(error);
  }
}

const TOO_MANY = 'too many requests at once. expected the next one in a second';
const NO_ROOM = 'too much at once for the memory that all requests share. expected it again in a second';

/** The answer where there is no room for another one. */
export function throttled(): Answered {
  return refused(new ThrottlingException(NO_ROOM, RETRY_AFTER));
}

async function perform({ request, target, turns, share }: Call, service: Service): Promise<Output> {
  const { method = '', headers } = request;
  const operation = findOperation(method, target.path);
  // A caller without a key is turned away before its body takes room.
  const claim = service.credentials && readClaim(headers, service.credentials, service.now());
  const head = { method, target, headers };
  if (claim !== undefined) await checkHead(head, claim);
  const body = await bodyOf(request, service.limits.maxBody, share);
  const { 'content-type': contentType, 'content-encoding': contentEncoding } = headers;
  // What JSON becomes can be thirty times its size: it is read when its turn comes, and is gone after it.
  return turns.take(async () => {
    if (request.socket.destroyed) throw new Error('the caller did not wait');
    if (claim !== undefined) await checkBody(head, body, claim);
    return operation(parseBody({ contentType, contentEncoding }, body));
  });
}

async function bodyOf(request: IncomingMessage, limit: number, { take }: Share): Promise<Uint8Array> {
  const make = (size: number): void => {
    if (!take(size)) throw new ThrottlingException(NO_ROOM, RETRY_AFTER);
  };
  const isTold = Number(request.headers['content-length'] ?? 0) > limit;
  // The connection outlives a body that is too long: its rest is read and dropped.
  const body = isTold ? undefined : await readAtMost(request.iterator({ destroyOnReturn: false }), limit, make);
  if (body !== undefined) return body;
  throw new UnprocessableEntityException(`a body of more than ${limit} bytes. expected at most that many`);
}

/** The answer to a request that gets no result. */
export function refused(error: ApiError): Answered {
  return { answer: failure(error), outcome: error.name };
}

function bug(error: unknown): Answered {
  const message = 'unexpected error. please report this as a bug';
  const { answer, outcome } = refused(new InternalServerException(message, RETRY_AFTER));
  return { answer, outcome: `${outcome} ${placeOf(error)}` };
}

/** What kind of error it was, and where: its message may be the caller's words. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { message, stack = '' } = error;
  const [place = ''] = stack.slice(stack.indexOf(message) + message.length).match(/at .*/) ?? [];
  return `${error.constructor.name} ${place}`;
}
