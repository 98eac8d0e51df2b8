import { diagnose } from './broken-json.js';
import { broken, MAX_BYTES, sizeOf, sizeProblem, withoutMark } from './decode.js';
import { Source, type SourceSpan } from './position.js';
import type { Problem } from './problem.js';

/** A JSON value that remembers where it stands. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly span: SourceSpan }
  | { readonly kind: 'array'; readonly elements: readonly JsonNode[]; readonly span: SourceSpan }
  | { readonly kind: 'string'; readonly text: string; readonly span: SourceSpan }
  /** `text` is the number as written. */
  | { readonly kind: 'number'; readonly text: string; readonly span: SourceSpan }
  | { readonly kind: 'boolean'; readonly text: 'true' | 'false'; readonly span: SourceSpan }
  | { readonly kind: 'null'; readonly span: SourceSpan };

/** A name in an object, with its value; a name may come twice. */
export interface JsonMember {
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly value: JsonNode;
}

/** The value of an object's member; `undefined` where there is none, or the node is no object. */
export function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.find((member) => member.name === name)?.value : undefined;
}

/** The value that a text spells, or the first thing that is wrong with it. */
export type JsonResult =
  | { readonly ok: true; readonly node: JsonNode }
  | { readonly ok: false; readonly problem: Problem };

/** The deepest nesting of objects and lists that is read. A policy needs six levels. */
export const MAX_DEPTH = 32;

/** The JSON path from a value to one inside it, such as `Statement[2].Condition.StringLikes`; empty where they are the same. */
export function pathTo(inner: JsonNode, node: JsonNode, path = ''): string {
  const contains = (outer: JsonNode): boolean => outer.span.from <= inner.span.from && inner.span.from < outer.span.to;
  if (node.kind === 'object') {
    const member = node.members.find(({ value }) => contains(value));
    if (member !== undefined) return pathTo(inner, member.value, path === '' ? member.name : `${path}.${member.name}`);
  }
  if (node.kind === 'array') {
    const index = node.elements.findIndex(contains);
    const element = node.elements[index];
    if (element !== undefined) return pathTo(inner, element, `${path}[${index}]`);
  }
  return path;
}

/**
 * Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Duplicate keys are left to the caller.
 *
 * @param limit The longest text that is read, in bytes of UTF-8.
 */
export function parseJson(source: string, limit: number = MAX_BYTES): JsonResult {
  const text = withoutMark(source);
  const size = sizeOf(text, limit);
  if (size > limit) return { ok: false, problem: sizeProblem(size, limit) };
  try {
    return { ok: true, node: new Reader(text).document() };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const problem = broken(text, error.offset, error.message);
    return { ok: false, problem: error.overLimit ? { ...problem, overLimit: true } : problem };
  }
}

/** Thrown through the reader where the text stops being JSON that is read here. */
class NotJson extends Error {
  override readonly name = 'NotJson';

