import {
  and,
  concat,
  constantOf,
  equal,
  FALSE,
  inRegex,
  length,
  not,
  or,
  regexConcat,
  regexIgnoringCase,
  sum,
  type Term,
  TRUE,
  text,
} from './smt.js';

/** Patterns of semantics 3 and 6 as formulas. */

export type Token =
  /** `solid`: put there for a variable; its colons are no borders between the parts of a pattern (semantics 9). */
  | { readonly kind: 'text'; readonly text: string; readonly anyCase?: true; readonly solid?: true }
  | { readonly kind: 'star' }
  | { readonly kind: 'one' }
  | { readonly kind: 'digit' }
  /** Any number of the characters that names have, or of printable ones without blanks (semantics 5). */
  | { readonly kind: 'name-run' }
  | { readonly kind: 'printable-run' }
  | { readonly kind: 'variable'; readonly key: string; readonly fallback: string | undefined };

/** What the oracle cannot express; the answer is then UNKNOWN. */
export class Unsupported extends Error {}

/** The parts of a pattern; without `wildcards`, `*` and `?` are plain text, without `variables` `${…}` is. */
export function tokens(pattern: string, wildcards: boolean, variables: boolean): readonly Token[] {
  const result: Token[] = [];
  let rest = pattern;
  while (rest !== '') {
    const special = variables ? /^\$\{(?:([*?$])|([^,}]+?)(?:\s*,\s*'([^']*)'\s*)?)\}/.exec(rest) : null;
    const [whole = rest.charAt(0), escaped, key, fallback] = special ?? [];
    if (key !== undefined) result.push({ kind: 'variable', key: key.trim().toLowerCase(), fallback });
    else if (escaped !== undefined) result.push({ kind: 'text', text: escaped });
    else if (wildcards && whole === '*') result.push({ kind: 'star' });
    else if (wildcards && whole === '?') result.push({ kind: 'one' });
    else result.push({ kind: 'text', text: whole });
    rest = rest.slice(whole.length);
  }
  return joinTexts(result);
}

