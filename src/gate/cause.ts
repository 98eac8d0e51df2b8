import type { UnconfirmedCause } from '../engine/decision.js';
import type { Undecided } from '../engine/search-result.js';
import { quote } from '../text/words.js';

/** Why a FAIL has no example, as a sentence for a reader. */
export function causeText(cause: UnconfirmedCause): string {
  switch (cause.kind) {
    case 'budget':
      return `the analysis stopped at its limit of ${cause.limit} steps, so the access counts as granted`;
    case 'undecided':
      return `the analysis could not decide ${undecidedText(cause.why)}, so the access counts as granted`;
    case 'not-reproduced':
      return 'the example found did not stand up to evaluation, so the access counts as granted; please report this as a bug';
  }
}

function undecidedText(why: Undecided): string {
  switch (why.kind) {
    case 'depth':
      return `more than ${why.limit} Deny statements in each other's way`;
    case 'mixed-types':
      return `a value of the key ${quote(why.key)}, which operators of different types test`;
    case 'variables':
      return `which values of ${why.keys.map((key) => `\${${key}}`).join(', ')} let a request through`;
  }
}
