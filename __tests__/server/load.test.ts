import { Agent } from 'node:http';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../api/examples.js';
import { sdk, sdkInput } from './client.js';
import { askExamples } from './plain.js';
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
