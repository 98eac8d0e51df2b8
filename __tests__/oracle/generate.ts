import { answerCondition, conditionElement } from './conditions.js';
import { actionElement, everyone, oneOrMany, principalElement, resourceElement } from './elements.js';
import { focusedStatements } from './focused.js';
import { Random } from './random.js';
import type { PolicyType, RawAccess, RawPolicy, RawStatement } from './raw.js';
import { type Tag, tagsOf } from './tags.js';
import { ACTIONS, KEYS, type KeyKind, PRINCIPAL_KEYS, VARIABLE_KEYS, type World } from './vocabulary.js';

/** Random questions, small enough for Z3, with few names that overlap often, so that both answers are common. */

export interface GeneratedCase {
  readonly seed: number;
  readonly policy: RawPolicy;
  readonly policyType: PolicyType;
  readonly access: RawAccess;
  readonly tags: ReadonlySet<Tag>;
}

export function generate(seed: number): GeneratedCase {
  const random = new Random(seed);
  const policyType = random.chance(0.5) ? 'RESOURCE_POLICY' : 'IDENTITY_POLICY';
  const variables = random.chance(0.75);
  const world: World = {
    random,
    policyType,
    variables: variables || random.chance(0.3),
    withoutResources: policyType === 'RESOURCE_POLICY' && random.chance(0.1),
    keys: keysOf(random, policyType),
    variableKeys: random.some(
      [...VARIABLE_KEYS, ...(policyType === 'RESOURCE_POLICY' ? ['aws:PrincipalAccount'] : [])],
      1,
      1,
    ),
  };
  const policy: RawPolicy = {
    ...version(random, variables),
    Statement: random.chance(0.3) ? statements(world) : focusedStatements(world),
  };
  const access = random.chance(0.5) ? randomAccess(random) : { actions: ['*'] };
  return { seed, policy, policyType, access, tags: tagsOf(policy, policyType, access) };
}

function version(random: Random, variables: boolean): Pick<RawPolicy, 'Version'> {
  if (variables) return { Version: '2012-10-17' };
  return random.chance(0.5) ? { Version: '2008-10-17' } : {};
}

function keysOf(random: Random, type: PolicyType): readonly KeyKind[] {
  const chosen = random.some(KEYS, 1, 2);
  return type === 'RESOURCE_POLICY' && random.chance(0.6) ? [random.pick(PRINCIPAL_KEYS), ...chosen] : chosen;
}

// Statements

function statements({ random, ...rest }: World): RawPolicy['Statement'] {
  const world = { random, ...rest };
  const first = statement(world, 'Allow');
  const result = [first];
  const wanted = random.pick([0, 1, 1, 2, 2, 3]);
  for (let count = 0; count < wanted; count += 1) {
    if (random.chance(0.75)) result.push(answer(world, random.pick(result)));
    else result.push(statement(world, random.chance(0.5) ? 'Allow' : 'Deny'));
  }
  const order = random.some(result, result.length, result.length);
  return order.length === 1 && random.chance(0.5) ? first : order;
}

function statement(world: World, effect: 'Allow' | 'Deny'): RawStatement {
  const { random } = world;
  return {
    Effect: effect,
    ...principalElement(world),
    ...actionElement(random),
    ...resourceElement(world),
    ...conditionElement(world, random.pick([0, 1, 1, 1, 2, 2, 3])),
  };
}

/** A statement that speaks of what `base` speaks of, usually a Deny, so that the answer hangs on the details. */
function answer(world: World, base: RawStatement): RawStatement {
  const { random } = world;
  const { Effect: _, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = base;
  const effect = random.chance(0.8) ? 'Deny' : 'Allow';
  const actions = defined({ Action, NotAction });
  const resources = defined({ Resource, NotResource });
  const principals = defined({ Principal, NotPrincipal });
  return {
    Effect: effect,
    ...(random.chance(0.6) ? principals : random.chance(0.6) ? everyone(world) : principalElement(world)),
    ...(random.chance(0.4)
      ? { Action: '*' }
      : random.chance(0.7)
        ? actions
        : { NotAction: oneOrMany(random, ACTIONS, 2) }),
    ...(random.chance(0.35) && !world.withoutResources
      ? { Resource: '*' }
      : random.chance(0.7)
        ? resources
        : resourceElement(world)),
    ...(Condition === undefined || random.chance(0.15)
      ? conditionElement(world, random.pick([0, 1]))
      : answerCondition(world, Condition)),
  };
}

/** The members that are there. */
function defined<Members extends object>(members: Members): Partial<Members> {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Members>; // the entries are the object's own
}

function randomAccess(random: Random): RawAccess {
  const actions = random.some(['s3:GetObject', 's3:Get*', 'S3:PutObject', 's3:*', 'iam:PassRole', '*'], 1, 2);
  const resources = random.some(
    [
      'arn:aws:s3:::b/x',
      'arn:aws:s3:::b/*',
      'arn:aws:s3:::b/y',
      'arn:aws:s3:::*',
      '*',
      'arn:aws:s3:*:b/x',
      'arn:aws:execute-api:us-east-1:111122223333:api/b/x',
      'arn:aws:secretsmanager:us-east-1:111122223333:secret:b/x',
      'arn:*:iam::*:role/*',
    ],
    1,
    2,
  );
  const shape = random.pick(['actions', 'resources', 'both', 'both']);
  if (shape === 'both') return { actions, resources };
  return shape === 'actions' ? { actions } : { resources };
}
