import type { Random } from './random.js';
import { list, type RawCondition, type RawStatement, type RawValue } from './raw.js';
import { ARN, DATE, isTyped, type KeyKind, NUMERIC, OPPOSITES, STRING, type World } from './vocabulary.js';

/** Random conditions, and conditions that answer others. */

/** One operator on one key, before it is put into the shape of a Condition. */
export interface Draft {
  readonly operator: string;
  readonly key: string;
  readonly values: RawValue | readonly RawValue[];
}

export function conditionElement(world: World, count: number): Partial<RawStatement> {
  return asCondition(Array.from({ length: count }, () => draft(world)));
}

/** Two drafts of the same operator and key cannot stand in one Condition: the first is taken. */
export function asCondition(drafts: readonly Draft[]): Partial<RawStatement> {
  const condition: { [operator: string]: { [key: string]: Draft['values'] } } = {};
  for (const { operator, key, values } of drafts) {
    const spelling = Object.keys(condition).find((name) => name.toLowerCase() === operator.toLowerCase()) ?? operator;
    const block = condition[spelling] ?? {};
    const isTaken = Object.keys(block).some((name) => name.toLowerCase() === key.toLowerCase());
    if (!isTaken) condition[spelling] = { ...block, [key]: values };
  }
  return drafts.length === 0 ? {} : { Condition: condition };
}

export function draft(world: World): Draft {
  const { random } = world;
  const kind = random.pick(world.keys);
  const key = random.chance(0.15) ? kind.name.toLowerCase() : kind.name;
  if (random.chance(0.1)) {
    const set = random.chance(0.15) ? random.pick(['ForAllValues:', 'ForAnyValue:']) : '';
    return { operator: `${set}Null`, key, values: random.pick(['true', 'false', true, ['true', 'false']]) };
  }
  const name = random.pick(kind.operators);
  return { operator: decorate(random, name), key, values: valuesFor(world, kind, name) };
}

function decorate(random: Random, name: string): string {
  const set = random.chance(0.3) ? random.pick(['ForAllValues:', 'ForAnyValue:']) : '';
  const whole = `${set}${name}${random.chance(0.2) ? 'IfExists' : ''}`;
  return random.chance(0.07) ? whole.toLowerCase() : whole;
}

function valuesFor(world: World, kind: KeyKind, operator: string): Draft['values'] {
  const { random } = world;
  if (random.chance(0.04)) return [];
  const takesVariables = /^(String|Arn)/.test(operator) && !isTyped(kind);
  if (world.variables && takesVariables && random.chance(0.25)) return random.pick(variableValues(world, operator));
  if (operator === 'Bool') return random.pick(['true', 'false', true, false, 'TRUE', ['true', 'false']]);
  const values = random.some(kind.values, 1, 2);
  const [only] = values;
  return values.length === 1 && only !== undefined && random.chance(0.7) ? only : values;
}

function variableValues({ random, variableKeys }: World, operator: string): readonly RawValue[] {
  const variable = spellVariable(random, random.pick([...variableKeys, ...variableKeys, 's3:prefix', 'aws:username']));
  if (operator.startsWith('Arn')) {
    return [
      `arn:aws:iam::111122223333:user/${variable}`,
      `arn:aws:iam::*:user/${variable}*`,
      `arn:aws:iam::${variable}:root`,
      `*${variable}`,
    ];
  }
  const plain = [variable, `a${variable}`, `${variable}b`, '${*}', 'a${$}'];
  return operator.endsWith('Like')
    ? [...plain, `${variable}*`, `*${variable}`, `*${variable}*`, 'a${*}*', `?${variable}`]
    : plain;
}

// Conditions that answer conditions

/** The same tests with some of them changed: the place where operators, absent keys and several values meet. */
export function answerCondition(world: World, condition: RawCondition): Partial<RawStatement> {
  const { random } = world;
  const drafts = Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values })),
  );
  const kept = drafts.length > 1 && random.chance(0.4) ? random.some(drafts, 1, drafts.length - 1) : drafts;
  const changed = kept.map((one) => (random.chance(0.55) ? change(world, one) : one));
  return asCondition(random.chance(0.1) ? [...changed, draft(world)] : changed);
}

function change(world: World, { operator, key, values }: Draft): Draft {
  const { random } = world;
  const kind = world.keys.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  if (kind === undefined) return { operator, key, values };
  if (/null$/i.test(operator)) return { operator, key, values: random.pick(['true', 'false']) };
  const [, set = '', name = '', ifExists = ''] =
    /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/i.exec(operator) ?? [];
  const original =
    [...STRING, ...ARN, ...NUMERIC, ...DATE, ...kind.operators].find(
      (known) => known.toLowerCase() === name.toLowerCase(),
    ) ?? name;
  switch (random.pick(['set', 'ifExists', 'operator', 'opposite', 'opposite', 'values', 'null'])) {
    case 'set':
      return { operator: `${random.pick(['', 'ForAllValues:', 'ForAnyValue:'])}${name}${ifExists}`, key, values };
    case 'ifExists':
      return { operator: `${set}${name}${ifExists === '' ? 'IfExists' : ''}`, key, values };
    case 'operator': {
      const other = random.pick(kind.operators);
      return sameFamily(original, other)
        ? { operator: `${set}${other}${ifExists}`, key, values }
        : { operator: decorate(random, other), key, values: valuesFor(world, kind, other) };
    }
    case 'opposite':
      return { operator: `${set}${OPPOSITES[original] ?? original}${ifExists}`, key, values };
    case 'values':
      return {
        operator,
        key,
        values: [...list(random.chance(0.5) ? values : []), random.pick(valuePool(kind, original))],
      };
    default:
      return { operator: 'Null', key, values: random.pick(['true', 'false']) };
  }
}

function valuePool(kind: KeyKind, operator: string): readonly RawValue[] {
  return operator === 'Bool' ? ['true', 'false'] : kind.values;
}

/** Whether values of one operator are values of the other. */
function sameFamily(one: string, other: string): boolean {
  const family = (name: string): string => /^(String|Arn|Numeric|Date|Bool|Binary|Not|Ip)/.exec(name)?.[1] ?? name;
  const [a, b] = [family(one), family(other)];
  return a === b || (['Not', 'Ip'].includes(a) && ['Not', 'Ip'].includes(b));
}

export function spellVariable(random: Random, key: string): string {
  const name = random.chance(0.2) ? key.toUpperCase() : key;
  return random.chance(0.3) ? `\${${name}, '${random.pick(['x', 'b', 'a'])}'}` : `\${${name}}`;
}
