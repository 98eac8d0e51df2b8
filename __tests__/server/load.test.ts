import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../api/examples.js';
import { type Serving, sdk, sdkInput, startServing } from './serving.js';

const CALLS = EXAMPLES.map(({ input, output }) => ({ body: JSON.stringify(input), result: output.result }));

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
  await rounds(serving, agent, 5000); // by then everything is loaded and compiled
  const before = serving.memory();
  await rounds(serving, agent, 20_000);
  const after = serving.memory();
  agent.destroy();
  expect(after - before).toBeLessThan(20);
  expect(after).toBeLessThan(200);
}, 120_000);

/** Asks that many times, twenty at a time, and looks at each answer. */
async function rounds(serving: Serving, agent: Agent, total: number): Promise<void> {
  let next = 0;
  const ask = async (): Promise<void> => {
    for (let index = next++; index < total; index = next++) {
      const call = CALLS[index % CALLS.length];
      if (call === undefined) throw new Error('no call');
      const answer = await post(serving, agent, call.body);
      if (!answer.includes(`"result":"${call.result}"`)) throw new Error(`expected ${call.result}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, ask));
}

function post({ url }: Serving, agent: Agent, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const call = request(`${url}/policy/check-access-not-granted`, { agent, method: 'POST', headers }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    call.on('error', reject);
    call.end(body);
  });
}
