import { execFile } from 'node:child_process';

/** Variables of the environment, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Lists of paths can be long: half a million of them fit. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/**
 * No program of the repository's configuration is run, no lock is taken, no replacement objects stand in for others, and
 * nothing is fetched.
 */
const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};
// A folder of the checkout that looks like a bare repository must not be taken for one: its config could run code and hide files.
const SAFE_OPTIONS = ['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false', '--literal-pathspecs'];

export type GitResult<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly message: string };

/** Runs git in a folder. Bytes that are not UTF-8 come out as U+FFFD, which no path with a meaning holds. */
export async function git(root: string, env: Environment, args: readonly string[]): Promise<GitResult<string>> {
  const ran = await gitBytes(root, env, args);
  return ran.ok ? { ok: true, output: ran.output.toString('utf8') } : ran;
}

/** The same for output that is no text yet. */
export function gitBytes(root: string, env: Environment, args: readonly string[]): Promise<GitResult<Buffer>> {
  const options = {
    cwd: root,
    env: { ...env, ...SAFE_ENVIRONMENT },
    maxBuffer: MAX_OUTPUT,
    windowsHide: true,
    encoding: 'buffer',
  } as const;
  return new Promise((resolve) => {
    execFile('git', [...SAFE_OPTIONS, ...args], options, (error, output, complaint) => {
      if (error === null) resolve({ ok: true, output });
      else
        resolve({
          ok: false,
          message: firstLine(complaint.toString('utf8')) ?? firstLine(error.message) ?? 'git failed',
        });
    });
  });
}

function firstLine(text: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
}

/** The entries of a difference that was asked for with `-z --name-status`, without renames. */
export function withStatus(output: string): readonly { readonly status: string; readonly path: string }[] {
  const fields = split(output);
  return fields.flatMap((path, index) => (index % 2 === 1 ? [{ status: fields[index - 1] ?? '', path }] : []));
}

/** The fields of output that was asked for with `-z`. */
export function split(output: string): readonly string[] {
  return output.split('\0').filter((path) => path !== '');
}
