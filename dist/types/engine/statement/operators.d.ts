import type { Condition } from '../../policy/document.js';
import type { Test } from '../value/requirement.js';
import { type Reading } from '../wide-or-narrow.js';
/** The meaning of one entry of a Condition (the table of semantics 4) in a statement that is read like this. */
export declare function conditionTest(condition: Condition, reading: Reading): Test;
