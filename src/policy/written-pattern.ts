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
    const wildcard = this.#syntax.wildcards ? this.text.search(WILDCARD) : -1;
    return wildcard === -1 ? this.text : this.text.slice(0, wildcard);
  }

  get span(): Span {
    return spanOf(this.#place);
  }
}

const WILDCARD = /[*?]/;
