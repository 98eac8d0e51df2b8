import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type ClientOptions, connect, type GitHub } from '../../src/action/github.js';
import { entry } from './api.js';

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

test('a list that always promises one more page is refused', async () => {
  let asked = 0;
  const github = await clientOf((request, response) => {
    asked += 1;
    const link = `<http://${request.headers.host}${request.url}>; rel="next"`;
    response.writeHead(200, { ...JSON_TYPE, link }).end(JSON.stringify([entry('a', 'added')]));
  });
  await expect(github.listFiles(7)).rejects.toThrow('GitHub lists more than 31 pages of changed files');
  expect(asked).toBe(31);
});

test('the link to the next page is not followed to another place', async () => {
  const asked: (string | undefined)[] = [];
  const github = await clientOf((request, response) => {
    asked.push(request.url);
    const headers = asked.length === 1 ? { link: '<http://127.0.0.1:1/elsewhere>; rel="next"' } : {};
    response.writeHead(200, { ...JSON_TYPE, ...headers }).end(JSON.stringify([entry(`${asked.length}`, 'added')]));
  });
  expect((await github.listFiles(7)).map(({ filename }) => filename)).toEqual(['1', '2']);
  expect(asked).toEqual([1, 2].map((page) => `/repos/o/r/pulls/7/files?per_page=100&page=${page}`));
});

test('a redirect, as of a repository that was renamed, is followed', async () => {
  const github = await clientOf((request, response) => {
    if (request.url?.startsWith('/repos/')) response.writeHead(301, { location: '/repositories/1/files' }).end();
    else response.writeHead(200, JSON_TYPE).end(JSON.stringify([entry(`at${request.url}`, 'added')]));
  });
  expect(await github.listFiles(7)).toMatchObject([{ filename: 'at/repositories/1/files' }]);
});

test('redirects in a circle are refused', async () => {
  const github = await clientOf((request, response) => response.writeHead(302, { location: request.url }).end());
  await expect(github.listFiles(7)).rejects.toThrow('GitHub did not tell the changed files: "redirect count exceeded"');
});

test.each<[string, RequestListener]>([
  ['does not answer', () => {}],
  ['stops in the middle of its answer', (_, response) => response.writeHead(200, JSON_TYPE).write('[')],
])('a server that %s is given up', async (_, answer) => {
  const github = await clientOf(answer, { timeout: 200 });
  await expect(github.listFiles(7)).rejects.toThrow(/^GitHub .*(?:check the connection|run the job again)/);
});

const ODD = ['../x', '/x', 'a/../x', 'a//x', './x', 'a/', '', 'a\0'];

test.each(ODD)('a file of the name %j, which git could not have, is refused', async (name) => {
  const answer = async (body: unknown): Promise<GitHub> =>
    clientOf((_, response) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(body)));
  const renamed = entry('a', 'renamed', name);
  for (const file of [entry(name, 'added'), renamed])
    await expect((await answer([file])).listFiles(7)).rejects.toThrow('in a form that is not known');
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

test.each(['{}', '[null]', '[{"filename": 1, "status": "added"}]', 'no JSON', ''])(
  'an answer that is no list of files, %j, is refused',
  async (body) => {
    const github = await clientOf((_, response) => response.writeHead(200, JSON_TYPE).end(body));
    await expect(github.listFiles(7)).rejects.toThrow('in a form that is not known');
  },
);

test('an answer that describes no pull request is refused', async () => {
  const github = await clientOf((_, response) => response.writeHead(200, JSON_TYPE).end('{"head": {}}'));
  await expect(github.pullRequest(7)).rejects.toThrow('in a form that is not known');
});
