import { type Agent, request } from 'node:http';
import { EXAMPLES } from '../api/examples.js';
import type { Serving } from './process.js';

/** A plain HTTP client that asks the documented examples. */

const CALLS = EXAMPLES.map(({ input, output }) => ({ body: JSON.stringify(input), result: output.result }));

/** Asks that many times, twenty at a time, and looks at each answer. Gives the milliseconds that each took. */
export async function askExamples(serving: Serving, agent: Agent, total: number): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const ask = async (): Promise<void> => {
    for (let index = next++; index < total; index = next++) {
      const call = CALLS[index % CALLS.length];
      if (call === undefined) throw new Error('no call');
      const began = performance.now();
      const answer = await post(serving, agent, call.body);
      times.push(performance.now() - began);
      if (!answer.includes(`"result":"${call.result}"`)) throw new Error(`expected ${call.result}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, ask));
  return times;
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
