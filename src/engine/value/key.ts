import { append } from '../../lists.js';
import { globalKey, type ValueForm } from '../../policy/global-keys.js';
import { type GlobPart, textGlob, wholeGlob } from '../language/glob.js';
import type { Binding } from '../language/hole.js';
import { EMPTY, NOT_EMPTY, orEmpty, type TextLimit } from '../language/text-limit.js';
import { ARNS, TextSet } from '../language/text-set.js';
import {
  type Dimension,
  hasTwoReadings,
  isTextLimit,
  keyOfDimension,
  type Requirement,
  type ValueLimit,
  type ValueSet,
} from './requirement.js';
import { demandOf, type Shape, textLimitOf } from './shape.js';

/** What is known of the values of a dimension before a policy asks anything of them: the table of global keys in semantics 4. */

/** Account ids have twelve digits. */
export const ANY_ACCOUNT = wholeGlob(new Array<GlobPart>(12).fill({ kind: 'one-of', class: 'digit' }));

/** The sets of the forms that narrow a value. */
const FORMS: Readonly<Record<Exclude<ValueForm, 'text'>, ValueSet>> = {
  truth: new TextSet([textGlob('true'), textGlob('false')]),
  account: new TextSet([ANY_ACCOUNT]),
  'account-or-anonymous': new TextSet([ANY_ACCOUNT, textGlob('anonymous')]),
  arn: ARNS,
  address: { kind: 'form', form: 'address' },
  'date-time': { kind: 'form', form: 'date-time' },
  'whole-number': { kind: 'form', form: 'whole-number' },
};

/** The limit on each value of a dimension that its form sets, if there is one. */
export function formLimit(dimension: Dimension): ValueLimit | undefined {
  const key = keyOfDimension(dimension);
  const form = key === undefined ? undefined : globalKey(key)?.form;
  return form === undefined || form === 'text' ? undefined : { set: FORMS[form], inside: true };
}

/**
 * The shapes that the values of a dimension can have.
 *
 * @param binding what is known of the value, where variables stand for it
 */
export function shapesOf(
  dimension: Dimension,
  requirements: readonly Requirement[],
  binding?: Binding,
): readonly Shape[] {
  const shapes = possibleShapes(dimension, requirements);
  switch (binding?.kind) {
    case undefined:
    case 'any':
    case 'unsettled':
      return shapes;
    case 'open':
      return shapes.filter(isSingle);
    case 'none':
      return shapes.filter((shape) => !isSingle(shape));
    case 'value':
      return shapes.filter((shape) => isSingle(shape) && shape !== (binding.text === '' ? 'one' : 'empty'));
  }
}

function possibleShapes(dimension: Dimension, requirements: readonly Requirement[]): readonly Shape[] {
  const key = keyOfDimension(dimension);
  if (key === undefined) return ONE;
  const global = globalKey(key);
  if (global !== undefined && !global.mayBeEmpty) return AT_MOST_ONE;
  const isEmptyApart = requirements.some(({ test }) => hasTwoReadings(test));
  if (global !== undefined) return isEmptyApart ? AT_MOST_ONE_OR_EMPTY : AT_MOST_ANY_ONE;
  return isEmptyApart ? EMPTY_APART : ANY;
}

const ONE: readonly Shape[] = ['one'];
const AT_MOST_ONE: readonly Shape[] = ['absent', 'one'];
const AT_MOST_ANY_ONE: readonly Shape[] = ['absent', 'any-one'];
const AT_MOST_ONE_OR_EMPTY: readonly Shape[] = ['absent', 'one', 'empty'];
const ANY: readonly Shape[] = ['absent', 'any-one', 'several'];
const EMPTY_APART: readonly Shape[] = ['absent', 'one', 'several', 'empty', 'empty-and-one', 'empty-and-several'];

/** Whether a key with these values has exactly one, so that a variable stands for it. */
export function isSingle(shape: Shape): boolean {
  return shape === 'one' || shape === 'any-one' || shape === 'empty';
}

/** Limits that the text of a dimension's only value keeps in any case; that of a key that may be empty may be the empty text. */
export function limitsOnValue(dimension: Dimension, requirements: readonly Requirement[]): readonly TextLimit[] {
  const key = keyOfDimension(dimension);
  const mayBeEmpty = key !== undefined && (globalKey(key)?.mayBeEmpty ?? true);
  const form = formLimit(dimension);
  const limits: TextLimit[] = form !== undefined && isTextLimit(form) ? [form] : mayBeEmpty ? [] : [NOT_EMPTY];
  for (const requirement of requirements) append(limits, limitsBy(requirement, key, mayBeEmpty));
  return limits;
}

function limitsBy(requirement: Requirement, key: string | undefined, mayBeEmpty: boolean): readonly TextLimit[] {
  const asked = textLimitOf(requirement);
  const limit = asked && forValueOf(key, asked);
  const limits = limit === undefined ? [] : [limit];
  if (!mayBeEmpty || !hasTwoReadings(requirement.test)) return limits;
  const [ofText, ofEmpty] = [demandOf(requirement, 'one'), demandOf(requirement, 'empty')];
  if (ofText.kind === 'constant' && !ofText.met) return [EMPTY];
  if (ofEmpty.kind !== 'constant') return limits;
  return ofEmpty.met ? limits.flatMap((one) => orEmpty(one) ?? []) : [NOT_EMPTY, ...limits];
}

/** A limit on the only value of a key. */
export function forValueOf(key: string | undefined, limit: TextLimit): TextLimit {
  if (key === undefined) return limit;
  const set = limit.set.forValueOf(key);
  return set === limit.set ? limit : { set, inside: limit.inside };
}
