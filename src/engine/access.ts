import type { Access, AccessPattern } from '../policy/access.js';
import { foldCase } from '../policy/case.js';
import { type AskedActions, readActions, serviceOf } from './actions.js';
import { arnGlob, beginningOf } from './glob.js';
import { type Part, textsPart } from './requirement.js';
import { Texts } from './texts.js';

/** An access as the search asks about it. */
export interface CompiledAccess extends AskedActions {
  readonly access: Access;
  /** What makes a request lie inside the access (semantics 1): lists that are empty ask nothing. */
  readonly parts: readonly Part[];
  /** The text before the first wildcard of each resource; none where nothing is asked of it. */
  readonly resourceBeginnings: readonly string[];
}

/** The access, compiled once for all policies that are asked about it. */
export function compileAccess(access: Access): CompiledAccess {
  const known = COMPILED.get(access);
  if (known !== undefined) return known;
  const compiled = compiledOf(access);
  COMPILED.set(access, compiled);
  return compiled;
}

const COMPILED = new WeakMap<Access, CompiledAccess>();

function compiledOf(access: Access): CompiledAccess {
  const parts: Part[] = [];
  if (access.actions.length > 0) parts.push(textsPart('action', readActions(access.actions)));
  if (access.resources.length > 0)
    parts.push(textsPart('resource', new Texts(access.resources.map((pattern) => arnGlob(pattern.parts)))));
  const beginnings = (patterns: readonly AccessPattern[]): readonly string[] =>
    patterns.length === 0 ? [''] : patterns.map(({ parts }) => beginningOf(parts));
  const services = new Set(access.actions.map(({ text }) => serviceOf(text)));
  return {
    access,
    parts,
    actionBeginnings: beginnings(access.actions).map(foldCase),
    resourceBeginnings: beginnings(access.resources),
    services: isClosed(services) ? [...services] : 'any',
  };
}

function isClosed(services: ReadonlySet<string | undefined>): services is ReadonlySet<string> {
  return services.size > 0 && !services.has(undefined);
}
