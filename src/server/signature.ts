import { timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { AccessDeniedException } from '../api/errors.js';
import type { Target } from './target.js';

/** The key that callers have to sign with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a signature speaks for. */
export interface SignedRequest {
  readonly method: string;
  readonly target: Target;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** By lower-case name. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a caller says of its signature, in so far as it can be so. */
export interface Claim {
  readonly credentials: Credentials;
  readonly date: Date;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** The signing name of the service (api.md). */
const SERVICE = 'access-analyzer';
/** How far the caller's clock may be off; after that a recorded request is worth nothing. In milliseconds. */
const MAX_SKEW = 5 * 60 * 1000;
/** Left unsigned, either of these could be swapped. */
const REQUIRED = ['host', 'x-amz-date'];
/** The header in which a caller may name the digest of the body. */
const DIGEST = 'x-amz-content-sha256';

const UNSIGNED = 'the request is not signed. expected an AWS Signature Version 4 in the header "Authorization"';
const WRONG = `the signature does not fit. expected one for "${SERVICE}" made with the configured credentials`;
const STALE = 'the signature is too old, or the clock is wrong. expected a time within five minutes of ours';

/**
 * Reads what a request says of its signature (AWS Signature Version 4, in the header `Authorization`), whatever its region. It
 * proves nothing before `checkSignature`.
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
  return { ...rest, credentials, date };
}

/**
 * Compares the signature with the one that this request would get.
 *
 * @throws {AccessDeniedException} when it is another
 */
export async function checkSignature(request: SignedRequest, claim: Claim): Promise<void> {
  const expected = Buffer.from(await signatureOf(request, claim));
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
  { method, target: { path, query }, headers, body }: SignedRequest,
  { region, signedHeaders, date, credentials }: Claim,
): Promise<string> {
  // Whatever digest a caller names, what counts is that of the body.
  const names = signedHeaders.filter((name) => name !== DIGEST);
  const applyChecksum = signedHeaders.includes(DIGEST);
  const signer = new SignatureV4({ credentials, region, service: SERVICE, sha256: Sha256, applyChecksum });
  const signed = await signer.sign(
    {
      method,
      protocol: 'http:',
      hostname: '',
      path,
      query: Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])),
      headers: Object.fromEntries(names.map((name) => [name, textOf(headers[name]) ?? ''])),
      body,
    },
    { signingDate: date, signableHeaders: new Set(names) },
  );
  return parseAuthorization(signed.headers['authorization'])?.signature ?? '';
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' || header === undefined ? header : header.join(',');
}
