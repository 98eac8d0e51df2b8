import { type PatternParts } from './pattern.js';
/** Why a text is no action of an access, or `undefined` when it is one. */
export declare function actionFault(text: string): string | undefined;
/** Why a text is no resource of an access, or `undefined` when it is one. */
export declare function resourceFault(text: string): string | undefined;
/** The parts of a string of an access, in which `${` is plain text (semantics 10). */
export declare function accessParts(text: string): PatternParts;
