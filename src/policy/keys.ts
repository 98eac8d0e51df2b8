import { foldCase } from './case.js';
import type { Pattern, PolicyDocument } from './document.js';
import { PRINCIPAL_KEY_NAMES } from './request.js';

/** The context keys that a policy speaks of, from the folded key to its spelling: the policy's own, the first one that stands there. */
export function keyNames({ statements }: PolicyDocument): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    const key = foldCase(name);
    if (!names.has(key)) names.set(key, name);
  };
  const addVariables = (patterns: readonly Pattern[]): void => {
    for (const { parts } of patterns) {
      for (const part of parts) if (part.kind === 'variable') add(part.name);
    }
  };
  for (const { resource, conditions } of statements) {
    if (resource !== undefined) addVariables(resource.patterns);
    for (const condition of conditions) {
      add(condition.keyText);
      if (condition.family === 'string' || condition.family === 'arn') addVariables(condition.values);
    }
  }
  for (const name of Object.values(PRINCIPAL_KEY_NAMES)) add(name);
  return names;
}
