import type { Pattern } from '../policy/document.js';
import type { PatternParts } from '../policy/pattern.js';
import { EXECUTE_API, hasEarlyVariable, resourceForm } from '../policy/resource.js';
import { arnGlob, filledArnGlob, type Glob, type GlobPart, wholeGlob } from './glob.js';
import { Texts } from './texts.js';

/** The readings of resource patterns (semantics 3). What AWS leaves open is read safely. */

/** What the patterns of an element cover, where a larger pattern is more access: what any reading covers. */
export function widestResources(patterns: readonly Pattern[]): Texts {
  return new Texts(patterns.flatMap(({ parts }) => widestGlobs(parts)));
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
  readonly texts: Texts;
  /** The readings of each other pattern, which covers what both of them do. */
  readonly agreed: readonly (readonly [Texts, Texts])[];
}

export function narrowestResources(patterns: readonly Pattern[]): NarrowResources {
  const globs: Glob[] = [];
  const agreed: [Texts, Texts][] = [];
  for (const { parts } of patterns) {
    const form = resourceForm(parts);
    // Where the variable is left as it is, or the short form does not count, nothing is covered.
    if (form === 'execute-api' || hasEarlyVariable(parts)) continue;
    if (form !== 'short-arn') globs.push(form === 'whole' ? wholeGlob(parts) : arnGlob(parts));
    // With a `*` at its end, the pattern as it stands covers all that it covers with the missing parts.
    else if (parts.at(-1)?.kind === 'any-run') globs.push(filledArnGlob(parts));
    else agreed.push([new Texts([wholeGlob(parts)]), new Texts([filledArnGlob(parts)])]);
  }
  return { texts: new Texts(globs), agreed };
}

/** The text before the first wildcard or variable of whatever a pattern may cover. */
export function resourceBeginning(parts: PatternParts): string {
  const [first] = parts;
  const beginning = first?.kind === 'text' ? first.text : '';
  return beginning.startsWith(EXECUTE_API) ? 'arn:' : beginning;
}

/** `execute-api:/REST` as `arn:*:execute-api:*:*:*` and `/REST`. */
function executeApiGlob([first, ...more]: PatternParts): Glob {
  const path = first?.kind === 'text' ? first.text.slice(EXECUTE_API.length - 1) : '';
  return arnGlob([...ANY_API, text(path), ...more]);
}

const ANY_RUN: GlobPart = { kind: 'any-run' };
const ANY_API: readonly GlobPart[] = [
  text('arn:'),
  ANY_RUN,
  text(':execute-api:'),
  ANY_RUN,
  text(':'),
  ANY_RUN,
  text(':'),
  ANY_RUN,
];

function text(content: string): GlobPart {
  return { kind: 'text', text: content };
}
