import type { Access } from '../policy/access.js';
import { type AskedActions } from './actions.js';
import { type Part } from './requirement.js';
/** An access as the search asks about it. */
export interface CompiledAccess extends AskedActions {
    readonly access: Access;
    /** What makes a request lie inside the access (semantics 1): lists that are empty ask nothing. */
    readonly parts: readonly Part[];
    /** What makes texts an action and a resource, as far as the patterns of the access leave it open. */
    readonly form: readonly Part[];
    /** The text before the first wildcard of each resource; none where nothing is asked of it. */
    readonly resourceBeginnings: readonly string[];
}
/** The access, compiled once for all policies that are asked about it. */
export declare function compileAccess(access: Access): CompiledAccess;
