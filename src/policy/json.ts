import { type AnyNode, parse } from '@humanwhocodes/momoa';
import { type Position, positionAt, positionsIn, type Span } from './position.js';
import type { Problem } from './problem.js';

/** A JSON value that remembers where it stands. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly span: Span }
  | { readonly kind: 'array'; readonly elements: readonly JsonNode[]; readonly span: Span }
  | { readonly kind: 'string'; readonly text: string; readonly span: Span }
  /** `text` is the number as written. */
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly text: 'true' | 'false'; readonly span: Span }
  | { readonly kind: 'null'; readonly span: Span };

export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

export type JsonResult =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly problem: Problem };

/** The deepest nesting of objects and lists that is read. A policy needs six levels. */
export const MAX_DEPTH = 32;
/** The largest document that is read, in bytes of UTF-8. IAM's own limits are below 32 KiB. */
export const MAX_BYTES = 1024 * 1024;

const BYTE_ORDER_MARK = '\uFEFF';

/** Decodes a document's bytes, or says where they are not UTF-8, or that there are too many. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > MAX_BYTES) return { problem: sizeProblem(bytes.length) };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = findWrongByte(bytes, text);
  if (wrong === undefined) return { text };
  const byte = (bytes[wrong.index] ?? 0).toString(16).padStart(2, '0');
  const before = withoutMark(text.slice(0, wrong.offset));
  return { problem: broken(before, before.length, `byte 0x${byte} is not UTF-8. expected a document in UTF-8`) };
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
function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function sizeProblem(size: number): Problem {
  return {
    message: `the document has ${size} bytes. expected at most ${MAX_BYTES}`,
    position: { line: 1, column: 1 },
    path: '',
    overLimit: true,
  };
}

/** Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Duplicate keys are left to the caller. */
export function parseJson(source: string): JsonResult {
  const text = withoutMark(source);
  const size = new TextEncoder().encode(text).length;
  if (size > MAX_BYTES) return { ok: false, problem: sizeProblem(size) };
  const early = scan(text);
  if (early !== undefined) return { ok: false, problem: early };
  try {
    JSON.parse(text); // a second judge: nothing that the standard parser rejects gets through
    return { ok: true, node: convert(parse(text, { mode: 'json' }).body, text, positionsIn(text)) };
  } catch (error) {
    return { ok: false, problem: syntaxProblem(text, error) };
  }
}

/** What has to be known before a recursive parser may see the text: nesting, and control characters inside strings. */
function scan(text: string): Problem | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
      else if (character < ' ') {
        const code = character.charCodeAt(0).toString(16).padStart(2, '0');
        return broken(text, at, `control character 0x${code} in a string. expected it escaped, as in "\\n"`);
      }
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) {
        const message = `nesting deeper than ${MAX_DEPTH} levels. expected a policy document`;
        return { ...broken(text, at, message), overLimit: true };
      }
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return undefined;
}

function broken(text: string, offset: number, message: string): Problem {
  return { message, position: positionAt(text, offset), path: '' };
}

/**
 * The parser with positions tells where the text stops being JSON; what stands there is read off the text. A character that
 * can stand nowhere is put at the end: at a bare end the parser would name the last thing that it could still read.
 */
function syntaxProblem(text: string, error: unknown): Problem {
  let offset: number | undefined;
  try {
    parse(`${text}\0`, { mode: 'json' });
  } catch (positioned) {
    if (positioned instanceof Error && 'offset' in positioned && typeof positioned.offset === 'number') {
      offset = positioned.offset;
    }
  }
  if (offset === undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    return broken(text, 0, `not JSON: ${reason}. expected a JSON document`);
  }
  const point = text.codePointAt(offset);
  if (point === undefined) return broken(text, text.length, 'the text ends here. expected the rest of a JSON document');
  return broken(text, offset, `unexpected ${JSON.stringify(String.fromCodePoint(point))}. expected valid JSON`);
}

function convert(node: AnyNode, text: string, place: (offset: number) => Position): JsonNode {
  const spanOf = ({ loc }: AnyNode): Span => ({ start: place(loc.start.offset), end: place(loc.end.offset) });
  const span = spanOf(node);
  switch (node.type) {
    case 'Object':
      return {
        kind: 'object',
        members: node.members.map((member) => ({
          name: member.name.type === 'String' ? member.name.value : member.name.name,
          nameSpan: spanOf(member.name),
          value: convert(member.value, text, place),
        })),
        span,
      };
    case 'Array':
      return { kind: 'array', elements: node.elements.map((element) => convert(element.value, text, place)), span };
    case 'String':
      return { kind: 'string', text: node.value, span };
    case 'Number':
      return { kind: 'number', text: text.slice(node.loc.start.offset, node.loc.end.offset), span };
    case 'Boolean':
      return { kind: 'boolean', text: node.value ? 'true' : 'false', span };
    case 'Null':
      return { kind: 'null', span };
    default:
      throw new Error(`the JSON parser gave a ${node.type}, which is not JSON`);
  }
}
