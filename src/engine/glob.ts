import { foldCharacter } from '../policy/case.js';
import { ARN_FIELDS, type PatternPart, type PatternParts, splitAtColons } from '../policy/pattern.js';

/**
 * A pattern becomes a glob, a flat list of tokens. Code points stand for themselves; the wildcards
 * come in two kinds, because inside the first five fields of an ARN pattern nothing matches a colon (semantics 3).
 */
export type Glob = readonly Token[];
/** A code point, one of the negative constants below, or a hole. */
export type Token = number | Hole;

export const ANY = -1;
export const ANY_BUT_COLON = -2;
export const RUN = -3;
export const RUN_BUT_COLON = -4;
/** One decimal digit. No policy can write it: account ids are made of it. */
export const DIGIT = -5;

export const COLON = 58;

/**
 * Text that is not known yet: the value of a context key, wherever a policy variable stands (semantics 6). Nothing here says
 * that it must be a context key: any value that is one and the same in every place it is used can be a hole.
 */
export interface Hole {
  readonly key: string;
  /** What stands in its place when the key has not exactly one value; without it the whole pattern matches nothing. */
  readonly fallback: string | undefined;
  /** Whether the value may hold a colon; in the first five fields of an ARN pattern it may not (semantics 9). */
  readonly colons: boolean;
}

/** What is known about the holes' keys while patterns are looked at. */
export type Bindings = ReadonlyMap<string, Binding>;
export type Binding =
  /** Exactly one value, and it is this. */
  | { readonly kind: 'value'; readonly text: string }
  /** No value, or several. */
  | { readonly kind: 'none' }
  /** Exactly one value, not yet chosen: the hole stays in the pattern as a letter of its own. */
  | { readonly kind: 'open' }
  /** Exactly one value, and no matter which: the hole matches any text. */
  | { readonly kind: 'any' };

/** A glob whose holes are filled; what is left of an open hole is a letter, which is a string. */
export type BoundGlob = readonly (number | string)[];

/** How letters begin: every letter has one of these in front of its key, so that no key can pass for another letter. */
const [WITH_COLONS, COLON_FREE] = [':', '!'];

/** The letter of an open hole. Letters of colon-free holes are told apart by their first character. */
function letterOf(hole: Hole): string {
  return (hole.colons ? WITH_COLONS : COLON_FREE) + hole.key;
}

/** Whether the value that a letter stands for can hold no colon. */
export function isColonFree(letter: string): boolean {
  return letter.startsWith(COLON_FREE);
}

/** The key whose value a letter stands for. */
export function keyOf(letter: string): string {
  return letter.slice(1);
}

/** The glob of a pattern that is matched as a whole string. */
export function wholeGlob(parts: PatternParts): Glob {
  return parts.flatMap((part) => tokensOf(part, true));
}

/** The glob of a pattern over ARNs: field by field with six parts, as a whole string with fewer (semantics 3 and 9). */
export function arnGlob(parts: PatternParts): Glob {
  const fields = splitAtColons(parts);
  return fields.length === ARN_FIELDS ? joinFields(fields) : wholeGlob(parts);
}

/**
 * Both readings of a resource pattern where a larger pattern is the safe one (semantics 3): as it stands, and, when it starts
 * with `arn:` and has fewer than six parts, with the missing parts added as `*`.
 */
export function widenedArnGlobs(parts: PatternParts): readonly Glob[] {
  const fields = splitAtColons(parts);
  const [first] = fields;
  const isShortArn =
    fields.length > 1 &&
    fields.length < ARN_FIELDS &&
    first?.length === 1 &&
    first[0]?.kind === 'text' &&
    first[0].text === 'arn';
  if (!isShortArn) return [arnGlob(parts)];
  const missing = Array.from({ length: ARN_FIELDS - fields.length }, (): PatternParts => [{ kind: 'any-run' }]);
  return [arnGlob(parts), joinFields([...fields, ...missing])];
}

/** Six fields with colons between them. */
function joinFields(fields: readonly PatternParts[]): Glob {
  return fields.flatMap((field, index) => {
    const isRest = index === ARN_FIELDS - 1;
    const tokens = field.flatMap((part) => tokensOf(part, isRest));
    return isRest ? tokens : [...tokens, COLON];
  });
}

function tokensOf(part: PatternPart, colons: boolean): readonly Token[] {
  switch (part.kind) {
    case 'text':
      return codePoints(part.text);
    case 'any-run':
      return [colons ? RUN : RUN_BUT_COLON];
    case 'any-one':
      return [colons ? ANY : ANY_BUT_COLON];
    case 'variable':
      return [{ key: part.key, fallback: part.fallback, colons }];
  }
}

/** The characters of a text, as code points. */
export function codePoints(text: string): number[] {
  const points: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1; // a pair of surrogates
    points.push(point);
  }
  return points;
}

/** The code point of a single character. */
function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Folds a code point (see `foldCharacter`). */
export function foldCodePoint(point: number): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  return codePoint(foldCharacter(String.fromCodePoint(point)));
}

/** Every code point that folds to the same as `point`. */
export function caseVariants(point: number): readonly number[] {
  const folded = foldCodePoint(point);
  const upper = String.fromCodePoint(folded).toUpperCase();
  const other = codePoint(upper);
  return [...upper].length === 1 && other !== folded && foldCodePoint(other) === folded ? [folded, other] : [folded];
}

/** The keys of a glob's holes. */
export function holeKeys(glob: Glob): readonly string[] {
  return glob.flatMap((token) => (typeof token === 'number' ? [] : [token.key]));
}

/** Fills the holes; `undefined` when the pattern matches nothing under these bindings (semantics 6 and 9). */
export function bind(glob: Glob, bindings: Bindings): BoundGlob | undefined {
  if (isBound(glob)) return glob;
  const bound: (number | string)[] = [];
  for (const token of glob) {
    const filled = typeof token === 'number' ? [token] : fill(token, bindings.get(token.key));
    if (filled === undefined) return undefined;
    for (const part of filled) bound.push(part);
  }
  return bound;
}

function isBound(glob: Glob): glob is readonly number[] {
  return glob.every((token) => typeof token === 'number');
}

function fill(hole: Hole, binding: Binding | undefined): readonly (number | string)[] | undefined {
  switch (binding?.kind) {
    case 'open':
      return [letterOf(hole)];
    case 'any':
      return hole.colons ? [ANY, RUN] : [ANY_BUT_COLON, RUN_BUT_COLON];
    case 'value':
      return literal(binding.text, hole.colons);
    case 'none':
    case undefined:
      return hole.fallback === undefined ? undefined : literal(hole.fallback, hole.colons);
  }
}

function literal(text: string, colons: boolean): readonly number[] | undefined {
  return colons || !text.includes(':') ? codePoints(text) : undefined;
}
