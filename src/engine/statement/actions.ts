import { gather, grouped } from '../../lists.js';
import type { AccessPattern } from '../../policy/access.js';
import { foldCase } from '../../policy/case.js';
import type { Pattern, PatternElement } from '../../policy/document.js';
import { elementAt } from '../element-at.js';
import { mayMeet, wholeGlob } from '../language/glob.js';
import { TextSet } from '../language/text-set.js';

/** What an access asks of actions, as far as it can be told from how they begin. */
export interface AskedActions {
  /** The text before the first wildcard of each action, folded. What asks for nothing begins like any text: with none. */
  readonly actionBeginnings: readonly string[];
  /** The services of all actions; `any` when there are none, or one leaves it open. */
  readonly services: readonly string[] | 'any';
}

/** So few patterns are not worth picking from. */
export const FEW = 8;

/** The set of actions that match one of the patterns. */
export function readActions(patterns: readonly (Pattern | AccessPattern)[]): TextSet {
  return new TextSet(
    patterns.map(({ parts }) => wholeGlob(parts)),
    true,
  );
}

/** The patterns of an Action element by their services. */
export class ActionIndex {
  readonly #patterns: readonly Pattern[];
  #all: TextSet | undefined;
  #places: ReadonlyMap<string | undefined, readonly number[]> | undefined;

  constructor({ patterns }: PatternElement) {
    this.#patterns = patterns;
  }

  /** `undefined` where a pattern leaves it open. */
  get services(): Iterable<string | undefined> {
    return this.#byService.keys();
  }

  /** Whether there are patterns that may share a text with the access. */
  meets(asked: AskedActions): boolean {
    if (this.#isSmall) return this.#patterns.some((pattern) => actionMayMeet(pattern, asked));
    return this.#placesNear(asked).some((place) => actionMayMeet(elementAt(this.#patterns, place), asked));
  }

  /**
   * The patterns that may share a text with the access: the others begin with different text. They say nothing about
   * requests inside the access, and without them the automata of policies with hundreds of actions stay small.
   */
  textsMeeting(asked: AskedActions): TextSet {
    if (this.#isSmall) {
      this.#all ??= readActions(this.#patterns);
      return this.#all;
    }
    // As the policy has them: what stands first is what an example is made of.
    const places = this.#placesNear(asked).toSorted((left, right) => left - right);
    const near = places.map((place) => elementAt(this.#patterns, place));
    return readActions(near.filter((pattern) => actionMayMeet(pattern, asked)));
  }

  get #isSmall(): boolean {
    return this.#patterns.length <= FEW;
  }

  #placesNear({ services }: AskedActions): readonly number[] {
    const groups = this.#byService;
    const near = services === 'any' ? [...groups.keys()] : [...services, undefined];
    return gather(near, (service) => groups.get(service) ?? []);
  }

  /** The places of the patterns of each service; those that leave the service open have none. */
  get #byService(): ReadonlyMap<string | undefined, readonly number[]> {
    this.#places ??= grouped(this.#patterns.keys(), (place) => serviceIn(elementAt(this.#patterns, place).beginning));
    return this.#places;
  }
}

/** Whether an action pattern may share a text with the access. */
function actionMayMeet(pattern: Pattern, { actionBeginnings }: AskedActions): boolean {
  if (actionBeginnings.includes('')) return true; // before the pattern is looked through, which may be long
  return mayMeet(foldCase(pattern.beginning), actionBeginnings);
}

/** The service of an action pattern that begins like this, folded; `undefined` where it leaves the service open. */
export function serviceIn(beginning: string): string | undefined {
  const colon = beginning.indexOf(':');
  return colon === -1 ? undefined : foldCase(beginning.slice(0, colon));
}
