import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { readAtMost } from '../text/bytes.js';
import { errorMessage, quote } from '../text/words.js';
import type { Io } from './io.js';

/** The text that a parameter stands for, or why it cannot be had. */
export type ParameterText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

const FILE = 'file://';
/** More than any policy may have, so that the limit of policies is told in its own words. In bytes. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * What a parameter stands for, as the AWS command line has it: `file://NAME` the text of a file, relative to the current folder,
 * anything else itself. `-` is standard input. A byte order mark is no part of a text.
 */
export async function parameterText(value: string, { cwd, stdin }: Io): Promise<ParameterText> {
  if (value !== '-' && !value.startsWith(FILE)) return { ok: true, text: value };
  try {
    const source = value === '-' ? stdin() : createReadStream(resolve(cwd, value.slice(FILE.length)));
    const bytes = await readAtMost(source, MAX_BYTES);
    if (bytes === undefined) return { ok: false, message: `${quote(value)} ${TOO_LONG}` };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { ok: false, message: `${quote(value)} cannot be read: ${errorMessage(error)}. expected a text in UTF-8` };
  }
}

const TOO_LONG = `has more than ${MAX_BYTES} bytes. expected at most that many`;
