import type { Source } from './found.js';
import { plainPolicy } from './plain.js';

/** Finds the policies in a file of any format: here it is settled which one it is taken for. There is one so far. */
export const policiesIn: Source = plainPolicy;
