import type { Condition } from '../policy/document.js';
import { type Context } from './context.js';
/** Whether one operator on one key holds. */
export declare function conditionHolds(condition: Condition, context: Context): boolean;
