import { quote } from '../text/words.js';
import { explainAccessNotGranted } from './check-access-not-granted.js';
import {
  type ApiError,
  type ApiErrorName,
  PassingError,
  UnprocessableEntityException,
  ValidationException,
} from './errors.js';
import { readJson } from './json.js';
import { isElsewhere } from './operations.js';

/** The operation as the protocol of the service carries it, REST with JSON (api.md). Sockets and time are the server's. */

/** Takes what the JSON of a request says, of whatever shape, and gives what the answer's JSON is to say. */
type Operation = (input: unknown) => Output;

/** What the answers of all operations have in common. */
export interface Output {
  readonly result: 'PASS' | 'FAIL';
}

/** What the headers of a request say about its body. */
interface BodyHeaders {
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

/** An answer, ready to be sent. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['POST /policy/check-access-not-granted', (input) => explainAccessNotGranted(input).answer],
]);

/**
 * The operation at a method and a path, which is without the query.
 *
 * @throws {ValidationException} where there is none
 */
export function findOperation(method: string, path: string): Operation {
  const name = `${method} ${path}`;
  const operation = OPERATIONS.get(name);
  if (operation !== undefined) return operation;
  const [reason, what] = isElsewhere(method, path) ? (['notSupported', 'is not served here'] as const) : UNKNOWN;
  throw new ValidationException(`${quote(name)} ${what}. expected ${[...OPERATIONS.keys()].join(' or ')}`, reason);
}

const UNKNOWN = ['unknownOperation', 'is no operation'] as const;

/** Far more than any input has. A body of nothing but small values takes thirty times its size when it is read, and a second. */
const MAX_VALUES = 10_000;

/**
 * The value that the body of a request spells.
 *
 * @throws {ValidationException} where it is not JSON in UTF-8, or has a member twice
 * @throws {UnprocessableEntityException} where it has more values than are read
 */
export function parseBody({ contentType, contentEncoding }: BodyHeaders, body: Uint8Array): unknown {
  if (!isJsonType(contentType)) {
    const found = contentType === undefined ? 'no content type' : `content type ${quote(contentType)}`;
    throw new ValidationException(`${found}. expected "application/json"`, 'cannotParse');
  }
  if (contentEncoding !== undefined && contentEncoding.toLowerCase() !== 'identity') {
    throw new ValidationException(`content encoding ${quote(contentEncoding)}. expected none`, 'notSupported');
  }
  if (hasMoreValues(body, MAX_VALUES))
    throw new UnprocessableEntityException(`a body of more than ${MAX_VALUES} values. expected at most that many`);
  const json = readJson(textOf(body), body.length);
  if (json.ok) return json.value;
  throw new ValidationException(`in the body, ${json.message}`, 'cannotParse');
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ValidationException('the body is not UTF-8. expected an object in JSON', 'cannotParse');
  }
}

/** Whether JSON has more lists, objects and commas than that, told without reading it. */
function hasMoreValues(body: Uint8Array, limit: number): boolean {
  let count = 0;
  let isText = false;
  for (let offset = 0; offset < body.length; offset += 1) {
    const byte = body[offset];
    if (byte === QUOTE) isText = !isText;
    else if (isText) offset += byte === BACKSLASH ? 1 : 0;
    else if (byte === COMMA || byte === OPEN_LIST || byte === OPEN_OBJECT) count += 1;
    if (count > limit) return true;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;

function isJsonType(contentType: string | undefined): boolean {
  return /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType ?? '');
}

/** The answer to a call that succeeded. */
export function success(output: Output): RestAnswer {
  return answer(200, {}, output);
}

const STATUS = {
  ValidationException: 400,
  InvalidParameterException: 400,
  UnprocessableEntityException: 422,
  ThrottlingException: 429,
  AccessDeniedException: 403,
  InternalServerException: 500,
} as const satisfies Record<ApiErrorName, number>;

/** The answer to a call that has none: the error's name travels in a header, its fields in the body. */
export function failure(error: ApiError): RestAnswer {
  const retry = error instanceof PassingError ? { 'Retry-After': String(error.retryAfterSeconds) } : {};
  return answer(STATUS[error.name], { 'x-amzn-ErrorType': error.name, ...retry }, fieldsOf(error));
}

function fieldsOf(error: ApiError): object {
  if (!(error instanceof ValidationException)) return { message: error.message };
  const { message, reason, fieldList } = error;
  return { message, reason, ...(fieldList.length === 0 ? {} : { fieldList }) };
}

function answer(status: number, headers: Readonly<Record<string, string>>, body: object): RestAnswer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
