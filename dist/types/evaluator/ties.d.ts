import type { PolicyDocument } from '../policy/document.js';
import { type RequestPrincipal } from '../policy/request.js';
import { type Context } from './context.js';
/** Whether a text is the name of a user, a role, a role session or a federated user. */
export declare function isName(text: string): boolean;
/** Whether a text is the path and the name of a user or a role, as behind `user/` in an ARN. */
export declare function isPathAndName(text: string): boolean;
interface Account {
    readonly partition: string;
    readonly account: string;
}
/** Why there is no such account, as far as the policy tells. */
export declare function accountProblem({ partition, account }: Account, document: PolicyDocument): string | undefined;
/** Why the context cannot be that of this principal, or `undefined` when it can. */
export declare function tieProblem(principal: RequestPrincipal, context: Context, document: PolicyDocument): string | undefined;
export {};
