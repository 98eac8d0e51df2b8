import type { Access, AccessPattern } from '../policy/access.js';
import { foldCase } from '../policy/case.js';
import type { PatternElement, Statement } from '../policy/document.js';
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

/** False only if no request inside the access can match the statement: then the statement need not be compiled at all. */
export function concerns({ action, resource }: Statement, { actions, resources }: Access): boolean {
  const meets = (element: PatternElement, access: readonly AccessPattern[], fold: (text: string) => string): boolean =>
    element.negated || element.patterns.some(({ parts }) => mayMeet(parts, access, fold));
  return meets(action, actions, foldCase) && (resource === undefined || meets(resource, resources, (text) => text));
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

/** What makes a request lie inside the access object (semantics 1): lists that are empty ask nothing. */
export function accessParts({ actions, resources }: Access): readonly Part[] {
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
  const meeting = patterns.filter(({ parts }) => mayMeet(parts, access.actions, foldCase));
  return new Texts(
    meeting.map(({ parts }) => wholeGlob(parts)),
    true,
  );
}

/** Semantics 3: a short `arn:` pattern is read both ways where a larger pattern makes access larger. */
function resourceTexts({ effect }: Statement, { patterns, negated }: PatternElement, access: Access): Texts {
  const largerIsSafe = (effect === 'Allow') !== negated;
  const meeting = patterns.filter(({ parts }) => mayMeet(parts, access.resources, (text) => text));
  return new Texts(meeting.flatMap(({ parts }) => (largerIsSafe ? widenedArnGlobs(parts) : [arnGlob(parts)])));
}

/**
 * False only if a pattern shares no text with any of the access, because they begin with different text. Such patterns say
 * nothing about requests inside the access; without them, the automata of policies with hundreds of actions stay small.
 */
function mayMeet(parts: PatternParts, access: readonly AccessPattern[], fold: (text: string) => string): boolean {
  const beginning = fold(beginningOf(parts));
  return (
    access.length === 0 ||
    access.some((pattern) => {
      const other = fold(beginningOf(pattern.parts));
      return beginning.startsWith(other) || other.startsWith(beginning);
    })
  );
}

/** The text before the first wildcard or variable. */
function beginningOf([first]: PatternParts): string {
  return first?.kind === 'text' ? first.text : '';
}
