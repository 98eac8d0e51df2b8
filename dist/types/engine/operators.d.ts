import type { Condition } from '../policy/document.js';
import type { Test } from './requirement.js';
import { Texts } from './texts.js';
export declare const ARNS: Texts;
/** The meaning of one entry of a Condition (the table of semantics 4). */
export declare function conditionTest(condition: Condition): Test;
