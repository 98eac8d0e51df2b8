import type { PolicyDocument } from './document.js';

/** How much a policy has to say. */
export interface PolicySize {
  /** All patterns and values. */
  readonly count: number;
  /** How long they are together, in characters. */
  readonly length: number;
}

/** How many patterns and values a policy has. */
export function sizeOf({ statements }: PolicyDocument): PolicySize {
  let [count, length] = [0, 0];
  const add = (texts: readonly { readonly text: string }[]): void => {
    count += texts.length;
    for (const { text } of texts) length += text.length;
  };
  for (const { action, resource, principal, conditions } of statements) {
    add(action.patterns);
    if (resource !== undefined) add(resource.patterns);
    if (principal !== undefined) add(principal.values);
    for (const { values } of conditions) add(values);
  }
  return { count, length };
}
