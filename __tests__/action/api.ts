import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { posix } from 'node:path';
import { git, gitBytes, type Repository } from './repository.js';

/** An HTTP server on the loopback interface that answers as GitHub's REST API does, from a real repository. */

/** A file as `GET /repos/{owner}/{repo}/compare/{basehead}` lists it. */
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
/** GitHub lists no more files of a comparison than these. */
const MAX_COMPARED = 300;
const DOCS = 'https://docs.github.com/rest';
const ABSENT: Answer = { status: 404, body: { message: 'Not Found', documentation_url: DOCS, status: '404' } };

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
  if (!url.pathname.startsWith(`${REPOSITORY}/`)) return ABSENT;
  const path = decodeURIComponent(url.pathname.slice(REPOSITORY.length));
  const [, place = '', rest = ''] =
    /^\/(pulls|compare|contents|commits|git\/trees|git\/blobs)\/(.*)$/s.exec(path) ?? [];
  const ask = url.searchParams;
  switch (place) {
    case 'pulls':
      return rest === '7' ? { status: 200, body: pullRequest(api) } : ABSENT;
    case 'compare':
      return comparison(api, rest);
    case 'contents':
      return contents(api, rest, ask.get('ref') ?? 'HEAD');
    case 'commits':
      return commit(api, rest);
    case 'git/trees':
      return tree(api, rest, ask.has('recursive'));
    case 'git/blobs':
      return blob(api, rest);
    default:
      return ABSENT;
  }
}

function pullRequest(api: Api): unknown {
  return {
    number: 7,
    state: 'open',
    head: { sha: api.headSha },
    base: { sha: api.baseSha, ref: 'main' },
  };
}

/** What one commit changes against its merge base with another, or the youngest of them. */
function entries(api: Api, base: string, head: string): readonly FileEntry[] {
  return diffed(api, `${base}...${head}`);
}

/** What git says of it, in GitHub's words. */
function diffed(api: Api, range: string): readonly FileEntry[] {
  const fields = git(api.workspace, 'diff', '--name-status', '-z', '-M', range).split('\0');
  const patches = git(api.workspace, 'diff', '-M', range)
    .split(/^diff --git /m)
    .slice(1)
    .map((text) => /^@@ .*/ms.exec(text)?.[0]?.trimEnd());
  const files: FileEntry[] = [];
  while (fields.length > 1) {
    const code = fields.shift() ?? '';
    const previous = code.startsWith('R') ? fields.shift() : undefined;
    files.push(entry(fields.shift() ?? '', STATUSES[code.charAt(0)] ?? 'changed', previous));
  }
  // A file that became a link has two diffs, and GitHub may leave a patch out for reasons of its own.
  const told = files.length === patches.length ? files.map((file, index) => withPatch(file, patches[index])) : files;
  return api.list?.(told) ?? told;
}

const STATUSES: Readonly<Record<string, string>> = {
  A: 'added',
  M: 'modified',
  D: 'removed',
  R: 'renamed',
  T: 'changed',
};

function withPatch(file: FileEntry, patch: string | undefined): FileEntry {
  return patch === undefined ? file : { ...file, patch };
}

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
    ...(previous === undefined ? {} : { previous_filename: previous }),
  };
}

/** The first page of a comparison, which has all the files that GitHub tells. */
function comparison(api: Api, range: string): Answer {
  const [base, head] = range.split('...').map((name) => resolved(api, name));
  if (base === undefined || head === undefined) return ABSENT;
  const common = mergeBase(api, base, head);
  if (common === undefined)
    return { status: 404, body: { message: `No common ancestor between ${range}.`, documentation_url: DOCS } };
  const count = (to: string): number => Number(git(api.workspace, 'rev-list', '--count', `${common}..${to}`));
  const [ahead, behind] = [count(head), count(base)];
  const status = ahead === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
  const body = {
    url: `https://api.github.com${REPOSITORY}/compare/${range}`,
    base_commit: { sha: base },
    merge_base_commit: { sha: common },
    status,
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: [],
    files: entries(api, base, head).slice(0, MAX_COMPARED),
  };
  return { status: 200, body };
}

function mergeBase(api: Api, base: string, head: string): string | undefined {
  try {
    return git(api.workspace, 'merge-base', base, head).trim();
  } catch {
    return undefined;
  }
}

function resolved(api: Api, name: string): string | undefined {
  try {
    const ref = /^(?:heads|tags)\//.test(name) ? `refs/${name}` : name;
    return git(api.workspace, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`).trim();
  } catch {
    return undefined;
  }
}

function commit(api: Api, name: string): Answer {
  const sha = resolved(api, name);
  if (sha === undefined)
    return {
      status: 422,
      body: { message: `No commit found for SHA: ${name}`, documentation_url: DOCS, status: '422' },
    };
  const [, ...parents] = git(api.workspace, 'rev-list', '--parents', '-n', '1', sha).trim().split(' ');
  return { status: 200, body: { sha, parents: parents.map((parent) => ({ sha: parent })), files: [] } };
}

function tree(api: Api, commitSha: string, recursive: boolean): Answer {
  if (resolved(api, commitSha) === undefined) return ABSENT;
  const options = recursive ? ['-r', '-t'] : [];
  const listed = git(api.workspace, 'ls-tree', '-z', '--long', ...options, commitSha)
    .split('\0')
    .slice(0, -1);
  const body = listed.map((line) => {
    const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}) };
  });
  return { status: 200, body: { sha: commitSha, tree: body, truncated: false } };
}

function blob(api: Api, sha: string): Answer {
  const bytes = gitBytes(api.workspace, 'cat-file', 'blob', sha);
  return { status: 200, body: { sha, size: bytes.length, encoding: 'base64', content: base64(bytes) } };
}

/** As GitHub does, it follows a link to a file of the repository. */
function contents(api: Api, path: string, ref: string): Answer {
  if (resolved(api, ref) === undefined) return ABSENT;
  const [, mode, sha] = /^(\d+) blob ([0-9a-f]+)\t/.exec(git(api.workspace, 'ls-tree', '-z', ref, '--', path)) ?? [];
  if (sha === undefined) return ABSENT;
  const bytes = gitBytes(api.workspace, 'cat-file', 'blob', sha);
  const place = { name: posix.basename(path), path, sha, size: bytes.length, git_url: null };
  if (mode !== '120000')
    return { status: 200, body: { ...place, type: 'file', encoding: 'base64', content: base64(bytes) } };
  const target = posix.join(posix.dirname(path), bytes.toString());
  const followed = target.startsWith('..') ? ABSENT : contents(api, target, ref);
  if (followed.status === 200) return followed;
  return { status: 200, body: { ...place, type: 'symlink', target: bytes.toString() } };
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{60}/g, '$&\n');
}
