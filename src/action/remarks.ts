import { type Coverage, idleRulesOf, unmatchedPatterns } from '../gate/coverage.js';
import type { PolicyFile } from '../gate/judge.js';
import type { Rule } from '../gate/rules.js';
import type { Inputs } from './inputs.js';
import type { Looked } from './look.js';
import type { Review } from './reviews/review.js';
import { placeName } from './rules-place.js';

/** A remark on the files that nobody asked about. */
export function outsideNotices({ folder }: Inputs, { outside }: Looked): readonly string[] {
  return outside > 0 ? [`not looked at, because outside of ${folder}: ${outside} of the files`] : [];
}

/**
 * What of the rules and of the tree a run does not look at.
 *
 * @param rules The rules that judge, as rules for the repository.
 * @param coming Those that judge once the change is merged: theirs is the tree that it leaves behind, and so a change may delete a
 *   policy and its pattern in one.
 * @param collected What a rule names, or what may hide it.
 */
export function coverageOf(
  { rules: place }: Inputs,
  { files }: Review,
  looked: Looked,
  {
    rules,
    coming,
    collected,
  }: { readonly rules: readonly Rule[]; readonly coming: readonly Rule[]; readonly collected: readonly PolicyFile[] },
): Coverage {
  const tree = { paths: looked.tree, has: (path: string) => files.has(path) };
  return {
    idleRules: idleRulesOf(rules, tree),
    // Rules that are kept elsewhere are for other trees too.
    problems: place.kind === 'elsewhere' ? [] : unmatchedPatterns(coming, placeName(place), tree),
    unnamed:
      looked.scope.kind === 'all' ? files.unnamed(looked.paths, new Set(collected.map(({ path }) => path))) : undefined,
  };
}
