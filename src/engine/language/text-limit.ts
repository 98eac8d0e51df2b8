import { gather } from '../../lists.js';
import { type Glob, wholeGlob } from './glob.js';
import type { Bindings } from './hole.js';
import type { WordLimit } from './shortest-word.js';
import { EMPTY_GLOB, TextSet } from './text-set.js';

/** A set of texts that a text must be in, or must not be in. */
export interface TextLimit {
  readonly set: TextSet;
  readonly inside: boolean;
}

/** The limit as one on words. */
export function wordLimit({ set, inside }: TextLimit, bindings: Bindings): WordLimit {
  return { automaton: set.automaton(bindings), accept: inside };
}

/**
 * The limit for a text that may be empty whatever else the limit says; `undefined` where no patterns of its kind say that. It may be
 * looser where variables stand for nothing but perhaps the empty text.
 */
export function orEmpty(limit: TextLimit): TextLimit | undefined {
  const { set, inside } = limit;
  // The empty text is no ARN, and so among the others.
  if (set.within !== undefined) return inside === set.withOthers ? limit : undefined;
  const globs = inside ? [...set.globs, EMPTY_GLOB] : gather(set.globs, withoutEmpty);
  return { set: new TextSet(globs, set.folded), inside };
}

/** What a glob matches but the empty text, or less. */
function withoutEmpty(glob: Glob): readonly Glob[] {
  if (glob.parts.some(({ kind }) => kind !== 'any-run' && kind !== 'variable')) return [glob];
  return glob.parts.length > 0 && glob.parts.every(({ kind }) => kind === 'any-run') ? [SOMETHING] : [];
}

const SOMETHING = wholeGlob([{ kind: 'any-one' }, { kind: 'any-run' }]);

const EMPTY_TEXT = new TextSet([EMPTY_GLOB]);

/** The text is the empty one, or any other. */
export const EMPTY: TextLimit = { set: EMPTY_TEXT, inside: true };
export const NOT_EMPTY: TextLimit = { set: EMPTY_TEXT, inside: false };
