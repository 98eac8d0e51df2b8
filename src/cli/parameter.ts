import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { quote } from '../policy/problem.js';
import type { Io } from './io.js';

/** The text that a parameter stands for, or why it cannot be had. */
export type ParameterText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

const FILE = 'file://';

/**
 * What a parameter stands for, as the AWS command line has it: `file://NAME` the text of a file, relative to the current folder,
 * anything else itself. `-` is standard input.
 */
export async function parameterText(value: string, { cwd, stdin }: Io): Promise<ParameterText> {
  if (value !== '-' && !value.startsWith(FILE)) return { ok: true, text: value };
  try {
    const bytes = value === '-' ? await buffer(stdin()) : await readFile(resolve(cwd, value.slice(FILE.length)));
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `${quote(value)} cannot be read: ${reason}. expected a text in UTF-8` };
  }
}
