import { foldCase } from './case.js';
import type { Pattern, PolicyDocument } from './document.js';
import { PRINCIPAL_KEY_NAMES } from './request.js';

/** How a context key is spelt, which a request has folded. */
export type Spelling = (key: string) => string;

/** The spelling of a policy: where it speaks of a key, as it first stands there. Nothing is looked up before a key is asked for. */
export function spellingOf(document: PolicyDocument): Spelling {
  let names: ReadonlyMap<string, string> | undefined;
  return (key) => {
    names ??= keyNames(document);
    return names.get(key) ?? key;
  };
}

function keyNames({ statements }: PolicyDocument): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    const key = foldCase(name);
    if (!names.has(key)) names.set(key, name);
  };
  const addVariables = (patterns: readonly Pattern[]): void => {
    for (const pattern of patterns) {
      if (!pattern.text.includes('$')) continue; // and so need not be cut
      for (const part of pattern.parts) if (part.kind === 'variable') add(part.name);
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
