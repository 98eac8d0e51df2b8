import type { AccessPattern } from './access.js';
import { foldCase } from './case.js';
import type { Pattern } from './document.js';

/**
 * How an action pattern begins, folded. An action holds no variable, so that its text says it too: of the hundreds that a policy may list
 * few are ever asked for their parts.
 */

/** The text before the first wildcard. */
export function actionBeginning({ text }: Pattern | AccessPattern): string {
  const wildcard = text.search(WILDCARD);
  return foldCase(wildcard === -1 ? text : text.slice(0, wildcard));
}

/** The service; `undefined` where the pattern leaves it open. */
export function actionService({ text }: Pattern | AccessPattern): string | undefined {
  const colon = text.indexOf(':');
  const service = colon === -1 ? '*' : text.slice(0, colon);
  return WILDCARD.test(service) ? undefined : foldCase(service);
}

const WILDCARD = /[*?]/;
