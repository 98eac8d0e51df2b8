import { foldCodePoint } from '../policy/case.js';
import {
  ARN_FIELDS,
  colonsIn,
  hasArnFields,
  type PatternPart,
  type PatternParts,
  splitAtColons,
} from '../policy/pattern.js';
import { type Context, NO_CONTEXT, singleValue } from './context.js';

/** Pattern matching (semantics 3 and 6). "Character" is a Unicode code point throughout. */

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
  for (let index = 0; index < piece.length; ) {
    const expected = piece.codePointAt(index) ?? 0;
    const point = text.codePointAt(end);
    if (point === undefined || foldCodePoint(expected) !== foldCodePoint(point)) return undefined;
    index += widthOf(expected);
    end += widthOf(point);
  }
  return end;
};

/** Whether an action pattern matches (semantics 3): a whole string without case, in which nothing is replaced. */
export function matchesAction(parts: PatternParts, action: string): boolean {
  return matchesTextWithoutCase(parts, action, NO_CONTEXT);
}

/** Whether a resource pattern matches as it stands (semantics 3): field by field when it has six parts, else as a whole string. */
export function matchesResource(parts: PatternParts, resource: string, context: Context): boolean {
  const [first] = parts;
  // Where the first five fields are nothing but text, the whole string leaves a wildcard no more than the fields do: what is
  // compared with it is "*" or an ARN.
  const isWhole = first?.kind === 'text' && colonsIn(first.text) >= ARN_FIELDS - 1;
  return !isWhole && hasArnFields(parts)
    ? matchesFields(parts, resource, context)
    : matchesText(parts, resource, context);
}

/** Like `matchesResource`, but a short pattern that starts with `arn:` is also read with its missing parts as `*` (semantics 3). */
export function matchesResourceEitherWay(parts: PatternParts, resource: string, context: Context): boolean {
  return (
    matchesResource(parts, resource, context) || (isShortArn(parts) && matchesFields(parts, resource, context, MISSING))
  );
}

/** Whether a pattern of an ARN operator matches (semantics 4 and 9). What is no ARN matches none. */
export function matchesArn(parts: PatternParts, value: string, context: Context): boolean {
  return isArn(value) && matchesResource(parts, value, context);
}

/** Whether a text has the six parts `arn:PARTITION:SERVICE:REGION:ACCOUNT:REST` (semantics 3). */
export function isArn(text: string): boolean {
  return /^arn:(?:[^:]*:){4}/.test(text);
}

/** A part of a pattern that is not there. */
const MISSING: PatternParts = [{ kind: 'any-run' }];

function isShortArn(parts: PatternParts): boolean {
  const [first] = parts;
  return first?.kind === 'text' && first.text.startsWith('arn:') && !hasArnFields(parts);
}

/** @param missing what stands for the parts that the pattern lacks */
function matchesFields(parts: PatternParts, resource: string, context: Context, missing: PatternParts = []): boolean {
  if (!isArn(resource)) return false;
  const patterns = splitAtColons(parts);
  const words = resource.split(':');
  const fields = [...words.slice(0, ARN_FIELDS - 1), words.slice(ARN_FIELDS - 1).join(':')];
  return fields.every((field, index) => matchesText(patterns[index] ?? missing, field, context));
}

/** The pattern with the values of its variables in place, or `undefined` when one has neither value nor default (semantics 6). */
function replaceVariables(parts: PatternParts, context: Context): readonly Piece[] | undefined {
  if (parts.every(isPiece)) return parts;
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

function isPiece(part: PatternPart): part is Piece {
  return part.kind !== 'variable';
}

/**
 * Greedy matching that goes back to the last `*` only: an earlier one has already found the leftmost place for what stands
 * between the two, and another place could not help. At most pattern length times text length steps.
 */
function matchesPieces(pieces: readonly Piece[], text: string, endOfText: End): boolean {
  let piece = 0;
  let at = 0;
  // The last `*`, and where what it has read ends.
  let run = -1;
  let runEnd = 0;
  for (;;) {
    const expected = pieces[piece];
    if (expected?.kind === 'any-run') {
      run = piece;
      runEnd = at;
      piece += 1;
      continue;
    }
    if (at === text.length && expected === undefined) return true;
    const end = expected?.kind === 'text' ? endOfText(text, expected.text, at) : expected && endOfCharacter(text, at);
    if (end !== undefined) {
      piece += 1;
      at = end;
      continue;
    }
    const next = run === -1 ? undefined : endOfCharacter(text, runEnd);
    if (next === undefined) return false;
    runEnd = next;
    at = next;
    piece = run + 1;
  }
}

function endOfCharacter(text: string, at: number): number | undefined {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : at + widthOf(point);
}

/** How many units of a string a character takes. */
function widthOf(point: number): number {
  return point > 0xffff ? 2 : 1;
}
