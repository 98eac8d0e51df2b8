import { FileText, type SourceText } from './position.js';
import { type Problem, problemAt } from './problem.js';

/** The largest document that is read, in bytes of UTF-8. IAM's own limits are below 32 KiB. */
export const MAX_BYTES = 1024 * 1024;

const BYTE_ORDER_MARK = '\uFEFF';

/** Decodes a document's bytes, or says where they are not UTF-8, or that there are too many. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > MAX_BYTES) return { problem: sizeProblem(NO_TEXT, bytes.length, MAX_BYTES) };
  if (isUtf16(bytes)) return { problem: { ...problemAt(NO_TEXT, 0, UTF_16), kind: 'foreign' } };
  try {
    return { text: STRICT_UTF8.decode(bytes) };
  } catch {
    return { problem: encodingProblem(bytes) };
  }
}

/** Of a file whose bytes are not read the beginning is known. */
const NO_TEXT = new FileText('');

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether a text begins with the byte order mark of UTF-16, in either order. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const UTF_16 = 'a text in UTF-16. expected a document in UTF-8';

/** What the strict decoder does not say: where the bytes stop being UTF-8. */
function encodingProblem(bytes: Uint8Array): Problem {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { index, offset } = findWrongByte(bytes, text) ?? { index: 0, offset: 0 };
  const byte = (bytes[index] ?? 0).toString(16).padStart(2, '0');
  const before = withoutMark(text.slice(0, offset));
  return problemAt(new FileText(before), before.length, `byte 0x${byte} is not UTF-8. expected a document in UTF-8`);
}

/** The first byte that the decoder replaced, and the place in the text of what it put there. */
function findWrongByte(
  bytes: Uint8Array,
  text: string,
): { readonly index: number; readonly offset: number } | undefined {
  let [index, offset] = [0, 0];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const real = bytes[index] === 0xef && bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd;
    if (point === 0xfffd && !real) return { index, offset };
    index += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    offset += character.length;
  }
  return undefined;
}

/** A byte order mark counts as a column of the first line nowhere, so it is cut off before positions are taken. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function sizeProblem(source: SourceText, size: number, limit: number): Problem {
  return { ...problemAt(source, 0, `the document has ${size} bytes. expected at most ${limit}`), overLimit: true };
}

/** What is wrong with a text of more than `limit` bytes of UTF-8; `undefined` with one that is not. */
export function tooLarge(text: string, limit: number, source: SourceText): Problem | undefined {
  if (text.length * 3 <= limit) return undefined; // no text has more bytes for each code unit
  const size = new TextEncoder().encode(text).length;
  return size > limit ? sizeProblem(source, size, limit) : undefined;
}
