import { timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { AccessDeniedException } from '../api/errors.js';

/** The key that callers have to sign with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a signature speaks for. */
export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** The signing name of the service (api.md). */
const SERVICE = 'access-analyzer';
/** How far the caller's clock may be off; after that a recorded request is worth nothing. In milliseconds. */
const MAX_SKEW = 5 * 60 * 1000;
/** Left unsigned, any of these could be swapped. */
const REQUIRED = ['host', 'x-amz-date'];

/**
 * Accepts a request that is signed with the key (AWS Signature Version 4, in the header `Authorization`), whatever its region.
 * The caller's signature is compared with the one that this request would get.
 *
 * @throws {AccessDeniedException} when it is unsigned, signed otherwise, or too old
 */
export async function checkSignature(request: SignedRequest, credentials: Credentials, now: Date): Promise<void> {
  const claim = readClaim(textOf(request.headers['authorization']));
  if (claim === undefined) throw new AccessDeniedException(UNSIGNED);
  const date = readDate(textOf(request.headers['x-amz-date']));
  const isOurs = claim.accessKeyId === credentials.accessKeyId && claim.service === SERVICE;
  if (date === undefined || !isOurs || !REQUIRED.every((name) => claim.signedHeaders.includes(name)))
    throw new AccessDeniedException(WRONG);
  if (Math.abs(now.getTime() - date.getTime()) > MAX_SKEW) throw new AccessDeniedException(STALE);
  const expected = await signatureOf(request, claim, date, credentials);
  if (!isSame(claim.signature, expected)) throw new AccessDeniedException(WRONG);
}

const UNSIGNED = 'the request is not signed. expected an AWS Signature Version 4 in the header "Authorization"';
const WRONG = `the signature does not fit. expected one for "${SERVICE}" made with the configured credentials`;
const STALE = 'the signature is too old, or the clock is wrong. expected a time within five minutes of ours';

/** What a caller says of its signature. */
interface Claim {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/;

function readClaim(header: string | undefined): Claim | undefined {
  const match = AUTHORIZATION.exec(header ?? '');
  if (match === null) return undefined;
  const [, accessKeyId = '', region = '', service = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, region, service, signedHeaders: signedHeaders.split(';'), signature };
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
  { method, url, headers, body }: SignedRequest,
  { region, signedHeaders }: Claim,
  date: Date,
  credentials: Credentials,
): Promise<string | undefined> {
  // Whatever digest a caller names, what counts is that of the body.
  const names = signedHeaders.filter((name) => name !== DIGEST);
  const applyChecksum = signedHeaders.includes(DIGEST);
  const signer = new SignatureV4({ credentials, region, service: SERVICE, sha256: Sha256, applyChecksum });
  const signed = await signer.sign(
    {
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)])),
      headers: Object.fromEntries(names.map((name) => [name, textOf(headers[name]) ?? ''])),
      body,
    },
    { signingDate: date, signableHeaders: new Set(names) },
  );
  return readClaim(signed.headers['authorization'])?.signature;
}

const DIGEST = 'x-amz-content-sha256';

function isSame(given: string, expected: string | undefined): boolean {
  return expected !== undefined && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' || header === undefined ? header : header.join(',');
}
