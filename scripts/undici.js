// In the Action's bundle, this stands in for the package undici, which takes longer to load than all the rest together and, where
// no proxy is in use, does no more than this: a request, an answer as a whole, and the way to where the answer sends one.
import * as http from 'node:http';
import * as https from 'node:https';

/** The package itself, a file beside the bundle, where a proxy needs it. */
const undici = () => require('./undici.cjs');

export class ProxyAgent {
  constructor(...args) {
    // biome-ignore lint/correctness/noConstructorReturn: what stands in for a class has to give the class's objects
    return new (undici().ProxyAgent)(...args);
  }
}

/** As many as a browser follows. */
const MAX_REDIRECTS = 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Fetches like `fetch`, as far as GitHub's client makes use of that. */
export async function fetch(url, options = {}) {
  if (options.dispatcher !== undefined) return undici().fetch(url, options);
  let [place, headers] = [new URL(url), options.headers];
  for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
    const answer = await ask(place, { ...options, headers });
    const { location } = answer.incoming.headers;
    const follows = REDIRECTS.has(answer.status) && location !== undefined && (options.method ?? 'GET') === 'GET';
    if (!follows) return answer;
    const next = new URL(location, place);
    if (next.origin !== place.origin) headers = withoutToken(headers);
    place = next;
  }
  throw new Error(`more than ${MAX_REDIRECTS} redirects`);
}

/** Another server is no business of the token's. */
function withoutToken(headers = {}) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}

async function ask(place, { method = 'GET', headers, body, signal }) {
  const { request } = place.protocol === 'https:' ? https : http;
  try {
    const incoming = await new Promise((resolve, reject) => {
      request(place, { method, headers, signal }, resolve).on('error', reject).end(body);
    });
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    return answerOf(place, incoming, Buffer.concat(chunks));
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}

function answerOf({ href }, incoming, bytes) {
  return {
    incoming,
    url: href,
    status: incoming.statusCode,
    statusText: incoming.statusMessage,
    headers: new Map(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    text: async () => bytes.toString('utf8'),
    arrayBuffer: async () => Uint8Array.from(bytes).buffer,
  };
}
