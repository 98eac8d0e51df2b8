import { once } from 'node:events';
import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Serving, spawnServing, type World } from './process.js';

/** The shipped server; it ends with the test, unless that stops it before. */
export async function startServing(args: readonly string[] = [], world: World = {}): Promise<Serving> {
  const serving = await spawnServing(args, world);
  onTestFinished(async () => {
    await serving.stop('SIGKILL');
  });
  return serving;
}

/** A request whose body does not end until it is released; by then it is under way. */
export async function holdRequest({ url }: Serving): Promise<() => Promise<void>> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', expect: '100-continue' } };
  const held = request(new URL('/policy/check-access-not-granted', url), options);
  held.on('error', () => {}); // a server that is stopped at once hangs up
  held.flushHeaders();
  await once(held, 'continue');
  return async () => {
    held.end('{}');
    const [response] = await once(held, 'response');
    response.resume();
    await once(response, 'end');
  };
}
