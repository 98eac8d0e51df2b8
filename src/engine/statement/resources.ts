import { gather } from '../../lists.js';
import type { Pattern } from '../../policy/document.js';
import { beginningOf, type PatternParts } from '../../policy/pattern.js';
import { EXECUTE_API, hasEarlyVariable, resourceForm } from '../../policy/resource.js';
import { ANY_RUN, arnGlob, filledArnGlob, type Glob, type GlobPart, textPart, wholeGlob } from '../language/glob.js';
import { TextSet } from '../language/text-set.js';

/** The readings of resource patterns (semantics 3). What AWS leaves open is read safely. */

/** What the patterns of an element cover, where a larger pattern is more access: what any reading covers. */
export function widestResources(patterns: readonly Pattern[]): TextSet {
  return new TextSet(gather(patterns, ({ parts }) => widestGlobs(parts)));
}

function widestGlobs(parts: PatternParts): readonly Glob[] {
  switch (resourceForm(parts)) {
    case 'fields':
      return [arnGlob(parts)];
    case 'fields-without-account':
      return [arnGlob(parts), wholeGlob(parts)];
    case 'short-arn':
      return [wholeGlob(parts), filledArnGlob(parts)];
    case 'execute-api':
      return [executeApiGlob(parts)];
    case 'whole':
      return [wholeGlob(parts)];
  }
}

/** What the patterns of an element cover, where a larger pattern is less access: what every reading covers. */
export interface NarrowResources {
  /** What patterns cover that have one reading there. */
  readonly texts: TextSet;
  /** The readings of each other pattern, which covers what both of them do. */
  readonly agreed: readonly (readonly [TextSet, TextSet])[];
}

/** Reads patterns where more matches are less access. One of which some reading covers nothing is left out. */
export function narrowestResources(patterns: readonly Pattern[]): NarrowResources {
  const globs: Glob[] = [];
  const agreed: [TextSet, TextSet][] = [];
  for (const { parts } of patterns) {
    const form = resourceForm(parts);
    // Where the variable is left as it is, or the short form does not count, nothing is covered.
    if (form === 'execute-api' || hasEarlyVariable(parts)) continue;
    if (form !== 'short-arn') globs.push(form === 'whole' ? wholeGlob(parts) : arnGlob(parts));
    // With a `*` at its end, the pattern as it stands covers all that it covers with the missing parts.
    else if (parts.at(-1)?.kind === 'any-run') globs.push(filledArnGlob(parts));
    else agreed.push([new TextSet([wholeGlob(parts)]), new TextSet([filledArnGlob(parts)])]);
  }
  return { texts: new TextSet(globs), agreed };
}

/** The text before the first wildcard or variable of whatever a pattern may cover. */
export function resourceBeginning(parts: PatternParts): string {
  const beginning = beginningOf(parts);
  return beginning.startsWith(EXECUTE_API) ? 'arn:' : beginning;
}

/** `execute-api:/REST` as `arn:*:execute-api:*:*:*` and `/REST`. */
function executeApiGlob(parts: PatternParts): Glob {
  const path = beginningOf(parts).slice(EXECUTE_API.length - 1);
  return arnGlob([...ANY_API, textPart(path), ...parts.slice(1)]);
}

const ANY_API: readonly GlobPart[] = [
  textPart('arn:'),
  ANY_RUN,
  textPart(':execute-api:'),
  ANY_RUN,
  textPart(':'),
  ANY_RUN,
  textPart(':'),
  ANY_RUN,
];
