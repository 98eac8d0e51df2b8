import { foldCase } from './case.js';
import type { Pattern, PolicyDocument, Statement } from './document.js';
import { PRINCIPAL_KEY_NAMES } from './request.js';

/** The context keys that a policy speaks of, from the folded key to its spelling: the policy's own, the first one that stands there. */
export function keyNames(document: PolicyDocument): ReadonlyMap<string, string> {
  const names = [...document.statements.flatMap(namesIn), ...Object.values(PRINCIPAL_KEY_NAMES)];
  return new Map(names.map((name) => [foldCase(name), name] as const).toReversed());
}

function namesIn({ resource, conditions }: Statement): readonly string[] {
  return [
    ...(resource?.patterns.flatMap(variablesIn) ?? []),
    ...conditions.flatMap((condition) => [
      condition.keyText,
      ...(condition.family === 'string' || condition.family === 'arn' ? condition.values.flatMap(variablesIn) : []),
    ]),
  ];
}

function variablesIn({ parts }: Pattern): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : []));
}
