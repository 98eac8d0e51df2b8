import type { Cursor, Read } from '../text/cursor.js';
import { checked, map, optional } from '../text/strict.js';
import type { PatternParts } from './pattern.js';
import { accessParts, actionFault, resourceFault } from './unmatchable.js';

/** A forbidden access as a rule or an API call writes it. */
export interface AccessInput {
  /** Absent or empty: any action. */
  readonly actions?: readonly string[] | undefined;
  /** Absent or empty: any resource. */
  readonly resources?: readonly string[] | undefined;
}

/** A set of requests that must not be allowed (semantics 1). At least one of the lists is not empty. */
export interface Access {
  readonly actions: readonly AccessPattern[];
  readonly resources: readonly AccessPattern[];
}

/** One string of an access object. */
export interface AccessPattern {
  readonly text: string;
  readonly parts: PatternParts;
}

/** What is wrong with an access object; `index` is absent when it is the object as a whole. */
interface AccessProblem {
  readonly kind: 'empty' | 'no-action' | 'no-arn';
  readonly field: 'actions' | 'resources';
  readonly index: number | undefined;
  readonly message: string;
}

/**
 * Checks an access object and reads its patterns. There are no policy variables in it: `${` is plain text. What could never match is a
 * problem (semantics 3, the last point).
 */
export function parseAccess(
  input: AccessInput,
): { readonly access: Access } | { readonly problems: readonly AccessProblem[] } {
  const actions = input.actions ?? [];
  const resources = input.resources ?? [];
  const problems: AccessProblem[] = [];
  if (actions.length === 0 && resources.length === 0) {
    problems.push({
      kind: 'empty',
      field: 'actions',
      index: undefined,
      message: 'no actions and no resources. expected at least one of them',
    });
  }
  for (const [index, text] of actions.entries()) {
    const message = actionFault(text);
    if (message !== undefined) problems.push({ kind: 'no-action', field: 'actions', index, message });
  }
  for (const [index, text] of resources.entries()) {
    const message = resourceFault(text);
    if (message !== undefined) problems.push({ kind: 'no-arn', field: 'resources', index, message });
  }
  return problems.length > 0 ? { problems } : { access: readAccess(input) };
}

/**
 * An access object in a tree, each of its lists read as said.
 *
 * @param tell Tells of a string that is wrong at its place, or of the object as a whole.
 */
export function accessIn(
  actions: Read<readonly string[]>,
  resources: Read<readonly string[]>,
  tell: (at: Cursor, problem: AccessProblem) => undefined,
): Read<Access> {
  const lists = map<Required<AccessInput>>('an access object', {
    actions: optional(actions, undefined),
    resources: optional(resources, undefined),
  });
  return checked(lists, (input, at) => {
    const parsed = parseAccess(input);
    if ('access' in parsed) return parsed.access;
    const items = { actions: at.find('actions')?.items(), resources: at.find('resources')?.items() };
    for (const problem of parsed.problems) tell(items[problem.field]?.[problem.index ?? -1] ?? at, problem);
    return undefined;
  });
}

/** Reads the patterns of an access object as they stand, whether they can match or not. */
export function readAccess({ actions = [], resources = [] }: AccessInput): Access {
  return { actions: actions.map(readPattern), resources: resources.map(readPattern) };
}

function readPattern(text: string): AccessPattern {
  return { text, parts: accessParts(text) };
}
