import type { PrincipalName } from './document.js';
/** The members that a Principal object may have (semantics 5). */
export declare const PRINCIPAL_TYPES: readonly ['AWS', 'Service', 'Federated', 'CanonicalUser'];
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number];
/** Reads one value of a Principal element, or says what it should have been. */
export declare function parsePrincipal(type: PrincipalType, text: string): {
    readonly name: PrincipalName;
} | {
    readonly message: string;
};
