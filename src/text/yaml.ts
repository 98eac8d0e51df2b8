import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, Parser } from 'yaml';
import { MAX_BYTES } from './decode.js';
import { type Position, positionAt } from './position.js';
import type { Problem } from './problem.js';
import { codePointName, quote } from './words.js';

/** A value of a rules file with its place: the part of YAML that means the same to everyone. */
export type YamlNode =
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly position: Position }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly position: Position }
  | { readonly kind: 'scalar'; readonly value: unknown; readonly source: string; readonly position: Position };

export interface YamlEntry {
  readonly key: string;
  readonly keyPosition: Position;
  readonly value: YamlNode;
}

/** `node` is absent where the text is empty or too broken to go on; problems come in the order of the text. */
export interface YamlResult {
  readonly node: YamlNode | undefined;
  readonly problems: readonly Problem[];
}

/** A rules file needs seven levels. */
const MAX_DEPTH = 16;
const TOO_DEEP = `nesting deeper than ${MAX_DEPTH} levels. expected a rules file`;
/** The parser's stack has one or two entries a level; what is between this and the limit is told more exactly later. */
const MAX_STACK = 4 * MAX_DEPTH;
/** Texts of nothing but mistakes are not followed to their end. */
const MAX_PROBLEMS = 100;
/**
 * Characters that a reviewer does not see, or takes for a space or the end of a line, and that would let a pattern match nothing
 * although it looks right: a carriage return that ends no line, white space of other kinds than the usual, controls and what is
 * not assigned, whatever Unicode says is drawn as nothing, and the few letters and symbols that are blank by design.
 */
const INVISIBLE =
  /\r(?!\n)|[^\P{White_Space} \t\n\r]|[^\P{C}\t\n\r]|[\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;
const BYTE_ORDER_MARK = '\uFEFF';
const START: Position = { line: 1, column: 1 };

/** Reads one YAML 1.2 document without anchors, aliases, tags, directives and duplicate keys. */
export function parseYaml(source: string): YamlResult {
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source;
  const size = new TextEncoder().encode(text).length;
  if (size > MAX_BYTES) return failed(`the document has ${size} bytes. expected at most ${MAX_BYTES}`);
  const hidden = INVISIBLE.exec(text);
  if (hidden !== null) return failed(invisibleMessage(hidden[0]), positionAt(text, hidden.index));
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  if (!tokens.ok) return failed(TOO_DEEP, positionAt(text, tokens.deepAt));
  // Duplicate keys are found below: the composer's own search takes quadratic time.
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    strict: true,
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const [document, second] = composer.compose(tokens.list, true, text.length);
  const converter = new Converter(text, lines);
  converter.directives();
  for (const error of document?.errors ?? []) converter.syntax(error.code, error.message, error.pos[0]);
  if (second !== undefined) converter.syntax('MULTIPLE_DOCS', '', second.range[0]);
  if (converter.problems.length > 0) return { node: undefined, problems: converter.problems };
  if (document === undefined || document.contents === null)
    return failed('the document is empty. expected "version" and "rules"');
  const node = converter.node(document.contents, 0);
  // Warnings are about tags, and the nodes that have them are problems already; any other must not be lost.
  if (converter.problems.length > 0) return { node, problems: converter.problems };
  for (const warning of document.warnings) converter.syntax(warning.code, warning.message, warning.pos[0]);
  return { node, problems: converter.problems };
}

function failed(message: string, position = START): YamlResult {
  return { node: undefined, problems: [{ message, position, path: '' }] };
}

type Tokens =
  | { readonly ok: true; readonly list: readonly CST.Token[] }
  | { readonly ok: false; readonly deepAt: number };

/**
 * What the composer makes a document of, or where the nesting goes too deep. The composer is recursive, and a hostile text can
 * overflow the stack; this first stage is not.
 */
function tokensOf(text: string, lines: LineCounter): Tokens {
  const list: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0); // no line feed begins the first line
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) list.push(token);
    if (parser.stack.length > MAX_STACK) return { ok: false, deepAt: Math.min(parser.offset, text.length) };
  }
  for (const token of parser.end()) list.push(token);
  return { ok: true, list };
}

class Converter {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #lines: LineCounter;

  constructor(text: string, lines: LineCounter) {
    this.#text = text;
    this.#lines = lines;
  }

