import { foldCharacter } from '../policy/case.js';
import { ARN_FIELDS, type PatternParts, splitArnFields, splitAtColons } from '../policy/pattern.js';
import { type Context, singleValue } from './context.js';

/** Pattern matching (semantics 3 and 6). "Character" is a Unicode code point throughout. */

const ANY_RUN = Symbol('*');
const ANY_ONE = Symbol('?');
const NO_CONTEXT: Context = new Map();

/** One element of a pattern whose variables are replaced: a character that stands for itself, or a wildcard. */
type Token = string | typeof ANY_RUN | typeof ANY_ONE;

/** Whether the pattern matches the whole text, with case. */
export function matchesText(parts: PatternParts, text: string, context: Context): boolean {
  const tokens = replaceVariables(parts, context);
  return tokens !== undefined && matchesTokens(tokens, [...text]);
}

/** Whether the pattern matches the whole text, without case; the values of variables too (semantics 9). */
export function matchesTextWithoutCase(parts: PatternParts, text: string, context: Context): boolean {
  const fold = (token: Token): Token => (typeof token === 'string' ? foldCharacter(token) : token);
  const tokens = replaceVariables(parts, context);
  return tokens !== undefined && matchesTokens(tokens.map(fold), Array.from(text, foldCharacter));
}

/** Whether an action pattern matches (semantics 3): a whole string without case, in which nothing is replaced. */
export function matchesAction(parts: PatternParts, action: string): boolean {
  return matchesTextWithoutCase(parts, action, NO_CONTEXT);
}

/** Whether a resource pattern matches as it stands (semantics 3): field by field when it has six parts, else as a whole string. */
export function matchesResource(parts: PatternParts, resource: string, context: Context): boolean {
  const fields = splitArnFields(parts);
  return fields === undefined ? matchesText(parts, resource, context) : matchesFields(fields, resource, context);
}

/** Like `matchesResource`, but a short pattern that starts with `arn:` is also read with its missing parts as `*` (semantics 3). */
export function matchesResourceEitherWay(parts: PatternParts, resource: string, context: Context): boolean {
  return matchesResource(parts, resource, context) || matchesFields(withMissingFields(parts), resource, context);
}

/** Whether a pattern of an ARN operator matches (semantics 4 and 9). What is no ARN matches none. */
export function matchesArn(parts: PatternParts, value: string, context: Context): boolean {
  return arnFields(value) !== undefined && matchesResource(parts, value, context);
}

/** The six parts of `arn:PARTITION:SERVICE:REGION:ACCOUNT:REST` (semantics 3); `undefined` when the text is no ARN. */
export function arnFields(text: string): readonly string[] | undefined {
  const words = text.split(':');
  if (words[0] !== 'arn' || words.length < ARN_FIELDS) return undefined;
  return [...words.slice(0, ARN_FIELDS - 1), words.slice(ARN_FIELDS - 1).join(':')];
}

function matchesFields(patterns: readonly PatternParts[], resource: string, context: Context): boolean {
  const fields = arnFields(resource);
  return (
    fields?.length === patterns.length &&
    patterns.every((pattern, index) => matchesText(pattern, fields[index] ?? '', context))
  );
}

/** The fields of a pattern that starts with `arn:`, filled up to six; no fields, which match nothing, for any other. */
function withMissingFields(parts: PatternParts): readonly PatternParts[] {
  const [first] = parts;
  if (first?.kind !== 'text' || !first.text.startsWith('arn:')) return [];
  const fields = splitAtColons(parts);
  const missing = Array.from({ length: ARN_FIELDS - fields.length }, (): PatternParts => [{ kind: 'any-run' }]);
  return [...fields, ...missing];
}

/** The pattern with the values of its variables in place, or `undefined` when one has neither value nor default (semantics 6). */
function replaceVariables(parts: PatternParts, context: Context): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        for (const character of part.text) tokens.push(character);
        break;
      case 'any-run':
        tokens.push(ANY_RUN);
        break;
      case 'any-one':
        tokens.push(ANY_ONE);
        break;
      case 'variable': {
        const value = singleValue(context, part.key) ?? part.fallback;
        if (value === undefined) return undefined;
        for (const character of value) tokens.push(character);
        break;
      }
    }
  }
  return tokens;
}

/**
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands
 * between the two, and another place could not help. At most pattern length times text length steps.
 */
function matchesTokens(tokens: readonly Token[], text: readonly string[]): boolean {
  let [token, at] = [0, 0];
  let lastRun: { readonly token: number; readonly end: number } | undefined;
  while (at < text.length) {
    const expected = tokens[token];
    if (expected === ANY_RUN) {
      lastRun = { token, end: at };
      token += 1;
    } else if (expected === ANY_ONE || expected === text[at]) {
      token += 1;
      at += 1;
    } else if (lastRun !== undefined) {
      lastRun = { token: lastRun.token, end: lastRun.end + 1 };
      [token, at] = [lastRun.token + 1, lastRun.end];
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest === ANY_RUN);
}
