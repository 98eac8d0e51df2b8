import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { AccessDeniedException } from '../api/errors.js';
import type { Target } from './target.js';

/** The key that callers have to sign with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a signature speaks for besides the body. */
interface SignedHead {
  readonly method: string;
  readonly target: Target;
  readonly headers: Headers;
}

/** By lower-case name. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a caller says of its signature, in so far as it can be so. */
interface Claim {
  readonly credentials: Credentials;
  readonly date: Date;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** The digest of the body, in hexadecimal, where it is signed as a header of its own. */
  readonly digest: string | undefined;
}

/** The signing name of the service (api.md). */
const SERVICE = 'access-analyzer';
/** How far the caller's clock may be off; after that a recorded request is worth nothing. In milliseconds. */
const MAX_SKEW = 5 * 60 * 1000;
/** Left unsigned, either of these could be swapped. */
const REQUIRED = ['host', 'x-amz-date'];
/** What is signed is put in order before anybody knows who asks, which takes the square of this. The operation has no parameters. */
const MAX_PARAMETERS = 64;
/** The header in which a caller may name the digest of the body. */
const DIGEST = 'x-amz-content-sha256';

const UNSIGNED = 'the request is not signed. expected an AWS Signature Version 4 in the header "Authorization"';
const WRONG = `the signature does not fit. expected one for "${SERVICE}" made with the configured credentials`;
const TOO_LONG = `more than ${MAX_PARAMETERS} parameters in the query. expected none`;
const STALE = 'the signature is too old, or the clock is wrong. expected a time within five minutes of ours';

/**
 * Reads what a request says of its signature (AWS Signature Version 4, in the header `Authorization`), whatever its region. It
 * proves nothing before `checkHead` and `checkBody`.
 *
 * @throws {AccessDeniedException} when the request is unsigned, signed with another key, or too old
 */
export function readClaim(headers: Headers, credentials: Credentials, now: Date): Claim {
  const claim = parseAuthorization(textOf(headers['authorization']));
  if (claim === undefined) throw new AccessDeniedException(UNSIGNED);
  const date = readDate(textOf(headers['x-amz-date']));
  const { accessKeyId, ...rest } = claim;
  if (date === undefined || accessKeyId !== credentials.accessKeyId) throw new AccessDeniedException(WRONG);
  if (!REQUIRED.every((name) => claim.signedHeaders.includes(name))) throw new AccessDeniedException(WRONG);
  if (Math.abs(now.getTime() - date.getTime()) > MAX_SKEW) throw new AccessDeniedException(STALE);
  const digest = claim.signedHeaders.includes(DIGEST) ? (textOf(headers[DIGEST]) ?? '') : undefined;
  if (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest)) throw new AccessDeniedException(WRONG);
  return { ...rest, credentials, date, digest };
}

/**
 * Compares the signature with the one that this request would get, where that can be told before its body has arrived: where the digest of
 * the body is signed as a header of its own.
 *
 * @throws {AccessDeniedException} when it is another
 */
export async function checkHead(head: SignedHead, claim: Claim): Promise<void> {
  if (claim.digest !== undefined) await compare(head, undefined, claim);
}

/**
 * Compares what was still open after `checkHead`.
 *
 * @throws {AccessDeniedException} when the signature is not for this body
 */
export async function checkBody(head: SignedHead, body: Uint8Array, claim: Claim): Promise<void> {
  if (claim.digest === undefined) return compare(head, body, claim);
  if (createHash('sha256').update(body).digest('hex') !== claim.digest) throw new AccessDeniedException(WRONG);
}

async function compare(head: SignedHead, body: Uint8Array | undefined, claim: Claim): Promise<void> {
  if (head.target.query.size > MAX_PARAMETERS) throw new AccessDeniedException(TOO_LONG);
  const expected = Buffer.from(await signatureOf(head, body, claim));
  const given = Buffer.from(claim.signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new AccessDeniedException(WRONG);
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/[^/,\s]+\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

type Authorization = Pick<Claim, 'region' | 'signedHeaders' | 'signature'> & Pick<Credentials, 'accessKeyId'>;

function parseAuthorization(header: string | undefined): Authorization | undefined {
  const match = AUTHORIZATION.exec(header ?? '');
  if (match === null) return undefined;
  const [, accessKeyId = '', region = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, region, signedHeaders: signedHeaders.split(';'), signature };
}

/** Reads `20261125T180000Z`. */
function readDate(text: string | undefined): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

async function signatureOf(
  { method, target: { path, query }, headers }: SignedHead,
  body: Uint8Array | undefined,
  { region, signedHeaders, date, credentials }: Claim,
): Promise<string> {
  // A digest among the headers stands for the body.
  const signer = new SignatureV4({ credentials, region, service: SERVICE, sha256: Sha256, applyChecksum: false });
  const signed = await signer.sign(
    {
      method,
      protocol: 'http:',
      hostname: '',
      path,
      query: Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])),
      headers: Object.fromEntries(signedHeaders.map((name) => [name, headerOf(headers, name) ?? ''])),
      body,
    },
    { signingDate: date, signableHeaders: new Set(signedHeaders) },
  );
  return parseAuthorization(signed.headers['authorization'])?.signature ?? '';
}

/** A caller chooses the name, and it may be one that every object has, such as `constructor`. */
function headerOf(headers: Headers, name: string): string | undefined {
  return Object.hasOwn(headers, name) ? textOf(headers[name]) : undefined;
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' || header === undefined ? header : header.join(',');
}
