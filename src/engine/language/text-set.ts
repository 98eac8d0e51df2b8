import { gather } from '../../lists.js';
import { foldCase } from '../../policy/case.js';
import { type Budget, stepsOf } from '../budget.js';
import { type Automaton, Combination, contains, GlobUnion, type LetterReading } from './automaton.js';
import {
  ANY_RUN,
  arnGlob,
  codePoints,
  foldedGlob,
  type Glob,
  type GlobPart,
  holeKeys,
  isArnGlob,
  lengthOf,
  plainText,
  type Tokens,
  textPart,
  tokensOf,
  wholeGlob,
} from './glob.js';
import { type Bindings, isOpenBinding } from './hole.js';
import { matches } from './match.js';

/**
 * A set of texts given by patterns: the union of globs, with or without case, perhaps only within another set (ARN operators
 * match nothing but ARNs), or that and everything outside that other set. Globs may have holes, so the set is known only under bindings of their keys.
 */
export class TextSet {
  readonly kind = 'texts';
  #holes: readonly string[] | undefined;
  #weight: number | undefined;
  #sorted: Sorted | undefined;
  #list: { readonly texts: readonly string[] | undefined } | undefined;
  #isBlindToCase: boolean | undefined;
  #isOfArns: boolean | undefined;
  /** The latest answer of `forValueOf`: it is most often one key that asks. */
  #forItself: { readonly key: string; readonly set: TextSet } | undefined;
  #folded: readonly Glob[] | undefined;
  #automata: Map<string, Automaton> | undefined;

  constructor(
    readonly globs: readonly Glob[],
    readonly folded: boolean = false,
    readonly within: TextSet | undefined = undefined,
    /** Whether what is outside `within` is in the set rather than out of it. */
    readonly withOthers: boolean = false,
  ) {}

  /** The keys of all holes, each once. */
  get holes(): readonly string[] {
    this.#holes ??= holeKeys(this.globs);
    return this.#holes;
  }

  /** What going through all globs is worth, in steps. */
  get weight(): number {
    this.#weight ??= this.globs.reduce((sum, glob) => sum + glob.parts.length + stepsOf(lengthOf(glob)), 0);
    return this.#weight;
  }

  /** The globs, folded or as they are. */
  comparable(folded: boolean): readonly Glob[] {
    if (!folded) return this.globs;
    this.#folded ??= this.globs.map(foldedGlob);
    return this.#folded;
  }

  /** All texts of the set (or those that `within` picks from), where the globs spell them out; a text without case as one spelling. */
  list(bindings: Bindings): readonly string[] | undefined {
    if (this.withOthers) return undefined;
    if (this.holes.length > 0) return listOf(this.globs, bindings);
    this.#list ??= { texts: listOf(this.globs, bindings) };
    return this.#list.texts;
  }

  /** Whether a text is in the set no matter the case of its letters. */
  get isBlindToCase(): boolean {
    this.#isBlindToCase ??=
      this.folded || (this.globs.every(({ parts }) => parts.every(hasNoCase)) && (this.within?.isBlindToCase ?? true));
    return this.#isBlindToCase;
  }

  /** Whether it is plain that every text of the set is an ARN. */
  get isOfArns(): boolean {
    this.#isOfArns ??= !this.withOthers && this.globs.every(isArnGlob);
    return this.#isOfArns;
  }

  /** Whether the text is in the set. Few globs are tried one by one; of many, those with wildcards share an automaton. */
  has(text: string, bindings: Bindings, budget: Budget): boolean {
    if (this.folded) budget.spend(stepsOf(FOLDING * text.length));
    const read = this.folded ? foldCase(text) : text;
    const isMatched =
      this.globs.length > FEW
        ? this.#isAmongMany(text, read, bindings, budget)
        : this.#matches(this.comparable(this.folded), read, bindings, budget);
    if (this.within === undefined) return isMatched;
    return this.withOthers
      ? isMatched || !this.within.has(text, bindings, budget)
      : isMatched && this.within.has(text, bindings, budget);
  }

