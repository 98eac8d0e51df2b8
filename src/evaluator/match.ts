import { foldCharacter } from '../policy/case.js';
import { ARN_FIELDS, type PatternPart, type PatternParts, splitArnFields, splitAtColons } from '../policy/pattern.js';
import { type Context, singleValue } from './context.js';

/** Pattern matching (semantics 3 and 6). "Character" is a Unicode code point throughout. */

const NO_CONTEXT: Context = new Map();

/** One piece of a pattern whose variables are replaced: text that stands for itself, or a wildcard. */
type Piece = Exclude<PatternPart, { readonly kind: 'variable' }>;

/** Whether the pattern matches the whole text, with case. */
export function matchesText(parts: PatternParts, text: string, context: Context): boolean {
  const pieces = replaceVariables(parts, context);
  return pieces !== undefined && matchesPieces(pieces, text, endOf);
}

/** Whether the pattern matches the whole text, without case; the values of variables too (semantics 9). */
export function matchesTextWithoutCase(parts: PatternParts, text: string, context: Context): boolean {
  const pieces = replaceVariables(parts, context);
  return pieces !== undefined && matchesPieces(pieces, text, endWithoutCase);
}

/** Where `piece` ends in `text` if it stands at `at`; `undefined` if it does not. */
type End = (text: string, piece: string, at: number) => number | undefined;

const endOf: End = (text, piece, at) => (text.startsWith(piece, at) ? at + piece.length : undefined);

const endWithoutCase: End = (text, piece, at) => {
  let end = at;
  for (const character of piece) {
    const point = text.codePointAt(end);
    if (point === undefined) return undefined;
    const other = String.fromCodePoint(point);
    if (character !== other && foldCharacter(character) !== foldCharacter(other)) return undefined;
    end += other.length;
  }
  return end;
};

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
function replaceVariables(parts: PatternParts, context: Context): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (part.kind !== 'variable') {
      pieces.push(part);
      continue;
    }
    const value = singleValue(context, part.key) ?? part.fallback;
    if (value === undefined) return undefined;
    pieces.push({ kind: 'text', text: value });
  }
  return pieces;
}

/**
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands
 * between the two, and another place could not help. At most pattern length times text length steps.
 */
function matchesPieces(pieces: readonly Piece[], text: string, endOfText: End): boolean {
  let [piece, at] = [0, 0];
  let lastRun: { readonly piece: number; readonly end: number } | undefined;
  for (;;) {
    const expected = pieces[piece];
    if (expected?.kind === 'any-run') {
      lastRun = { piece, end: at };
      piece += 1;
      continue;
    }
    const end = expected?.kind === 'text' ? endOfText(text, expected.text, at) : expected && endOfCharacter(text, at);
    if (end !== undefined) {
      piece += 1;
      at = end;
    } else if (expected === undefined && at === text.length) {
      return true;
    } else {
      const next = lastRun && endOfCharacter(text, lastRun.end);
      if (lastRun === undefined || next === undefined) return false;
      lastRun = { piece: lastRun.piece, end: next };
      [piece, at] = [lastRun.piece + 1, next];
    }
  }
}

function endOfCharacter(text: string, at: number): number | undefined {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : at + (point > 0xffff ? 2 : 1);
}
