import { append, grouped } from '../../lists.js';
import { foldCase, foldCodePoint } from '../../policy/case.js';
import { ARN_FIELDS, colonsIn, type PatternPart, type PatternParts, splitAtColons } from '../../policy/pattern.js';
import type { Binding, Bindings, Hole, Letter, OpenValue } from './hole.js';

/**
 * A pattern as the engine reads it: its parts, and from which of them on a colon is a character like any other, because inside
 * the first five fields of an ARN pattern no wildcard and no variable stands for a colon (semantics 3 and 9). Text is compared
 * with the parts themselves (see `match`); an automaton is made of tokens, one for each character.
 */
export class Glob {
  /** The text before the first wildcard or hole, and behind the last. */
  readonly beginning: string;
  readonly ending: string;

  /** @param colonsFrom the first part that may stand for colons */
  constructor(
    readonly parts: readonly GlobPart[],
    readonly colonsFrom: number = 0,
  ) {
    this.beginning = textAt(parts, 0);
    this.ending = textAt(parts, parts.length - 1);
  }

  /** Whether it ends in a `*` that matches any text. */
  get endsInRun(): boolean {
    const { length } = this.parts;
    return length > this.colonsFrom && this.parts[length - 1]?.kind === 'any-run';
  }
}

/** Part of a glob that stands for itself. Not empty. */
export function textPart(text: string): GlobPart {
  return { kind: 'text', text };
}

/** A `*`. */
export const ANY_RUN: GlobPart = { kind: 'any-run' };

/** The text of the part at a place, which is empty where that is a wildcard or hole. */
export function textAt(parts: readonly GlobPart[], place: number): string {
  const part = parts[place];
  return part?.kind === 'text' ? part.text : '';
}

/** A part of a glob: what a policy can write, and what only the engine does. */
export type GlobPart =
  | PatternPart
  /** One character of a class, or any run of them. No policy can write it: the names of principals are made of it. */
  | { readonly kind: 'one-of' | 'run-of'; readonly class: CharacterClass };

/** What a glob says, character by character: code points stand for themselves, these constants for what wildcards stand for. */
export const ANY = -1;
export const ANY_BUT_COLON = -2;
export const RUN = -3;
export const RUN_BUT_COLON = -4;

/** The colon, as a code point. */
export const COLON = 58;

/** What principal ARNs are made of (semantics 5 and 9). */
type CharacterClass = 'digit' | 'partition' | 'name' | 'path';

/** A class of characters as tokens: one for a single character, one for a run. */
interface Members {
  readonly points: ReadonlySet<number>;
  readonly one: number;
  readonly run: number;
}

/** Tokens of classes lie below those of wildcards. */
const FIRST_CLASS_TOKEN = -10;

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const NAME = `${SMALL}${SMALL.toUpperCase()}${DIGITS}+=,.@_-`;
/** From `!` to `~`. */
const PRINTABLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');

const CLASSES: Readonly<Record<CharacterClass, Members>> = {
  digit: membersOf(DIGITS, 0),
  partition: membersOf(`${SMALL}-`, 1),
  name: membersOf(NAME, 2),
  path: membersOf(PRINTABLE, 3),
};

function membersOf(characters: string, place: number): Members {
  const one = FIRST_CLASS_TOKEN - 2 * place;
  return { points: new Set(codePoints(characters)), one, run: one - 1 };
}

/** The class that a token stands for; `undefined` for any other token. */
export function classOf(token: number): Members | undefined {
  return token > FIRST_CLASS_TOKEN ? undefined : CLASSES_BY_TOKEN.get(token);
}

const CLASSES_BY_TOKEN: ReadonlyMap<number, Members> = new Map(
  Object.values(CLASSES).flatMap((members): [number, Members][] => [
    [members.one, members],
    [members.run, members],
  ]),
);

/** The characters of classes, in groups that no class tells apart. */
export const ALIKE: readonly (readonly number[])[] = [
  ...grouped(new Set(Object.values(CLASSES).flatMap(({ points }) => [...points])), (point) =>
    Object.values(CLASSES)
      .map(({ points }) => points.has(point))
      .join(),
  ).values(),
];

/** Whether a character is of a class. */
export function isOfClass(name: CharacterClass, point: number): boolean {
  return CLASSES[name].points.has(point);
}

/** The tokens of a glob whose holes are filled; what is left of an open hole is its letter. */
export type Tokens = readonly Token[];
export type Token = number | Letter;

/** What begins differently has no text in common. */
export function mayMeet(beginning: string, beginnings: readonly string[]): boolean {
  return beginnings.some((other) => beginning.startsWith(other) || other.startsWith(beginning));
}

/** A pattern that is matched as a whole string. */
export function wholeGlob(parts: readonly GlobPart[]): Glob {
  return new Glob(parts);
}

/** Just this text. */
export function textGlob(text: string): Glob {
  return wholeGlob([textPart(text)]);
}

/** A pattern over ARNs: field by field with six parts, as a whole string with fewer (semantics 3 and 9). */
export function arnGlob(parts: readonly GlobPart[]): Glob {
  let colons = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part?.kind === 'text') colons += colonsIn(part.text);
    if (colons >= ARN_FIELDS - 1) return new Glob(parts, index + 1);
  }
  return wholeGlob(parts);
}

