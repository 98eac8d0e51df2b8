import { once } from 'node:events';
import { request } from 'node:http';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXAMPLES } from '../api/examples.js';
import type { Serving } from './process.js';
import { startServing } from './serving.js';

/** Calls that are signed by hand, to be signed wrongly. The real client's own signature is tested with the client. */

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const FLAGS = ['--access-key-id', KEY.accessKeyId, '--secret-access-key', KEY.secretAccessKey];
const PATH = '/policy/check-access-not-granted';
const BODY = JSON.stringify(EXAMPLES[0]?.input);
const TYPE = { 'content-type': 'application/json' };
const MINUTE = 60_000;

interface Signing {
  readonly key?: typeof KEY;
  readonly service?: string;
  readonly region?: string;
  readonly at?: Date;
  /** Whether the digest of the body is a header of its own, which is signed with the others. */
  readonly digest?: boolean;
  readonly query?: Readonly<Record<string, string>>;
  readonly unsigned?: readonly string[];
  readonly more?: Headers;
}

type Headers = Record<string, string>;

async function signed(
  serving: Serving,
  { key = KEY, service = 'access-analyzer', region = 'eu-central-1', at = new Date(), ...more }: Signing = {},
): Promise<Headers> {
  const { host, hostname } = new URL(serving.url);
  const signer = new SignatureV4({
    credentials: key,
    region,
    service,
    sha256: Sha256,
    applyChecksum: more.digest ?? true,
  });
  const { headers } = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname,
      path: PATH,
      query: { ...more.query },
      headers: { ...TYPE, host, ...more.more },
      body: BODY,
    },
    { signingDate: at, unsignableHeaders: new Set(more.unsigned) },
  );
  return { ...headers };
}

/** The result of the check, or the error's type and message. */
async function send(serving: Serving, headers: Headers, body = BODY, query = ''): Promise<string> {
  const response = await fetch(serving.url + PATH + query, { method: 'POST', headers, body });
  // What the server answers has one of these.
  const answer = (await response.json()) as { readonly result?: string; readonly message?: string };
  return answer.result ?? `${response.headers.get('x-amzn-errortype')}: ${answer.message}`;
}

const UNSIGNED = expect.stringMatching(/^AccessDeniedException: the request is not signed/);
const WRONG = expect.stringMatching(/^AccessDeniedException: the signature does not fit/);
const STALE = expect.stringMatching(/^AccessDeniedException: the signature is too old/);

test('without configured credentials any signature, or none, will do', async () => {
  const serving = await startServing();
  expect(await send(serving, TYPE)).toBe('PASS');
  expect(await send(serving, { ...TYPE, authorization: 'AWS4-HMAC-SHA256 nonsense' })).toBe('PASS');
});

