import type { Access, AccessPattern } from '../policy/access.js';
import { foldCase } from '../policy/case.js';
import type { Condition, Pattern, PatternElement, PolicyDocument, PolicyType, Statement } from '../policy/document.js';
import type { PatternParts } from '../policy/pattern.js';
import { ANY, arnGlob, COLON, codePoints, type Glob, RUN, wholeGlob, widenedArnGlobs } from './glob.js';
import { ARNS, conditionTest } from './operators.js';
import { type Dimension, keyDimension, type Test } from './requirement.js';
import { Texts } from './texts.js';

/** One part of a statement: the statement matches a request when all its parts hold (semantics 1). */
export interface Part {
  readonly dimension: Dimension;
  readonly test: Test;
}

export interface CompiledStatement {
  readonly statement: Statement;
  /** Action, Resource and every condition, in this order. Who asks is looked at apart (see `principals`). */
  readonly parts: readonly Part[];
}

/**
 * A policy that is asked about one access after another: what does not depend on the access is found out once. What is kept is
 * kept as long as the policy is.
 */
export class CompiledPolicy {
  readonly #indexes = new Map<PatternElement, ActionIndex>();
  readonly #conditions = new Map<Condition, Part>();
  readonly #resources = new Map<Statement, Texts>();
  #granted: ReadonlySet<string> | 'any' | undefined;
  #size: Size | undefined;

  constructor(
    readonly document: PolicyDocument,
    readonly policyType: PolicyType,
  ) {}

  /** All patterns and values of the policy: how many, and how long together. */
  get size(): Size {
    this.#size ??= sizeOf(this.document);
    return this.#size;
  }

  /** False only if no request inside the access can match any Allow statement: one look tells most policies apart. */
  mayGrant(access: Access): boolean {
    this.#granted ??= this.#servicesGranted();
    const granted = this.#granted;
    const { services } = beginningsOf(access);
    return granted === 'any' || services === 'any' || services.some((service) => granted.has(service));
  }