  #isAmongMany(text: string, read: string, bindings: Bindings, budget: Budget): boolean {
    this.#sorted ??= sortOut(this.comparable(this.folded));
    const { spelledOut, others } = this.#sorted;
    budget.spend(1);
    if (spelledOut.has(read)) return true;
    return others.length > FEW
      ? contains(this.automaton(bindings), codePoints(text), budget)
      : this.#matches(others, read, bindings, budget);
  }

  #matches(globs: readonly Glob[], read: string, bindings: Bindings, budget: Budget): boolean {
    for (const glob of globs) if (matches(glob, read, this.folded, bindings, budget)) return true;
    return false;
  }

  /**
   * The automaton of the set under these bindings. Automata are kept, for the same question comes again and again, in one search and
   * in those of other rules; one that has grown large is made anew.
   */
  automaton(bindings: Bindings): Automaton {
    const key = this.#signature(bindings);
    this.#automata ??= new Map();
    const known = this.#automata.get(key);
    if (known !== undefined && known.size <= MAX_KEPT) return known;
    const union = new GlobUnion(this.#tokens(bindings), this.folded);
    const built =
      this.within === undefined
        ? union
        : new Combination(union, this.within.automaton(bindings), this.withOthers ? 'implies' : 'both');
    this.#automata.set(key, built);
    return built;
  }

  /**
   * The set as far as it can hold the value of this key itself, where that is its only value: a pattern that holds the value and
   * more is longer than the value, and matches it only if all the rest is `*`, or the value is empty.
   */
  forValueOf(key: string): TextSet {
    if (!this.holes.includes(key)) return this;
    if (this.#forItself?.key !== key) {
      const globs = gather(this.globs, (glob) => forItself(glob, key));
      this.#forItself = { key, set: this.#with(globs) };
    }
    return this.#forItself.set;
  }

  /** Whether some hole is open under these bindings. */
  isOpen(bindings: Bindings): boolean {
    return bindings.size > 0 && this.holes.some((key) => isOpenBinding(bindings.get(key)));
  }

  /** The same set cut in two: the globs without and with an open hole. */
  split(bindings: Bindings): { readonly closed: TextSet; readonly open: TextSet } {
    const isOpen = (glob: Glob): boolean => holeKeys([glob]).some((key) => isOpenBinding(bindings.get(key)));
    return {
      closed: this.#with(this.globs.filter((glob) => !isOpen(glob))),
      open: this.#with(this.globs.filter(isOpen)),
    };
  }

  #with(globs: readonly Glob[]): TextSet {
    return new TextSet(globs, this.folded, this.within, this.withOthers);
  }

  /** The globs alone, without the limit to another set, with open holes as letters. */
  lettered(bindings: Bindings, reading: LetterReading): Automaton {
    return new GlobUnion(this.#tokens(bindings), this.folded, reading);
  }

  /** Those globs that match something under these bindings. */
  #tokens(bindings: Bindings): readonly Tokens[] {
    return this.globs.map((glob) => tokensOf(glob, bindings)).filter((tokens) => tokens !== undefined);
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

/** Globs that are nothing but text, and those that are more. */
interface Sorted {
  readonly spelledOut: ReadonlySet<string>;
  readonly others: readonly Glob[];
}

function sortOut(globs: readonly Glob[]): Sorted {
  const spelledOut = new Set<string>();
  const others: Glob[] = [];
  for (const glob of globs) {
    const [first, ...more] = glob.parts;
    if (first?.kind === 'text' && more.length === 0) spelledOut.add(first.text);
    else others.push(glob);
  }
  return { spelledOut, others };
}

function forItself(glob: Glob, key: string): readonly Glob[] {
  const others = glob.parts.filter((part) => part.kind !== 'variable' || part.key !== key);
  // What another variable stands for may be the empty text.
  if (others.length === glob.parts.length || others.some(({ kind }) => kind === 'variable')) return [glob];
  if (!others.every(({ kind }) => kind === 'any-run')) return [];
  return others.length === glob.parts.length - 1 ? [ANYTHING] : [EMPTY_GLOB];
}

const ANYTHING = wholeGlob([ANY_RUN]);
/** Matches the empty text alone. */
export const EMPTY_GLOB = wholeGlob([]);

function listOf(globs: readonly Glob[], bindings: Bindings): readonly string[] | undefined {
  const texts: string[] = [];
  for (const glob of globs) {
    const text = plainText(glob, bindings);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

function hasNoCase(part: GlobPart): boolean {
  if (part.kind !== 'text') return part.kind !== 'variable';
  return part.text === part.text.toLowerCase() && part.text === part.text.toUpperCase();
}

/** How many times as long as comparing a character it takes to fold it, at worst. */
const FOLDING = 25;

/** How many globs are compared one by one. */
const FEW = 16;

/** How large an automaton may be that is used again. */
const MAX_KEPT = 100_000;

const ARN_FIELD: readonly GlobPart[] = [ANY_RUN, textPart(':')];
const ARN_GLOB = arnGlob([textPart('arn:'), ...Array.from({ length: 4 }, () => ARN_FIELD).flat(), ANY_RUN]);
/** All texts of the form of an ARN: `arn:` and four more fields without colons, then any text (semantics 3). */
export const ARNS = new TextSet([ARN_GLOB]);
