import type { Cursor } from '../text/cursor.js';
import { type Placed, type Span, spanOf } from '../text/position.js';
import type { Pattern } from './document.js';
import { beginningOf, type PatternParts, type PatternSyntax, parsePattern, partsOf } from './pattern.js';

/** The pattern that a text at a cursor is. */
export function patternAt(at: Cursor, text: string, syntax: PatternSyntax): Pattern | undefined {
  if (!syntax.variables || !text.includes('$')) return new WrittenPattern(text, syntax, at.node);
  const parsed = parsePattern(text, syntax);
  if ('error' in parsed) return at.fail(parsed.error);
  const { parts } = parsed;
  return { text, parts, beginning: beginningOf(parts), span: spanOf(at.node) };
}

/** A pattern that is known to be right, and is cut into its parts when somebody asks for them: few patterns are ever asked. */
class WrittenPattern implements Pattern {
  readonly text: string;
  readonly #syntax: PatternSyntax;
  readonly #place: Placed;
  #parts: PatternParts | undefined;
  #beginning: string | undefined;

  constructor(text: string, syntax: PatternSyntax, place: Placed) {
    this.text = text;
    this.#syntax = syntax;
    this.#place = place;
  }

  get parts(): PatternParts {
    this.#parts ??= partsOf(this.text, this.#syntax);
    return this.#parts;
  }

  /** As its parts say, which need not be cut for that. */
  get beginning(): string {
    this.#beginning ??= this.#syntax.wildcards ? beforeWildcards(this.text) : this.text;
    return this.#beginning;
  }

  get span(): Span {
    return spanOf(this.#place);
  }
}

/** The text before the first wildcard. */
function beforeWildcards(text: string): string {
  const run = text.indexOf('*');
  const upToRun = run === -1 ? text : text.slice(0, run);
  const one = upToRun.indexOf('?');
  return one === -1 ? upToRun : upToRun.slice(0, one);
}
