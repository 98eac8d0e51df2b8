import { spellVariable } from './conditions.js';
import type { Random } from './random.js';
import type { RawStatement } from './raw.js';
import { ACTIONS, PRINCIPALS, RESOURCE_GROUPS, RESOURCES, type World } from './vocabulary.js';

/** Random Action, Resource and Principal elements, and their Not… forms. */

export function actionElement(random: Random): Partial<RawStatement> {
  if (random.chance(0.02)) return random.chance(0.5) ? { NotAction: [] } : { Action: [] };
  return random.chance(0.15) ? { NotAction: oneOrMany(random, ACTIONS, 2) } : { Action: oneOrMany(random, ACTIONS, 2) };
}

export function oneOrMany(random: Random, pool: readonly string[], most: number): string | readonly string[] {
  const values = random.some(pool, 1, most);
  const [only] = values;
  return values.length === 1 && only !== undefined && random.chance(0.6) ? only : values;
}

export function resourceElement(world: World): Partial<RawStatement> {
  const { random } = world;
  if (world.withoutResources || (world.policyType === 'RESOURCE_POLICY' && random.chance(0.1))) return {};
  if (random.chance(0.02)) return random.chance(0.5) ? { NotResource: [] } : { Resource: [] };
  const group = random.chance(0.25) ? random.pick(RESOURCE_GROUPS) : RESOURCES;
  return resourcesOf(random, world.variables && random.chance(0.35) ? variableResources(world) : group);
}

function resourcesOf(random: Random, pool: readonly string[]): Partial<RawStatement> {
  return random.chance(0.2) ? { NotResource: oneOrMany(random, pool, 2) } : { Resource: oneOrMany(random, pool, 2) };
}

/** Resources that have something to do with one another. */
export function relatedResources({ random }: World): () => Partial<RawStatement> {
  const group = random.pick(RESOURCE_GROUPS);
  return () => resourcesOf(random, group);
}

function variableResources({ random, variableKeys }: World): readonly string[] {
  const variable = spellVariable(random, random.pick(variableKeys));
  const escaped = random.pick(['${*}', '${?}', '${$}']);
  return [
    `arn:aws:s3:::b/${variable}`,
    `arn:aws:s3:::b/${variable}*`,
    `arn:aws:s3:::b/*${variable}`,
    `arn:aws:s3:::${variable}/x`,
    `arn:aws:s3:::*${variable}*`,
    `arn:aws:s3:::b${escaped}`,
    `arn:aws:s3:::b/${escaped}*`,
    `arn:aws:${variable}:::b/x`,
    `arn:aws:s3:${variable}`,
    `arn:aws:s3:*:b/${variable}`,
    `*${variable}`,
    `arn:aws:s3:::${variable}/${variable}`,
    `arn:aws:s3:::${variable}?`,
    `arn:aws:s3:::?/${variable}`,
    `arn:aws:s3:::${variable}/${spellVariable(random, 'aws:username')}`,
    `arn:aws:s3:::b/${variable}:x`,
    `arn:aws:iam::${variable}:role/x:y`,
    `${variable}`,
    `execute-api:/${variable}/x`,
    `arn:aws:secretsmanager:*:secret:${variable}`,
  ];
}

export function everyone({ policyType }: World): Partial<RawStatement> {
  return policyType === 'RESOURCE_POLICY' ? { Principal: '*' } : {};
}

export function principalElement(world: World): Partial<RawStatement> {
  const { random, policyType } = world;
  if (policyType === 'IDENTITY_POLICY') return {};
  if (random.chance(0.3)) return everyone(world);
  return random.chance(0.25) ? { NotPrincipal: random.pick(PRINCIPALS) } : { Principal: random.pick(PRINCIPALS) };
}
