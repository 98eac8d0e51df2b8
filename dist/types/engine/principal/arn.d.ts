import { type Glob, type GlobPart } from '../language/glob.js';
import type { Home } from './somebody.js';
/** Semantics 5: names of users, roles and sessions, and the path in front of them. */
export declare const NAME: readonly GlobPart[];
export declare const PATH: readonly GlobPart[];
/** The value of `aws:username`, as part of a name. */
export declare const USERNAME_HOLE: {
    readonly kind: 'variable';
    readonly name: string;
    readonly key: string;
    readonly fallback: string | undefined;
};
/** The ARN of a principal; an account that is not known is the one that `aws:PrincipalAccount` holds. */
export declare function principalArn(home: Home, prefix: string, path: readonly GlobPart[]): Glob;