  constructor(
    readonly offset: number,
    message: string,
    /** Whether it may well be JSON, and only more of it than is read. */
    readonly overLimit = false,
  ) {
    super(message);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** As much of an escape as is right. */
const ESCAPE_START = /\\(?:u[0-9a-fA-F]{0,3})?/y;

/** One pass over a text, which reads what `JSON.parse` reads, as it reads it (a test compares them), and keeps the places. */
class Reader {
  readonly #text: string;
  readonly #source: Source;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#source = new Source(text);
  }

  document(): JsonNode {
    const node = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#unexpected();
    return node;
  }

  #value(depth: number): JsonNode {
    this.#skipSpace();
    const start = this.#at;
    switch (this.#text.charCodeAt(start)) {
      case QUOTE:
        return { kind: 'string', text: this.#string(), span: this.#spanFrom(start) };
      case OPEN_OBJECT:
        return { kind: 'object', members: this.#members(this.#deeper(depth)), span: this.#spanFrom(start) };
      case OPEN_LIST:
        return { kind: 'array', elements: this.#elements(this.#deeper(depth)), span: this.#spanFrom(start) };
      case 0x74: // t
        return { kind: 'boolean', text: this.#word('true'), span: this.#spanFrom(start) };
      case 0x66: // f
        return { kind: 'boolean', text: this.#word('false'), span: this.#spanFrom(start) };
      case 0x6e: // n
        this.#word('null');
        return { kind: 'null', span: this.#spanFrom(start) };
      default:
        return { kind: 'number', text: this.#number(), span: this.#spanFrom(start) };
    }
  }

  /** The depth inside the object or list that begins here. */
  #deeper(depth: number): number {
    if (depth < MAX_DEPTH) return depth + 1;
    throw new NotJson(this.#at, `nesting deeper than ${MAX_DEPTH} levels. expected a policy document`, true);
  }

  #members(depth: number): readonly JsonMember[] {
    const members: JsonMember[] = [];
    this.#at += 1;
    if (this.#takes(CLOSE_OBJECT)) return members;
    do {
      this.#skipSpace();
      const start = this.#at;
      if (this.#text.charCodeAt(start) !== QUOTE) this.#unexpected();
      const name = this.#string();
      const nameSpan = this.#spanFrom(start);
      if (!this.#takes(COLON)) this.#unexpected();
      members.push({ name, nameSpan, value: this.#value(depth) });
    } while (this.#takes(COMMA));
    if (!this.#takes(CLOSE_OBJECT)) this.#unexpected('after an item');
    return members;
  }

  #elements(depth: number): readonly JsonNode[] {
    const elements: JsonNode[] = [];
    this.#at += 1;
    if (this.#takes(CLOSE_LIST)) return elements;
    do elements.push(this.#value(depth));
    while (this.#takes(COMMA));
    if (!this.#takes(CLOSE_LIST)) this.#unexpected('after an item');
    return elements;
  }

  #string(): string {
    const start = this.#at + 1;
    let at = start;
    let isEscaped = false;
    for (let code = this.#text.charCodeAt(at); code !== QUOTE; code = this.#text.charCodeAt(at)) {
      if (code === BACKSLASH) {
        at = this.#escapeEnd(at);
        isEscaped = true;
      } else if (code >= 0x20) at += 1;
      else this.#brokenString(at);
    }
    this.#at = at + 1;
    const raw = this.#text.slice(start, at);
    return isEscaped ? JSON.parse(`"${raw}"`) : raw;
  }

  #escapeEnd(at: number): number {
    ESCAPE.lastIndex = at;
    if (ESCAPE.test(this.#text)) return ESCAPE.lastIndex;
    ESCAPE_START.lastIndex = at;
    ESCAPE_START.test(this.#text);
    this.#at = ESCAPE_START.lastIndex;
    return this.#unexpected();
  }

  /** A string cannot go on here: a control character, or the end of the text. */
  #brokenString(at: number): never {
    this.#at = at;
    if (at >= this.#text.length) this.#unexpected();
    const code = this.#text.charCodeAt(at).toString(16).padStart(2, '0');
    throw new NotJson(at, `control character 0x${code} in a string. expected it escaped, as in "\\n"`);
  }

  #number(): string {
    NUMBER.lastIndex = this.#at;
    const [text] = NUMBER.exec(this.#text) ?? [];
    if (text === undefined) {
      if (this.#text.charAt(this.#at) === '-') this.#at += 1;
      return this.#unexpected();
    }
    this.#at += text.length;
    return text;
  }

  #word<Word extends string>(word: Word): Word {
    for (const character of word) {
      if (this.#text.charAt(this.#at) !== character) this.#unexpected();
      this.#at += 1;
    }
    return word;
  }

  /** Whether a character comes next, behind white space; it is read if it does. */
  #takes(code: number): boolean {
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== code) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    let at = this.#at;
    for (let code = this.#text.charCodeAt(at); code === 0x20 || (code <= 0x0d && isLineSpace(code)); ) {
      at += 1;
      code = this.#text.charCodeAt(at);
    }
    this.#at = at;
  }

  #spanFrom(start: number): SourceSpan {
    return this.#source.span(start, this.#at);
  }

  #unexpected(place?: 'after an item'): never {
    if (this.#at >= this.#text.length)
      throw new NotJson(this.#text.length, 'the text ends here. expected the rest of a JSON document');
    const { message, offset } = diagnose(this.#text, this.#at, place === 'after an item');
    throw new NotJson(offset, message);
  }
}

function isLineSpace(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x09;
}
