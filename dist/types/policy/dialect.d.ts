import { type Dialect } from '../text/dialect.js';
/** How one speaks about policies, of whatever format the text is that they stand in: their language is JSON. */
export declare const POLICY_DIALECT: Dialect;
