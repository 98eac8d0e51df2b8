import type { PolicyDocument } from './document.js';
/** How a context key is spelt, which a request has folded. */
export type Spelling = (key: string) => string;
/** The spelling of a policy: where it speaks of a key, as it first stands there. Nothing is looked up before a key is asked for. */
export declare function spellingOf(document: PolicyDocument): Spelling;
