import type { Access, AccessPattern } from '../policy/access.js';
import { foldCase } from '../policy/case.js';
import type { PatternElement, PolicyDocument, Statement } from '../policy/document.js';
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
  const asked = cached(ASKED, access, servicesAsked);
  return granted === 'any' || asked === 'any' || asked.some((service) => granted.has(service));
}

/** Services, as the folded beginnings of actions up to the colon; `any` where the list is open. */
const GRANTED = new WeakMap<PolicyDocument, ReadonlySet<string> | 'any'>();
const ASKED = new WeakMap<Access, readonly string[] | 'any'>();

function servicesGranted({ statements }: PolicyDocument): ReadonlySet<string> | 'any' {
  const services = new Set<string>();
  let last: string | undefined;
  for (const { effect, action } of statements) {
    if (effect !== 'Allow') continue;
    if (action.negated) return 'any';
    for (const { text } of action.patterns) {
      if (last !== undefined && text.startsWith(last)) continue;
      last = serviceOf(text);
      if (last === undefined) return 'any';
      services.add(foldCase(last));
    }
  }
  return services;
}

function servicesAsked({ actions }: Access): readonly string[] | 'any' {
  const services = new Set<string>();
  for (const { text } of actions) {
    const service = serviceOf(text);
    if (service === undefined) return 'any';
    services.add(foldCase(service));
  }
  return actions.length === 0 ? 'any' : [...services];
}

/** An action pattern up to its first colon; `undefined` when a wildcard stands before that. */
function serviceOf(action: string): string | undefined {
  return /^[^:*?]*:/.exec(action)?.[0];
}

/** What is known of a key, computed once: the same policy and the same access are asked about many times in a run. */
function cached<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, compute: (key: Key) => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute(key);
  cache.set(key, value);
  return value;
}

/** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
export function concerns({ action, resource }: Statement, access: Access): boolean {
  const meets = (element: PatternElement, beginnings: readonly string[], fold: (text: string) => string): boolean =>
    element.negated || element.patterns.some(({ parts }) => mayMeet(parts, beginnings, fold));
  const { actions, resources } = cached(BEGINNINGS, access, beginningsOf);
  return meets(action, actions, foldCase) && (resource === undefined || meets(resource, resources, asWritten));
}

/** The parts of a statement, as far as they tell requests inside the access apart. */
export function compileStatement(statement: Statement, access: Access): CompiledStatement {
  const { action, resource, conditions } = statement;
  const parts: Part[] = [part('action', actionTexts(action, access), action.negated)];
  if (resource !== undefined)
    parts.push(part('resource', resourceTexts(statement, resource, access), resource.negated));
  for (const condition of conditions) {
    parts.push({ dimension: keyDimension(condition.key), test: conditionTest(condition) });
  }
  return { statement, parts };
}

/**
 * What makes a request lie inside the access object (semantics 1): lists that are empty ask nothing. The parts of one access
 * object are made once, and with them its automata, which grow with what policies ask of them; when they have grown large,
 * they are made anew.
 */
export function accessParts(access: Access): readonly Part[] {
  const known = ACCESS_PARTS.get(access);
  if (known?.every(isSmall)) return known;
  const parts = makeAccessParts(access);
  ACCESS_PARTS.set(access, parts);
  return parts;
}

const ACCESS_PARTS = new WeakMap<Access, readonly Part[]>();
const MAX_SHARED_STATES = 10_000;

function isSmall({ test }: Part): boolean {
  return test.kind === 'presence' || test.set.kind !== 'texts' || test.set.texts.states <= MAX_SHARED_STATES;
}

function makeAccessParts({ actions, resources }: Access): readonly Part[] {
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

function actionTexts({ patterns }: PatternElement, access: Access): Texts {
  const { actions } = cached(BEGINNINGS, access, beginningsOf);
  const meeting = patterns.filter(({ parts }) => mayMeet(parts, actions, foldCase));
  return new Texts(
    meeting.map(({ parts }) => wholeGlob(parts)),
    true,
  );
}

/** Semantics 3: a short `arn:` pattern is read both ways where a larger pattern makes access larger. */
function resourceTexts({ effect }: Statement, { patterns, negated }: PatternElement, access: Access): Texts {
  const largerIsSafe = (effect === 'Allow') !== negated;
  const { resources } = cached(BEGINNINGS, access, beginningsOf);
  const meeting = patterns.filter(({ parts }) => mayMeet(parts, resources, asWritten));
  return new Texts(meeting.flatMap(({ parts }) => (largerIsSafe ? widenedArnGlobs(parts) : [arnGlob(parts)])));
}

/**
 * False only if a pattern shares no text with any of the access, because they begin with different text. Such patterns say
 * nothing about requests inside the access; without them, the automata of policies with hundreds of actions stay small.
 */
function mayMeet(parts: PatternParts, access: readonly string[], fold: (text: string) => string): boolean {
  const beginning = fold(beginningOf(parts));
  return access.some((other) => beginning.startsWith(other) || other.startsWith(beginning));
}

/** How the strings of an access begin. A list that is empty asks for nothing, which is how any text begins. */
interface Beginnings {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const BEGINNINGS = new WeakMap<Access, Beginnings>();

function beginningsOf({ actions, resources }: Access): Beginnings {
  const list = (patterns: readonly AccessPattern[], fold: (text: string) => string): readonly string[] =>
    patterns.length === 0 ? [''] : patterns.map(({ parts }) => fold(beginningOf(parts)));
  return { actions: list(actions, foldCase), resources: list(resources, asWritten) };
}

function asWritten(text: string): string {
  return text;
}

/** The text before the first wildcard or variable. */
function beginningOf([first]: PatternParts): string {
  return first?.kind === 'text' ? first.text : '';
}
