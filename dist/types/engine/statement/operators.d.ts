import type { Condition } from '../../policy/document.js';
import { type Reading } from '../reading.js';
import type { Test } from '../value/requirement.js';
/** The meaning of one entry of a Condition (the table of semantics 4) in a statement that is read like this. */
export declare function conditionTest(condition: Condition, reading: Reading): Test;
