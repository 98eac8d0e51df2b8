import type { Statement } from '../../policy/document.js';
import type { Budget } from '../budget.js';
import { type Domains } from '../value/domain.js';
import { type Part } from '../value/requirement.js';
import type { Representatives } from './representatives.js';
import { type Somebody } from './somebody.js';
/** Whether a part asks for a key that is tied to the principal, or stands for its value. */
export declare function isAboutPrincipal({ dimension, test }: Part): boolean;
/** What is required of the keys tied to a principal (semantics 5 and 9), as far as somebody asks for them. */
export declare class Ties {
    #private;
    readonly representatives: Representatives;
    /**
     * @param parts what statements ask
     * @param statements every statement of the documents at hand
     */
    constructor(representatives: Representatives, parts: readonly Part[], statements: readonly Statement[]);
    /** What is required where this principal asks. */
    of(who: Somebody, budget: Budget): Domains;
}
/** What the ties of somebody depend on: not on the unique id itself, the session of a role, or who issued a federated session. */
export declare function tiesKeyOf(who: Somebody): string;
