import type { PolicyDocument } from './document.js';
/** How much a policy has to say. */
export interface PolicySize {
    /** All patterns and values. */
    readonly count: number;
    /** How long they are together, in characters. */
    readonly length: number;
}
/** How many patterns and values a policy has. */
export declare function sizeOf({ statements }: PolicyDocument): PolicySize;
