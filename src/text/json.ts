import { diagnose } from './broken-json.js';
import { MAX_BYTES, tooLarge, withoutMark } from './decode.js';
import type { Member, Node } from './node.js';
import { FileText, type SourceText } from './position.js';
import { type Problem, problemAt } from './problem.js';

/** The value that a text spells, or the first thing that is wrong with it. */
export type JsonResult = { readonly ok: true; readonly node: Node } | { readonly ok: false; readonly problem: Problem };

/** The deepest nesting of objects and lists that is read. A policy needs six levels. */
export const MAX_DEPTH = 32;

/**
 * Reads strict JSON (RFC 8259), with a byte order mark allowed at the start. Names that come twice are left to the caller.
 *
 * @param limit The longest text that is read, in bytes of UTF-8.
 * @param source Where the characters of the text stand that follow its mark, when it is only a part of a file.
 */
export function parseJson(written: string, limit: number = MAX_BYTES, source?: SourceText): JsonResult {
  const text = withoutMark(written);
  const places = source ?? new FileText(text);
  const problem = tooLarge(text, limit, places);
  if (problem !== undefined) return { ok: false, problem };
  try {
    return { ok: true, node: new JsonText(text, places).document() };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const problem = problemAt(places, error.offset, error.message);
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
class JsonText {
  readonly #text: string;
  readonly #units: Uint8Array | Uint16Array;
  readonly #source: SourceText;
  #offset = 0;

  constructor(text: string, source: SourceText) {
    this.#text = text;
    this.#units = unitsOf(text);
    this.#source = source;
  }

  /** The code unit at a place; behind the text, and where it has a NUL, zero. */
  #code(offset: number): number {
    return this.#units[offset] ?? 0;
  }

  document(): Node {
    const node = this.#value(0);
    this.#skipSpace();
    if (this.#offset < this.#text.length) this.#unexpected();
    return node;
  }

  #value(depth: number): Node {
    this.#skipSpace();
    const source = this.#source;
    const from = this.#offset;
    switch (this.#code(from)) {
      case QUOTE:
        return { kind: 'text', text: this.#string(), source, from, to: this.#offset };
      case OPEN_OBJECT:
        return { kind: 'map', members: this.#members(this.#deeper(depth)), source, from, to: this.#offset };
      case OPEN_LIST:
        return { kind: 'list', items: this.#items(this.#deeper(depth)), source, from, to: this.#offset };
      case 0x74: // t
        return { kind: 'boolean', text: this.#word('true'), source, from, to: this.#offset };
      case 0x66: // f
        return { kind: 'boolean', text: this.#word('false'), source, from, to: this.#offset };
      case 0x6e: // n
        this.#word('null');
        return { kind: 'nothing', source, from, to: this.#offset };
      default:
        return { kind: 'number', text: this.#number(), source, from, to: this.#offset };
    }
  }

  /** The depth inside the object or list that begins here. */
  #deeper(depth: number): number {
    if (depth < MAX_DEPTH) return depth + 1;
    throw new NotJson(this.#offset, `nesting deeper than ${MAX_DEPTH} levels. expected at most that many`, true);
  }

  #members(depth: number): readonly Member[] {
    const members: Member[] = [];
    this.#offset += 1;
    if (this.#takes(CLOSE_OBJECT)) return members;
    do {
      this.#skipSpace();
      const from = this.#offset;
      if (this.#code(from) !== QUOTE) this.#unexpected();
      const name = this.#string();
      const to = this.#offset;
      if (!this.#takes(COLON)) this.#unexpected();
      members.push({ name, value: this.#value(depth), source: this.#source, from, to });
    } while (this.#takes(COMMA));
    if (!this.#takes(CLOSE_OBJECT)) this.#unexpected('after an item');
    return members;
  }

  #items(depth: number): readonly Node[] {
    const items: Node[] = [];
    this.#offset += 1;
    if (this.#takes(CLOSE_LIST)) return items;
    do items.push(this.#value(depth));
    while (this.#takes(COMMA));
    if (!this.#takes(CLOSE_LIST)) this.#unexpected('after an item');
    return items;
  }

  #string(): string {
    const start = this.#offset + 1;
    let offset = start;
    let isEscaped = false;
    for (let code = this.#code(offset); code !== QUOTE; code = this.#code(offset)) {
      if (code === BACKSLASH) {
        offset = this.#escapeEnd(offset);
        isEscaped = true;
      } else if (code >= 0x20) offset += 1;
      else this.#brokenString(offset);
    }
    this.#offset = offset + 1;
    const raw = this.#text.slice(start, offset);
    return isEscaped ? JSON.parse(`"${raw}"`) : raw;
  }

  #escapeEnd(offset: number): number {
    ESCAPE.lastIndex = offset;
    if (ESCAPE.test(this.#text)) return ESCAPE.lastIndex;
    ESCAPE_START.lastIndex = offset;
    ESCAPE_START.test(this.#text);
    this.#offset = ESCAPE_START.lastIndex;
    return this.#unexpected();
  }

  /** A string cannot go on here: a control character, or the end of the text. */
  #brokenString(offset: number): never {
    this.#offset = offset;
    if (offset >= this.#text.length) this.#unexpected();
    const code = this.#code(offset).toString(16).padStart(2, '0');
    throw new NotJson(offset, `control character 0x${code} in a string. expected it escaped, as in "\\n"`);
  }

  #number(): string {
    NUMBER.lastIndex = this.#offset;
    const [text] = NUMBER.exec(this.#text) ?? [];
    if (text === undefined) {
      if (this.#text.charAt(this.#offset) === '-') this.#offset += 1;
      return this.#unexpected();
    }
    this.#offset += text.length;
    return text;
  }

  #word<Word extends string>(word: Word): Word {
    for (const character of word) {
      if (this.#text.charAt(this.#offset) !== character) this.#unexpected();
      this.#offset += 1;
    }
    return word;
  }

  /** Whether a character comes next, behind white space; it is read if it does. */
  #takes(code: number): boolean {
    this.#skipSpace();
    if (this.#code(this.#offset) !== code) return false;
    this.#offset += 1;
    return true;
  }

  #skipSpace(): void {
    let offset = this.#offset;
    for (let code = this.#code(offset); code === 0x20 || (code <= 0x0d && isLineSpace(code)); ) {
      offset += 1;
      code = this.#code(offset);
    }
    this.#offset = offset;
  }

  #unexpected(place?: 'after an item'): never {
    if (this.#offset >= this.#text.length)
      throw new NotJson(this.#text.length, 'the text ends here. expected the rest of a JSON document');
    const { message, offset } = diagnose(this.#text, this.#offset, place === 'after an item');
    throw new NotJson(offset, message);
  }
}

const ENCODER = new TextEncoder();

/** The code units of a text, with a zero behind the last: whoever looks at each finds them faster here than in the text. */
function unitsOf(text: string): Uint8Array | Uint16Array {
  const bytes = new Uint8Array(text.length + 1);
  const { read, written } = ENCODER.encodeInto(text, bytes);
  if (read === text.length && written === read) return bytes;
  const units = new Uint16Array(text.length + 1);
  for (let offset = 0; offset < text.length; offset += 1) units[offset] = text.charCodeAt(offset);
  return units;
}

function isLineSpace(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x09;
}
