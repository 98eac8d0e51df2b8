import { colonsIn } from '../../policy/pattern.js';
import type { Budget } from '../budget.js';
import { elementAt } from '../element-at.js';
import { type Glob, type GlobPart, plainText, textAt, textOfHole } from '../language/glob.js';
import type { Bindings } from '../language/hole.js';
import type { TextLimit } from '../language/text-limit.js';
import type { TextSet } from '../language/text-set.js';
import { ACTIONS, actionsOf, expectedOf } from './familiar-values.js';
import { ACTION, type Dimension, keyOfDimension } from './requirement.js';

/**
 * Examples that a person would choose. They decide nothing: the search tries them first, takes one only when it fits every limit,
 * and looks for any word when none does.
 */

const ANY_RESOURCE: readonly string[] = ['*'];

/** How many patterns of a limit are looked at for examples. */
const PATTERNS = 8;

/** The first likely text that fits: one that patterns spell out, one that people know, or a pattern with its wildcards filled. */
export function findExample(
  dimension: Dimension,
  limits: readonly TextLimit[],
  bindings: Bindings,
  budget: Budget,
  fits: (text: string) => boolean,
): string | undefined {
  const open: Glob[] = [];
  for (const { set, inside } of limits) {
    if (!inside) continue;
    for (let place = 0; place < set.globs.length && place < PATTERNS; place += 1) {
      const glob = elementAt(set.globs, place);
      const text = plainText(glob, bindings);
      if (text === undefined) open.push(glob);
      else if (fits(text)) return text;
    }
  }
  return wellKnown(dimension, limits, fits) ?? firstFilling(open, bindings, budget, fits);
}

/** The first value worth trying for a dimension with these limits that fits. */
function wellKnown(
  dimension: Dimension,
  limits: readonly TextLimit[],
  fits: (text: string) => boolean,
): string | undefined {
  if (dimension === ACTION) return wellKnownAction(limits, fits);
  const key = keyOfDimension(dimension);
  return (key === undefined ? ANY_RESOURCE : expectedOf(key)).find(fits);
}

/** Of all of them, or of those that begin as a limit asks, where one says of which services they are. */
function wellKnownAction(limits: readonly TextLimit[], fits: (text: string) => boolean): string | undefined {
  const limit = limits.find(({ set, inside }) => inside && namesServices(set));
  if (limit === undefined) return ACTIONS.find(fits);
  for (const { beginning } of limit.set.comparable(true)) {
    const service = beginning.slice(0, beginning.indexOf(':'));
    const action = actionsOf(service).find(({ text, folded }) => folded.startsWith(beginning) && fits(text));
    if (action !== undefined) return action.text;
  }
  return undefined;
}

function namesServices({ globs }: TextSet): boolean {
  return globs.length > 0 && globs.every(({ beginning }) => beginning.includes(':'));
}

/** What stands for a whole field of an ARN, by the colons before it. */
const FIELD_FILLERS = ['arn', 'aws', 's3', 'us-east-1', '123456789012', 'example'];

/** The first text that fits of those that come of filling the wildcards of globs; none where a hole cannot be filled. */
function firstFilling(
  globs: readonly Glob[],
  bindings: Bindings,
  budget: Budget,
  fits: (text: string) => boolean,
): string | undefined {
  for (const filler of FILLERS) {
    for (const glob of globs) {
      budget.spend(glob.parts.length);
      const text = fill(glob, bindings, filler);
      if (text !== undefined && fits(text)) return text;
    }
  }
  return undefined;
}

/** What a wildcard may stand for: a word, nothing, or the rest of a number, an address, a date. */
const FILLERS = ['example', '', '1', '0.1', '0.0.1', '1.1', '15'];

function fill({ parts, colonsFrom }: Glob, bindings: Bindings, filler: string): string | undefined {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const colons = index >= colonsFrom;
    const isWholeField = (): boolean => isEdge(text.at(-1)) && isEdge(textAt(parts, index + 1)[0]);
    const piece = pieceFor(part, colons, bindings, !colons && isWholeField() ? FIELD_FILLERS[colonsIn(text)] : filler);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

function pieceFor(part: GlobPart, colons: boolean, bindings: Bindings, run: string | undefined): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'any-run':
      return run;
    case 'any-one':
      return 'x';
    case 'one-of':
      return part.class === 'digit' ? '1' : 'x';
    case 'run-of':
      return part.class === 'partition' ? '' : run;
    case 'variable':
      return textOfHole(part, colons, bindings);
  }
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || character === ':';
}
