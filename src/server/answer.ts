import type { IncomingMessage } from 'node:http';
import { ApiError, InternalServerException, ThrottlingException } from '../api/errors.js';
import { failure, findOperation, type Output, parseBody, type RestAnswer, success } from '../api/rest.js';
import { readBody } from './body.js';
import type { Limits } from './limits.js';
import { type Credentials, checkSignature } from './signature.js';

/** What a request is answered by. */
export interface Service {
  readonly limits: Limits;
  /** `undefined` where every caller may ask. */
  readonly credentials: Credentials | undefined;
  readonly now: () => Date;
}

/** An answer, and the one or two words that a log has for it, in which nothing stands that a caller wrote. */
export interface Answered {
  readonly answer: RestAnswer;
  readonly outcome: string;
}

/** How long a caller is asked to wait, in seconds: most checks take milliseconds. */
const RETRY_AFTER = 1;

/**
 * The answer to one request.
 *
 * @param url where it went, with any host
 * @param atOnce how many requests are under way, this one included
 * @throws an error of the connection when the request does not arrive whole, so that there is nobody to answer
 */
export async function answerTo(
  request: IncomingMessage,
  url: URL,
  atOnce: number,
  service: Service,
): Promise<Answered> {
  try {
    if (atOnce > service.limits.maxRequests) throw new ThrottlingException(TOO_MANY, RETRY_AFTER);
    const output = await perform(request, url, service);
    return { answer: success(output), outcome: output.result };
  } catch (error) {
    if (error instanceof ApiError) return refused(error);
    if (request.errored !== null) throw error;
    return bug(error);
  }
}

const TOO_MANY = 'too many requests at once. expected the next one in a second';

async function perform(request: IncomingMessage, url: URL, service: Service): Promise<Output> {
  const { method = '', headers } = request;
  const operation = findOperation(method, url.pathname);
  const body = await readBody(request, service.limits.maxBody);
  if (service.credentials !== undefined)
    await checkSignature({ method, url, headers, body }, service.credentials, service.now());
  return operation(
    parseBody({ contentType: headers['content-type'], contentEncoding: headers['content-encoding'] }, body),
  );
}

/** The answer to a request that gets no result. */
export function refused(error: ApiError): Answered {
  return { answer: failure(error), outcome: error.name };
}

/** The words of an unexpected error may be the caller's, so a log gets its kind and its place alone. */
function bug(error: unknown): Answered {
  const { answer, outcome } = refused(
    new InternalServerException('unexpected error. please report this as a bug', RETRY_AFTER),
  );
  const [place = ''] = error instanceof Error ? (/^ +at .*$/m.exec(error.stack ?? '') ?? []) : [];
  return { answer, outcome: `${outcome} ${error instanceof Error ? error.name : typeof error} ${place.trim()}` };
}
