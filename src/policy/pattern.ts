import { quote } from '../text/words.js';
import { foldCase } from './case.js';

/**
 * Patterns as a policy writes them (semantics 3 and 6), cut into parts. What a part matches is for the engine and the
 * evaluator to say, each in its own way.
 */

/** A stretch of a pattern that means one thing. */
export type PatternPart =
  /** Text that stands for itself. Never empty, and never next to another text part. */
  | { readonly kind: 'text'; readonly text: string }
  /** `*`: any run of characters, also none. */
  | { readonly kind: 'any-run' }
  /** `?`: exactly one character. */
  | { readonly kind: 'any-one' }
  /** `${key}` or `${key, 'default'}`: the value of a single-valued context key, taken literally. `name` is the key as written, `key` is folded. */
  | { readonly kind: 'variable'; readonly name: string; readonly key: string; readonly fallback: string | undefined };

/** A pattern from its beginning to its end. */
export type PatternParts = readonly PatternPart[];

/** How many colon-separated parts a pattern must have to be matched field by field (semantics 3). */
export const ARN_FIELDS = 6;

export interface PatternSyntax {
  /** Whether `*` and `?` are wildcards (they are plain text in StringEquals and its like). */
  readonly wildcards: boolean;
  /** Whether `${…}` is a policy variable (only in version 2012-10-17, semantics 6). */
  readonly variables: boolean;
}

const VARIABLE = /\$\{([^}'{$]*?)(?:,\s*'([^']*)'\s*)?\}/y;

const SPECIAL = /[*?$]/;

const ACTION_PATTERN = /^[A-Za-z0-9*?._-]+:[A-Za-z0-9*?._-]+$/;

/** Semantics 3: an action pattern is `*` alone or `service:pattern`, of the characters that actions are made of. */
export function isActionPattern(text: string): boolean {
  return text === '*' || ACTION_PATTERN.test(text);
}

/** Cuts a pattern into its parts. */
export function parsePattern(
  text: string,
  syntax: PatternSyntax,
): { readonly parts: PatternParts } | { readonly error: string } {
  if (text !== '' && !SPECIAL.test(text)) return { parts: [{ kind: 'text', text }] };
  const parts: PatternPart[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') parts.push({ kind: 'text', text: literal });
    literal = '';
  };
  for (let offset = 0; offset < text.length; ) {
    const character = text.charAt(offset);
    if (syntax.variables && text.startsWith('${', offset)) {
      const escaped = /^\$\{([*?$])\}/.exec(text.slice(offset, offset + 4))?.[1];
      if (escaped !== undefined) {
        literal += escaped;
        offset += 4;
        continue;
      }
      VARIABLE.lastIndex = offset;
      const match = VARIABLE.exec(text);
      const name = match?.[1]?.trim() ?? '';
      if (match === null || name === '' || name.includes(',')) return { error: variableError(text, offset) };
      flush();
      parts.push({ kind: 'variable', name, key: foldCase(name), fallback: match[2] });
      offset = VARIABLE.lastIndex;
      continue;
    }
    if (syntax.wildcards && (character === '*' || character === '?')) {
      flush();
      parts.push({ kind: character === '*' ? 'any-run' : 'any-one' });
    } else {
      literal += character;
    }
    offset += 1;
  }
  flush();
  return { parts };
}

/** The parts of a pattern that can have no mistake: one without variables. */
export function partsOf(text: string, syntax: PatternSyntax): PatternParts {
  const parsed = parsePattern(text, syntax);
  if ('error' in parsed) throw new Error(`a pattern without variables was not read: ${parsed.error}`);
  return parsed.parts;
}

function variableError(text: string, offset: number): string {
  const shown = quote(text.slice(offset));
  return text.indexOf('}', offset) === -1
    ? `policy variable ${shown} has no closing brace. expected "\${key}"`
    : `malformed policy variable at ${shown}. expected "\${key}" or "\${key, 'default'}"`;
}

/** The text before the first wildcard or variable. */
export function beginningOf([first]: PatternParts): string {
  return first?.kind === 'text' ? first.text : '';
}

/** Whether the pattern has six colon-separated parts or more, so that it is matched field by field (semantics 3). */
export function hasArnFields(parts: PatternParts): boolean {
  let colons = 0;
  for (const part of parts) {
    if (part.kind === 'text') colons += colonsIn(part.text);
  }
  return colons >= ARN_FIELDS - 1;
}

/** Whether the pattern is `*` and no more. */
export function isLoneRun(parts: PatternParts): boolean {
  return parts.length === 1 && parts[0]?.kind === 'any-run';
}

/** How many colons a text has. */
export function colonsIn(text: string): number {
  let count = 0;
  for (let offset = text.indexOf(':'); offset !== -1; offset = text.indexOf(':', offset + 1)) count += 1;
  return count;
}

/** The pattern cut at its first five colons, into one to six fields (semantics 3). A colon inside `${…}` does not cut. */
export function splitAtColons(parts: PatternParts): readonly PatternParts[] {
  const fields: PatternPart[][] = [[]];
  const put = (part: PatternPart): void => {
    fields.at(-1)?.push(part);
  };
  for (const part of parts) {
    if (part.kind !== 'text') {
      put(part);
      continue;
    }
    let rest = part.text;
    for (let colon = rest.indexOf(':'); colon !== -1 && fields.length < ARN_FIELDS; colon = rest.indexOf(':')) {
      if (colon > 0) put({ kind: 'text', text: rest.slice(0, colon) });
      fields.push([]);
      rest = rest.slice(colon + 1);
    }
    if (rest !== '') put({ kind: 'text', text: rest });
  }
  return fields;
}
