import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { makeWorld } from './world.js';

/** The server itself is tested in `__tests__/server`; here, the command lines that start none. */

const serve = (argv: readonly string[], env: Record<string, string> = {}) =>
  makeWorld().run(['serve', '--port', '0', ...argv], { env });

it.each([
  [['x'], 'unexpected word "x". expected options alone; see --help'],
  [['--max-body', '1e3'], '"1e3" as "--max-body". expected a whole number from 1 to 1073741824'],
  [['--max-requests', '0'], '"0" as "--max-requests". expected a whole number from 1 to 1000000'],
  [['--request-timeout=0.5'], '"0.5" as "--request-timeout". expected a whole number from 1 to 3600'],
  [['--header-timeout', '31'], '"--header-timeout" of 31 seconds. expected at most those of "--request-timeout", 30'],
  [['--host='], 'empty value of "--host". expected one'],
  [['--secret-access-key', 's'], 'a secret without "--access-key-id". expected both'],
  [['--access-key-id', 'A/B'], '"A/B" as "--access-key-id". expected letters, digits and "_", as AWS has them'],
  [
    ['--access-key-id', 'A'],
    'no secret. expected "--secret-access-key", or the variable IAM_ACCESS_GATE_SECRET_ACCESS_KEY',
  ],
  [['--prot', '1'], 'unknown option "--prot". did you mean "--port"?'],
])('%j is refused with exit code 2', async (argv, message) => {
  expect(await serve(argv)).toEqual({ code: 2, out: '', err: `iam-access-gate: ${message}\n` });
});

it.each(['65536', '-1', 'http', ''])('the port %j is refused', async (port) => {
  const { code, err } = await makeWorld().run(['serve', `--port=${port}`]);
  expect(code).toBe(2);
  expect(err).toMatch(/"--port"/);
});

it('a port in use is an error in one line', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const { port } = other.address() as AddressInfo; // what a server that listens on a port has
  const { code, out, err } = await makeWorld().run(['serve', '--port', String(port)]);
  other.close();
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    `iam-access-gate: cannot listen: listen EADDRINUSE: address already in use 127.0.0.1:${port}. ` +
      'expected an address of this machine as "--host", and a free port as "--port"\n',
  );
});

it('a secret in the environment alone does not leave the server open', async () => {
  expect(await serve([], { IAM_ACCESS_GATE_SECRET_ACCESS_KEY: 's' })).toMatchObject({
    code: 2,
    err: 'iam-access-gate: a secret without "--access-key-id". expected both\n',
  });
});
