import type { Source } from './found.js';
/** Finds the policies in a file of any format: here it is settled which one it is taken for. There is one so far. */
export declare const policiesIn: Source;
