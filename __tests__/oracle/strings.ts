import { stringClasses } from './classes.js';
import { matchesText, type Parts, type Token } from './patterns.js';
import { and, concat, equal, implies, inRegex, not, or, type Term, TRUE, text, WITH_LETTER } from './smt.js';

/** Names and their sorts. */
export type Declarations = readonly (readonly [name: string, sort: string])[];

/** What Z3 is asked: whether all the facts can hold. */
export interface Problem {
  readonly declarations: Declarations;
  readonly facts: readonly Term[];
}

/** "Where `guard` holds, two texts differ": `left` and `right` or, where nothing else looks at them, one of `ways`. */
export interface Difference {
  /** The texts are in lower case: two that look the same may differ all the same, if a letter is in them. */
  readonly folded: boolean;
  readonly guard: Term;
  readonly left: Term;
  readonly right: Term;
  readonly ways: readonly {
    readonly when: Term /** Strings of which one pair differs; none: they differ anyway. */;
    readonly pairs: readonly (readonly [string, string])[];
  }[];
}

/**
 * The strings of one question. A pattern on a string is a truth value of its own. A string that is used for nothing else is never shown to
 * Z3: the combinations of patterns that it can match are listed instead. A string that a variable ties to another one is declared.
 */
export class Strings {
  readonly #patterns = new Map<string, Map<string, { readonly term: Term; readonly pattern: readonly Token[] }>>();
  readonly #prefixed = new Map<Term, Parts>();
  readonly #differences: Difference[] = [];

  declare(name: string): Term {
    this.#patterns.set(name, new Map());
    return name;
  }

  /** "`name` matches the pattern", as a truth value. */
  matches(name: Term, pattern: readonly Token[]): Term {
    const patterns = this.#patterns.get(name);
    if (patterns === undefined) throw new Error(`string ${name} is not declared`);
    const key = JSON.stringify(pattern);
    const known = patterns.get(key);
    if (known !== undefined) return known.term;
    const term = `${name}_${patterns.size}`;
    patterns.set(key, { term, pattern });
    return term;
  }

  /** A constant in front of a string, as one text; between them, unless it is empty, a string that ends with a slash. */
  prefixed(prefix: string, name: string, directory?: string): Term {
    const between = directory === undefined ? [] : [this.#withSlash(directory)];
    const term = concat([text(prefix), ...between, name]);
    this.#prefixed.set(term, { prefix, directory, name });
    return term;
  }

  #withSlash(directory: string): Term {
    return `(ite ${this.matches(directory, [])} "" (str.++ ${directory} "/"))`;
  }

  partsOf(term: Term): Parts | undefined {
    return this.#patterns.has(term) ? { prefix: '', directory: undefined, name: term } : this.#prefixed.get(term);
  }

  differ(difference: Difference): void {
    this.#differences.push(difference);
  }

  /** Declarations and facts that give the truth values their meaning, for the formulas that use them. */
  problem(formulas: readonly Term[]): Problem {
    const facts = [...formulas];
    const pending = new Set(this.#differences);
    for (let size = -1; size !== pending.size; ) {
      size = pending.size;
      const shown = this.#namesIn(facts);
      for (const difference of pending) {
        if (!namesOf(difference).some((name) => shown.has(name))) continue;
        facts.push(implies(difference.guard, shownDifference(difference)));
        pending.delete(difference);
      }
    }
    const shown = this.#namesIn(facts);
    const different = [...pending].map((difference) => this.#hiddenDifference(difference));
    const meanings = [...this.#patterns.keys()].flatMap((name) =>
      shown.has(name) ? this.#meaning(name) : this.#classes(name),
    );
    const declarations = this.#declarations(shown);
    return { declarations, facts: [...meanings, ...different, ...facts].filter((fact) => fact !== TRUE) };
  }

  #namesIn(formulas: readonly Term[]): ReadonlySet<string> {
    const words = formulas.flatMap((formula) => formula.replaceAll(/"[^"]*"/g, '').match(/[A-Za-z]\w*/g) ?? []);
    return new Set(words.filter((word) => this.#patterns.has(word)));
  }

  #declarations(shown: ReadonlySet<string>): Declarations {
    return [...this.#patterns].flatMap(([name, patterns]) => [
      ...(shown.has(name) ? [[name, 'String'] as const] : []),
      ...[...patterns.values()].map(({ term }) => [term, 'Bool'] as const),
    ]);
  }

  #meaning(name: string): readonly Term[] {
    return [...(this.#patterns.get(name)?.values() ?? [])].map(
      ({ term, pattern }) => `(= ${term} ${matchesText(name, pattern)})`,
    );
  }

  #classes(name: string): readonly Term[] {
    const patterns = [...(this.#patterns.get(name)?.values() ?? [])];
    if (patterns.length === 0) return [];
    return [
      or(
        stringClasses(patterns.map(({ pattern }) => pattern)).map(({ matches }) =>
          vector(
            patterns.map(({ term }) => term),
            matches,
          ),
        ),
      ),
    ];
  }

  #hiddenDifference({ folded, guard, ways }: Difference): Term {
    return implies(
      guard,
      or(
        ways.map(({ when, pairs }) =>
          and([when, pairs.length === 0 ? TRUE : or(pairs.map(([one, other]) => this.#different(one, other, folded)))]),
        ),
      ),
    );
  }

  /** Two strings can differ unless both are in one class, of one string. */
  #different(one: string, other: string, folded: boolean): Term {
    const own = [one, other].flatMap((name) =>
      [...(this.#patterns.get(name)?.entries() ?? [])].map(([key, { pattern }]) => [key, pattern] as const),
    );
    const patterns = [...new Map(own).values()];
    const [terms, others] = [one, other].map((name) => patterns.map((pattern) => this.matches(name, pattern)));
    const single = stringClasses(patterns).filter(({ only }) => only !== undefined && !(folded && /[a-z]/i.test(only)));
    return and(single.map(({ matches }) => not(and([vector(terms ?? [], matches), vector(others ?? [], matches)]))));
  }
}

function shownDifference({ folded, left, right }: Difference): Term {
  const differ = not(equal(left, right));
  return folded ? or([differ, inRegex(left, WITH_LETTER)]) : differ;
}

function namesOf({ ways }: Difference): readonly string[] {
  return ways.flatMap(({ pairs }) => pairs.flat());
}

function vector(terms: readonly Term[], values: readonly boolean[]): Term {
  return and(terms.map((term, index) => (values[index] === true ? term : not(term))));
}
