import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLError,
} from 'yaml';
import { MAX_BYTES, tooLarge, withoutMark } from './decode.js';
import { describe, YAML_WORDS } from './dialect.js';
import type { BrokenNode, Member, Node } from './node.js';
import { FileText, type SourceText } from './position.js';
import { inOrder, MAX_PROBLEMS, type Problem, problemAt } from './problem.js';
import { codePointName, cut, quote } from './words.js';

/** A tree, or what is wrong with the text as a whole: at least one problem, in its order. What is wrong with a value is a broken node. */
type YamlResult =
  /** `undefined` where there is no document: an empty text, or nothing but comments. */
  | { readonly ok: true; readonly node: Node | undefined }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Characters that a reviewer does not see, or takes for a space or the end of a line: a carriage return that ends no line, white space of
 * other kinds than the usual, controls and what is not assigned, whatever Unicode says is drawn as nothing, and the few letters and symbols
 * that are blank by design.
 */
const INVISIBLE =
  /\r(?!\n)|[^\P{White_Space} \t\n\r]|[^\P{C}\t\n\r]|[\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;

/** How a text is read. */
interface YamlOptions {
  /** The deepest nesting that is read. */
  readonly maxDepth: number;
  /** What is wrong with an invisible character, by its name, where none may stand in the text. */
  readonly invisible?: (name: string) => string;
  /** Where the characters of the text stand that follow its mark, when it is only a part of a file. */
  readonly source?: SourceText;
}

/**
 * Reads one YAML 1.2 document without anchors, aliases, tags and directives: the part of YAML that means the same to everyone. Names that
 * come twice are left to the caller.
 */
export function parseYaml(written: string, { maxDepth, invisible, source }: YamlOptions): YamlResult {
  const text = withoutMark(written);
  const places = source ?? new FileText(text);
  const problem =
    tooLarge(text, MAX_BYTES, places) ?? hiddenProblem(text, places, invisible) ?? directiveProblem(text, places);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  try {
    return composed({ text, source: places, maxDepth });
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const message = `nesting deeper than ${maxDepth} levels. expected at most that many`;
    return { ok: false, problems: [problemAt(places, error.offset, message)] };
  }
}

/** A text that is read, where its characters stand, and how deep it is read. */
interface Yaml {
  readonly text: string;
  readonly source: SourceText;
  readonly maxDepth: number;
}

/** Thrown where the nesting goes too deep. */
class TooDeep extends Error {
  override readonly name = 'TooDeep';

  constructor(readonly offset: number) {
    super('too deep');
  }
}

function hiddenProblem(text: string, source: SourceText, messageOf: YamlOptions['invisible']): Problem | undefined {
  const hidden = messageOf && INVISIBLE.exec(text);
  return hidden ? problemAt(source, hidden.index, messageOf(codePointName(hidden[0]))) : undefined;
}

/** A directive can change what the rest of the text means, and no line of the content can begin with `%`. */
function directiveProblem(text: string, source: SourceText): Problem | undefined {
  const found = /^%.*/m.exec(text);
  return found === null
    ? undefined
    : problemAt(source, found.index, `directive ${quote(found[0])}. expected plain YAML 1.2`);
}

function composed(yaml: Yaml): YamlResult {
  const { text, source, maxDepth } = yaml;
  // Names that come twice are for the reader of the tree: the composer's own search takes quadratic time.
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    strict: true,
    merge: false,
    prettyErrors: false,
  });
  const [document, second] = composer.compose(tokensOf(text, maxDepth), true, text.length);
  const problems = syntaxProblems(yaml, document?.errors ?? []);
  if (second !== undefined) problems.push(problemAt(source, second.range[0], 'a second YAML document. expected one'));
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  if (document === undefined || document.contents === null) return { ok: true, node: undefined };
  const converter = new Converter(yaml);
  const node = converter.node(document.contents, 0);
  // What a broken node tells needs no second telling; any other warning must not be lost.
  const warnings = document.warnings.filter(({ code }) => converter.isWhole || !ABOUT_BROKEN.has(code));
  if (warnings.length === 0) return { ok: true, node };
  return { ok: false, problems: inOrder(syntaxProblems(yaml, warnings)) };
}

/** Warnings of the composer about tags, aliases and anchors. */
const ABOUT_BROKEN: ReadonlySet<string> = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'BAD_ALIAS']);