describe('with configured credentials', () => {
  test.each<[string, Signing]>([
    ['the digest of the body among the headers', {}],
    ['no digest among the headers', { digest: false }],
    ['any region', { region: 'us-gov-west-1' }],
    ['a query', { query: { 'a b': 'c/d', x: '' } }],
    ['a clock that is four minutes off', { at: new Date(Date.now() - 4 * MINUTE) }],
  ])('a call signed with %s is answered', async (_, signing) => {
    const serving = await startServing(FLAGS);
    const query = signing.query === undefined ? '' : `?${new URLSearchParams(signing.query)}`.replace('+', '%20');
    expect(await send(serving, await signed(serving, signing), BODY, query)).toBe('PASS');
  });

  test.each<[string, Signing, unknown]>([
    ['another secret', { key: { ...KEY, secretAccessKey: 'x' } }, WRONG],
    ['another key', { key: { ...KEY, accessKeyId: 'AKIAOTHER' } }, WRONG],
    ['another service', { service: 's3' }, WRONG],
    ['a clock that is six minutes behind', { at: new Date(Date.now() - 6 * MINUTE) }, STALE],
    ['a clock that is six minutes ahead', { at: new Date(Date.now() + 6 * MINUTE) }, STALE],
    ['the host left out', { unsigned: ['host'] }, WRONG],
    ['the time left out', { unsigned: ['x-amz-date'] }, WRONG],
  ])('a call signed with %s is not', async (_, signing, answer) => {
    const serving = await startServing(FLAGS);
    expect(await send(serving, await signed(serving, signing))).toEqual(answer);
  });

  test.each<[string, (headers: Headers) => Headers, unknown]>([
    ['no signature', ({ authorization: _, ...rest }) => rest, UNSIGNED],
    ['a signature of another kind', (headers) => ({ ...headers, authorization: 'Bearer x' }), UNSIGNED],
    ['no time', ({ 'x-amz-date': _, ...rest }) => rest, WRONG],
    ['a time that is none', (headers) => ({ ...headers, 'x-amz-date': '20261399T000000Z' }), WRONG],
    [
      'a signed header that was changed',
      (headers) => ({ ...headers, 'content-type': 'application/json ' + '; charset=utf-8' }),
      WRONG,
    ],
    ['one digit of the signature changed', flipped, WRONG],
  ])('a call with %s is not', async (_, bend, answer) => {
    const serving = await startServing(FLAGS);
    expect(await send(serving, bend(await signed(serving)))).toEqual(answer);
  });

  test.each([true, false])('a body that was swapped is noticed, digest among the headers: %s', async (digest) => {
    const serving = await startServing(FLAGS);
    const headers = await signed(serving, { digest });
    expect(await send(serving, headers, BODY.replace('s3:PutObject', 's3:GetObject'))).toEqual(WRONG);
  });

  test('a call whose signature does not fit, as its head tells, is refused before its body is there', async () => {
    const serving = await startServing(FLAGS);
    const headers = flipped(await signed(serving));
    const call = request(serving.url + PATH, { method: 'POST', headers: { ...headers, 'content-length': '4000000' } });
    onTestFinished(() => void call.destroy());
    call.on('error', () => {}); // it is never sent to its end
    call.flushHeaders();
    const [response] = await once(call, 'response');
    expect(response.statusCode).toBe(403);
  });

  test('a digest that is none does not stand for any body', async () => {
    const serving = await startServing(FLAGS);
    const headers = await signed(serving, { digest: false, more: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } });
    expect(await send(serving, headers)).toEqual(WRONG);
  });

  test('the secret on the command line goes before the one in the environment', async () => {
    const serving = await startServing(FLAGS, { env: { IAM_ACCESS_GATE_SECRET_ACCESS_KEY: 'another' } });
    expect(await send(serving, await signed(serving))).toBe('PASS');
  });

  test('a query that is too long to be put in order for anybody is refused at once, and no other call waits for it', async () => {
    const serving = await startServing(FLAGS);
    const headers = await signed(serving);
    const start = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(serving, headers, BODY, `?${'a&'.repeat(7000)}`)),
    );
    expect(new Set(answers)).toEqual(
      new Set(['AccessDeniedException: more than 64 parameters in the query. expected none']),
    );
    expect(await send(serving, headers)).toBe('PASS');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'a header %j that is not there is signed as empty',
    async (name) => {
      const serving = await startServing(FLAGS);
      const headers = await signed(serving);
      const authorization = headers['authorization']?.replace('SignedHeaders=', `SignedHeaders=${name};`) ?? '';
      expect(await send(serving, { ...headers, authorization })).toEqual(WRONG);
    },
  );

  test('a query that was added is noticed', async () => {
    const serving = await startServing(FLAGS);
    expect(await send(serving, await signed(serving), BODY, '?x=1')).toEqual(WRONG);
  });
});

function flipped(headers: Headers): Headers {
  const { authorization = '' } = headers;
  const last = authorization.endsWith('0') ? '1' : '0';
  return { ...headers, authorization: authorization.slice(0, -1) + last };
}
