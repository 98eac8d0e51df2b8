import type { Condition, Effect } from '../policy/document.js';
import { type Context } from './context.js';
/** Whether one operator on one key holds in a statement with this effect. */
export declare function conditionHolds(condition: Condition, effect: Effect, context: Context): boolean;
