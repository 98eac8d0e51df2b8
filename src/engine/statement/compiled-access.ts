import type { Access } from '../../policy/access.js';
import { beginningOf } from '../../policy/pattern.js';
import { isEverything } from '../language/contradiction.js';
import { ANY_RUN, arnGlob, type Glob, isArnGlob, textGlob, textPart, wholeGlob } from '../language/glob.js';
import { ARNS, TextSet } from '../language/text-set.js';
import { type Blamed, Domain, type Domains, required } from '../value/domain.js';
import { ACTION, type Part, RESOURCE, textsPart } from '../value/requirement.js';
import { type AskedActions, readActions, serviceIn } from './actions.js';

/**
 * An access as the search asks about it, compiled once for all policies that are asked. What is found out about it alone is kept as
 * long as it is.
 */
export class CompiledAccess implements AskedActions {
  /**
   * What makes a request lie inside the access (semantics 1), where lists that are empty ask nothing; and what makes texts an action
   * and a resource, where its patterns leave that open.
   */
  readonly domains: Domains;
  readonly actionBeginnings: readonly string[];
  /** The text before the first wildcard of each resource; none where nothing is asked of it. */
  readonly resourceBeginnings: readonly string[];
  #services: readonly string[] | 'any' | undefined;

  constructor(readonly access: Access) {
    const actions = readActions(access.actions);
    const resources = new TextSet(access.resources.map(({ parts }) => arnGlob(parts)));
    this.domains = [domainOf(actions, ANY_ACTION, isActionGlob), domainOf(resources, ANY_RESOURCE, isArnGlob)];
    this.actionBeginnings = beginningsOf(actions.comparable(true));
    this.resourceBeginnings = beginningsOf(resources.globs);
  }

  get services(): readonly string[] | 'any' {
    this.#services ??= servicesOf(this.access);
    return this.#services;
  }
}

function beginningsOf(globs: readonly Glob[]): readonly string[] {
  return globs.length === 0 ? ANY_BEGINNING : globs.map(({ beginning }) => beginning);
}

const ANY_BEGINNING = [''];

function servicesOf({ actions }: Access): readonly string[] | 'any' {
  const services = new Set(actions.map(({ parts }) => serviceIn(beginningOf(parts))));
  return isClosed(services) ? [...services] : 'any';
}

/** An action has a colon with text on both sides (semantics 9). */
const ANY_ACTION = sharedDomain(
  textsPart(
    ACTION,
    new TextSet([wholeGlob([{ kind: 'any-one' }, ANY_RUN, textPart(':'), { kind: 'any-one' }, ANY_RUN])]),
  ),
);

/** A resource is `*` or of the form of an ARN (semantics 3). */
const ANY_RESOURCE = sharedDomain(textsPart(RESOURCE, new TextSet([textGlob('*'), ...ARNS.globs])));

/**
 * What an access asks of a dimension.
 *
 * @param any what every text there is like, which most globs say too
 */
function domainOf(texts: TextSet, any: Domain, isOfForm: (glob: Glob) => boolean): Domain {
  if (texts.globs.length === 0 || isEverything(texts)) return any;
  const part = textsPart(any.dimension, texts);
  return texts.globs.every(isOfForm) ? sharedDomain(part) : sharedDomain(part, any.list);
}

function sharedDomain(part: Part, others: readonly Blamed[] = []): Domain {
  return new Domain(part.dimension, [required(part), ...others], true);
}

/** Whether the text before its first wildcard makes an action of whatever the glob matches. */
function isActionGlob({ beginning }: Glob): boolean {
  const colon = beginning.indexOf(':');
  return colon > 0 && colon < beginning.length - 1;
}

function isClosed(services: ReadonlySet<string | undefined>): services is ReadonlySet<string> {
  return services.size > 0 && !services.has(undefined);
}