/**
 * What the composer makes a document of. The composer is recursive, and a hostile text can overflow the stack; this first stage is not.
 *
 * @throws {TooDeep}
 */
function tokensOf(text: string, maxDepth: number): readonly CST.Token[] {
  const list: CST.Token[] = [];
  const parser = new Parser();
  // The parser's stack has one or two entries a level; what is between this and the limit is told more exactly later.
  const maxStack = 4 * maxDepth;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) list.push(token);
    if (parser.stack.length > maxStack) throw new TooDeep(Math.min(parser.offset, text.length));
  }
  for (const token of parser.end()) list.push(token);
  return list;
}

function syntaxProblems({ text, source }: Yaml, found: readonly YAMLError[]): Problem[] {
  return found
    .slice(0, MAX_PROBLEMS)
    .map(({ code, message, pos: [offset] }) => problemAt(source, offset, syntaxMessage(text, code, message, offset)));
}

function syntaxMessage(text: string, code: string, message: string, offset: number): string {
  switch (code) {
    case 'TAG_RESOLVE_FAILED':
      return tagMessage(wordAt(text, offset));
    case 'BAD_ALIAS':
      return 'an alias without a name. expected quotes around a text that begins with "*"';
    default:
      return `broken YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\s+/g, ' ')}`;
  }
}

function tagMessage(tag: string): string {
  return `tag ${quote(tag)}. expected quotes around a text that begins with "!"`;
}

function wordAt(text: string, offset: number): string {
  return /^\S*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
}

/** Makes the nodes of the package ours. */
class Converter {
  readonly #text: string;
  readonly #source: SourceText;
  readonly #maxDepth: number;
  #isWhole = true;

  constructor({ text, source, maxDepth }: Yaml) {
    this.#text = text;
    this.#source = source;
    this.#maxDepth = maxDepth;
  }

  /** Whether there is no broken node. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** @throws {TooDeep} */
  node(node: ParsedNode, depth: number): Node {
    const [from, to] = node.range;
    if (depth > this.#maxDepth) throw new TooDeep(from);
    if (isAlias(node))
      return this.#broken(
        from,
        to,
        `alias ${quote(`*${node.source}`)}. expected quotes around a text that begins with "*"`,
      );
    if (node.anchor !== undefined) {
      const message = `anchor ${quote(`&${node.anchor}`)}. expected the value written out where it is needed`;
      return this.#broken(this.#before('&', from), to, message);
    }
    if (node.tag !== undefined) {
      const start = this.#before('!', from);
      return this.#broken(start, to, tagMessage(wordAt(this.#text, start)));
    }
    const place = { source: this.#source, from, to };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.node(item, depth + 1)), ...place };
    if (isMap(node)) return { kind: 'map', members: node.items.map((pair) => this.#member(pair, depth + 1)), ...place };
    if (isScalar(node)) {
      const { value, source } = node;
      if (typeof value === 'string') return { kind: 'text', text: value, ...place };
      if (typeof value === 'number') return { kind: 'number', text: source, ...place };
      if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'true' : 'false', ...place };
      if (value === null) return { kind: 'nothing', ...place };
    }
    return this.#broken(from, to, 'a value of an unknown kind. expected a map, a list or a text');
  }

  #member({ key, value }: Pair, depth: number): Member {
    const [from, to] = key.range;
    const place = { source: this.#source, from, to };
    const name = this.node(key, depth);
    if (name.kind === 'text') {
      const read: Node = value === null ? { kind: 'nothing', ...place } : this.node(value, depth);
      return { name: name.text, value: read, ...place };
    }
    const message = name.kind === 'broken' ? name.message : `${describe(name, YAML_WORDS)} as a key. expected a name`;
    // Its value is as broken as the name, by which alone it could be told of.
    return { name: cut(this.#text.slice(from, to)), value: this.#broken(name.from, to, message), ...place };
  }

  /** Where the property `mark` in front of a node begins; the parser keeps no place for it. */
  #before(mark: string, offset: number): number {
    let start = Math.max(0, this.#text.lastIndexOf(mark, offset));
    while (start > 0 && !/[\s,[\]{}]/.test(this.#text.charAt(start - 1))) start -= 1;
    return start;
  }

  #broken(from: number, to: number, message: string): BrokenNode {
    this.#isWhole = false;
    return { kind: 'broken', message, source: this.#source, from, to };
  }
}

interface Pair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}
