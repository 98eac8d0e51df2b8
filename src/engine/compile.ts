import type { Access, AccessPattern } from '../policy/access.js';
import { foldCase } from '../policy/case.js';
import type { Condition, Pattern, PatternElement, PolicyDocument, Statement } from '../policy/document.js';
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

/** False only if no request inside the access can match any Allow statement of the document: one look tells most policies apart. */
export function mayGrant(document: PolicyDocument, access: Access): boolean {
  const granted = cached(GRANTED, document, servicesGranted);
  const { services } = cached(BEGINNINGS, access, beginningsOf);
  return granted === 'any' || services === 'any' || services.some((service) => granted.has(service));
}

/** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
export function concerns({ action, resource }: Statement, access: Access): boolean {
  return (
    (action.negated || meetsActions(action, access)) &&
    (resource === undefined || resource.negated || resourcesMeeting(resource, access).length > 0)
  );
}

/** The parts of a statement, as far as they tell requests inside the access apart. */
export function compileStatement(statement: Statement, access: Access): CompiledStatement {
  const { action, resource, conditions } = statement;
  const parts: Part[] = [part('action', actionTexts(action, access), action.negated)];
  if (resource !== undefined)
    parts.push(part('resource', resourceTexts(statement, resource, access), resource.negated));
  for (const condition of conditions) parts.push(cached(CONDITION_PARTS, condition, conditionPart));
  return { statement, parts };
}

const CONDITION_PARTS = new WeakMap<Condition, Part>();

function conditionPart(condition: Condition): Part {
  return { dimension: keyDimension(condition.key), test: conditionTest(condition) };
}

/** What makes a request lie inside the access object (semantics 1): lists that are empty ask nothing. */
export function accessParts(access: Access): readonly Part[] {
  return cached(ACCESS_PARTS, access, compileAccess);
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

function actionTexts(element: PatternElement, access: Access): Texts {
  return new Texts(
    actionsMeeting(element, access).map(({ parts }) => wholeGlob(parts)),
    true,
  );
}

function resourceTexts(statement: Statement, resource: PatternElement, access: Access): Texts {
  if (access.resources.length === 0)
    return cached(ALL_RESOURCES, statement, () => readResources(statement, resource.patterns, resource.negated));
  return readResources(statement, resourcesMeeting(resource, access), resource.negated);
}

const ALL_RESOURCES = new WeakMap<Statement, Texts>();

/** Semantics 3: a short `arn:` pattern is read both ways where a larger pattern makes access larger. */
function readResources({ effect }: Statement, patterns: readonly Pattern[], negated: boolean): Texts {
  const largerIsSafe = (effect === 'Allow') !== negated;
  return new Texts(patterns.flatMap(({ parts }) => (largerIsSafe ? widenedArnGlobs(parts) : [arnGlob(parts)])));
}

/**
 * The patterns that may share a text with the access: the others begin with different text. They say nothing about
 * requests inside the access, and without them the automata of policies with hundreds of actions stay small.
 */
function actionsMeeting(element: PatternElement, access: Access): readonly Pattern[] {
  const { services, actions } = cached(BEGINNINGS, access, beginningsOf);
  const index = cached(INDEXES, element, indexOf);
  const near =
    services === 'any'
      ? index.all
      : [...services.flatMap((service) => index.byService.get(service) ?? []), ...index.open];
  const meeting = near.filter(({ beginning }) => mayMeet(beginning, actions));
  // As the policy has them: what stands first is what an example is made of.
  return meeting.toSorted((left, right) => left.place - right.place).map(({ pattern }) => pattern);
}

/** Whether there are such patterns. */
function meetsActions(element: PatternElement, access: Access): boolean {
  const { services, actions } = cached(BEGINNINGS, access, beginningsOf);
  const { all, byService, open } = cached(INDEXES, element, indexOf);
  const isNear = ({ beginning }: Entry): boolean => mayMeet(beginning, actions);
  if (services === 'any') return all.some(isNear);
  return open.length > 0 || services.some((service) => byService.get(service)?.some(isNear));
}

function resourcesMeeting({ patterns }: PatternElement, access: Access): readonly Pattern[] {
  const { resources } = cached(BEGINNINGS, access, beginningsOf);
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

const INDEXES = new WeakMap<PatternElement, ActionIndex>();

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

const GRANTED = new WeakMap<PolicyDocument, ReadonlySet<string> | 'any'>();

/** The services that Allow statements speak of; `any` when one leaves it open. */
function servicesGranted({ statements }: PolicyDocument): ReadonlySet<string> | 'any' {
  const services = new Set<string>();
  for (const { effect, action } of statements) {
    if (effect !== 'Allow') continue;
    const { byService, open } = cached(INDEXES, action, indexOf);
    if (action.negated || open.length > 0) return 'any';
    for (const service of byService.keys()) services.add(service);
  }
  return services;
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

/** What is known of a key, computed once: the same policy and the same access are asked about many times in a run. */
function cached<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, compute: (key: Key) => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute(key);
  cache.set(key, value);
  return value;
}
