import { foldersTo, nameOf } from '../gate/path.js';
import { grouped } from '../lists.js';
import { foldCase } from '../policy/case.js';
import { foldName } from './fold.js';

/** A file of attributes, as git keeps them: it is about the files below its folder. */
export interface AttributesFile {
  readonly path: string;
  readonly text: string;
}

/** A line that may have a file checked out with another text than the commit has. */
interface TextChange {
  readonly file: string;
  readonly line: number;
  /** As it is written there: `ident`, or a macro that stands for it. */
  readonly attribute: string;
}

const NAME = foldName('.gitattributes');

/** Whether a path is that of a file of attributes, to any file system: some overlook the case of letters, some what cannot be seen. */
export function isAttributesFile(path: string): boolean {
  return foldName(nameOf(path)) === NAME;
}

/** What a repository says in files of attributes, read so that a change of a text is found rather than missed. */
export class Attributes {
  readonly #lines: readonly AboutText[];

  constructor(files: readonly AttributesFile[]) {
    const lines = files.flatMap((file) => linesOf(file));
    const macros = changingMacros(lines);
    this.#lines = lines
      .filter((line) => macroOf(line) === undefined)
      .flatMap((line) => {
        const attribute = line.attributes.find((one) => changesText(one) || macros.has(attributeName(one)));
        return attribute === undefined ? [] : [{ ...line, attribute }];
      });
  }

  /**
   * The first line that may change the text of a file, whatever later ones take back: that a pattern matches for certain is harder
   * to say than that it does not.
   */
  changeOf(path: string): TextChange | undefined {
    return this.#lines.find(({ file, pattern }) => isAbout(file, pattern, path));
  }
}

/** An attribute that is taken back has `-` or `!` in front, and so is none of these. */
function changesText(attribute: string): boolean {
  const value = attribute.slice(attributeName(attribute).length + 1);
  switch (attributeName(attribute)) {
    case 'ident':
    case 'filter':
      return true;
    case 'working-tree-encoding':
      return !/^utf-?8$/i.test(value);
    case 'eol':
      return value !== 'lf';
    default:
      return false;
  }
}

function attributeName(attribute: string): string {
  return attribute.split('=', 1).join('');
}

interface Line {
  readonly file: string;
  readonly line: number;
  /** What it is about: `undefined` for a quoted pattern, whose escapes could stand for anything. */
  readonly pattern: string | undefined;
  readonly attributes: readonly string[];
}

interface AboutText extends Line {
  readonly attribute: string;
}

/** To git only these are blank, and a line ends at a NUL as well. */
const BLANK = /[ \t\r]+/;

function linesOf({ path: file, text }: AttributesFile): readonly Line[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((whole, index): readonly Line[] => {
    const [visible = ''] = whole.split('\0', 1);
    const [pattern, ...attributes] = visible.split(BLANK).filter((word) => word !== '');
    if (pattern === undefined || pattern.startsWith('#')) return [];
    const line = index + 1;
    // Behind the quotation mark that closes a pattern an attribute may follow without a blank.
    if (pattern.startsWith('"')) return [{ file, line, pattern: undefined, attributes: visible.split(/[ \t\r"]+/) }];
    return [{ file, line, pattern, attributes }];
  });
}

const MACRO = '[attr]';

/** What a line that defines a macro calls it. */
function macroOf({ pattern = '' }: Line): string | undefined {
  return pattern.startsWith(MACRO) && pattern !== MACRO ? pattern.slice(MACRO.length) : undefined;
}

/** The macros that stand for an attribute which changes a text, in any of their definitions and by whatever other macros. */
function changingMacros(lines: readonly Line[]): ReadonlySet<string> {
  const uses = lines.flatMap((line) => {
    const macro = macroOf(line);
    return macro === undefined ? [] : line.attributes.map((attribute) => ({ macro, attribute }));
  });
  const users = grouped(uses, ({ attribute }) => attributeName(attribute));
  const found = new Set<string>();
  const waiting = uses.filter(({ attribute }) => changesText(attribute)).map(({ macro }) => macro);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const { macro } of users.get(next) ?? []) waiting.push(macro);
  }
  return found;
}

/** Whether the pattern of a file of attributes may match a path. Letters count as the same in either case, as git can be set to have it. */
function isAbout(file: string, pattern: string | undefined, path: string): boolean {
  const folder = foldersTo(file).at(-1);
  const depth = folder === undefined ? 0 : foldersTo(path).map(foldName).indexOf(foldName(folder)) + 1;
  if (folder !== undefined && depth === 0) return false;
  if (pattern === undefined) return true;
  const below = path.split('/').slice(depth);
  const target = pattern.includes('/') ? below.join('/') : (below.at(-1) ?? '');
  return mayMatch(literals(foldCase(pattern.replace(/^\//, ''))), foldCase(target));
}

/**
 * The literal pieces of a pattern. Between them anything may stand: to git a `?` is one byte, of which a letter can have several, a
 * star stops at a slash, and what is in brackets has rules of its own, so that from the first one on nothing is certain.
 */
function literals(pattern: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [text] of pattern.matchAll(/\*\*\/|[*?]|\\?./gs)) {
    if (text === '[') return [...pieces, piece, ''];
    if (/^[*?]/.test(text)) {
      pieces.push(piece);
      piece = '';
    } else piece += text.length > 1 ? text.slice(1) : text;
  }
  return [...pieces, piece];
}

/** Whether a text begins with the first piece, ends with the last, and has the others between them in their order. */
function mayMatch(pieces: readonly string[], text: string): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - at >= last.length && text.endsWith(last);
}
