import type { Access } from '../../policy/access.js';
import { type Domains } from '../value/domain.js';
import { type AskedActions } from './actions.js';
/**
 * An access as the search asks about it, compiled once for all policies that are asked. What is found out about it alone is kept as
 * long as it is.
 */
export declare class CompiledAccess implements AskedActions {
    #private;
    readonly access: Access;
    /**
     * What makes a request lie inside the access (semantics 1), where lists that are empty ask nothing; and what makes texts an action
     * and a resource, where its patterns leave that open.
     */
    readonly domains: Domains;
    readonly actionBeginnings: readonly string[];
    /** The text before the first wildcard of each resource; none where nothing is asked of it. */
    readonly resourceBeginnings: readonly string[];
    constructor(access: Access);
    get services(): readonly string[] | 'any';
}
