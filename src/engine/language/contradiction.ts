import type { Budget } from '../budget.js';
import { elementAt } from '../element-at.js';
import type { Glob, GlobPart } from './glob.js';
import type { TextLimit } from './text-limit.js';
import type { TextSet } from './text-set.js';

/**
 * Limits that are plainly at odds: no text can be within all of them, as the beginnings and endings of their globs show. Most
 * proofs are as short as that, and need no automaton. It does not matter what holes stand for.
 */
export function isContradiction(limits: readonly TextLimit[], budget: Budget): boolean {
  // Of many limits the latest alone is new: the others have been looked at before it came.
  const first = limits.length > FEW ? limits.length - 1 : 0;
  for (let place = first; place < limits.length; place += 1) {
    const limit = elementAt(limits, place);
    if (isEmpty(limit)) return true;
    for (let before = 0; before < place; before += 1) {
      if (areAtOdds(elementAt(limits, before), limit, budget)) return true;
    }
  }
  return false;
}

/** Whether plainly no text is within the limit. */
export function isEmpty({ set, inside }: TextLimit): boolean {
  return inside ? set.globs.length === 0 && !set.withOthers : isEverything(set);
}

/** How many limits are compared each with each: pairs are many long before limits are. */
const FEW = 8;

/** Whether plainly no text is within both. */
export function areAtOdds(one: TextLimit, other: TextLimit, budget: Budget): boolean {
  if (!one.inside && !other.inside) return false;
  const work = one.set.weight * other.set.globs.length;
  if (work > MAX_WORK) return false;
  budget.spend(work);
  if (one.inside && other.inside) return areApart(one.set, other.set);
  return one.inside ? isPartOf(one.set, other.set) : isPartOf(other.set, one.set);
}

/** Sets of many or of long globs are left to automata. */
const MAX_WORK = 1024;

/** Whether one of its globs is `*`, so that every text is in the set. */
export function isEverything({ globs, within }: TextSet): boolean {
  return within === undefined && globs.some((glob) => glob.parts.length === 1 && glob.endsInRun);
}

/** Every glob of the one begins or ends differently from every glob of the other. */
function areApart(left: TextSet, right: TextSet): boolean {
  if (left.withOthers || right.withOthers) return false;
  const fold = left.folded || right.folded;
  const others = right.comparable(fold);
  return left.comparable(fold).every((glob) => others.every((other) => differ(glob, other)));
}

function differ(left: Glob, right: Glob): boolean {
  return (
    (!left.beginning.startsWith(right.beginning) && !right.beginning.startsWith(left.beginning)) ||
    (!left.ending.endsWith(right.ending) && !right.ending.endsWith(left.ending))
  );
}

/** Every glob of the inner set is one of the outer set's, or begins like one of them that ends in `*` there. */
function isPartOf(inner: TextSet, outer: TextSet): boolean {
  if (inner.folded && !outer.folded) return false;
  if (inner.withOthers && !outer.withOthers) return false;
  if (outer.within !== undefined && outer.within !== inner.within && !outer.withOthers) return false;
  const others = outer.comparable(outer.folded);
  return inner.comparable(outer.folded).every((glob) => others.some((other) => covers(other, glob)));
}

function covers(outer: Glob, inner: Glob): boolean {
  const { length } = outer.parts;
  if (length <= 2 && outer.endsInRun && (length === 1 || outer.beginning !== ''))
    return inner.beginning.startsWith(outer.beginning);
  return (
    length === inner.parts.length &&
    outer.colonsFrom === inner.colonsFrom &&
    outer.parts.every((part, index) => isSame(part, inner.parts[index]))
  );
}

function isSame(part: GlobPart, other: GlobPart | undefined): boolean {
  if (part.kind === 'text') return other?.kind === 'text' && other.text === part.text;
  if (part.kind === 'variable')
    return other?.kind === 'variable' && other.key === part.key && other.fallback === part.fallback;
  if (part.kind === 'one-of' || part.kind === 'run-of') return other?.kind === part.kind && other.class === part.class;
  return other?.kind === part.kind;
}
