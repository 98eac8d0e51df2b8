import type { PrincipalValue, Statement } from '../../policy/document.js';
import { type Home, type Named, type Somebody } from './somebody.js';
/** Whom the documents at hand tell apart. */
interface KnownPrincipals {
    /** Every statement of all of them. */
    readonly statements: readonly Statement[];
    /** The principals that the statements to match and to escape name. */
    readonly named: readonly PrincipalValue[];
    /** Whether a statement to escape spares whom it lists, and whoever may be one of them. */
    readonly mayBeSpared: boolean;
}
/**
 * Who there is (semantics 5). The principals that are named, and one of each kind that is not, behave like all there are; so the search
 * goes through a finite list.
 */
export declare class Representatives {
    #private;
    readonly homes: readonly NonNullable<Home>[];
    /** How many names and accounts there are. */
    readonly size: number;
    constructor({ statements, named, mayBeSpared }: KnownPrincipals);
    /** Named principals first, then one of each kind without a name: the first that gets in is shown as the example. */
    everybody(): Iterable<Somebody>;
    /** What it takes to look through all names for every account. */
    get cost(): number;
    /** The names of a kind that are of an account. */
    at<Kind extends 'user' | 'role' | 'role-session' | 'federated-user'>(kind: Kind, home: Home): readonly Named<Kind>[];
    /** A name of a kind that none of the statements uses. */
    unusedName(stem: string): string;
}
export {};