  /** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
  concerns({ action, resource }: Statement, access: Access): boolean {
    return (
      (action.negated || this.#meetsActions(action, access)) &&
      (resource === undefined || resource.negated || resourcesMeeting(resource, access).length > 0)
    );
  }

  /** The parts of a statement, as far as they tell requests inside the access apart. */
  compile(statement: Statement, access: Access): CompiledStatement {
    const { action, resource, conditions } = statement;
    const actions = this.#actionsMeeting(action, access).map(({ parts }) => wholeGlob(parts));
    const parts: Part[] = [part('action', new Texts(actions, true), action.negated)];
    if (resource !== undefined)
      parts.push(part('resource', this.#resourceTexts(statement, resource, access), resource.negated));
    for (const condition of conditions) parts.push(remembered(this.#conditions, condition, conditionPart));
    return { statement, parts };
  }

  #resourceTexts(statement: Statement, resource: PatternElement, access: Access): Texts {
    const read = (patterns: readonly Pattern[]): Texts => readResources(statement, patterns, resource.negated);
    return access.resources.length === 0
      ? remembered(this.#resources, statement, () => read(resource.patterns))
      : read(resourcesMeeting(resource, access));
  }

  /**
   * The patterns that may share a text with the access: the others begin with different text. They say nothing about
   * requests inside the access, and without them the automata of policies with hundreds of actions stay small.
   */
  #actionsMeeting(element: PatternElement, access: Access): readonly Pattern[] {
    const { services, actions } = beginningsOf(access);
    const { all, byService, open } = remembered(this.#indexes, element, indexOf);
    const near = services === 'any' ? all : [...services.flatMap((service) => byService.get(service) ?? []), ...open];
    const meeting = near.filter(({ beginning }) => mayMeet(beginning, actions));
    // As the policy has them: what stands first is what an example is made of.
    return meeting.sort((left, right) => left.place - right.place).map(({ pattern }) => pattern);
  }

  /** Whether there are such patterns. */
  #meetsActions(element: PatternElement, access: Access): boolean {
    const { services, actions } = beginningsOf(access);
    const { all, byService, open } = remembered(this.#indexes, element, indexOf);
    const isNear = ({ beginning }: Entry): boolean => mayMeet(beginning, actions);
    if (services === 'any') return all.some(isNear);
    return open.length > 0 || services.some((service) => byService.get(service)?.some(isNear));
  }

  /** The services that Allow statements speak of; `any` when one leaves it open. */
  #servicesGranted(): ReadonlySet<string> | 'any' {
    const services = new Set<string>();
    for (const { effect, action } of this.document.statements) {
      if (effect !== 'Allow') continue;
      const { byService, open } = remembered(this.#indexes, action, indexOf);
      if (action.negated || open.length > 0) return 'any';
      for (const service of byService.keys()) services.add(service);
    }
    return services;
  }
}

interface Size {
  readonly count: number;
  readonly length: number;
}

function sizeOf({ statements }: PolicyDocument): Size {
  const texts = statements.flatMap(textsOf);
  return { count: texts.length, length: texts.reduce((sum, { length }) => sum + length, 0) };
}

function textsOf({ action, resource, principal, conditions }: Statement): readonly string[] {
  const values = [
    action.patterns,
    resource?.patterns ?? [],
    principal?.values ?? [],
    ...conditions.map((test) => test.values),
  ];
  return values.flatMap((list) => list.map(({ text }) => text));
}

function conditionPart(condition: Condition): Part {
  return { dimension: keyDimension(condition.key), test: conditionTest(condition) };
}

/** What makes a request lie inside the access object (semantics 1): lists that are empty ask nothing. */
export function accessParts(access: Access): readonly Part[] {
  return remembered(ACCESS_PARTS, access, compileAccess);
}

const ACCESS_PARTS = new WeakMap<Access, readonly Part[]>();

function compileAccess({ actions, resources }: Access): readonly Part[] {
  const texts = (patterns: readonly AccessPattern[], glob: (parts: AccessPattern['parts']) => Glob): readonly Glob[] =>
    patterns.map(({ parts }) => glob(parts));
  return [
    ...(actions.length > 0 ? [part('action', new Texts(texts(actions, wholeGlob), true))] : []),
    ...(resources.length > 0 ? [part('resource', new Texts(texts(resources, arnGlob)))] : []),
  ];
}

/**
 * What every request is like: an action has a colon with text on both sides (semantics 9); a resource is `*` or of the form of
 * an ARN (semantics 3).
 */
export const REQUEST_PARTS: readonly Part[] = [
  part('action', new Texts([[ANY, RUN, COLON, ANY, RUN]])),
  part('resource', new Texts([codePoints('*'), ...ARNS.globs])),
];

function part(dimension: Dimension, texts: Texts, negated = false): Part {
  return {
    dimension,
    test: { kind: 'values', quantifier: 'one', set: { kind: 'texts', texts }, negated, ifAbsent: false },
  };
}

/** Semantics 3: a short `arn:` pattern is read both ways where a larger pattern makes access larger. */
function readResources({ effect }: Statement, patterns: readonly Pattern[], negated: boolean): Texts {
  const largerIsSafe = (effect === 'Allow') !== negated;
  return new Texts(patterns.flatMap(({ parts }) => (largerIsSafe ? widenedArnGlobs(parts) : [arnGlob(parts)])));
}

function resourcesMeeting({ patterns }: PatternElement, access: Access): readonly Pattern[] {
  const { resources } = beginningsOf(access);
  return patterns.filter(({ parts }) => mayMeet(beginningOf(parts), resources));
}

function mayMeet(beginning: string, access: readonly string[]): boolean {
  return access.some((other) => beginning.startsWith(other) || other.startsWith(beginning));
}

/** How the strings of an access begin. A list that is empty asks for nothing, which is how any text begins. */
interface Beginnings {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** The services of all actions; `any` when one leaves it open. */
  readonly services: readonly string[] | 'any';
}

const BEGINNINGS = new WeakMap<Access, Beginnings>();

function beginningsOf(access: Access): Beginnings {
  return remembered(BEGINNINGS, access, findBeginnings);
}

function findBeginnings(access: Access): Beginnings {
  const list = (patterns: readonly AccessPattern[]): readonly string[] =>
    patterns.length === 0 ? [''] : patterns.map(({ parts }) => beginningOf(parts));
  const actions = list(access.actions).map(foldCase);
  const services = actions.map(serviceOf);
  const isOpen = services.includes(undefined);
  return {
    actions,
    resources: list(access.resources),
    services: isOpen ? 'any' : [...new Set(services.filter((service) => service !== undefined))],
  };
}

/** The patterns of an Action element by their services. */
interface ActionIndex {
  readonly all: readonly Entry[];
  readonly byService: ReadonlyMap<string, readonly Entry[]>;
  /** Those that leave the service open. */
  readonly open: readonly Entry[];
}

interface Entry {
  readonly pattern: Pattern;
  /** Its text before the first wildcard, folded. */
  readonly beginning: string;
  readonly place: number;
}

function indexOf({ patterns }: PatternElement): ActionIndex {
  const byService = new Map<string, Entry[]>();
  const open: Entry[] = [];
  const all = patterns.map(
    (pattern, place): Entry => ({ pattern, beginning: foldCase(beginningOf(pattern.parts)), place }),
  );
  for (const entry of all) {
    const service = serviceOf(entry.beginning);
    const known = service === undefined ? open : byService.get(service);
    if (known !== undefined) known.push(entry);
    else if (service !== undefined) byService.set(service, [entry]);
  }
  return { all, byService, open };
}

/** The beginning of an action up to its colon; `undefined` when it is too short to tell. */
function serviceOf(beginning: string): string | undefined {
  const colon = beginning.indexOf(':');
  return colon === -1 ? undefined : beginning.slice(0, colon);
}

/** The text before the first wildcard or variable. */
function beginningOf([first]: PatternParts): string {
  return first?.kind === 'text' ? first.text : '';
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is known of a key, computed once. */
function remembered<Key, Value>(memory: Memory<Key, Value>, key: Key, compute: (key: Key) => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute(key);
  memory.set(key, value);
  return value;
}
