import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { git, type Repository } from './repository.js';

/** An HTTP server on the loopback interface that answers as GitHub's REST API does, from a real repository. */

/** A file as `GET /repos/{owner}/{repo}/pulls/{number}/files` lists it. */
export interface FileEntry {
  readonly sha: string;
  readonly filename: string;
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly blob_url: string;
  readonly raw_url: string;
  readonly contents_url: string;
  readonly patch?: string;
  readonly previous_filename?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Api extends Repository {
  readonly answer?: ((url: URL) => Answer | undefined) | undefined;
  readonly list?: ((files: readonly FileEntry[]) => readonly FileEntry[]) | undefined;
}

export interface ApiServer {
  readonly url: string;
  /** Every path that was asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const REPOSITORY = '/repos/octo-org/octo-repo';
/** GitHub lists no more files than these. */
const MAX_LISTED = 3000;
const ABSENT: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};

export async function startApi(api: Api): Promise<ApiServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    asked.push(`${url.pathname}${url.search}`);
    send(
      response,
      authorized(request)
        ? (api.answer?.(url) ?? usual(api, url))
        : { status: 401, body: { message: 'Bad credentials' } },
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // what a server that listens on a port has
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function authorized(request: IncomingMessage): boolean {
  return request.headers.authorization === 'token ghs_secret';
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function usual(api: Api, url: URL): Answer {
  const path = decodeURIComponent(url.pathname.slice(REPOSITORY.length));
  if (path === '/pulls/7/files') return filePage(api, url);
  if (path === '/pulls/7') return { status: 200, body: pullRequest(api) };
  if (path.startsWith('/contents/'))
    return contents(api, path.slice('/contents/'.length), url.searchParams.get('ref') ?? 'HEAD');
  if (path.startsWith('/commits/')) return { status: 200, body: { sha: path.slice('/commits/'.length) } };
  return ABSENT;
}

function pullRequest(api: Api): unknown {
  return {
    number: 7,
    state: 'open',
    head: { sha: api.headSha },
    base: { sha: api.baseSha },
    changed_files: entries(api).length,
  };
}

function filePage(api: Api, url: URL): Answer {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const all = entries(api).slice(0, MAX_LISTED);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target}>; rel="${rel}"`;
  };
  const links = page < last ? { link: `${link(page + 1, 'next')}, ${link(last, 'last')}` } : {};
  return { status: 200, headers: links, body: all.slice((page - 1) * size, page * size) };
}

/** What git says the head changes against the merge base, in GitHub's words. */
function entries(api: Api): readonly FileEntry[] {
  const fields = git(api.workspace, 'diff', '--name-status', '-z', '-M', `${api.baseSha}...${api.headSha}`).split('\0');
  const files: FileEntry[] = [];
  while (fields.length > 1) {
    const code = fields.shift() ?? '';
    const previous = code.startsWith('R') ? fields.shift() : undefined;
    files.push(entry(fields.shift() ?? '', STATUSES[code.charAt(0)] ?? 'changed', previous));
  }
  return api.list?.(files) ?? files;
}

const STATUSES: Readonly<Record<string, string>> = {
  A: 'added',
  M: 'modified',
  D: 'removed',
  R: 'renamed',
  T: 'changed',
};

/** One entry; the numbers and addresses have the right shape and no meaning. */
export function entry(filename: string, status: string, previous?: string): FileEntry {
  const place = `https://github.com/octo-org/octo-repo/blob/6dcb09b/${encodeURIComponent(filename)}`;
  return {
    sha: 'bbcd538c8e72b8c175046e27cc8f907076331401',
    filename,
    status,
    additions: 103,
    deletions: 21,
    changes: 124,
    blob_url: place,
    raw_url: place.replace('/blob/', '/raw/'),
    contents_url: `https://api.github.com${REPOSITORY}/contents/${encodeURIComponent(filename)}?ref=6dcb09b`,
    patch: '@@ -132,7 +132,7 @@ module Test',
    ...(previous === undefined ? {} : { previous_filename: previous }),
  };
}

function contents(api: Api, path: string, ref: string): Answer {
  const listing = git(api.workspace, 'ls-tree', '-z', ref, '--', path);
  const sha = /^\d+ blob ([0-9a-f]+)\t/.exec(listing)?.[1];
  if (sha === undefined) return ABSENT;
  const text = git(api.workspace, 'cat-file', 'blob', sha);
  const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
  return {
    status: 200,
    body: {
      type: 'file',
      encoding: 'base64',
      size: text.length,
      name: path.split('/').at(-1),
      path,
      content,
      sha,
      git_url: null,
    },
  };
}
