import { Agent } from 'node:http';
import { EXAMPLES } from '../__tests__/api/examples.js';
import { sdk, sdkInput } from '../__tests__/server/client.js';
import { askExamples } from '../__tests__/server/plain.js';
import { type Serving, spawnServing } from '../__tests__/server/process.js';
import { quantile } from './measure.js';
import { type Row, shown, WrongAnswer } from './result.js';

/** Callers at once, of either kind. */
const CALLERS = 20;

/** The server as a process, asked by twenty callers at once over loopback, which share the machine with it. */
export async function serverSpeed(requests: number): Promise<readonly Row[]> {
  const serving = await spawnServing();
  try {
    const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });
    await askExamples(serving, agent, requests / 4); // by then everything is loaded and compiled
    const before = serving.memory();
    const plain = await rate('a plain HTTP client', requests, () => askExamples(serving, agent, requests));
    const after = serving.memory();
    agent.destroy();
    const sdk = await rate('the AWS SDK', requests / 4, () => askBySdk(serving, requests / 4));
    const memory = `${shown(before)} MiB before ${shown(requests)} requests, ${shown(after)} MiB after`;
    return [plain, sdk, { group: GROUP, what: 'memory of the server', measured: memory }];
  } finally {
    await serving.stop();
  }
}

const GROUP = 'Server';

async function rate(who: string, total: number, ask: () => Promise<readonly number[]>): Promise<Row> {
  const began = performance.now();
  const times = await ask();
  const seconds = (performance.now() - began) / 1000;
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)];
  return {
    group: GROUP,
    what: `requests a second, ${CALLERS} at once, asked by ${who}`,
    measured: `latency: median ${shown(half)} ms, p99 ${shown(most)} ms`,
    value: total / seconds,
  };
}

async function askBySdk(serving: Serving, total: number): Promise<readonly number[]> {
  const client = sdk(serving);
  const calls = EXAMPLES.map(({ input, output }) => ({ call: sdkInput(input), result: output.result }));
  const times: number[] = [];
  const askInTurn = async (_: unknown, first: number): Promise<void> => {
    for (let index = first; index < total; index += CALLERS) {
      const { call, result } = calls[index % calls.length] ?? {};
      if (call === undefined) continue;
      const began = performance.now();
      const answer = await client.checkAccessNotGranted(call);
      times.push(performance.now() - began);
      if (answer.result !== result) throw new WrongAnswer(`server: ${answer.result}, expected ${result}`);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, askInTurn));
  client.destroy();
  return times;
}
