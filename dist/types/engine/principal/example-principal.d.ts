import { type RequestPrincipal } from '../../policy/request.js';
import type { Representatives } from './representatives.js';
import { type Somebody } from './somebody.js';
/** The principal of the example, and what its context holds besides. */
type Context = ReadonlyMap<string, readonly string[]>;
/** The context of a request by this principal: with the name of a user, where nothing was asked of it. */
export declare function completedContext(who: Somebody, context: Context): Context;
/** The principal, once the values of its keys are known. */
export declare function buildPrincipal(who: Somebody, context: Context, representatives: Representatives): RequestPrincipal;
export {};
