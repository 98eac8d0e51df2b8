import { answerCondition, asCondition, conditionElement, type Draft, draft } from './conditions.js';
import { actionElement, everyone, relatedResources, resourceElement } from './elements.js';
import type { Random } from './random.js';
import type { RawPrincipal, RawStatement } from './raw.js';
import { KEYS, type KeyKind, PRINCIPAL_GROUPS, PRINCIPAL_KEYS, type World } from './vocabulary.js';

/** Policies whose answer hangs on one thing, be it a key, the principal, the resource or the action; everything else is open. */
export function focusedStatements(world: World): readonly RawStatement[] {
  const { random, policyType } = world;
  const resourceOnly = policyType === 'RESOURCE_POLICY' ? (['principal', 'principal', 'principal'] as const) : [];
  switch (
    random.pick([
      'key',
      'key',
      'key',
      'state',
      'state',
      'state',
      'resource',
      'short',
      'action',
      ...resourceOnly,
    ] as const)
  ) {
    case 'key':
      return keyDuel(world);
    case 'state':
      return stateProbe(world);
    case 'resource':
      return duel(world, () => resourceElement(world));
    case 'short':
      return duel(world, relatedResources(world));
    case 'action':
      return duel(world, () => actionElement(random));
    case 'principal':
      return principalDuel(world);
  }
}

/** An Allow and some Denies that differ in the elements only. */
function duel(world: World, elements: () => Partial<RawStatement>): readonly RawStatement[] {
  const denies = Array.from({ length: world.random.pick([1, 1, 2, 2, 3]) }, () => open(world, 'Deny', elements()));
  return [open(world, 'Allow', elements()), ...denies];
}

/** A statement about everything but what the elements say; their Not… forms displace their twins. */
function open(world: World, effect: 'Allow' | 'Deny', elements: Partial<RawStatement>): RawStatement {
  const displaced = Object.keys(elements).map((name) => name.replace(/^Not/, ''));
  const everything = { ...everyone(world), Action: '*', ...(world.withoutResources ? {} : { Resource: '*' }) };
  const plain = Object.entries(everything);
  const kept = plain.filter(([name]) => !displaced.includes(name));
  return { Effect: effect, ...(Object.fromEntries(kept) as Partial<RawStatement>), ...elements }; // the entries are a statement's
}

/** The Denies answer the Allow, with values that are close to its own. */
function keyDuel(world: World): readonly RawStatement[] {
  const { random } = world;
  const kind = random.pick(world.keys);
  const from = random.below(kind.values.length);
  const near = { ...kind, values: [...kind.values, ...kind.values].slice(from, from + random.pick([1, 2, 2, 3])) };
  const one = { ...world, keys: [near] };
  const { Condition = {} } = conditionElement(one, random.pick([1, 1, 2]));
  const first = open(world, 'Allow', { Condition });
  const [, ...denies] = duel(world, () =>
    random.chance(0.75) ? answerCondition(one, Condition) : conditionElement(one, 1),
  );
  return [first, ...denies];
}

/** A condition asked of one state of its key: absent, one value, or two. */
function stateProbe(world: World): readonly RawStatement[] {
  const { random } = world;
  const operator = random.pick([...new Set(KEYS.flatMap(({ operators }) => operators))]);
  const anyKind = random.pick(KEYS.filter(({ operators }) => operators.includes(operator)));
  // The first samples are those that the first values are about.
  const kind = random.chance(0.6)
    ? { ...anyKind, values: anyKind.values.slice(0, 3), samples: anyKind.samples.slice(0, 2) }
    : anyKind;
  const first = draft({ ...world, keys: [{ ...kind, operators: [operator] }] });
  const tests = random.chance(0.7) ? [first] : [first, draft({ ...world, keys: [kind] })];
  const count = random.pick(kind.isMany ? [0, 1, 1, 1, 2] : [0, 1, 1, 1]);
  const state = pin(random, kind, random.some(kind.samples, count, count));
  if (random.chance(0.5)) return [open(world, 'Allow', asCondition([...state, ...tests]))];
  return [open(world, 'Allow', asCondition(state)), open(world, 'Deny', asCondition(tests))];
}

/** Conditions that leave the key these values and no others, or with the empty text beside them. */
function pin(random: Random, { name }: KeyKind, values: readonly string[]): readonly Draft[] {
  const [first, second] = values;
  if (first === undefined) {
    const exactly = { operator: 'stringnotequals', key: name, values: '' };
    return [{ operator: 'null', key: name, values: 'true' }, ...(random.chance(0.5) ? [exactly] : [])];
  }
  if (second === undefined && random.chance(0.6)) return [{ operator: 'stringequals', key: name, values: first }];
  const only = [
    { operator: 'null', key: name, values: 'false' },
    { operator: 'forallvalues:stringequals', key: name, values },
  ];
  if (second === undefined) return only;
  return [
    ...only,
    { operator: 'foranyvalue:stringequals', key: name, values: first },
    { operator: 'foranyvalue:stringnotequals', key: name, values: first },
  ];
}

/** Names that have something to do with one another, and now and then a key that is tied to the principal. */
function principalDuel(world: World): readonly RawStatement[] {
  const { random } = world;
  const group = random.pick([...PRINCIPAL_GROUPS, ...PRINCIPAL_GROUPS.slice(-2)]);
  return duel(world, () => {
    const principal = principalOf(random.some(group, random.chance(0.03) ? 0 : 1, 2));
    const tied = { ...world, keys: [random.pick([...PRINCIPAL_KEYS, ...PRINCIPAL_KEYS.slice(0, 4)])] };
    const condition = random.chance(0.45) ? conditionElement(tied, 1) : {};
    return { ...(random.chance(0.35) ? { NotPrincipal: principal } : { Principal: principal }), ...condition };
  });
}

function principalOf(names: readonly (readonly [type: string, name: string])[]): RawPrincipal {
  const types = new Set(names.map(([type]) => type));
  return Object.fromEntries(
    [...types].map((type) => [type, names.filter(([own]) => own === type).map(([, name]) => name)]),
  );
}
