import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { EXAMPLES } from '../api/examples.js';
import { sdk, sdkInput } from './client.js';
import { askExamples } from './plain.js';
import type { Serving } from './process.js';
import { startServing } from './serving.js';

test('200 clients at once are all answered, each with its own answer', async () => {
  const serving = await startServing();
  const calls = Array.from({ length: 200 }, async (_, index) => {
    const example = EXAMPLES[index % EXAMPLES.length];
    if (example === undefined) throw new Error('no example');
    const client = sdk(serving);
    const { $metadata, ...answer } = await client.checkAccessNotGranted(sdkInput(example.input));
    client.destroy();
    expect(answer).toEqual(example.output);
    return $metadata.requestId;
  });
  expect(new Set(await Promise.all(calls)).size).toBe(200);
});

test('20,000 requests leave the memory as it was', async () => {
  const serving = await startServing();
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  // By then everything is loaded and compiled, and the collector has taken the room that it likes to have.
  await askExamples(serving, agent, 20_000);
  const before = serving.memory();
  await askExamples(serving, agent, 20_000);
  const after = serving.memory();
  agent.destroy();
  expect(after - before).toBeLessThan(20);
  expect(after).toBeLessThan(200);
}, 120_000);

describe('hostile clients at default limits leave the server alive and below a gibibyte', () => {
  const PATH = '/policy/check-access-not-granted';
  const LARGEST = 4 * 1024 * 1024;
  const filled = (item: string): Buffer => Buffer.from(`[${item.repeat(Math.floor(LARGEST / item.length) - 1)}0]`);
  const question = (policyDocument: string): string =>
    JSON.stringify({ policyDocument, policyType: 'IDENTITY_POLICY', access: [{ actions: ['iam:PassRole'] }] });

  /** The status of the answer. */
  function post({ url }: Serving, body: Uint8Array, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const options = { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } };
      const call = request(url + PATH, options, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  async function isWell(serving: Serving): Promise<void> {
    expect((await fetch(`${serving.url}/health`)).status).toBe(200);
    expect(serving.peak()).toBeLessThan(1024);
    expect(await post(serving, Buffer.from(question('{"Statement": []}')), {})).toBe(400);
  }

  test.each([
    ['lists', 20, filled('[],')],
    ['maps', 24, filled('{"":0},')],
    ['a policy of the largest size', 24, Buffer.from(question(`{"Id": "${'x'.repeat(1_000_000)}"}`).padEnd(LARGEST))],
  ] as const)(
    '256 with the largest bodies, which hold %s, Node.js %i',
    async (_, node, body) => {
      const serving = await startServing([], { node });
      const told = { 'content-length': String(body.length) };
      const calls = Array.from({ length: 256 }, (_, index) => post(serving, body, index % 2 === 0 ? told : {}));
      const statuses = new Set(await Promise.all(calls));
      const judged = [...statuses].filter((status) => status !== 429);
      expect(judged).toHaveLength(1);
      expect([400, 422]).toContain(judged[0]);
      await isWell(serving);
    },
    120_000,
  );

  test('some whose bodies come in pieces of one byte', async () => {
    const serving = await startServing();
    const head = `POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const text = `${head}${'1\r\n[\r\n'.repeat(2_000_000)}`;
    const sockets = Array.from({ length: 4 }, () => open(serving));
    for (const socket of sockets) socket.write(text);
    await vi.waitFor(
      () => expect(sockets.map(({ bytesWritten }) => bytesWritten >= text.length)).not.toContain(false),
      60_000,
    );
    await pause(1000);
    await isWell(serving);
    expect(serving.peak()).toBeLessThan(256);
  }, 120_000);

  test('some that never take their large answers, and are cut after a while', async () => {
    const serving = await startServing(['--request-timeout', '3']);
    const statement = { Sid: 'x'.repeat(1_000_000), Effect: 'Allow', Action: '*', Resource: '*' };
    const body = question(JSON.stringify({ Statement: statement }));
    const head = `POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const idle = serving.descriptors();
    const sockets = Array.from({ length: 20 }, () => open(serving).pause());
    // The system keeps some megabytes for each of them.
    for (const socket of sockets) socket.write((head + body).repeat(8));
    await vi.waitFor(() => expect(serving.log.length).toBeGreaterThan(80), 30_000);
    // How many of each depends on how much the system takes for whom, and when.
    expect(serving.log.some((line) => line.includes(' 200 FAIL '))).toBe(true);
    expect(serving.log.some((line) => line.includes(' 429 ThrottlingException '))).toBe(true);
    // Those for which the system keeps all of it stay.
    await vi.waitFor(() => expect(serving.descriptors() - idle).toBeLessThan(12), 30_000);
    await vi.waitFor(async () => expect(await post(serving, Buffer.from(body), {})).toBe(200), 10_000);
    await isWell(serving);
  }, 120_000);

  function open({ port }: Serving): Socket {
    const socket = connect(port, '127.0.0.1').on('error', () => {}); // the server may cut it
    onTestFinished(() => void socket.destroy());
    return socket;
  }
});
