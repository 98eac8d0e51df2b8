import type { Access, AccessPattern } from '../policy/access.js';
import type { PatternElement, Statement } from '../policy/document.js';
import { ANY, arnGlob, codePoints, COLON, type Glob, RUN, wholeGlob, widenedArnGlobs } from './glob.js';
import { ARNS, conditionTest } from './operators.js';
import { type Dimension, keyDimension, type Test } from './test.js';
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

export function compileStatement(statement: Statement): CompiledStatement {
  const { action, resource, conditions } = statement;
  const parts: Part[] = [part('action', actionTexts(action), action.negated)];
  if (resource !== undefined) parts.push(part('resource', resourceTexts(statement, resource), resource.negated));
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
  return { dimension, test: { kind: 'values', quantifier: 'one', set: { kind: 'texts', texts }, negated, ifAbsent: false } };
}

function actionTexts({ patterns }: PatternElement): Texts {
  return new Texts(patterns.map(({ parts }) => wholeGlob(parts)), true);
}

/** Semantics 3: a short `arn:` pattern is read both ways where a larger pattern makes access larger. */
export function resourceTexts({ effect }: Statement, { patterns, negated }: PatternElement): Texts {
  const largerIsSafe = (effect === 'Allow') !== negated;
  return new Texts(patterns.flatMap(({ parts }) => (largerIsSafe ? widenedArnGlobs(parts) : [arnGlob(parts)])));
}
