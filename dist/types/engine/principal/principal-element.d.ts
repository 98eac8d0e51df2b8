import type { PrincipalElement } from '../../policy/document.js';
import { type Reading } from '../wide-or-narrow.js';
import { type Somebody } from './somebody.js';
/** Whether the Principal or NotPrincipal element of a statement that is read like this matches. */
export declare function matchesPrincipal({ values, negated }: PrincipalElement, reading: Reading, who: Somebody): boolean;
