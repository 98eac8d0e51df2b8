import type { Found, SourceFile } from './found.js';
/** A file that is a policy, in JSON. */
export declare function plainPolicy({ text }: SourceFile): Found;
