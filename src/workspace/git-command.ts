import { execFile } from 'node:child_process';
import type { Checkout } from './checkout.js';
import { findGit } from './git-place.js';

/** Lists of paths can be long: a million of them fit. */
const MAX_OUTPUT = 128 * 1024 * 1024;

/**
 * No program of the repository's configuration is run, no lock is taken, no replacement objects stand in for others, and
 * nothing is fetched: an old git does not know that it is not to, and is let use no protocol.
 */
const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};
// A folder of the checkout that looks like a bare repository must not be taken for one: its config could run code and hide files.
// Caches of what the work tree holds, and weaker ways to look at it, are not relied on.
const SAFE_CONFIG = [
  'safe.bareRepository=explicit',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.checkStat=default',
  'core.trustctime=true',
];
const SAFE_OPTIONS = [...SAFE_CONFIG.flatMap((setting) => ['-c', setting]), '--literal-pathspecs'];

/** Why git could not tell something: one line. */
export interface GitFailure {
  readonly message: string;
}

/** What came of a run of git. */
type GitResult<Output> = { readonly ok: true; readonly output: Output } | (GitFailure & { readonly ok: false });

/** Runs git in a folder. Bytes that are not UTF-8 come out as U+FFFD, which no path with a meaning holds. */
export async function git(checkout: Checkout, args: readonly string[]): Promise<GitResult<string>> {
  const ran = await gitBytes(checkout, args);
  return ran.ok ? { ok: true, output: ran.output.toString('utf8') } : ran;
}

/** The same for output that is no text yet. */
export async function gitBytes(checkout: Checkout, args: readonly string[]): Promise<GitResult<Buffer>> {
  const found = findGit(checkout);
  if (found === undefined) return { ok: false, message: NO_GIT };
  const options = {
    cwd: checkout.root,
    env: { ...found.env, ...SAFE_ENVIRONMENT },
    maxBuffer: MAX_OUTPUT,
    windowsHide: true,
    encoding: 'buffer',
  } as const;
  return new Promise((resolve) => {
    execFile(found.program, [...SAFE_OPTIONS, ...args], options, (error, output, complaint) => {
      if (error === null) resolve({ ok: true, output });
      else
        resolve({
          ok: false,
          message: firstLine(complaint.toString('utf8')) ?? firstLine(error.message) ?? 'git failed',
        });
    });
  });
}

const NO_GIT = 'no git in a folder of PATH that is absolute and outside of the checkout';

function firstLine(text: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
}

/** How differences are asked for: no rename hides a file, and the checkout cannot have submodules passed over (`.gitmodules`, `ignore = all`). */
export const WHOLE_DIFFERENCE: readonly string[] = ['--no-renames', '--ignore-submodules=none'];

/** The entries of a difference that was asked for with `-z --name-status`, without renames. */
export function withStatus(output: string): readonly { readonly status: string; readonly path: string }[] {
  const fields = split(output);
  return fields.flatMap((path, index) => (index % 2 === 1 ? [{ status: fields[index - 1] ?? '', path }] : []));
}

/** The fields of output that was asked for with `-z`. */
export function split(output: string): readonly string[] {
  return output.split('\0').filter((path) => path !== '');
}
