import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type ClientOptions, connect, type GitHub } from '../../../src/action/github/client.js';
import { entry } from '../api.js';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A client of a server on the loopback interface that answers everything with `answer`. */
async function clientOf(answer: RequestListener, options?: ClientOptions): Promise<GitHub> {
  const server = createServer(answer);
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // what a server that listens on a port has
  return connect({ token: 't', apiUrl: `http://127.0.0.1:${port}`, owner: 'o', repo: 'r' }, options);
}

const JSON_TYPE = { 'content-type': 'application/json' };

function comparison(...files: readonly unknown[]): string {
  return JSON.stringify({ status: 'ahead', files });
}

test('a link to a next page is not followed to another place', async () => {
  const asked: (string | undefined)[] = [];
  const github = await clientOf((request, response) => {
    asked.push(request.url);
    const headers = { link: '<http://127.0.0.1:1/elsewhere>; rel="next"' };
    response.writeHead(200, { ...JSON_TYPE, ...headers }).end(comparison(entry('a', 'added')));
  });
  expect((await github.compare('a', 'b'))?.files).toMatchObject([{ filename: 'a' }]);
  expect(asked).toEqual(['/repos/o/r/compare/a...b']);
});

test('the files of a commit are asked for once', async () => {
  let asked = 0;
  const github = await clientOf((_, response) => {
    asked += 1;
    response.writeHead(200, JSON_TYPE).end('{"truncated": false, "tree": []}');
  });
  expect([await github.tree('c'), await github.tree('c'), asked]).toEqual([[], [], 1]);
});

test('a redirect, as of a repository that was renamed, is followed', async () => {
  const github = await clientOf((request, response) => {
    if (request.url?.startsWith('/repos/')) response.writeHead(301, { location: '/repositories/1/files' }).end();
    else response.writeHead(200, JSON_TYPE).end(comparison(entry(`at${request.url}`, 'added')));
  });
  expect((await github.compare('a', 'b'))?.files).toMatchObject([{ filename: 'at/repositories/1/files' }]);
});

test('redirects in a circle are refused', async () => {
  const github = await clientOf((request, response) => response.writeHead(302, { location: request.url }).end());
  await expect(github.compare('a', 'b')).rejects.toThrow(
    'GitHub did not tell what has changed: "redirect count exceeded"',
  );
});

test.each<[string, RequestListener]>([
  ['does not answer', () => {}],
  ['stops in the middle of its answer', (_, response) => response.writeHead(200, JSON_TYPE).write('[')],
])('a server that %s is given up', async (_, answer) => {
  const github = await clientOf(answer, { timeout: 200 });
  await expect(github.compare('a', 'b')).rejects.toThrow(/^GitHub .*(?:check the connection|run the job again)/);
});

const ODD = ['../x', '/x', 'a/../x', 'a//x', './x', 'a/', '', 'a\0'];

test.each(ODD)('a file of the name %j, which git could not have, is refused', async (name) => {
  const answer = async (body: unknown): Promise<GitHub> =>
    clientOf((_, response) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(body)));
  const renamed = entry('a', 'renamed', name);
  for (const file of [entry(name, 'added'), renamed])
    await expect((await answer({ status: 'ahead', files: [file] })).compare('a', 'b')).rejects.toThrow('not known');
  const blob = { path: name, mode: '100644', type: 'blob', sha: 'c'.repeat(40), size: 1 };
  await expect((await answer({ truncated: false, tree: [blob] })).tree('c')).rejects.toThrow('not known');
});

test.each([
  { truncated: false },
  { truncated: false, tree: [{ path: 'a', mode: '100000', type: 'blob', sha: 'c'.repeat(40), size: 1 }] },
  { truncated: false, tree: [{ path: 'a', mode: '100644', type: 'blob', sha: '../..', size: 1 }] },
])('files of a commit in an unknown form, %j, are refused', async (body) => {
  const github = await clientOf((_, response) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(body)));
  await expect(github.tree('c')).rejects.toThrow('in a form that is not known');
});

test.each(['{}', '{"status": "ahead"}', comparison(null), comparison({ filename: 1, status: 'added' }), 'no JSON', ''])(
  'an answer that is no comparison, %j, is refused',
  async (body) => {
    const github = await clientOf((_, response) => response.writeHead(200, JSON_TYPE).end(body));
    await expect(github.compare('a', 'b')).rejects.toThrow('in a form that is not known');
  },
);

test('an answer that describes no pull request is refused', async () => {
  const github = await clientOf((_, response) => response.writeHead(200, JSON_TYPE).end('{"head": {}}'));
  await expect(github.pullRequest(7)).rejects.toThrow('in a form that is not known');
});
