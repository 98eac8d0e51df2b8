import type { Effect, PrincipalElement } from '../policy/document.js';
import type { RequestPrincipal } from '../policy/request.js';
/** Whether a Principal or NotPrincipal element of a statement with this effect matches who asks (semantics 5). */
export declare function matchesPrincipal({ negated, values }: PrincipalElement, effect: Effect, principal: RequestPrincipal): boolean;
/** Whether a unique id is that of a user or of a role (semantics 5). */
export declare function kindOfId(id: string): 'user-id' | 'role-id';
/** The name of a user or a role without its path. */
export declare function lastComponent(path: string): string;
