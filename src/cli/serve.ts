import { DEFAULT_LIMITS, type Limits } from '../server/limits.js';
import type { Credentials } from '../server/signature.js';
import { quote } from '../text/words.js';
import { fail, type Io } from './io.js';
import { type Instead, readOptions } from './options.js';
import { VERSION } from './version.js';

/** What `serve` is to do. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly limits: Limits;
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
}

/** Where a secret is looked for that is not on the command line, which every user of a machine can read. */
export const SECRET_VARIABLE = 'IAM_ACCESS_GATE_SECRET_ACCESS_KEY';

export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 8700;

const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  'max-body': { type: 'string' },
  'max-requests': { type: 'string' },
  'header-timeout': { type: 'string' },
  'request-timeout': { type: 'string' },
  'stop-timeout': { type: 'string' },
  'access-key-id': { type: 'string' },
  'secret-access-key': { type: 'string' },
} as const;

/** The options that are numbers: their defaults, and what is taken. */
const NUMBERS = {
  port: { default: DEFAULT_PORT, least: 0, most: 65_535 },
  'max-body': { default: DEFAULT_LIMITS.maxBody, least: 1, most: 2 ** 30 },
  'max-requests': { default: DEFAULT_LIMITS.maxRequests, least: 1, most: 1_000_000 },
  'header-timeout': { default: DEFAULT_LIMITS.headerTimeout, least: 1, most: 3600 },
  'request-timeout': { default: DEFAULT_LIMITS.requestTimeout, least: 1, most: 3600 },
  'stop-timeout': { default: DEFAULT_LIMITS.stopTimeout, least: 0, most: 3600 },
} as const;

/** Reads the words behind `serve`. */
export function parseServe(argv: readonly string[]): Instead | { kind: 'serve'; options: ServeOptions } {
  const read = readOptions(argv, OPTIONS);
  if (read.kind !== 'read') return read;
  const { values, positionals } = read;
  const limits = limitsOf(values);
  const message = findMisuse(values, positionals) ?? findContradiction(limits);
  if (message !== undefined) return { kind: 'misused', message };
  const { host = DEFAULT_HOST, 'access-key-id': accessKeyId, 'secret-access-key': secretAccessKey } = values;
  const port = numberOf(values, 'port');
  return { kind: 'serve', options: { host, port, limits, accessKeyId, secretAccessKey } };
}

function limitsOf(values: Values): Limits {
  const requestTimeout = numberOf(values, 'request-timeout');
  const headerTimeout = numberOf(values, 'header-timeout');
  return {
    maxBody: numberOf(values, 'max-body'),
    maxRequests: numberOf(values, 'max-requests'),
    // Unless it is named, it is within the time for the whole request.
    headerTimeout: values['header-timeout'] === undefined ? Math.min(headerTimeout, requestTimeout) : headerTimeout,
    requestTimeout,
    stopTimeout: numberOf(values, 'stop-timeout'),
  };
}

function numberOf(values: Values, name: keyof typeof NUMBERS): number {
  return Number(values[name] ?? NUMBERS[name].default);
}

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

function findMisuse(values: Values, [extra]: readonly string[]): string | undefined {
  if (extra !== undefined) return `unexpected word ${quote(extra)}. expected options alone; see --help`;
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) return `empty value of "--${empty[0]}". expected one`;
  const key = values['access-key-id'];
  if (key !== undefined && !/^\w+$/.test(key))
    return `${quote(key)} as "--access-key-id". expected letters, digits and "_", as AWS has them`;
  for (const [name, { least, most }] of Object.entries(NUMBERS)) {
    const value = values[name as keyof typeof NUMBERS]; // `entries` forgets which keys there are
    if (value === undefined || (/^\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most)) continue;
    return `${quote(value)} as "--${name}". expected a whole number from ${least} to ${most}`;
  }
  return undefined;
}

/** Node does not start a server with such a pair. */
function findContradiction({ headerTimeout, requestTimeout }: Limits): string | undefined {
  if (headerTimeout <= requestTimeout) return undefined;
  return `"--header-timeout" of ${headerTimeout} seconds. expected at most those of "--request-timeout", ${requestTimeout}`;
}

/** Serves until a signal asks to stop; ends when the requests under way are answered. Exit code 2 where some had to be cut. */
export async function serve(options: ServeOptions, io: Io): Promise<number> {
  const { host, port, limits } = options;
  const credentials = credentialsOf(options, io);
  if (typeof credentials === 'string') return fail(io, credentials);
  // Loaded only here: a check of files needs no server, and starts the faster without one.
  const { startServer } = await import('../server/server.js');
  const log = (line: string): void => io.stderr(`${line}\n`);
  const starting = startServer({ host, port, limits, credentials, version: VERSION, now: io.now, log });
  const server = await starting.catch((error: Error) => error.message);
  if (typeof server === 'string')
    return fail(
      io,
      `cannot listen: ${server}. expected an address of this machine as "--host", and a free port as "--port"`,
    );
  const stopped = new Promise<number>((resolve) => io.onStop(() => resolve(server.stop())));
  io.stdout(`listening on ${server.url}\n`);
  return (await stopped) === 0 ? 0 : 2;
}

/** `undefined` where anybody may ask; a text says what is missing. Half a key must not leave the server open to everybody. */
function credentialsOf({ accessKeyId, secretAccessKey }: ServeOptions, { env }: Io): Credentials | undefined | string {
  const secret = secretAccessKey ?? env[SECRET_VARIABLE] ?? '';
  if (accessKeyId === undefined && secret === '') return undefined;
  if (accessKeyId === undefined) return 'a secret without "--access-key-id". expected both';
  if (secret === '') return `no secret. expected "--secret-access-key", or the variable ${SECRET_VARIABLE}`;
  return { accessKeyId, secretAccessKey: secret };
}
