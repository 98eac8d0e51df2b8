import { quote } from '../text/words.js';

/** What a text in shorthand spells, or what is wrong with it. */
type Shorthand =
  | { readonly ok: true; readonly members: Readonly<Record<string, readonly string[]>> }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the shorthand of the AWS command line, as far as it can spell a structure of lists:
 * `actions=s3:PutObject,s3:GetObject,resources=*`. A word behind a comma is one more value of the list before it, unless `=`
 * follows it; `[a,b]` is a list too. Quotes keep commas and brackets, and so does a backslash before a comma.
 */
export function parseShorthand(text: string): Shorthand {
  try {
    return { ok: true, members: new ShorthandText(text).structure() };
  } catch (error) {
    if (error instanceof Unexpected) return { ok: false, message: error.message };
    throw error;
  }
}

class Unexpected extends Error {}

const SPACE = /\s*/y;
const KEY = /[A-Za-z0-9_.#/:-]+/y;
const SINGLE_QUOTED = /'((?:\\\\|\\'|[^'])*)'/y;
const DOUBLE_QUOTED = /"((?:\\\\|\\"|[^"])*)"/y;
/** The first word behind `=`, or one in brackets. */
const WORD = /(?:\\,|[^\s,"'=[{])(?:\\,|[^,"'\]}])*/y;
/** A further word; one with `=` in it is the next key. */
const FURTHER_WORD = /(?:\\,|[^\s,"'=[{])(?:\\,|[^,"'=])*/y;

class ShorthandText {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  structure(): Readonly<Record<string, readonly string[]>> {
    const members = new Map<string, readonly string[]>();
    do {
      this.#take(SPACE);
      const key = this.#take(KEY) ?? this.#fail('a key and "=", as in "actions=s3:GetObject"');
      if (members.has(key)) this.#fail(`another key than ${quote(key)} again`);
      if (!this.#skip('=')) this.#fail('"=" behind the key');
      members.set(key, this.#skip('[') ? this.#bracketed() : this.#listed());
    } while (this.#skip(','));
    if (this.#at < this.#text.length) this.#fail('"," or the end');
    return Object.fromEntries(members);
  }

  #bracketed(): readonly string[] {
    const values: string[] = [];
    while (!this.#skip(']')) {
      values.push(this.#value(WORD) ?? this.#fail('a value or "]"'));
      if (!this.#skip(',') && this.#text[this.#at] !== ']') this.#fail('"," or "]"');
    }
    return values;
  }

  #listed(): readonly string[] {
    const values = [this.#value(WORD) ?? ''];
    for (;;) {
      const before = this.#at;
      if (!this.#skip(',')) return values;
      const value = this.#value(FURTHER_WORD) ?? this.#fail('a value or a key behind the comma');
      if (this.#text[this.#at] === '=') {
        this.#at = before;
        return values;
      }
      values.push(value);
    }
  }

  /** A value and the space behind it. */
  #value(word: RegExp): string | undefined {
    const value = this.#quoted() ?? this.#take(word)?.replaceAll('\\,', ',').trimEnd();
    this.#take(SPACE);
    return value;
  }

  #quoted(): string | undefined {
    const mark = this.#text[this.#at];
    if (mark !== '"' && mark !== "'") return undefined;
    const text = this.#take(mark === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED) ?? this.#fail(`another ${mark}`);
    return text.slice(1, -1).replaceAll(`\\${mark}`, mark).replaceAll('\\\\', '\\');
  }

  /** Goes past a character and the space around it, when it is the next one. */
  #skip(character: string): boolean {
    const before = this.#at;
    this.#take(SPACE);
    if (this.#text[this.#at] !== character) {
      this.#at = before;
      return false;
    }
    this.#at += 1;
    this.#take(SPACE);
    return true;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(expected: string): never {
    const rest = this.#text.slice(this.#at);
    const found = rest === '' ? 'the text ends' : quote(rest);
    throw new Unexpected(`at character ${this.#at + 1}: ${found}. expected ${expected}`);
  }
}