/** Whether a glob is matched field by field and begins like an ARN: then so is whatever it matches. */
export function isArnGlob({ beginning, colonsFrom }: Glob): boolean {
  return colonsFrom > 0 && beginning.startsWith('arn:');
}

/** A short ARN with its missing fields added as `*` (semantics 3). */
export function filledArnGlob(parts: PatternParts): Glob {
  const filled: GlobPart[] = [...parts];
  for (let fields = splitAtColons(parts).length; fields < ARN_FIELDS; fields += 1) append(filled, ANOTHER_FIELD);
  return arnGlob(filled);
}

const ANOTHER_FIELD: readonly GlobPart[] = [textPart(':'), ANY_RUN];

/** The characters of a text, as code points. */
export function codePoints(text: string): number[] {
  const points: number[] = [];
  pushPoints(points, text);
  return points;
}

function pushPoints(points: Token[], text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1; // a pair of surrogates
    points.push(point);
  }
}

/** Every code point that folds to the same as `point`. */
export function caseVariants(point: number): readonly number[] {
  const folded = foldCodePoint(point);
  const upper = String.fromCodePoint(folded).toUpperCase();
  const other = upper.codePointAt(0) ?? 0;
  return [...upper].length === 1 && other !== folded && foldCodePoint(other) === folded ? [folded, other] : [folded];
}

/** The same pattern for texts that are folded. */
export function foldedGlob({ parts, colonsFrom }: Glob): Glob {
  return new Glob(parts.map(foldedPart), colonsFrom);
}

function foldedPart(part: GlobPart): GlobPart {
  if (part.kind === 'text') return textPart(foldCase(part.text));
  return part.kind === 'variable' && part.fallback !== undefined
    ? { kind: 'variable', name: part.name, key: part.key, fallback: foldCase(part.fallback) }
    : part;
}

/** The keys of the holes of globs, each once. */
export function holeKeys(globs: readonly Glob[]): readonly string[] {
  let keys: Set<string> | undefined;
  for (const { parts } of globs) {
    for (const part of parts) {
      if (part.kind !== 'variable') continue;
      keys ??= new Set();
      keys.add(part.key);
    }
  }
  return keys === undefined ? NO_KEYS : [...keys];
}

const NO_KEYS: readonly string[] = [];

/** About how many tokens a glob has. */
export function lengthOf({ parts }: Glob): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 1), 0);
}

/** Fills the holes; `undefined` when the pattern matches nothing under these bindings (semantics 6 and 9). */
export function tokensOf({ parts, colonsFrom }: Glob, bindings: Bindings): Tokens | undefined {
  const tokens: Token[] = [];
  for (const [index, part] of parts.entries()) {
    const colons = index >= colonsFrom;
    switch (part.kind) {
      case 'text':
        pushPoints(tokens, part.text);
        break;
      case 'any-run':
        tokens.push(colons ? RUN : RUN_BUT_COLON);
        break;
      case 'any-one':
        tokens.push(colons ? ANY : ANY_BUT_COLON);
        break;
      case 'one-of':
        tokens.push(CLASSES[part.class].one);
        break;
      case 'run-of':
        tokens.push(CLASSES[part.class].run);
        break;
      case 'variable': {
        const binding = bindings.get(part.key);
        if (binding?.kind === 'open') tokens.push(letterAt(binding.value, colons));
        else if (binding?.kind === 'unsettled') tokens.push(letterAt(binding.valueOr(part.fallback), colons));
        else if (binding?.kind === 'any') tokens.push(colons ? RUN : RUN_BUT_COLON);
        else {
          const text = textOfHole(part, colons, bindings);
          if (text === undefined) return undefined;
          pushPoints(tokens, text);
        }
        break;
      }
      default:
        part satisfies never;
    }
  }
  return tokens;
}

function letterAt({ anywhere, inField }: OpenValue, colons: boolean): Letter {
  return colons ? anywhere : inField;
}

/** What stands in the place of a hole: the value of its key, or the default; `undefined` where there is no text that could. */
export function textOfHole({ key, fallback }: Hole, colons: boolean, bindings: Bindings): string | undefined {
  const binding = bindings.get(key);
  const text = bindingText(binding, fallback);
  return text === undefined || colons || !text.includes(':') ? text : undefined;
}

function bindingText(binding: Binding | undefined, fallback: string | undefined): string | undefined {
  switch (binding?.kind) {
    case 'value':
      return binding.text;
    case 'none':
    case undefined:
      return fallback;
    case 'open':
    case 'unsettled':
    case 'any':
      return undefined;
  }
}

/** The text that a glob spells out; `undefined` when it has wildcards, or holes that cannot be filled. */
export function plainText({ parts, colonsFrom }: Glob, bindings: Bindings): string | undefined {
  let text = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part?.kind !== 'text' && part?.kind !== 'variable') return undefined;
    const piece = part.kind === 'text' ? part.text : textOfHole(part, index >= colonsFrom, bindings);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}