function joinTexts(parts: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { ...last, text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

/** The pattern cut at its first five colons: one to six fields. A colon inside a variable does not cut. */
export function fields(pattern: readonly Token[]): readonly (readonly Token[])[] {
  const result: Token[][] = [[]];
  for (const token of pattern) {
    if (token.kind !== 'text' || token.solid === true) {
      result.at(-1)?.push(token);
      continue;
    }
    const pieces = token.text.split(':');
    const cuts = Math.min(pieces.length - 1, 6 - result.length);
    const texts = [...pieces.slice(0, cuts), pieces.slice(cuts).join(':')];
    for (const [index, piece] of texts.entries()) {
      if (index > 0) result.push([]);
      if (piece !== '') result.at(-1)?.push({ kind: 'text', text: piece });
    }
  }
  return result;
}

/**
 * A pattern over a whole string, as alternatives over its first `count - 1` fields between colons and the rest: each of the first
 * colons of the string is one of the pattern's, or is one that a wildcard takes. This keeps every string that Z3 sees short and free of colons.
 * `undefined` when a variable stands where its value could take a colon.
 */
export function expand(
  pattern: readonly Token[],
  count: number,
): readonly (readonly (readonly Token[])[])[] | undefined {
  if (count === 1) return [[pattern]];
  const result: (readonly (readonly Token[])[])[] = [];
  const field: Token[] = [];
  for (const [index, token] of pattern.entries()) {
    const after = pattern.slice(index + 1);
    if (token.kind === 'variable') return undefined;
    const cut = cutAt(token);
    if (cut !== undefined) {
      const rest = expand([...cut.right, ...after], count - 1);
      if (rest === undefined) return undefined;
      result.push(...rest.map((others) => [[...field, ...cut.left], ...others]));
      if (token.kind === 'text') return result;
    }
    field.push(token);
  }
  return result;
}

/** The token on both sides of a colon that it holds or takes. */
function cutAt(token: Token): { readonly left: readonly Token[]; readonly right: readonly Token[] } | undefined {
  if (token.kind === 'star') return { left: [token], right: [token] };
  if (token.kind === 'one') return { left: [], right: [] };
  const colon = token.kind === 'text' ? token.text.indexOf(':') : -1;
  if (token.kind !== 'text' || colon === -1) return undefined;
  const side = (part: string): readonly Token[] => (part === '' ? [] : [{ kind: 'text', text: part }]);
  return { left: side(token.text.slice(0, colon)), right: side(token.text.slice(colon + 1)) };
}

export function hasVariable(pattern: readonly Token[]): boolean {
  return pattern.some((token) => token.kind === 'variable');
}

const NAME_RUN = `(re.* (re.union (re.range "a" "z") (re.range "A" "Z") (re.range "0" "9") ${Array.from('+=,.@_-', (one) => `(str.to_re ${text(one)})`).join(' ')}))`;

/** The language of a pattern without variables. */
function regex(pattern: readonly Token[]): Term {
  return regexConcat(pattern.map(tokenRegex));
}

function tokenRegex(token: Token): Term {
  switch (token.kind) {
    case 'text':
      return token.anyCase === true ? regexIgnoringCase(token.text) : `(str.to_re ${text(token.text)})`;
    case 'star':
      return 're.all';
    case 'one':
      return 're.allchar';
    case 'digit':
      return '(re.range "0" "9")';
    case 'name-run':
      return NAME_RUN;
    case 'printable-run':
      return '(re.* (re.range "!" "~"))';
    case 'variable':
      throw new Unsupported('a variable has no regular language');
  }
}

/** A text made of a constant, where there is one a string and a slash, and a string without a slash. */
export interface Parts {
  readonly prefix: string;
  /** May be empty: then the slash behind it is missing too. */
  readonly directory: string | undefined;
  readonly name: string;
}

/** Strings that are known by the patterns that they match. */
export interface StringTable {
  partsOf(term: Term): Parts | undefined;
  matches(name: string, pattern: readonly Token[]): Term;
}

export interface Scope {
  /** The value of a variable; the caller sees to it that there is exactly one. */
  variable(key: string): Term;
  fresh(): Term;
  readonly strings: StringTable;
  /** Folds constants where everything is compared in lower case. */
  constant(value: string): string;
  /** A truth value for a match that is not looked into, the same one each time; `undefined` to look into it. */
  unexplained(value: Term, pattern: readonly Token[]): Term | undefined;
}

type Piece =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: Exclude<Token['kind'], 'text' | 'variable'> };

/**
 * Whether the whole of `value` matches. `positive` tells that the formula will stand under no negation, so that wildcards may become
 * fresh strings; otherwise a pattern with both wildcards and variables is written with positions, which holds both ways.
 */
export function matches(scope: Scope, value: Term, pattern: readonly Token[], positive: boolean): Term {
  if (!hasVariable(pattern)) return matchesRegular(scope, value, pattern);
  return (
    scope.unexplained(value, pattern) ??
    matchesPieces(
      scope,
      value,
      pattern.map((token) => pieceOf(scope, token)),
      positive,
    )
  );
}

function pieceOf(scope: Scope, token: Token): Piece {
  switch (token.kind) {
    case 'text':
      return { kind: 'term', term: text(scope.constant(token.text)) };
    case 'variable':
      return { kind: 'term', term: scope.variable(token.key) };
    default:
      return token;
  }
}

function matchesRegular(scope: Scope, value: Term, pattern: readonly Token[]): Term {
  const folded = joinTexts(
    pattern.map((token) => (token.kind === 'text' ? { ...token, text: scope.constant(token.text) } : token)),
  );
  const constant = constantOf(value);
  if (constant !== undefined)
    return residuals(constant, folded).some((rest) => rest.every(({ kind }) => kind === 'star')) ? TRUE : FALSE;
  const parts = scope.strings.partsOf(value);
  if (parts === undefined) return matchesText(value, folded);
  return or(
    residuals(parts.prefix, folded).map((rest) =>
      rest.length === 1 && rest[0]?.kind === 'star' ? TRUE : matchesBehind(scope, parts, rest),
    ),
  );
}

/** Whether what stands behind the constant matches. The last slash is one of the pattern's, or one that a wildcard takes. */
function matchesBehind({ strings }: Scope, { directory, name }: Parts, pattern: readonly Token[]): Term {
  const alone = strings.matches(name, pattern);
  if (directory === undefined) return alone;
  const isEmpty = strings.matches(directory, []);
  const halves = splits(pattern).map(([left, right]) =>
    and([strings.matches(directory, left), strings.matches(name, right)]),
  );
  return or([and([isEmpty, alone]), and([not(isEmpty), or(halves)])]);
}

/** The pattern on both sides of a slash, in each way that it can hold or take one. */
function splits(pattern: readonly Token[]): readonly (readonly [readonly Token[], readonly Token[]])[] {
  return pattern.flatMap((token, index) => {
    const [before, after] = [pattern.slice(0, index), pattern.slice(index + 1)];
    if (token.kind === 'star')
      return [
        [
          [...before, token],
          [token, ...after],
        ] as const,
      ];
    if (token.kind === 'one') return [[before, after] as const];
    if (token.kind !== 'text') return [];
    return [...token.text.matchAll(/\//g)].map(({ index: at }) => {
      const side = (part: string): readonly Token[] => (part === '' ? [] : [{ ...token, text: part }]);
      return [
        [...before, ...side(token.text.slice(0, at))],
        [...side(token.text.slice(at + 1)), ...after],
      ] as const;
    });
  });
}

/** What must match behind `prefix`: the ways in which the pattern can go on when it has matched that much. */
function residuals(prefix: string, pattern: readonly Token[]): readonly (readonly Token[])[] {
  const [token, ...rest] = pattern;
  if (prefix === '') return [pattern];
  if (token === undefined) return [];
  if (token.kind === 'star') return [...residuals(prefix, rest), ...residuals(prefix.slice(1), pattern)];
  const [first = '', left] =
    token.kind === 'text' && token.text.length > 1
      ? [token.text.charAt(0), [{ ...token, text: token.text.slice(1) }, ...rest]]
      : ['', rest];
  const character = token.kind === 'text' ? first || token.text : '';
  return takes(token, character, prefix.charAt(0)) ? residuals(prefix.slice(1), left) : [];
}

function takes(token: Token, character: string, actual: string): boolean {
  if (token.kind === 'digit') return /\d/.test(actual);
  if (token.kind !== 'text') return true;
  return token.anyCase === true ? character.toLowerCase() === actual.toLowerCase() : character === actual;
}

/** "The text matches the pattern", for a pattern without variables, in the theory of strings. */
export function matchesText(value: Term, pattern: readonly Token[]): Term {
  const [only, ...more] = pattern;
  if (only === undefined) return equal(value, '""');
  if (more.length === 0 && only.kind === 'text' && only.anyCase !== true) return equal(value, text(only.text));
  return matchesEnds(value, pattern) ?? inRegex(value, regex(pattern));
}

/** `a*b` and `*a*` in the words that Z3 is quick at; `undefined` for other shapes. */
function matchesEnds(value: Term, pattern: readonly Token[]): Term | undefined {
  const shape = pattern
    .map((token) => (token.kind === 'text' && token.anyCase === true ? 'any case' : token.kind))
    .join(' ');
  const [start = '', end = ''] = pattern.flatMap((token) => (token.kind === 'text' ? [token.text] : []));
  switch (shape) {
    case 'text star':
      return `(str.prefixof ${text(start)} ${value})`;
    case 'star text':
      return `(str.suffixof ${text(start)} ${value})`;
    case 'star text star':
      return `(str.contains ${value} ${text(start)})`;
    case 'text star text':
      return and([
        `(str.prefixof ${text(start)} ${value})`,
        `(str.suffixof ${text(end)} ${value})`,
        `(>= ${length(value)} ${start.length + end.length})`,
      ]);
    default:
      return undefined;
  }
}

function matchesPieces(scope: Scope, value: Term, pieces: readonly Piece[], positive: boolean): Term {
  if (pieces.every((piece) => piece.kind === 'term')) return equal(value, concat(pieces.map((piece) => piece.term)));
  return positive ? matchesWithFreshStrings(scope, value, pieces) : matchesByPosition(value, pieces);
}

function matchesWithFreshStrings(scope: Scope, value: Term, pieces: readonly Piece[]): Term {
  const lengths: Term[] = [];
  const terms = pieces.map((piece) => {
    if (piece.kind === 'term') return piece.term;
    const fresh = scope.fresh();
    if (piece.kind === 'one') lengths.push(equal(length(fresh), '1'));
    return fresh;
  });
  return and([equal(value, concat(terms)), ...lengths]);
}

/** The pattern as segments between stars: the first stands at the start, the last at the end, the others one after the other. */
function matchesByPosition(value: Term, pieces: readonly Piece[]): Term {
  const segments: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'star') segments.push([]);
    else segments.at(-1)?.push(piece);
  }
  const [first = [], ...others] = segments;
  const total = sum(segments.flat().map(pieceLength));
  if (others.length === 0) return and([equal(length(value), total), segmentAt(value, first, '0')]);
  const last = others.at(-1) ?? [];
  const lastStart = `(- ${length(value)} ${segmentLength(last)})`;
  const between = others.slice(0, -1).filter((segment) => segment.length > 0);
  const middle = `(str.substr ${value} ${segmentLength(first)} (- ${lastStart} ${segmentLength(first)}))`;
  return and([
    `(>= ${length(value)} ${total})`,
    segmentAt(value, first, '0'),
    segmentAt(value, last, lastStart),
    segmentsInOrder(middle, between),
  ]);
}