  /** A directive can change what the rest of the text means, and no line of the content can begin with `%`. */
  directives(): void {
    const found = /^%.*/m.exec(this.#text);
    if (found !== null) this.#fail(found.index, `directive ${quote(found[0])}. expected plain YAML 1.2`);
  }

  /** Notes a problem that the parser found. */
  syntax(code: string, message: string, offset: number): void {
    this.#fail(offset, this.#syntaxMessage(code, message, offset));
  }

  #syntaxMessage(code: string, message: string, offset: number): string {
    switch (code) {
      case 'TAG_RESOLVE_FAILED':
        return tagMessage(this.#word(offset));
      case 'BAD_ALIAS':
        return 'an alias without a name. expected quotes around a text that begins with "*"';
      case 'MULTIPLE_DOCS':
        return 'a second YAML document. expected one';
      default:
        return `broken YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\s+/g, ' ')}`;
    }
  }

  node(node: ParsedNode, depth: number): YamlNode | undefined {
    const offset = node.range[0];
    if (depth > MAX_DEPTH) return this.#fail(offset, TOO_DEEP);
    if (isAlias(node)) {
      return this.#fail(
        offset,
        `alias ${quote(`*${node.source}`)}. expected quotes around a text that begins with "*"`,
      );
    }
    if (node.anchor !== undefined) {
      return this.#fail(
        this.#before('&', offset),
        `anchor ${quote(`&${node.anchor}`)}. expected the value written out where it is needed`,
      );
    }
    if (node.tag !== undefined) {
      const at = this.#before('!', offset);
      return this.#fail(at, tagMessage(this.#word(at)));
    }
    const position = this.#position(offset);
    if (isScalar(node)) return { kind: 'scalar', value: node.value, source: node.source, position };
    if (isSeq(node)) return { kind: 'list', items: this.#items(node.items, depth), position };
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node.items, depth), position };
    return this.#fail(offset, 'a value of an unknown kind. expected a map, a list or a text');
  }

  #items(items: readonly ParsedNode[], depth: number): readonly YamlNode[] {
    return items.map((item) => this.node(item, depth + 1)).filter((item) => item !== undefined);
  }

  #entries(
    pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
    depth: number,
  ): readonly YamlEntry[] {
    const entries: YamlEntry[] = [];
    const seen = new Map<string, Position>();
    for (const { key, value } of pairs) {
      const name = this.node(key, depth + 1);
      if (name === undefined) continue;
      if (name.kind !== 'scalar' || typeof name.value !== 'string') {
        this.#fail(key.range[0], `${describe(name)} as a key. expected a name`);
        continue;
      }
      const first = seen.get(name.value);
      if (first !== undefined) {
        this.#fail(key.range[0], `key ${quote(name.value)} given twice, first in line ${first.line}. expected it once`);
        continue;
      }
      seen.set(name.value, name.position);
      const read: YamlNode | undefined =
        value === null
          ? { kind: 'scalar', value: null, source: '', position: name.position }
          : this.node(value, depth + 1);
      if (read !== undefined) entries.push({ key: name.value, keyPosition: name.position, value: read });
    }
    return entries;
  }

  #position(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Where the property `mark` in front of a node begins; the parser keeps no place for it. */
  #before(mark: string, offset: number): number {
    let at = Math.max(0, this.#text.lastIndexOf(mark, offset));
    while (at > 0 && !/[\s,[\]{}]/.test(this.#text.charAt(at - 1))) at -= 1;
    return at;
  }

  #word(offset: number): string {
    return /^\S*/.exec(this.#text.slice(offset, offset + 200))?.[0] ?? '';
  }

  #fail(offset: number, message: string): undefined {
    if (this.problems.length < MAX_PROBLEMS)
      this.problems.push({ message, position: this.#position(offset), path: '' });
    return undefined;
  }
}

function invisibleMessage(character: string): string {
  return `the invisible character ${codePointName(character)}. expected none: a pattern with it would not be what it looks like. where it is meant, write its escape in double quotes`;
}

function tagMessage(tag: string): string {
  return `tag ${quote(tag)}. expected quotes around a text that begins with "!"`;
}

/** A value in words for a message. */
export function describe(node: YamlNode): string {
  switch (node.kind) {
    case 'map':
      return 'a map';
    case 'list':
      return 'a list';
    case 'scalar':
      if (node.value === null) return 'nothing';
      return typeof node.value === 'string'
        ? `the text ${quote(node.value)}`
        : `the ${typeof node.value} ${quote(node.source)}`;
  }
}
