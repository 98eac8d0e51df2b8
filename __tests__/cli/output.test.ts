import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The bundle as a process, with standard output in the hands of a shell. */
function check(redirection: string): { readonly code: number; readonly err: string } {
  const command = `"$0" "$1" check ${redirection}; exit "\${PIPESTATUS[0]}"`;
  const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, resolve('dist/cli.js')], {
    cwd: 'examples',
    encoding: 'utf8',
  });
  return { code: status ?? -1, err: stderr };
}

describe('output that nobody takes', () => {
  test('on a full disk is exit code 2 and one line', () => {
    expect(check('> /dev/full')).toEqual({
      code: 2,
      err: 'iam-access-gate: the output cannot be written (ENOSPC)\n',
    });
  });

  test('behind a closed pipe is exit code 2 and not a word', () => {
    expect(check('| true')).toEqual({ code: 2, err: '' });
  });

  test('is no matter where all of it is taken', () => {
    expect(check('| cat > /dev/null')).toEqual({ code: 1, err: '' });
  });
});
