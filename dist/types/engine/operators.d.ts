import type { Condition, Effect } from '../policy/document.js';
import type { Test } from './requirement.js';
import { Texts } from './texts.js';
/** All texts of the form of an ARN: `arn:` and four more fields without colons, then any text (semantics 3). */
export declare const ARNS: Texts;
/** The meaning of one entry of a Condition (the table of semantics 4) in a statement with this effect: what AWS leaves open is read safely. */
export declare function conditionTest(condition: Condition, effect: Effect): Test;
