import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { VERSION } from '../../src/cli/version.js';
import { EXAMPLES } from '../api/examples.js';
import type { Serving } from './process.js';
import { holdRequest, startServing } from './serving.js';

/** What a caller sees that is no SDK, or means no good: plain HTTP against the shipped server. */

const PATH = '/policy/check-access-not-granted';
const JSON_TYPE = { 'content-type': 'application/json' };
const VALID = JSON.stringify(EXAMPLES[0]?.input);

function post(serving: Serving, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) {
  return fetch(serving.url + PATH, { method: 'POST', headers, body });
}

/** Status, error type and body of an answer. */
async function told(response: Response): Promise<readonly unknown[]> {
  return [response.status, response.headers.get('x-amzn-errortype'), await response.json()];
}

/** Sends raw bytes, piece by piece, and gives all that comes back until the server closes the connection. */
async function raw({ port }: Serving, ...pieces: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const received: Uint8Array[] = [];
  socket.on('data', (data) => received.push(data));
  socket.on('error', () => {}); // a server may close a connection that is still written to
  const closed = once(socket, 'close');
  for (const piece of pieces) {
    socket.write(piece);
    await pause(20);
  }
  await closed;
  return Buffer.concat(received).toString('utf8');
}

describe('an answer', () => {
  test('comes from loopback alone, unless somebody says otherwise', async () => {
    expect((await startServing()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await startServing(['--host', '::1'])).url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  test('is JSON with an id of the request, and nothing of the server', async () => {
    const { status, headers } = await post(await startServing(), VALID);
    expect(status).toBe(200);
    const names = [...headers.keys()].toSorted();
    expect(names).toEqual(['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'x-amzn-requestid']);
    expect(headers.get('content-type')).toBe('application/json');
  });

  test.each([
    ['without a signature', ['--access-key-id', 'A', '--secret-access-key', 'S']],
    ['while every place is taken', ['--max-requests', '1']],
  ])('to GET /health says that all is well, %s', async (_, args) => {
    const serving = await startServing(args);
    const release = args.includes('1') ? await holdRequest(serving) : undefined;
    const response = await fetch(`${serving.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', version: VERSION }]);
    expect((await fetch(`${serving.url}/health`, { method: 'HEAD' })).status).toBe(200);
    await release?.();
  });
});

describe('a request that is none', () => {
  const invalid = (reason: string, message: string): readonly unknown[] => [
    400,
    'ValidationException',
    { reason, message },
  ];
  const broken = (message: string): readonly unknown[] => invalid('cannotParse', message);
  const cut = 'expected the rest of a JSON document';

  test.each<[string, string | Uint8Array<ArrayBuffer>, readonly unknown[]]>([
    ['no body', '', broken(`in the body, 1:1: the text ends here. ${cut}`)],
    ['half a body', VALID.slice(0, 50), broken(`in the body, 1:51: the text ends here. ${cut}`)],
    [
      'bytes that are not UTF-8',
      new Uint8Array([0x22, 0xff, 0x22]),
      broken('the body is not UTF-8. expected an object in JSON'),
    ],
    ['two values', '{}{}', broken('in the body, 1:3: unexpected "{". expected valid JSON')],
    [
      'a member twice',
      '{"policyType": "RESOURCE_POLICY",\n"policyType": "IDENTITY_POLICY"}',
      broken('in the body, 2:1: member "policyType" given twice. expected it once'),
    ],
    [
      'a member twice further in',
      '{"access": [{"actions": ["s3:*"], "actions": ["iam:*"]}]}',
      broken('in the body, 1:35: member "actions" given twice. expected it once'),
    ],
  ])('%s is refused', async (_, body, answer) => {
    expect(await told(await post(await startServing(), body))).toEqual(answer);
  });

  test.each([
    ['[]', 'input: a list. expected an object'],
    ['null', 'input: null. expected an object'],
    ['"text"', 'input: the string "text". expected an object'],
    [
      '{"__proto__": {"policyType": "x"}}',
      '__proto__: unknown member "__proto__" in the input. expected one of policyDocument, policyType, access',
    ],
  ])('the JSON %s is no input', async (body, message) => {
    const [status, type, answer] = await told(await post(await startServing(), body));
    expect([status, type]).toEqual([400, 'ValidationException']);
    expect(answer).toMatchObject({ reason: 'fieldValidationFailed', message: expect.stringContaining(message) });
  });

  test.each<[Record<string, string>, string, string]>([
    [{}, 'cannotParse', 'content type "text/plain;charset=UTF-8". expected "application/json"'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'cannotParse', 'expected "application/json"'],
    [{ 'content-type': 'application/json; charset=latin1' }, 'cannotParse', 'expected "application/json"'],
    [{ ...JSON_TYPE, 'content-encoding': 'gzip' }, 'notSupported', 'content encoding "gzip". expected none'],
  ])('headers %j are refused', async (headers, reason, message) => {
    const [status, type, answer] = await told(await post(await startServing(), VALID, headers));
    expect([status, type]).toEqual([400, 'ValidationException']);
    expect(answer).toEqual({ reason, message: expect.stringContaining(message) });
  });

  test.each([
    ['GET', PATH],
    ['PUT', PATH],
    ['POST', '/'],
    ['POST', `${PATH}/`],
    ['POST', '/policy/check-everything'],
    ['POST', '/health'],
    ['OPTIONS', PATH],
  ])('%s %s is no operation', async (method, path) => {
    const serving = await startServing();
    expect(await told(await fetch(serving.url + path, { method }))).toEqual(
      invalid('unknownOperation', `"${method} ${path}" is no operation. expected POST ${PATH}`),
    );
  });

  test.each([
    ['POST', '/policy/validation'],
    ['GET', '/analyzer'],
    ['PUT', '/analyzer/a/archive-rule/b'],
    ['GET', '/tags/arn%3Aaws%3Aaccess-analyzer%3Aeu-west-1%3A111122223333%3Aanalyzer%2Fa'],
  ])('%s %s is an operation of AWS, and not served', async (method, path) => {
    const serving = await startServing();
    expect(await told(await fetch(serving.url + path, { method }))).toEqual(
      invalid('notSupported', `"${method} ${path}" is not served here. expected POST ${PATH}`),
    );
  });

  test('a resource that matches nothing is answered in the recorded words and nothing else', async () => {
    const body = VALID.replace(/"access":\[.*?\]\}\]/, '"access":[{"resources":["arn:aws:s3::b/*"]}]');
    expect(await told(await post(await startServing(), body))).toEqual(invalid('fieldValidationFailed', 'Invalid ARN'));
  });

  test('a list of nothing but mistakes is told in part', async () => {
    const members = Array.from({ length: 9000 }, (_, index) => `"${index}": 1`);
    const response = await post(await startServing(), `{${members.join()}}`);
    expect((await response.text()).length).toBeLessThan(20_000);
  });
});

describe('a connection', () => {
  test('that speaks no HTTP is told so and closed', async () => {
    const answer = await raw(await startServing(), '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toMatch(/\r\nx-amzn-ErrorType: ValidationException\r\n/);
    expect(answer).toContain('"reason":"cannotParse"');
  });

  test('with endless headers is closed', async () => {
    const answer = await raw(
      await startServing(),
      `POST ${PATH} HTTP/1.1\r\nHost: x\r\n`,
      `X: ${'x'.repeat(20_000)}\r\n`,
    );
    expect(answer).toContain('the headers are too large. expected at most 16 KiB');
  });

  test.each([
    ['headers', ['--request-timeout', '1'], `POST ${PATH} HTTP/1.1\r\nHost: x\r\nX-Slow: `],
    [
      'a body',
      ['--request-timeout', '1'],
      `POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    ],
  ])('on which %s arrive too slowly is told so and closed, and logged once', async (_, args, text) => {
    const serving = await startServing(args);
    const answer = await raw(serving, text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('the request did not arrive in time');
    expect(serving.log).toEqual([expect.stringContaining('400 ValidationException ERR_HTTP_REQUEST_TIMEOUT')]);
  });

  test('that is given up is closed, though the caller never closes its side', async () => {
    const serving = await startServing(['--request-timeout', '1']);
    const before = serving.descriptors();
    const sockets = Array.from({ length: 10 }, () => {
      const socket = connect({ port: serving.port, host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => {}); // it is closed under our hands
      socket.write('POST / HTTP/1.1\r\nHost');
      return socket.resume();
    });
    await vi.waitFor(() => expect(serving.descriptors()).toBe(before + 10));
    await vi.waitFor(() => expect(serving.descriptors()).toBe(before), { timeout: 10_000 });
    for (const socket of sockets) socket.destroy();
  });

  test.each<[string, (socket: Socket) => void, string]>([
    ['ends', (socket) => socket.end(), '400 ValidationException HPE_INVALID_EOF_STATE'],
    ['is torn', (socket) => socket.resetAndDestroy(), ' - aborted '],
  ])('that %s in the middle of a body leaves one line and no harm', async (_, breakOff, line) => {
    const serving = await startServing();
    const socket = connect(serving.port, '127.0.0.1');
    socket.write(`POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
    await pause(50);
    breakOff(socket);
    await vi.waitFor(() => expect(serving.log).toEqual([expect.stringContaining(line)]));
    expect((await post(serving, VALID)).status).toBe(200);
  });

  test('keeps open after a body over the limit, which is not kept in memory', async () => {
    const serving = await startServing(['--max-body', '1000']);
    const before = serving.memory();
    const response = await post(serving, new Uint8Array(64 * 1024 * 1024));
    expect(await told(response)).toEqual([
      422,
      'UnprocessableEntityException',
      { message: 'a body of more than 1000 bytes. expected at most that many. trying again will not help' },
    ]);
    expect(serving.memory() - before).toBeLessThan(48);
  });
});

test('more connections than requests could need are dropped, and logged', async () => {
  const serving = await startServing(['--max-requests', '1']);
  const sockets = Array.from({ length: 20 }, () => connect(serving.port, '127.0.0.1').on('error', () => {}));
  await vi.waitFor(() => expect(serving.log.filter((line) => line.endsWith(' - - - - dropped'))).toHaveLength(4));
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(async () => expect((await post(serving, VALID)).status).toBe(200));
});

describe('a request that is answered before it has arrived', () => {
  const head = (path: string): string => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`;

  test.each([
    ['goes nowhere', [], '/nowhere', 'unknownOperation'],
    ['is too long', ['--max-body', '1'], PATH, 'UnprocessableEntityException'],
  ])('because it %s gets one answer and one line, and the connection ends', async (_, args, path, answer) => {
    const serving = await startServing(['--request-timeout', '1', ...args]);
    const received = await raw(serving, head(path), '1234');
    expect(received).toContain(answer);
    expect(received.match(/HTTP\/1\.1 4/g)).toHaveLength(1);
    expect(serving.log).toHaveLength(1);
  });

  test.each(['1.1\r\nConnection: close', '1.0'])(
    'is answered to a caller who sends on and wants no other, HTTP/%s',
    async (version) => {
      const serving = await startServing(['--max-body', '1000']);
      const length = 8 * 1024 * 1024;
      const text = `POST ${PATH} HTTP/${version}\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n${'x'.repeat(length)}`;
      expect(await raw(serving, text)).toContain('a body of more than 1000 bytes');
      expect(serving.log).toEqual([expect.stringContaining(' 422 UnprocessableEntityException ')]);
    },
  );

  test('because it is not signed does not wait for its body', async () => {
    const serving = await startServing(['--access-key-id', 'A', '--secret-access-key', 's', '--request-timeout', '1']);
    expect(await raw(serving, head(PATH))).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  });
});

describe('a request of a rare form', () => {
  const tail = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(VALID)}\r\n`;

  test.each([
    ['without a host', `POST ${PATH} HTTP/1.1\r\n${tail}Connection: close\r\n\r\n${VALID}`],
    [
      'with the address before the path',
      `POST http://x:1${PATH} HTTP/1.1\r\nHost: x:1\r\n${tail}Connection: close\r\n\r\n${VALID}`,
    ],
    [
      'with an expectation',
      `POST ${PATH} HTTP/1.1\r\nHost: x\r\nExpect: pizza\r\n${tail}Connection: close\r\n\r\n${VALID}`,
    ],
    ['with garbage behind it', `POST ${PATH} HTTP/1.1\r\nHost: x\r\n${tail}\r\n${VALID}GARBAGE\r\n\r\n`],
  ])('%s is answered', async (_, text) => {
    const serving = await startServing();
    expect(await raw(serving, text)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*"result":"PASS"/);
    await vi.waitFor(() => expect(serving.log).toEqual([expect.stringContaining(`POST ${PATH} 200 PASS`)]));
  });

  test.each([
    '/x/%2e%2e/policy/check-access-not-granted',
    '/x/../policy/check-access-not-granted',
    '/policy\\check-access-not-granted',
    `/${PATH}`,
  ])('to %s is taken as it was sent, and so refused', async (path) => {
    const serving = await startServing();
    const received = await raw(serving, `POST ${path} HTTP/1.1\r\nHost: x\r\n${tail}Connection: close\r\n\r\n${VALID}`);
    expect(received).toContain('"reason":"unknownOperation"');
    expect(serving.log[0]).toContain(` POST ${path} 400 `);
  });

  test('that asks for a proxy is refused, and logged', async () => {
    const serving = await startServing();
    expect(await raw(serving, 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n')).toContain('no proxy. expected a request');
    expect(serving.log).toEqual([expect.stringContaining('400 ValidationException CONNECT')]);
  });
});

describe('long checks', () => {
  const statements = Array.from({ length: 4000 }, (_, index) => ({
    Effect: index % 2 === 0 ? 'Allow' : 'Deny',
    Action: `s3:*${index}*a`,
    Resource: `arn:aws:s3:::*${index}*/*`,
  }));
  const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const heavy = JSON.stringify({ policyDocument, policyType: 'IDENTITY_POLICY', access: [{ actions: ['s3:*'] }] });

  test('leave room for all else between one and the next', async () => {
    const serving = await startServing();
    let left = 8;
    const calls = Array.from({ length: left }, async () => {
      await (await post(serving, heavy)).text();
      left -= 1;
    });
    await vi.waitFor(() => expect(left).toBeLessThan(8), { timeout: 20_000 });
    expect((await fetch(`${serving.url}/health`)).status).toBe(200);
    expect(left).toBeGreaterThan(2);
    await Promise.all(calls);
  });
});

describe('the log', () => {
  test('has one line a request, with no word of the policy, and obeys no caller', async () => {
    const serving = await startServing();
    await post(serving, VALID);
    await fetch(`${serving.url}/%0A::set-output%1b[31m?policy=secret`);
    await fetch(`${serving.url}/health`);
    await vi.waitFor(() => expect(serving.log).toHaveLength(3));
    expect(serving.log).toEqual([
      expect.stringMatching(
        /^\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-f-]{36} POST \/policy\/check-access-not-granted 200 PASS [\d.]+ms$/,
      ),
      expect.stringMatching(/ GET \/%0A::set-output%1b\[31m 400 ValidationException [\d.]+ms$/),
      expect.stringMatching(/ GET \/health 200 ok [\d.]+ms$/),
    ]);
    expect(serving.log.join()).not.toMatch(/JohnDoe|s3:|secret/);
  });
});

test('a server outlives the reader of its log', async () => {
  const serving = await startServing();
  serving.leaveLog();
  for (let call = 0; call < 5; call += 1) expect((await post(serving, VALID)).status).toBe(200);
  expect(await serving.stop()).toBe(0);
});

describe('a stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s finishes what is under way, takes nothing new, and ends',
    async (signal) => {
      const serving = await startServing();
      const release = await holdRequest(serving);
      const stopped = serving.stop(signal);
      await pause(100);
      await expect(post(serving, VALID)).rejects.toThrow();
      const began = performance.now();
      await release();
      expect(await stopped).toBe(0);
      expect(performance.now() - began).toBeLessThan(2000);
      expect(serving.log).toEqual([expect.stringContaining('400 ValidationException')]);
    },
  );

  test('does not wait for idle connections', async () => {
    const serving = await startServing();
    await (await post(serving, VALID)).text();
    const began = performance.now();
    expect(await serving.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('does not wait for connections that never sent anything', async () => {
    const serving = await startServing();
    const socket = connect(serving.port, '127.0.0.1');
    await once(socket, 'connect');
    await fetch(`${serving.url}/health`); // by then the other one is known
    const began = performance.now();
    expect(await serving.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(2000);
    socket.destroy();
  });

  test('cuts what takes too long, says so in the log, and ends with 2', async () => {
    const serving = await startServing(['--stop-timeout', '1']);
    await holdRequest(serving);
    expect(await serving.stop()).toBe(2);
    expect(serving.log).toEqual([expect.stringContaining(`POST ${PATH} - cut `)]);
  });

  test('asked for twice is at once', async () => {
    const serving = await startServing();
    await holdRequest(serving);
    void serving.stop();
    await pause(100);
    expect(await serving.stop('SIGINT')).toBe('SIGINT');
  });
});
