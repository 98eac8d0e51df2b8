import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { entry } from './api.js';
import { HARMLESS, RULES } from './asserts.js';
import { play, RULES_FILE } from './stage.js';

/** How the bundle gets to GitHub: by itself, after redirects, and through a proxy. */

const SCENE = { base: { [RULES_FILE]: RULES }, change: { 'policies/a.json': HARMLESS } };
const COMPARE = '/repos/octo-org/octo-repo/compare/';
const COMPARED = { status: 'ahead', files: [entry('policies/a.json', 'added')] };

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(listener: RequestListener): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // what a server that listens on a port has
  return { server, url: `http://127.0.0.1:${port}` };
}

test('a repository that has moved is followed', async () => {
  const step = await play(SCENE, {
    depth: 1,
    answer: ({ pathname }) => {
      if (pathname.startsWith(COMPARE)) return { status: 301, headers: { location: '/repositories/7' }, body: {} };
      return pathname === '/repositories/7' ? { status: 200, body: COMPARED } : undefined;
    },
  });
  expect(step.outputs).toMatchObject({ result: 'pass', checked: '1' });
});

test('a redirect to another server is followed without the token', async () => {
  const tokens: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    tokens.push(request.headers.authorization);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(COMPARED));
  });
  const step = await play(SCENE, {
    depth: 1,
    answer: ({ pathname }) =>
      pathname.startsWith(COMPARE) ? { status: 302, headers: { location: `${other.url}/files` }, body: {} } : undefined,
  });
  expect(tokens).toEqual([undefined]);
  expect(step.outputs).toMatchObject({ result: 'pass', checked: '1' });
});

test('redirects without end are a refusal', async () => {
  const step = await play(SCENE, {
    depth: 1,
    answer: ({ pathname }) =>
      pathname.startsWith(COMPARE) ? { status: 302, headers: { location: pathname }, body: {} } : undefined,
  });
  expect(step.code).toBe(1);
  expect(step.stdout).toMatch(/redirect/);
});

test('where a proxy is set, GitHub is asked through it', async () => {
  const [tunnels, asked]: [string[], string[]] = [[], []];
  const { server, url } = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403, { 'content-type': 'application/json' }).end('{"message": "asked through a proxy"}');
  });
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.emit('connection', socket);
  });
  const step = await play(SCENE, { env: { http_proxy: url, GITHUB_API_URL: 'http://api.example.test' } });
  expect(tunnels).toEqual(['api.example.test:80']);
  expect(asked[0]).toContain('/repos/octo-org/octo-repo/pulls/7');
  expect(step.stdout).toContain('asked through a proxy');
  expect(step.code).toBe(1);
});
