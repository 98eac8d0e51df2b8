import type { UnconfirmedCause } from '../engine/decision.js';
/** Why a FAIL has no example, as a sentence for a reader. */
export declare function causeText(cause: UnconfirmedCause): string;
