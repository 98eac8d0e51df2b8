import type { PolicyDocument } from './document.js';
/** The context keys that a policy speaks of, from the folded key to its spelling: the policy's own, the first one that stands there. */
export declare function keyNames(document: PolicyDocument): ReadonlyMap<string, string>;
