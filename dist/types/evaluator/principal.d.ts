import type { PrincipalElement } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';
/** Whether a Principal or NotPrincipal element matches who asks (semantics 5). */
export declare function matchesPrincipal(element: PrincipalElement, principal: RequestPrincipal): boolean;
