import type { Statement } from '../policy/document.js';
import type { Request } from '../policy/request.js';
import { type Budget } from './budget.js';
import { type SearchResult } from './search-result.js';
import type { CompiledStatement, StatementToMatch } from './statement/compile.js';
import { type Domains } from './value/domain.js';
/**
 * What every question comes to: a request that some statements match and others do not. Whose statements they are does not matter
 * here, and neither does what their effect is: what has to match is read widely, what is to be escaped narrowly.
 */
interface Sought {
    /** Whether who asks is sought too, and may be anybody (semantics 5); else whoever has the policy asks, and no statement names anybody. */
    readonly byAnybody: boolean;
    /** Every statement of the documents at hand, for whom they name is told apart from all others. */
    readonly statements: readonly Statement[];
    /** What is required of the request before any statement is looked at. */
    readonly within: Domains;
    /** All of these match the request. */
    readonly matching: readonly StatementToMatch[];
    /** None of these does. */
    readonly escapes: Escapes;
}
/** Statements to escape, however often it is asked. */
export declare class Escapes {
    #private;
    readonly list: readonly CompiledStatement[];
    constructor(list: readonly CompiledStatement[]);
    /** Those that nobody escapes by being somebody else. */
    get forEverybody(): readonly CompiledStatement[];
}
/** Finds such a request, or proves that there is none. */
export declare function findRequest(sought: Sought, budget: Budget): SearchResult<Request>;
export {};