function pieceLength(piece: Piece): Term {
  return piece.kind === 'term' ? length(piece.term) : '1';
}

function segmentLength(segment: readonly Piece[]): Term {
  return sum(segment.map(pieceLength));
}

function segmentAt(value: Term, segment: readonly Piece[], start: Term): Term {
  const checks: Term[] = [];
  const before: Term[] = start === '0' ? [] : [start];
  for (const piece of segment) {
    if (piece.kind === 'term')
      checks.push(equal(`(str.substr ${value} ${sum(before)} ${length(piece.term)})`, piece.term));
    before.push(pieceLength(piece));
  }
  return and(checks);
}

/** Taking the leftmost place of each segment loses nothing: a chain of `indexof` is exact. */
function segmentsInOrder(value: Term, segments: readonly (readonly Piece[])[]): Term {
  const checks: Term[] = [];
  let start: Term = '0';
  for (const segment of segments) {
    const term = concat(
      segment.map((piece) => {
        if (piece.kind === 'term') return piece.term;
        throw new Unsupported('"?" beside a variable between two stars');
      }),
    );
    if (segments.length === 1) return `(str.contains ${value} ${term})`;
    const found = `(str.indexof ${value} ${term} ${start})`;
    checks.push(`(>= ${found} 0)`);
    start = `(+ ${found} ${length(term)})`;
  }
  return and(checks);
}
