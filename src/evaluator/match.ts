import { foldCodePoint } from '../policy/case.js';
import {
  ARN_FIELDS,
  colonsIn,
  hasArnFields,
  isLoneRun,
  type PatternPart,
  type PatternParts,
  splitAtColons,
} from '../policy/pattern.js';
import { EXECUTE_API, hasEarlyVariable, resourceForm } from '../policy/resource.js';
import { type Context, NO_CONTEXT, singleValue } from './context.js';
import type { Reading } from './reading.js';

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
export function matchesAsItStands(parts: PatternParts, resource: string, context: Context): boolean {
  return hasArnFields(parts) ? matchesFields(parts, resource, context) : matchesText(parts, resource, context);
}

/** Whether a pattern of Resource or NotResource matches (semantics 3). */
export function matchesResource(parts: PatternParts, reading: Reading, resource: string, context: Context): boolean {
  if (reading === 'narrow' && hasEarlyVariable(parts)) return false; // left as plain text, it matches nothing
  const isWide = reading === 'wide';
  const whole = (): boolean => matchesText(parts, resource, context);
  switch (resourceForm(parts)) {
    case 'whole':
      return whole();
    case 'fields':
      return matchesFields(parts, resource, context);
    case 'fields-without-account':
      return matchesFields(parts, resource, context) || (isWide && whole());
    case 'short-arn': {
      const filledUp = (): boolean => matchesFields(parts, resource, context, MISSING);
      return isWide ? whole() || filledUp() : whole() && filledUp();
    }
    case 'execute-api':
      return isWide && matchesFields(executeApiArn(parts), resource, context);
  }
}

/** `execute-api:/REST` written out: `arn:*:execute-api:*:*:*` and `/REST`. */
function executeApiArn([first, ...others]: PatternParts): PatternParts {
  const path = first?.kind === 'text' ? first.text.slice(EXECUTE_API.indexOf('/')) : '';
  return [
    { kind: 'text', text: 'arn:' },
    { kind: 'any-run' },
    { kind: 'text', text: ':execute-api:' },
    { kind: 'any-run' },
    { kind: 'text', text: ':' },
    { kind: 'any-run' },
    { kind: 'text', text: ':' },
    { kind: 'any-run' },
    { kind: 'text', text: path },
    ...others,
  ];
}

/** Whether a pattern of an ARN operator matches (semantics 4 and 9). What is no ARN matches none. */
export function matchesArn(parts: PatternParts, reading: Reading, value: string, context: Context): boolean {
  if (!isArn(value)) return false;
  if (reading === 'narrow' && !hasArnFields(parts) && !isLoneRun(parts)) return false;
  return matchesAsItStands(parts, value, context);
}

/** Whether a text has the six parts `arn:PARTITION:SERVICE:REGION:ACCOUNT:REST` (semantics 3). */
export function isArn(text: string): boolean {
  return /^arn:(?:[^:]*:){4}/.test(text);
}

/** A part of a pattern that is not there. */
const MISSING: PatternParts = [{ kind: 'any-run' }];

/**
 * Whether every field of a pattern matches its field of an ARN.
 *
 * @param missing what stands for the parts that the pattern lacks
 */
function matchesFields(parts: PatternParts, resource: string, context: Context, missing: PatternParts = []): boolean {
  if (!isArn(resource)) return false;
  const [first] = parts;
  // Where the first five fields are nothing but text, the whole string leaves a wildcard no more than the fields do.
  if (first?.kind === 'text' && colonsIn(first.text) >= ARN_FIELDS - 1) return matchesText(parts, resource, context);
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
      if (piece === pieces.length - 1) return true;
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
