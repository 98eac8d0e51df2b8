import { type Bindings, type BoundGlob, bind, type Glob, holeKeys } from './glob.js';
import { type Automaton, GlobUnion, Intersection } from './language.js';
import type { WordLimit } from './word.js';

/**
 * A set of texts given by patterns: the union of globs, with or without case, perhaps only within another set (ARN operators
 * match nothing but ARNs). Globs may have holes, so the set is known only under bindings of their keys.
 */
export class Texts {
  /** The keys of all holes, each once. */
  readonly holes: readonly string[];
  readonly #automata = new Map<string, Automaton>();

  constructor(
    readonly globs: readonly Glob[],
    readonly folded: boolean = false,
    readonly within: Texts | undefined = undefined,
  ) {
    this.holes = [...new Set(globs.flatMap(holeKeys))];
  }

  /**
   * The automaton of the set under these bindings. Automata are kept, for the same question comes again and again, in one search and
   * in those of other rules; one that has grown large is made anew.
   */
  automaton(bindings: Bindings): Automaton {
    const key = this.#signature(bindings);
    const known = this.#automata.get(key);
    if (known !== undefined && known.size <= MAX_KEPT) return known;
    const union = new GlobUnion(this.bound(bindings), this.folded);
    const built = this.within === undefined ? union : new Intersection(union, this.within.automaton(bindings));
    this.#automata.set(key, built);
    return built;
  }

  /** Whether some hole is open under these bindings. */
  isOpen(bindings: Bindings): boolean {
    return this.holes.some((key) => bindings.get(key)?.kind === 'open');
  }

  /** The same set cut in two: the globs without and with an open hole. */
  split(bindings: Bindings): { readonly plain: Texts; readonly open: Texts } {
    const isOpen = (glob: Glob): boolean => holeKeys(glob).some((key) => bindings.get(key)?.kind === 'open');
    return {
      plain: new Texts(
        this.globs.filter((glob) => !isOpen(glob)),
        this.folded,
        this.within,
      ),
      open: new Texts(this.globs.filter(isOpen), this.folded, this.within),
    };
  }

  /** The globs alone, without the limit to another set, with open holes as letters. */
  lettered(bindings: Bindings, lettersInRuns: boolean): Automaton {
    return new GlobUnion(this.bound(bindings), this.folded, lettersInRuns);
  }

  /** The globs with their holes filled, or the first few; those that match nothing under these bindings are left out. */
  bound(bindings: Bindings, limit = this.globs.length): readonly BoundGlob[] {
    const bound: BoundGlob[] = [];
    for (const glob of this.globs) {
      if (bound.length === limit) break;
      const filled = bind(glob, bindings);
      if (filled !== undefined) bound.push(filled);
    }
    return bound;
  }

  #signature(bindings: Bindings): string {
    if (this.holes.length === 0) return '';
    return JSON.stringify(
      this.holes.map((key) => {
        const binding = bindings.get(key);
        return binding?.kind === 'value' ? [binding.text] : (binding?.kind ?? 'none');
      }),
    );
  }
}

/** How large an automaton may be that is used again. */
const MAX_KEPT = 100_000;

/** A set of texts that a text must be in, or must not be in. */
export interface TextLimit {
  readonly texts: Texts;
  readonly inside: boolean;
}

/** The limit as one on words. */
export function wordLimit({ texts, inside }: TextLimit, bindings: Bindings): WordLimit {
  return { automaton: texts.automaton(bindings), accept: inside };
}

/** Context values are never empty (semantics 9). */
export const NOT_EMPTY: TextLimit = { texts: new Texts([[]]), inside: false };
